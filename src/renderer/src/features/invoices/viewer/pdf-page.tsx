import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PdfDocument } from '#documents/pdf.ts';
import type { PagePlace } from '#domain/invoices/found-invoice.ts';
import { useElementWidth } from './element-width.ts';
import { itemAt } from './page-items.ts';
import classes from './viewer.module.css';

/** A place on a page that is marked: where a value was found, or what could be one. */
export interface PageMark {
  readonly key: string;
  readonly label: string;
  readonly place: PagePlace;
  /** The field it belongs to is being filled. */
  readonly active: boolean;
  /** `value`: found; `candidate`: could be it, a press takes it. */
  readonly look: 'value' | 'candidate';
}

interface PdfPageProps {
  readonly pdf: PdfDocument;
  /** From 1. */
  readonly number: number;
  /** 1 fits the width. */
  readonly zoom: number;
  readonly marks: readonly PageMark[];
  readonly onMark: ((mark: PageMark) => void) | null;
  /** A text of the page was pressed. */
  readonly onText: ((text: string) => void) | null;
}

const SHARPEST = 3;

/** Draws a page on a canvas of the wanted size; the one before stays until the new one is ready. */
function useDrawnPage(
  pdf: PdfDocument,
  number: number,
  width: number,
): { readonly ref: (canvas: HTMLCanvasElement | null) => void; readonly problem: string | null } {
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (canvas === null || width === 0) return undefined;
    let current = true;
    let cancel = (): void => undefined;
    const draw = async (): Promise<void> => {
      const page = await pdf.proxy.getPage(number);
      if (!current) return;
      const natural = page.getViewport({ scale: 1 }).width;
      const scale = (width / natural) * Math.min(SHARPEST, devicePixelRatio);
      const viewport = page.getViewport({ scale });
      const sheet = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      // pdf.js draws on any canvas context; its types know only the document's.
      const context = sheet.getContext('2d') as unknown as CanvasRenderingContext2D;
      const task = page.render({ canvas: null, canvasContext: context, viewport });
      cancel = () => task.cancel();
      await task.promise;
      if (!current) return;
      canvas.width = sheet.width;
      canvas.height = sheet.height;
      canvas.getContext('2d')?.drawImage(sheet, 0, 0);
      setProblem(null);
    };
    last.current = last.current.then(draw).catch((error: unknown) => {
      if (current) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => {
      current = false;
      cancel();
    };
  }, [canvas, pdf, number, width]);
  return { ref: setCanvas, problem };
}

/** One page of a PDF with its marks. Pressing a text hands it over. */
export function PdfPage({ pdf, number, zoom, marks, onMark, onText }: PdfPageProps): ReactNode {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const width = Math.floor(useElementWidth(frame) * zoom);
  const { ref, problem } = useDrawnPage(pdf, number, width);
  const text = pdf.pages[number - 1];
  if (text === undefined) return null;
  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  const words = text.items.map((item) => item.text).join(' ');
  return (
    <div ref={setFrame} className={classes['frame']}>
      {problem !== null && <p role="alert">{`This page can't be drawn: ${problem}`}</p>}
      <div
        className={classes['page']}
        data-picking={onText !== null || undefined}
        style={{ width, aspectRatio: `${text.width} / ${text.height}` }}
      >
        <canvas
          ref={ref}
          className={classes['canvas']}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a page is drawn, not loaded
          role="img"
          aria-label={`Page ${number}: ${words.slice(0, 2000)}`}
          onClick={(event) => {
            if (onText === null) return;
            const box = event.currentTarget.getBoundingClientRect();
            const x = ((event.clientX - box.left) / box.width) * text.width;
            const y = ((event.clientY - box.top) / box.height) * text.height;
            const item = itemAt(text, x, y);
            if (item !== null) onText(item.text);
          }}
        />
        {marks
          .filter(({ place }) => place.page === number)
          .map((mark) => {
            const { place } = mark;
            const style = {
              left: share(place.x, text.width),
              top: share(place.y, text.height),
              width: share(place.width, text.width),
              height: share(place.height, text.height),
            };
            const look = {
              className: classes['mark'],
              'data-look': mark.look,
              'data-active': mark.active || undefined,
            };
            return onMark === null ? (
              <span key={mark.key} {...look} style={style} aria-hidden />
            ) : (
              <button
                key={mark.key}
                type="button"
                {...look}
                style={style}
                title={mark.label}
                aria-label={mark.label}
                onClick={() => onMark(mark)}
              />
            );
          })}
      </div>
    </div>
  );
}
