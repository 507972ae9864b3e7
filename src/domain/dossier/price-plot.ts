import { daysBetween, later } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { PriceEntry } from '#domain/contracts/amended-lines.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { cutList } from './cut.ts';

/** A point of a drawing, both from 0 to 1; y grows upwards. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** The unit price of one line over time, as steps. */
export interface PriceSteps {
  readonly product: string;
  /** From the first day to the last, two points for each step. */
  readonly points: readonly PlotPoint[];
  readonly first: MinorUnits;
  readonly last: MinorUnits;
}

/** The history of unit prices as a drawing. */
export interface PricePlot {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Price at y = 1. */
  readonly top: MinorUnits;
  /** Where today is; `null` outside. */
  readonly today: number | null;
  /** The lines that cost most, first. */
  readonly lines: readonly PriceSteps[];
  readonly more: number;
}

/** More lines than this cannot be told apart. */
const MOST_LINES = 3;

function valueOf(entries: readonly PriceEntry[]): number {
  const last = entries.at(-1);
  return last === undefined ? 0 : last.seats * last.unitPrice;
}

/**
 * Unit prices as agreed from the first day to `to` (the end of the term, or today), from nought upwards, so that a small
 * rise looks small. `null` when no price is recorded.
 */
export function pricePlot(
  entries: readonly PriceEntry[],
  today: IsoDate,
  end: IsoDate | null,
): PricePlot | null {
  const [earliest] = entries;
  if (earliest === undefined) return null;
  const to = later(end ?? today, today);
  const days = Math.max(1, daysBetween(earliest.from, to));
  const within = entries.filter(({ from }) => from <= to);
  const top = Math.max(1, ...within.map(({ unitPrice }) => unitPrice)) as MinorUnits;
  const at = (date: IsoDate): number => Math.min(1, daysBetween(earliest.from, date) / days);
  const steps = (line: readonly PriceEntry[]): PriceSteps => ({
    product: line.at(-1)?.product ?? '',
    points: line.flatMap(({ from, until, unitPrice }) => {
      const y = unitPrice / top;
      const last = until === null || until > to ? 1 : at(until);
      return [
        { x: at(from), y },
        { x: last, y },
      ];
    }),
    first: line[0]?.unitPrice ?? (0 as MinorUnits),
    last: line.at(-1)?.unitPrice ?? (0 as MinorUnits),
  });
  const byLine = [...Map.groupBy(within, ({ lineId }) => lineId).values()];
  const { shown, more } = cutList(
    byLine.toSorted((a, b) => valueOf(b) - valueOf(a)),
    MOST_LINES,
  );
  const now = daysBetween(earliest.from, today) / days;
  return {
    from: earliest.from,
    to,
    top,
    today: now >= 0 && now <= 1 ? now : null,
    lines: shown.map(steps),
    more,
  };
}
