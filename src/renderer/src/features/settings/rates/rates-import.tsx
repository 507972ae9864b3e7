import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { ImportReading, ImportRefused } from '#ui/staged-preview/import-states.tsx';
import { RejectedRows } from '#ui/staged-preview/rejected-rows.tsx';
import { saveRatesFile } from './save-rates.ts';
import classes from './rates.module.css';
import { useRatesImport } from './use-rates-import.ts';
import type { StagedRateFile } from './use-rates-import.ts';

interface RatesImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

/** Imports exchange rates, in our own columns or those of the European Central Bank: shows first, stores after a yes. */
export function RatesImport({ source, onDone }: RatesImportProps): ReactNode {
  const { phase, store } = useRatesImport(source, onDone);
  switch (phase.kind) {
    case 'reading':
      return <ImportReading fileName={source.name} />;
    case 'refused':
      return <ImportRefused fileName={source.name} message={phase.message} onClose={onDone} />;
    case 'staged':
      return (
        <Preview
          fileName={source.name}
          file={phase.staged}
          busy={phase.busy}
          onStore={store}
          onCancel={onDone}
        />
      );
  }
}

interface PreviewProps {
  readonly fileName: string;
  readonly file: StagedRateFile;
  readonly busy: boolean;
  readonly onStore: () => void;
  readonly onCancel: () => void;
}

function Preview({ fileName, file, busy, onStore, onCancel }: PreviewProps): ReactNode {
  const { locale, readOnly } = useSession();
  const { staged, plan } = file;
  const stored = plan.added + plan.different;
  const format =
    staged.format === 'ecb'
      ? 'Reference rates of the European Central Bank: units of each currency for one euro'
      : 'Rates as date, base, quote and rate: units of the quote for one of the base';
  return (
    <Stack component="section" gap="md" p="md" aria-label={`Preview of ${fileName}`}>
      <Text size="sm">{`${fileName}: ${format}.`}</Text>
      <Figures file={file} />
      <Text size="sm">
        {plan.from !== null && plan.to !== null && (
          <>
            From <strong>{formatDate(plan.from, locale)}</strong> to{' '}
            <strong>{formatDate(plan.to, locale)}</strong>,{' '}
          </>
        )}
        {`${plan.currencies.length} currencies: ${plan.currencies.join(', ')}.`}
      </Text>
      {staged.leftOut.length > 0 && (
        <Text size="sm" className="desk-dim">
          {`Left out, because they are no currencies of today: ${staged.leftOut.join(', ')}.`}
        </Text>
      )}
      <RejectedRows
        rejected={staged.rejected}
        heading="h2"
        onSave={() => void saveRejected(fileName, staged.rejected)}
      />
      <Group>
        <Button onClick={onStore} loading={busy} disabled={stored === 0 || readOnly !== null}>
          {stored === 0
            ? 'Nothing to import'
            : `Import ${stored.toLocaleString(locale)} ${stored === 1 ? 'rate' : 'rates'}`}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          Cancel
        </Button>
        <Text size="sm" className="desk-dim">
          Nothing is stored before you say so. The import can be undone.
        </Text>
      </Group>
    </Stack>
  );
}

function Figures({ file: { staged, plan } }: { readonly file: StagedRateFile }): ReactNode {
  const { locale } = useSession();
  const figures: readonly (readonly [string, number])[] = [
    ['new', plan.added],
    ['different', plan.different],
    ['known already', plan.known],
    ['not quoted', staged.notQuoted],
    ['rejected', staged.rejected.length],
  ];
  return (
    <dl className={classes['figures']}>
      {figures.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{value.toLocaleString(locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

function saveRejected(fileName: string, rejected: StagedRateFile['staged']['rejected']): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  return saveRatesFile(`${stem} – rejected rows.csv`, writeCsv(['line', 'reason'], rows));
}
