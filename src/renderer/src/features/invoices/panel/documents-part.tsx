import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useDocument } from '#database/repositories.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { DocumentView } from '../viewer/document-view.tsx';
import classes from './panel.module.css';

/** The kept documents of an invoice, viewed inside the program. */
export function DocumentsPart({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const ids = [invoice.documentId, ...invoice.otherDocuments].filter((id) => id !== null);
  const [chosen, setChosen] = useState(0);
  const id = ids[chosen] ?? ids[0] ?? null;
  const document = useDocument(id);
  return (
    <section className={classes['part']} aria-labelledby="invoice-document">
      <h3 id="invoice-document" className={classes['title']}>
        {ids.length > 1 ? 'Documents' : 'Document'}
      </h3>
      {id === null && (
        <p className={classes['hint']}>
          No document is kept. Drop its PDF or XML on this window: it is recognised as this invoice and kept
          with it.
        </p>
      )}
      {ids.length > 1 && (
        <fieldset className={classes['tabs']} aria-label="Documents of this invoice">
          {ids.map((one, index) => (
            <DocumentButton key={one} id={one} chosen={one === id} onChoose={() => setChosen(index)} />
          ))}
        </fieldset>
      )}
      {document !== undefined && document !== null && (
        <div className={classes['document']}>
          <DocumentView key={document.id} blob={document.blob} name={document.name} />
        </div>
      )}
      {id !== null && document === null && (
        <p className={classes['hint']} role="alert">
          The document is not in this workspace. Import its file again and it is kept with this invoice.
        </p>
      )}
    </section>
  );
}

interface DocumentButtonProps {
  readonly id: NonNullable<Invoice['documentId']>;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function DocumentButton({ id, chosen, onChoose }: DocumentButtonProps): ReactNode {
  const document = useDocument(id);
  return (
    <Button size="compact-sm" variant={chosen ? 'light' : 'default'} aria-pressed={chosen} onClick={onChoose}>
      {document?.name ?? '…'}
    </Button>
  );
}
