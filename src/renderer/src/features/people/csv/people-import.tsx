import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { StagedImport } from '#ui/staged-preview/staged-import.tsx';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import { saveRejected } from './save-people.ts';
import { importedPeople, stagePeople } from './stage-people.ts';
import type { StagedPeople } from './stage-people.ts';

interface PeopleImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

/** Imports people.csv: shows everything first, stores it after a yes; names without mails are asked about before. */
export function PeopleImport({ source, onDone }: PeopleImportProps): ReactNode {
  const { workspace, perform, locale, today } = useSession();
  const [goOn, setGoOn] = useState(false);
  const { phase, store } = useStagedFile<StagedPeople>({
    readBytes: () => readBytes(source),
    stage: async (text) => stagePeople(text, await workspace.database.people.toArray(), today),
    keep: async ({ plan }) => {
      const stored = await workspace.database.people.toArray();
      const rows = importedPeople(plan, stored, { newId: workspace.newId, now: workspace.now() });
      return perform(
        `Imported ${rows.length === 1 ? 'one person' : `${rows.length} people`} from ${source.name}`,
        rows.map((row) => put('people', row)),
      );
    },
    onDone,
  });
  if (phase.kind === 'staged' && phase.staged.namesOnly && !goOn) {
    const { preview } = phase.staged;
    const count = preview.newRows.length + preview.changed.length + preview.unchanged;
    return <NamesOnly fileName={source.name} count={count} onGoOn={() => setGoOn(true)} onDone={onDone} />;
  }
  return (
    <StagedImport
      fileName={source.name}
      entity={{ one: 'person', many: 'people' }}
      locale={locale}
      phase={phase}
      onImport={store}
      onDone={onDone}
      onSaveRejected={(rejected) => void saveRejected(source.name, rejected)}
    />
  );
}

interface NamesOnlyProps {
  readonly fileName: string;
  readonly count: number;
  readonly onGoOn: () => void;
  readonly onDone: () => void;
}

function NamesOnly({ fileName, count, onGoOn, onDone }: NamesOnlyProps): ReactNode {
  return (
    <Stack p={16} align="flex-start" maw={640}>
      <Alert color="yellow" variant="light" icon={<IconInfoCircle size={16} />} role="note">
        <strong>{`${fileName} has no mail addresses. `}</strong>
        {`It names ${count === 1 ? 'one person' : `${count} people`}, but names alone are never joined with accounts: two people can have the same name. ` +
          'Those whose name is found in a usage file are asked about, one by one. A list with the column “email” joins by itself.'}
      </Alert>
      <Group>
        <Button onClick={onGoOn}>Go on with names only</Button>
        <Button variant="default" onClick={onDone}>
          Put this file away
        </Button>
      </Group>
    </Stack>
  );
}
