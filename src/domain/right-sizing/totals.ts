import type { IsoDate } from '#domain/calendar/iso.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { LineSize, RightSize } from './right-size.ts';

/** Money that can be freed by acting in one quarter. */
export interface QuarterTotal {
  /** "2026-Q2", or `null`: any day will do (open-ended contracts). */
  readonly quarter: string | null;
  readonly lines: number;
  readonly seats: number;
  /** A year, each currency apart; lines without a known price are left out. */
  readonly yearly: readonly Money[];
  /** Lines whose price is not known. */
  readonly unpriced: number;
}

/** The quarter of a day: "2026-Q2". */
export function quarterOf(day: IsoDate): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Lines of which seats can go. */
export function freeable(sizes: readonly RightSize[]): LineSize[] {
  return sizes.filter((size) => size.kind === 'sized').filter(({ freed }) => freed > 0);
}

/** What can be freed a year, each currency apart; lines without a known price are left out. */
export function freedMoney(sizes: readonly RightSize[]): Money[] {
  return totalsByCurrency(freeable(sizes).flatMap(({ yearly }) => (yearly === null ? [] : [yearly])));
}

/** What can be freed by the quarter in which one must act, the earliest first; what needs no deadline comes first of all. */
export function freedByQuarter(sizes: readonly RightSize[]): QuarterTotal[] {
  const groups = Map.groupBy(freeable(sizes), ({ freeing: { actBy } }) =>
    actBy === null ? null : quarterOf(actBy),
  );
  return [...groups]
    .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .map(([quarter, lines]) => ({
      quarter,
      lines: lines.length,
      seats: lines.reduce((sum, { freed }) => sum + freed, 0),
      yearly: freedMoney(lines),
      unpriced: lines.filter(({ yearly }) => yearly === null).length,
    }));
}
