import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useRateBook, useRateImportActions } from '#database/rates.ts';
import { useRates, useRateSheets } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { RateBook } from '#domain/money/rate-book.ts';
import { ratePairId, rateText } from '#domain/money/rates.ts';
import type { RateSheet } from '#domain/money/rates.ts';
import { conversionOf } from '#domain/settings/settings.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { PairDialog } from './pair-dialog.tsx';
import { RateDialog } from './rate-dialog.tsx';
import classes from './rates.module.css';
import { saveRates } from './save-rates.ts';

/** Every pair with its latest rate, where rates come from, and the ways in and out. */
export function RatesList(): ReactNode {
  const { settings, readOnly } = useSession();
  const book = useRateBook();
  const [adding, setAdding] = useState(false);
  const [, navigate] = useLocation();
  const add = useInbox((inbox) => inbox.add);
  const choose = (): void => {
    chooseFiles('spend', true)
      .then((files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      })
      .catch((error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
      );
  };
  if (book === undefined) return null;
  return (
    <>
      <Group>
        <Button variant="default" disabled={readOnly !== null} onClick={() => setAdding(true)}>
          Add a rate…
        </Button>
        <Button variant="default" onClick={choose}>
          Import rates…
        </Button>
        <Button variant="default" disabled={book.pairs.length === 0} onClick={() => void saveRates(book)}>
          Export rates as CSV…
        </Button>
      </Group>
      {book.pairs.length === 0 ? (
        <Text size="sm">
          There are no rates yet, so each currency is shown by itself. Type some, or import a CSV: date, base,
          quote and rate, or the reference rates that the European Central Bank publishes (eurofxref.csv or
          eurofxref-hist.csv, unpacked).
        </Text>
      ) : (
        <Pairs book={book} />
      )}
      <Sheets />
      {adding && (
        <RateDialog
          target={{ base: conversionOf(settings).currency, quote: null, rate: null }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function Pairs({ book }: { readonly book: RateBook }): ReactNode {
  const { locale } = useSession();
  const typed = new Map(useRates()?.map(({ id, rates }) => [id, rates.length]));
  const [opened, setOpened] = useState<{ readonly base: CurrencyCode; readonly quote: CurrencyCode } | null>(
    null,
  );
  return (
    <>
      <ScrollRegion className={classes['list']} label="Exchange rates by pair">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Pair</Table.Th>
              <Table.Th ta="right">Latest rate</Table.Th>
              <Table.Th>Of</Table.Th>
              <Table.Th>Since</Table.Th>
              <Table.Th ta="right">Rates</Table.Th>
              <Table.Th ta="right">Typed</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {book.pairs.map(({ base, quote }) => {
              const series = book.series(base, quote);
              const last = (series?.day.length ?? 1) - 1;
              const rate = { digits: series?.digits[last] ?? 0, scale: series?.scale[last] ?? 0 };
              const id = ratePairId(base, quote);
              return (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={`Rates ${id}`}
                      onClick={() => setOpened({ base, quote })}
                    >
                      {id}
                    </Button>
                  </Table.Td>
                  <Table.Td className="desk-number">{rateText(rate)}</Table.Td>
                  <Table.Td>{formatDate(dateOfDay(series?.day[last] ?? 0), locale)}</Table.Td>
                  <Table.Td>{formatDate(dateOfDay(series?.day[0] ?? 0), locale)}</Table.Td>
                  <Table.Td className="desk-number">{(last + 1).toLocaleString(locale)}</Table.Td>
                  <Table.Td className="desk-number">{(typed.get(id) ?? 0).toLocaleString(locale)}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      {opened !== null && <PairDialog {...opened} book={book} onClose={() => setOpened(null)} />}
    </>
  );
}

function Sheets(): ReactNode {
  const sheets = useRateSheets();
  if (sheets === undefined || sheets.length === 0) return null;
  return (
    <div className={classes['scroll']}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Imported file</Table.Th>
            <Table.Th>On</Table.Th>
            <Table.Th ta="right">Rates</Table.Th>
            <Table.Th>Back</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheets
            .toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
            .map((sheet) => (
              <Sheet key={sheet.id} sheet={sheet} />
            ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Sheet({ sheet }: { readonly sheet: RateSheet }): ReactNode {
  const { locale, readOnly, undo } = useSession();
  const action = useRateImportActions()?.get(sheet.id);
  const rates = sheet.series.reduce((sum, { day }) => sum + day.length, 0);
  return (
    <Table.Tr>
      <Table.Td>{sheet.fileName}</Table.Td>
      <Table.Td>{formatDate(sheet.addedAt.slice(0, 10) as IsoDate, locale)}</Table.Td>
      <Table.Td className="desk-number">{rates.toLocaleString(locale)}</Table.Td>
      <Table.Td>
        {action !== undefined && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            disabled={readOnly !== null}
            aria-label={`Undo the import of ${sheet.fileName}`}
            onClick={() => void undo(action)}
          >
            Undo
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
