import type { ActivityId, ImportId, UsageImportId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { RateSheetId } from '#domain/money/rates.ts';
import type { RememberedMapping } from '#domain/spend/remembered-mapping.ts';

/** One row that an action changed. `null` before: it was created; `null` after: it was deleted. */
export interface RowChange {
  readonly table: string;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What an action touched: rows by hand, a whole import of spend, of rates or of usage, or the sample workspace. */
export type ActivityScope =
  | { readonly kind: 'rows'; readonly changes: readonly RowChange[] }
  | {
      readonly kind: 'import';
      readonly importId: ImportId;
      readonly rows: number;
      /** The layout remembered for this header until then; `null` when there was none, absent in old entries. */
      readonly mappingBefore?: RememberedMapping | null;
    }
  | { readonly kind: 'rates'; readonly sheetId: RateSheetId; readonly rates: number }
  | {
      readonly kind: 'usage';
      readonly importId: UsageImportId;
      readonly people: number;
      /** The layout remembered for this header until then; `null` when there was none. */
      readonly mappingBefore: RememberedMapping | null;
      /** Applications that were made for it; absent when there are none. */
      readonly changes?: readonly RowChange[];
    }
  | { readonly kind: 'sample' };

/** One line of the activity log; everything that undo needs (X2). */
export interface ActivityEntry {
  readonly id: ActivityId;
  readonly at: IsoInstant;
  /** Its place in the log, from 1: what was done later has a higher one, whatever the clock said. */
  readonly sequence: number;
  /** What was done, e.g. "Changed owner of Slack". */
  readonly label: string;
  readonly scope: ActivityScope;
  /** When it was undone, or `null`. */
  readonly undoneAt: IsoInstant | null;
}
