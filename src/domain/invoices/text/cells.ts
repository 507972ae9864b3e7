import type { PagePlace } from '../found-invoice.ts';
import type { PageText, TextItem } from './page-text.ts';

/** Text that stands together on one line of a page: a label, a value, or both. */
export interface Cell {
  readonly text: string;
  readonly place: PagePlace;
}

/** Cells that stand beside each other, from left to right. */
export interface Line {
  readonly page: number;
  readonly cells: readonly Cell[];
  readonly top: number;
  readonly bottom: number;
}

/** A gap of more than this share of the letters' size parts two cells; words are about a quarter apart. */
const CELL_GAP = 0.9;
const WORD_GAP = 0.12;
/** Small labels and larger values on one line have different tops and base lines. */
const SHARED_HEIGHT = 0.6;
/** Dots between the parts of an address belong to it, however far apart they are set. */
const SEPARATOR = /^\s*[●•|·]\s*$/;
const SEPARATOR_GAP = 2;

/** All lines of a document, page by page from the top. */
export function linesOf(pages: readonly PageText[]): readonly Line[] {
  return pages.flatMap((page, index) => pageLines(page.items, index + 1));
}

function pageLines(items: readonly TextItem[], page: number): readonly Line[] {
  const sorted = items.toSorted((a, b) => middle(a) - middle(b) || a.x - b.x);
  const groups: TextItem[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (first !== undefined && overlap(first, item) > SHARED_HEIGHT) group?.push(item);
    else groups.push([item]);
  }
  return groups.map((each) => lineOf(each, page));
}

function middle(item: TextItem): number {
  return item.y + item.height / 2;
}

/** Which share of the smaller one's height stands beside the other. */
function overlap(a: TextItem, b: TextItem): number {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return shared / Math.min(a.height, b.height);
}

function lineOf(items: readonly TextItem[], page: number): Line {
  const sorted = items.toSorted((a, b) => a.x - b.x);
  const cells: Cell[] = [];
  let current: TextItem[] = [];
  let end = 0;
  for (const item of sorted) {
    const last = current.at(-1);
    const dotted = SEPARATOR.test(item.text) || SEPARATOR.test(last?.text ?? '');
    const gap = Math.min(item.height, last?.height ?? item.height) * (dotted ? SEPARATOR_GAP : CELL_GAP);
    const wide = item.x - end > gap;
    if (current.length > 0 && wide) {
      cells.push(...cellOf(current, page));
      current = [];
    }
    current.push(item);
    end = current.length === 1 ? item.x + item.width : Math.max(end, item.x + item.width);
  }
  cells.push(...cellOf(current, page));
  const places = cells.map((cell) => cell.place);
  return {
    page,
    cells,
    top: Math.min(...places.map((place) => place.y)),
    bottom: Math.max(...places.map((place) => place.y + place.height)),
  };
}

function cellOf(items: readonly TextItem[], page: number): readonly Cell[] {
  let text = '';
  let end = 0;
  for (const item of items) {
    const apart = item.x - end > item.height * WORD_GAP;
    text += text !== '' && apart ? ` ${item.text}` : item.text;
    end = item.x + item.width;
  }
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '') return [];
  const x = Math.min(...items.map((item) => item.x));
  const y = Math.min(...items.map((item) => item.y));
  const height = Math.max(...items.map((item) => item.y + item.height)) - y;
  return [{ text: clean, place: { page, x, y, width: end - x, height } }];
}

/** The cells right of the one at `index`, from left to right. */
export function cellsAfter(line: Line, index: number): readonly Cell[] {
  return line.cells.slice(index + 1);
}

/** Whether two cells stand in one column: they overlap, or begin or end at the same place. */
export function inOneColumn(a: PagePlace, b: PagePlace): boolean {
  const overlap = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return overlap > 0 || Math.abs(a.x - b.x) < 4 || Math.abs(a.x + a.width - b.x - b.width) < 8;
}

/** The part of a cell's place that holds `text.slice(from, to)`, taking letters as equally wide. */
export function partOf(cell: Cell, from: number, to: number): PagePlace {
  const { place, text } = cell;
  const step = text.length === 0 ? 0 : place.width / text.length;
  return { ...place, x: place.x + from * step, width: (to - from) * step };
}
