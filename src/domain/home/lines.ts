/** What Home lists under "To look at", the more pressing before the less. */
export const LINE_IDS = [
  'tasks-due',
  'renewed-by-default',
  'ends-at-risk',
  'vendors',
  'price-rises',
  'invoice-flags',
  'waste',
  'right-sizing',
  'leavers',
  'owners-left',
  'overlap',
  'use-unknown',
  'use-stale',
  'charges-missed',
  'without-contract',
  'without-owner',
  'under-review',
] as const;
export type LineId = (typeof LINE_IDS)[number];

export interface HomeLine {
  readonly id: LineId;
  readonly words: string;
  /** Leads to exactly the rows that are counted. */
  readonly href: string;
  /** `undefined` while it is being counted. */
  readonly count: number | undefined;
  /** What is shown instead of the count, for money. */
  readonly figure?: string;
}

/** Lines that are shown at once; the others are a click away. */
export const LINES_SHOWN = 10;

/** The lines in their order; those that count nothing are left out. */
export function linesToShow(lines: readonly HomeLine[]): HomeLine[] {
  const order = new Map(LINE_IDS.map((id, place) => [id, place]));
  return lines
    .filter(({ count }) => count !== 0)
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
