import { ActionIcon, Loader, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PdfDocument } from '#documents/pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import type { PageMark } from './pdf-page.tsx';
import { usePdf } from './pdf-state.ts';
import classes from './viewer.module.css';

interface PdfViewProps {
  readonly blob: Blob;
  readonly name: string;
  readonly marks?: readonly PageMark[];
  /** The document is open; it must be a stable function. */
  readonly onOpen?: (pdf: PdfDocument) => void;
  readonly onMark?: (mark: PageMark, pdf: PdfDocument) => void;
  readonly onText?: (text: string) => void;
  /** Beside the page keys: save a copy. */
  readonly tools?: ReactNode;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const NO_MARKS: readonly PageMark[] = [];

/** A PDF, page by page: Page Up and Page Down turn it, + and − change its size. */
export function PdfView(props: PdfViewProps): ReactNode {
  const state = usePdf(props.blob);
  switch (state.kind) {
    case 'opening':
      return (
        <p className={classes['wait']}>
          <Loader size="xs" /> {`Opening ${props.name}…`}
        </p>
      );
    case 'failed':
      return (
        <p className={classes['wait']} role="alert">
          {state.message}
        </p>
      );
    case 'open':
      return <OpenPdf key={props.name} {...props} pdf={state.pdf} />;
  }
}

/** The page of the first active mark: what is being looked for should be in sight. */
function pageToShow(marks: readonly PageMark[]): number | null {
  return marks.find(({ active }) => active)?.place.page ?? null;
}

function OpenPdf(props: PdfViewProps & { readonly pdf: PdfDocument }): ReactNode {
  const { pdf, name, marks = NO_MARKS, onOpen, onMark, onText, tools } = props;
  const [turned, setTurned] = useState<{ readonly page: number; readonly from: number | null } | null>(null);
  const [zoom, setZoom] = useState<number>(1);
  useEffect(() => onOpen?.(pdf), [onOpen, pdf]);
  const wanted = pageToShow(marks);
  // A page that was turned to stays until another field is being filled.
  const page = turned !== null && turned.from === wanted ? turned.page : (wanted ?? turned?.page ?? 1);
  const pages = pdf.pages.length;
  const turn = (to: number): void => setTurned({ page: Math.max(1, Math.min(pages, to)), from: wanted });
  const step = (by: 1 | -1): void => {
    const next = ZOOMS[ZOOMS.findIndex((one) => one === zoom) + by];
    if (next !== undefined) setZoom(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'PageDown') turn(page + 1);
    else if (event.key === 'PageUp') turn(page - 1);
    else if (event.key === 'Home') turn(1);
    else if (event.key === 'End') turn(pages);
    else if (event.key === '+' || event.key === '=') step(1);
    else if (event.key === '-') step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes['viewer']}>
      <div className={classes['tools']} role="toolbar" aria-label={`Pages of ${name}`}>
        <Tool label="Page before (Page Up)" off={page === 1} onPress={() => turn(page - 1)}>
          <IconChevronLeft size={16} />
        </Tool>
        <span className="desk-number" aria-live="polite">{`Page ${page} of ${pages}`}</span>
        <Tool label="Next page (Page Down)" off={page === pages} onPress={() => turn(page + 1)}>
          <IconChevronRight size={16} />
        </Tool>
        <span className={classes['gap']} />
        <Tool label="Smaller (−)" off={zoom === ZOOMS[0]} onPress={() => step(-1)}>
          <IconZoomOut size={16} />
        </Tool>
        <span className="desk-number">{`${Math.round(zoom * 100)} %`}</span>
        <Tool label="Larger (+)" off={zoom === ZOOMS.at(-1)} onPress={() => step(1)}>
          <IconZoomIn size={16} />
        </Tool>
        <span className={classes['gap']} />
        {tools}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys turn the pages of what is shown */}
      <section
        className={classes['sheets']}
        aria-label={`Document ${name}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <PdfPage
          pdf={pdf}
          number={page}
          zoom={zoom}
          marks={marks}
          onMark={onMark === undefined ? null : (mark) => onMark(mark, pdf)}
          onText={onText ?? null}
        />
      </section>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ label, off, onPress, children }: ToolProps): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={label} disabled={off} onClick={onPress}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
