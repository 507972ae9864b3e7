import { useEffect, useState } from 'react';
import { openPdf } from '#documents/pdf.ts';
import type { PdfDocument } from '#documents/pdf.ts';
import { windowPdf } from '#documents/window-pdf.ts';

/** How far showing a PDF has come. */
export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'open'; readonly pdf: PdfDocument };

/** Opens a PDF as long as it is shown; it holds a thread that goes with it. */
export function usePdf(blob: Blob): PdfState {
  const [shown, setShown] = useState<{ readonly blob: Blob; readonly state: PdfState } | null>(null);
  useEffect(() => {
    let current = true;
    let close: (() => void) | null = null;
    const open = async (): Promise<PdfState> => {
      const outcome = await openPdf(new Uint8Array(await blob.arrayBuffer()), await windowPdf());
      if (!outcome.ok) return { kind: 'failed', message: outcome.message };
      if (current) close = outcome.value.close;
      else outcome.value.close();
      return { kind: 'open', pdf: outcome.value };
    };
    open()
      .catch((error: unknown): PdfState => {
        return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
      })
      .then((state) => {
        if (current) setShown({ blob, state });
      }, undefined);
    return () => {
      current = false;
      close?.();
    };
  }, [blob]);
  return shown?.blob === blob ? shown.state : { kind: 'opening' };
}
