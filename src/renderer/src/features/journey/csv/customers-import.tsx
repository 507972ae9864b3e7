import { Group, Radio, Text } from '@mantine/core';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import type { SameName } from '#domain/journey/customer-import.ts';
import { ImportReading, ImportRefused } from '#ui/staged-preview/import-states.tsx';
import { StagedPreview } from '#ui/staged-preview/staged-preview.tsx';
import { useBoardState } from '../board/board-state.ts';
import { exportRejected } from './export-journey.ts';
import type { StagedFile } from './staged-file.ts';
import { useJourneyImport } from './use-journey-import.ts';

interface CustomersImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

const CHOICES: readonly { readonly value: SameName; readonly label: string }[] = [
  { value: 'update', label: 'Update the customer you have' },
  { value: 'skip', label: 'Skip these rows' },
  { value: 'add', label: 'Add them as new customers' },
];

function SameNameQuestion(props: {
  readonly rows: number;
  readonly choice: SameName;
  readonly onChoice: (choice: SameName) => void;
}): ReactNode {
  const { rows, choice, onChoice } = props;
  const which = rows === 1 ? '1 row has' : `${rows} rows have`;
  return (
    <Radio.Group
      label={`${which} the name of another customer on the same board. What should happen?`}
      value={choice}
      onChange={(value) => onChoice(value as SameName)}
      px="md"
      pt="md"
    >
      <Group gap="lg" mt={6}>
        {CHOICES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} size="xs" />
        ))}
      </Group>
    </Radio.Group>
  );
}

interface StagedProps extends CustomersImportProps {
  readonly staged: StagedFile;
  readonly busy: boolean;
  readonly onStore: (choice: SameName, rows: number) => void;
}

function Staged({ source, onDone, staged, busy, onStore }: StagedProps): ReactNode {
  const { locale } = useSession();
  const [choice, setChoice] = useState<SameName>('update');
  const preview = useMemo(() => staged.preview(choice), [staged, choice]);
  const boards = useMemo(() => staged.newBoards(choice), [staged, choice]);
  return (
    <>
      {staged.sameName > 0 && (
        <SameNameQuestion rows={staged.sameName} choice={choice} onChoice={setChoice} />
      )}
      {boards.length > 0 && (
        <Text size="sm" px="md" pt="md">
          <IconLayoutKanban size={14} stroke={1.5} aria-hidden /> New{' '}
          {boards.length === 1 ? 'board' : 'boards'} made with it: {boards.map(({ name }) => name).join(', ')}
        </Text>
      )}
      <StagedPreview
        fileName={source.name}
        entity={staged.entity}
        preview={preview}
        locale={locale}
        busy={busy}
        onImport={() => onStore(choice, preview.newRows.length + preview.changed.length)}
        onCancel={onDone}
        onSaveRejected={() => void exportRejected(source.name, preview.rejected)}
      />
    </>
  );
}

/**
 * Imports customers.csv, stage-events.csv or boards.csv, whichever the header row says: shows everything
 * first, stores it as one action after a yes.
 */
export function CustomersImport({ source, onDone }: CustomersImportProps): ReactNode {
  const { lastBoard } = useBoardState();
  const { phase, store } = useJourneyImport(source, lastBoard, onDone);
  switch (phase.kind) {
    case 'reading':
      return <ImportReading fileName={source.name} />;
    case 'refused':
      return <ImportRefused fileName={source.name} message={phase.message} onClose={onDone} />;
    case 'staged':
      return (
        <Staged source={source} onDone={onDone} staged={phase.staged} busy={phase.busy} onStore={store} />
      );
  }
}
