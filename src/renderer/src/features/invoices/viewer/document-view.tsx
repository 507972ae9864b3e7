import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DocumentViewerProps } from '#ui/documents/document-viewer.tsx';
import { PdfView } from './pdf-view.tsx';
import { saveCopy } from './save-copy.ts';
import classes from './viewer.module.css';
import { XmlView } from './xml-view.tsx';

const IMAGES = new Set(['image/png', 'image/jpeg']);

/**
 * A kept document inside the program: a PDF by its pages, a picture, an electronic invoice readable and as text. Of
 * other kinds a copy can be saved.
 */
export function DocumentView({ blob, name }: DocumentViewerProps): ReactNode {
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
  if (blob.type === 'application/pdf') return <PdfView blob={blob} name={name} tools={tools} />;
  if (blob.type.endsWith('xml')) return <XmlView blob={blob} name={name} tools={tools} />;
  return (
    <div className={classes['viewer']}>
      <div className={classes['tools']} role="toolbar" aria-label={`Tools for ${name}`}>
        {tools}
      </div>
      {IMAGES.has(blob.type) ? (
        <Picture blob={blob} name={name} />
      ) : (
        <p className={classes['wait']}>
          Files of this kind can’t be shown here. Save a copy and open it with another program.
        </p>
      )}
    </div>
  );
}

function Picture({ blob, name }: DocumentViewerProps): ReactNode {
  const show = (image: HTMLImageElement | null): (() => void) | undefined => {
    if (image === null) return undefined;
    const address = URL.createObjectURL(blob);
    image.src = address;
    return () => URL.revokeObjectURL(address);
  };
  return (
    <div className={classes['sheets']}>
      <img ref={show} className={classes['picture']} alt={name} />
    </div>
  );
}
