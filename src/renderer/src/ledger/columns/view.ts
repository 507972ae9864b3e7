import type { PaymentMatch } from '#domain/invoices/payments/payment.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import type { LabelStore } from '../labels/label-store.ts';
import type { ColumnStore } from './column-store.ts';
import type { SpendDimension } from '../questions.ts';
import type { LedgerFacts } from './facts.ts';
import type { RowGroups } from './groups.ts';

/** The ledger as questions see it. */
export interface LedgerView {
  readonly store: ColumnStore;
  readonly labels: LabelStore;
  /** Left out where no view over applications, terms or rates is asked for. */
  readonly facts?: LedgerFacts;
  /** How rows fall into the groups of a dimension, where that is kept; else it is worked out when asked for. */
  readonly groups?: (by: SpendDimension) => RowGroups;
  /** Which rows seem to have paid which invoices; asked for by what wants terms. */
  readonly matches?: () => Iterable<PaymentMatch>;
  /** Recurring series of software, found when they are asked for; left out where no terms are wanted. */
  readonly series?: () => readonly RecurringSeries[];
}
