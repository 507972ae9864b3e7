import { titleAt, type TitleKind } from './vocabulary.ts';
import type { Cell, Line } from './cells.ts';
import { labelIn, type TextDocument } from './document.ts';
import { wordsOf } from './words.ts';

interface Title {
  readonly kind: TitleKind;
  readonly size: number;
  readonly score: number;
}

/** Titles of nearly the same size are told apart by what speaks for an invoice. */
const NEARLY = 0.85;
const INVOICES: ReadonlySet<TitleKind> = new Set(['invoice', 'credit-note', 'receipt']);

/**
 * What the document says it is, by its largest title on the first page; null when it has none. A line of
 * the usual text size is a title only when it says nothing else.
 */
export function documentKind(document: TextDocument): TitleKind | null {
  const titles = titlesOf(document).toSorted((a, b) => b.score - a.score);
  const [best] = titles;
  if (best === undefined) return beginsAsInvoice(document) ? 'invoice' : null;
  if (INVOICES.has(best.kind)) return withCredit(best, titles);
  const rival = titles.find((title) => INVOICES.has(title.kind) && title.size >= best.size * NEARLY);
  return (rival ?? best).kind;
}

/** A line that goes on behind the word: `Beitragsrechnung zur Kraftfahrtversicherung Nr. …`. */
function beginsAsInvoice(document: TextDocument): boolean {
  return document.lines.some(
    (line) =>
      line.page === 1 &&
      line.cells.some((cell) => {
        const label = labelIn(cell, document.language);
        return (
          titleAt(cell.text, document.language)?.meanings[0] === 'invoice' && label?.roles[0] !== 'other'
        );
      }),
  );
}

/** `Tax invoice` beside `Credit note` of the same size: a credit note says so only when it is one. */
function withCredit(best: Title, titles: readonly Title[]): TitleKind {
  const near = titles.filter((title) => title.size >= best.size * NEARLY);
  if (near.some((title) => title.kind === 'credit-note')) return 'credit-note';
  return near.some((title) => title.kind === 'invoice') ? 'invoice' : best.kind;
}

function titlesOf(document: TextDocument): readonly Title[] {
  const pageHeight = document.pages[0]?.height ?? 1;
  return document.lines
    .filter((line) => line.page === 1)
    .flatMap((line) =>
      line.cells.flatMap((cell) => {
        const kind = titleIn(document, cell, line);
        if (kind === null) return [];
        const size = cell.place.height;
        return [{ kind, size, score: size * 2 - (10 * cell.place.y) / pageHeight }];
      }),
    );
}

const MOST_WORDS_BEHIND = 5;

function titleIn(document: TextDocument, cell: Cell, line: Line): TitleKind | null {
  const hit = titleAt(cell.text, document.language);
  const [kind] = hit?.meanings ?? [];
  if (hit === null || kind === undefined) return compoundIn(cell);
  const label = labelIn(cell, document.language);
  const behind = cell.text.slice(hit.end);
  // `Invoice number` is a label, `Invoice INV-1` a title with its number.
  if (label !== null && cell.text.length - label.restFrom < behind.trim().length - 2) {
    return label.roles.includes('number') && kind === 'invoice' && /\d/.test(behind) ? kind : null;
  }
  const words = wordsOf(behind);
  const plain =
    words.length === 0 ||
    (/\d/.test(behind) && words.length <= MOST_WORDS_BEHIND) ||
    COPY.test(behind.trim());
  if (!plain) return null;
  const alone = line.cells.length === 1 || line.cells[0] === cell || line.cells.at(-1) === cell;
  return INVOICES.has(kind) || (alone && words.length <= 3) ? kind : null;
}

const COPY =
  /^[(-]?\s*(?:original|copy|duplicate|kopie|copie|duplicata|copia|kopia|zur Kraft\w*|paid|bezahlt)\b/i;

/** German writes `Beitragsrechnung` in one word. */
function compoundIn(cell: Cell): TitleKind | null {
  const words = wordsOf(cell.text);
  const first = words[0]?.folded ?? '';
  if (words.length > MOST_WORDS_BEHIND + 1 || first.length < 10) return null;
  return /^[a-z]{3,}rechnung$/.test(first) ? 'invoice' : null;
}
