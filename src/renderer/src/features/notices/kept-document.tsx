import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDocument } from '#database/repositories.ts';
import { saveDocument } from '#desktop/files.ts';
import type { DocumentId } from '#domain/brand.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

/** A document that is kept, to save a copy of. */
export function KeptDocument({ id }: { readonly id: DocumentId | null }): ReactNode {
  const document = useDocument(id);
  if (id === null || document === undefined) return null;
  if (document === null) return <span className="desk-dim">Its document is not here any more.</span>;
  const save = async (): Promise<void> => {
    try {
      const saved = await saveDocument(document.name, document.blob);
      if (saved !== null) noticeDone(`Saved ${saved}.`);
    } catch (error) {
      noticeProblem('The copy was not saved', error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      px={0}
      leftSection={<IconPaperclip size={14} stroke={1.5} aria-hidden />}
      onClick={() => void save()}
    >
      Save a copy of {document.name}
    </Button>
  );
}
