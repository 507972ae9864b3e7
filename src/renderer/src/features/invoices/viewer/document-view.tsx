import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { PdfView } from './pdf-view.tsx';
import { saveCopy } from './save-copy.ts';
import { XmlView } from './xml-view.tsx';

/** A kept document inside the program: a PDF by its pages, an electronic invoice readable and as text. */
export function DocumentView({ blob, name }: { readonly blob: Blob; readonly name: string }): ReactNode {
  const tools = (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={14} />}
      onClick={() => void saveCopy(name, blob)}
    >
      Save a copy…
    </Button>
  );
  return blob.type === 'application/pdf' ? (
    <PdfView blob={blob} name={name} tools={tools} />
  ) : (
    <XmlView blob={blob} name={name} tools={tools} />
  );
}
