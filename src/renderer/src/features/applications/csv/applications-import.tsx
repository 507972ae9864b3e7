import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FileSource } from '#desktop/files.ts';
import { ImportReading, ImportRefused } from '#ui/staged-preview/import-states.tsx';
import { StagedPreview } from '#ui/staged-preview/staged-preview.tsx';
import { exportRejected } from '../list/export-applications.ts';
import { useApplicationsImport } from './use-applications-import.ts';

interface ApplicationsImportProps {
  /** Must stay the same object while it is shown. */
  readonly source: FileSource;
  /** The file was stored or put away. */
  readonly onDone: () => void;
}

const ENTITY = { one: 'application', many: 'applications' } as const;

/** Imports applications.csv: shows everything first, stores it after a yes. */
export function ApplicationsImport({ source, onDone }: ApplicationsImportProps): ReactNode {
  const { locale } = useSession();
  const { phase, store } = useApplicationsImport(source, onDone);
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
          onSaveRejected={() => void exportRejected(source.name, phase.staged.preview.rejected)}
        />
      );
  }
}
