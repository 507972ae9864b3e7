import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageText, TextItem } from '#domain/invoices/text/page-text.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** The text of a page with places from the top left corner, in PDF points, the page turned upright. */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const found: TextItem[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const placed = place(item.str, matrixOf(item.transform), item.width, matrixOf(viewport.transform));
    if (placed !== null) found.push(placed);
  }
  return { width: viewport.width, height: viewport.height, items: found };
}

/** Share of a letter's size that stands above the base line in most fonts. */
const ASCENT = 0.8;

/** Text that runs along the page's lines; what is turned (stamps, marginal notes) is left out. */
function place(text: string, matrix: Matrix, width: number, view: Matrix): TextItem | null {
  const [a, b, c, d, e, f] = multiply(view, matrix);
  const size = Math.hypot(c, d);
  if (!(size > 0.5) || Math.abs(b) > Math.abs(a) * 0.05 || a < 0) return null;
  return { text, x: e, y: f - size * ASCENT, width, height: size };
}

function matrixOf(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}
