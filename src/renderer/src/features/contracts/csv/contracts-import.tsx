import { Alert, Button, Group, Loader, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import { assertNever } from '#domain/outcome.ts';
import { StagedPreview } from '#ui/staged-preview/staged-preview.tsx';
import { saveRejected } from './save-files.ts';
import { useContractsImport } from './use-contracts-import.ts';

interface ContractsImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

const ENTITY = { one: 'contract', many: 'contracts' } as const;

/** Imports contracts.csv: shows everything first, stores it as one action after a yes. */
export function ContractsImport({ source, onDone }: ContractsImportProps): ReactNode {
  const { locale } = useSession();
  const { phase, store } = useContractsImport(source, onDone);
  switch (phase.kind) {
    case 'reading':
      return (
        <Group p="xl" justify="center">
          <Loader size="sm" />
          {`Reading ${source.name}…`}
        </Group>
      );
    case 'refused':
      return (
        <Stack p="md" align="flex-start">
          <Alert color="red" variant="light" title={`${source.name} can't be imported`} role="alert">
            {phase.message}
          </Alert>
          <Button variant="default" onClick={onDone}>
            Close
          </Button>
        </Stack>
      );
    case 'staged':
      return (
        <StagedPreview
          fileName={source.name}
          entity={ENTITY}
          preview={phase.staged.preview}
          locale={locale}
          busy={phase.busy}
          onImport={store}
          onCancel={onDone}
          onSaveRejected={() => void saveRejected(source.name, phase.staged.preview.rejected)}
        />
      );
    default:
      return assertNever(phase);
  }
}
