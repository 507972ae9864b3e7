import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ImportId } from '#domain/brand.ts';
import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addRow, createBlockBuilder, createRowDraft } from '#domain/spend/blocks/block-builder.ts';
import type { SpendBlock, VendorDecision, VendorRule } from '#domain/spend/ledger.ts';
import { compileRules } from '#domain/spend/vendors/rules.ts';
import { createColumnStore } from '#ledger/columns/column-store.ts';
import type { ColumnStore } from '#ledger/columns/column-store.ts';
import { createLabelStore } from '#ledger/labels/label-store.ts';
import type { LabelStore } from '#ledger/labels/label-store.ts';
import { createLabeller } from '#ledger/labels/labeller.ts';

export interface Charge {
  readonly date: string;
  readonly description: string;
  readonly amount: number;
  readonly currency?: string;
  readonly payer?: string;
  readonly department?: string;
  readonly category?: string;
}

/** Blocks of one import, `blockRows` rows each. */
export function blocksOf(importId: string, charges: readonly Charge[], blockRows = 3): SpendBlock[] {
  const builder = createBlockBuilder(importId as ImportId, blockRows);
  const draft = createRowDraft();
  charges.forEach((charge, index) => {
    draft.line = index + 2;
    draft.day = dayNumber(charge.date as IsoDate);
    draft.description = charge.description;
    draft.amount = charge.amount;
    draft.currency = charge.currency ?? 'EUR';
    draft.payer = charge.payer ?? '';
    draft.department = charge.department ?? '';
    draft.category = charge.category ?? '';
    addRow(builder, draft);
  });
  return builder.finish();
}

export interface Sources {
  readonly applications?: readonly Pick<Application, 'id' | 'name' | 'vendor' | 'domain' | 'archived'>[];
  readonly rules?: readonly VendorRule[];
  readonly decisions?: readonly VendorDecision[];
}

export function application(id: string, name: string): Application {
  return { id: id as ApplicationId, name, vendor: '', domain: '', archived: false } as unknown as Application;
}

/** A ledger in memory, labelled by the shipped catalogue. */
export function ledgerOf(...imports: readonly SpendBlock[][]): {
  readonly store: ColumnStore;
  readonly labels: LabelStore;
  relabel(sources: Sources): void;
} {
  const store = createColumnStore();
  for (const blocks of imports) store.add(blocks);
  const labels = createLabelStore(store.subjects);
  const relabel = ({ applications = [], rules = [], decisions = [] }: Sources): void => {
    store.useRules(compileRules(rules));
    labels.use(createLabeller({ applications: applications as Application[], rules, decisions }));
  };
  relabel({});
  return { store, labels, relabel };
}
