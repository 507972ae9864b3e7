import { Button, Loader, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import type { Outcome } from '#domain/outcome.ts';
import { screenReader } from '../reader/reader-client.ts';
import { FoundPaper } from './found-paper.tsx';
import classes from './viewer.module.css';
import { rawText } from './xml-text.ts';

interface XmlViewProps {
  readonly blob: Blob;
  readonly name: string;
  readonly tools?: ReactNode;
}

interface Shown {
  readonly found: Outcome<FoundInvoice>;
  readonly raw: Awaited<ReturnType<typeof rawText>>;
}

/** Reads the document again for showing it; `null` while it is being read. */
function useShown(blob: Blob): Shown | null {
  const [state, setState] = useState<{ readonly blob: Blob; readonly shown: Shown } | null>(null);
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const raw = await rawText(blob);
      const found = await screenReader()
        .perform({ kind: 'show', blob })
        .catch((error: unknown) => ({
          ok: false as const,
          code: 'gave-up',
          message: error instanceof Error ? error.message : String(error),
        }));
      if (current) setState({ blob, shown: { found, raw } });
    };
    void read();
    return () => {
      current = false;
    };
  }, [blob]);
  return state?.blob === blob ? state.shown : null;
}

/** An electronic invoice: readable as a page, and as the text it is. */
export function XmlView({ blob, name, tools }: XmlViewProps): ReactNode {
  const shown = useShown(blob);
  const [look, setLook] = useState<'page' | 'text'>('page');
  return (
    <div className={classes['viewer']}>
      <div className={classes['tools']} role="toolbar" aria-label={`View of ${name}`}>
        <SegmentedControl
          size="xs"
          aria-label="Show as"
          value={look}
          onChange={(value) => setLook(value === 'text' ? 'text' : 'page')}
          data={[
            { value: 'page', label: 'Readable' },
            { value: 'text', label: 'XML text' },
          ]}
        />
        <span className={classes['gap']} />
        {tools}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard */}
      <section className={classes['sheets']} aria-label={`Document ${name}`} tabIndex={0}>
        {shown === null ? (
          <p className={classes['wait']}>
            <Loader size="xs" /> {`Opening ${name}…`}
          </p>
        ) : look === 'page' ? (
          <Readable shown={shown} onText={() => setLook('text')} />
        ) : (
          <Raw shown={shown} />
        )}
      </section>
    </div>
  );
}

function Readable({ shown, onText }: { readonly shown: Shown; readonly onText: () => void }): ReactNode {
  if (shown.found.ok) return <FoundPaper found={shown.found.value} />;
  return (
    <div className={classes['paper']}>
      <p role="alert">{shown.found.message}</p>
      <Button variant="default" size="xs" onClick={onText}>
        Show its text
      </Button>
    </div>
  );
}

function Raw({ shown: { raw } }: { readonly shown: Shown }): ReactNode {
  if (!raw.ok) return <p role="alert">{raw.message}</p>;
  return (
    <>
      <pre className={classes['raw']}>{raw.value.text}</pre>
      {raw.value.cut && <p className="desk-dim">The rest is not shown. Save a copy to see all of it.</p>}
    </>
  );
}
