import { attentionOf, openRisesOf } from '#domain/spend/recurring/findings.ts';
import type { FoundChange, RecurringSeries } from '#domain/spend/recurring/found-series.ts';

/** A series as the table lists it. */
export interface RecurringRow {
  readonly series: RecurringSeries;
  /** Price rises that were not acknowledged. */
  readonly rises: readonly FoundChange[];
}

/** What needs attention first, then what costs most. */
export function toRows(all: readonly RecurringSeries[], acknowledged: ReadonlySet<string>): RecurringRow[] {
  return all
    .map((series) => ({
      row: { series, rises: openRisesOf(series, acknowledged) },
      attention: attentionOf(series, acknowledged),
    }))
    .sort(
      (a, b) =>
        b.attention - a.attention ||
        b.row.series.yearly - a.row.series.yearly ||
        (a.row.series.vendorName < b.row.series.vendorName ? -1 : 1),
    )
    .map(({ row }) => row);
}

export function rowIdOf({ series }: RecurringRow): string {
  return series.id;
}
