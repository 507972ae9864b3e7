import type { ReactNode } from 'react';
import { ImportReading, ImportRefused } from './import-states.tsx';
import { StagedPreview } from './staged-preview.tsx';
import type { StagedPreviewProps } from './staged-preview.tsx';
import type { StagedFilePhase } from './use-staged-file.ts';

interface StagedImportProps extends Pick<StagedPreviewProps, 'fileName' | 'entity' | 'locale' | 'onImport'> {
  readonly phase: StagedFilePhase<{ readonly preview: StagedPreviewProps['preview'] }>;
  /** The file is put away. */
  readonly onDone: () => void;
  readonly onSaveRejected: (rejected: StagedPreviewProps['preview']['rejected']) => void;
}

/** A file from its reading to the yes: that it is read, why it is refused, or what is in it. */
export function StagedImport({ phase, onDone, onSaveRejected, ...shown }: StagedImportProps): ReactNode {
  const { fileName } = shown;
  if (phase.kind === 'reading') return <ImportReading fileName={fileName} />;
  if (phase.kind === 'refused') {
    return <ImportRefused fileName={fileName} message={phase.message} onClose={onDone} />;
  }
  const { preview } = phase.staged;
  return (
    <StagedPreview
      {...shown}
      preview={preview}
      busy={phase.busy}
      onCancel={onDone}
      onSaveRejected={() => onSaveRejected(preview.rejected)}
    />
  );
}
