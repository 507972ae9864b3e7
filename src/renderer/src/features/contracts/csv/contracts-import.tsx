import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import { assertNever } from '#domain/outcome.ts';
import { ImportReading, ImportRefused } from '#ui/staged-preview/import-states.tsx';
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
      return <ImportReading fileName={source.name} />;
    case 'refused':
      return <ImportRefused fileName={source.name} message={phase.message} onClose={onDone} />;
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
