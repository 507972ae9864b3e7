import type { RowDraft } from '#domain/spend/blocks/block-builder.ts';
import type { SpendPlan } from './plan.ts';

/** Where the normaliser puts what it made of the rows. */
export interface SpendSink {
  /** A ledger row. The draft is used again for the next row: copy what is needed. */
  row(draft: RowDraft): void;
  /** A row that could not be read, and why. */
  rejected(line: number, reason: string): void;
  /** A row left out on purpose: total, balance line, pending payment, footer. */
  skipped(line: number, reason: string): void;
}

/** A decision that the first rows left open and a later row contradicts. */
export interface Contradiction {
  readonly about: 'dateOrder' | 'decimal';
  readonly line: number;
  /** The value that would read this row; correct the plan with it and start again. */
  readonly instead: string;
  readonly sentence: string;
}

export interface SpendNormaliser {
  /** Reads one row of the file; rows above the first data line are ignored. */
  push(cells: readonly string[], line: number): void;
  /** Must be called after the last row: decides about rows held back at the end. */
  finish(): void;
  /** First row that contradicts an unproven decision of the plan, as soon as it was seen. */
  contradiction(): Contradiction | null;
}

export type CreateNormaliser = (plan: SpendPlan, sink: SpendSink) => SpendNormaliser;
