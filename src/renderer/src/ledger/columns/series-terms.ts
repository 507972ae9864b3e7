import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import { addPeriod } from '#domain/calendar/period.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { monthWeights } from '#domain/spend/views/spread.ts';
import type { LabelStore } from '../labels/label-store.ts';
import type { Segment } from './column-store.ts';
import type { PaidTerm } from './paid-term.ts';

/** Terms of rows that are charges of a recurring series. */
export interface SeriesTerms {
  of(labels: LabelStore, segment: Segment, row: number): PaidTerm | null;
  readonly all: readonly PaidTerm[];
}

/** Terms of the regular charges of recurring series, by import and line; extras pay for no whole period. */
export function seriesTerms(series: readonly RecurringSeries[]): SeriesTerms {
  const vendors = new Set(series.map(({ vendorKey }) => vendorKey));
  const byImport = new Map<string, Map<number, PaidTerm>>();
  const all: PaidTerm[] = [];
  for (const { period, charges } of series) {
    for (const { importId, line, date } of charges) {
      const lines = byImport.get(importId) ?? new Map<number, PaidTerm>();
      byImport.set(importId, lines);
      const next = dayNumber(addPeriod(date, period as IsoPeriod));
      const term: PaidTerm = { basis: 'series', weights: monthWeights(dayNumber(date), next - 1) };
      lines.set(line, term);
      all.push(term);
    }
  }
  // Most rows are no software: one number a subject spares them the look into the map.
  const mayRecur: (boolean | undefined)[] = [];
  return {
    of(labels, segment, row) {
      const subject = segment.subject[row] ?? 0;
      const may = (mayRecur[subject] ??= vendors.has(labels.of(subject).vendorKey));
      return may ? (byImport.get(segment.importId)?.get(segment.line[row] ?? 0) ?? null) : null;
    },
    all,
  };
}
