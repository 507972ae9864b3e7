import type { BudgetId } from '#domain/brand.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';

/** Money planned for a department or a business function over some months (S8). */
export interface Budget {
  readonly id: BudgetId;
  readonly scope:
    | { readonly kind: 'department'; readonly department: string }
    | { readonly kind: 'function'; readonly functionId: string };
  /** First and last month, both included. */
  readonly from: IsoMonth;
  readonly to: IsoMonth;
  readonly currency: CurrencyCode;
  /** For the whole span. */
  readonly amount: MinorUnits;
}
