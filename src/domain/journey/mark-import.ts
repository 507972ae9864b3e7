import type { IsoInstant } from '#domain/calendar/iso.ts';
import { entityOf, type TableImportPlan } from '#domain/tables/entity-import.ts';
import { isImportedMark } from './customer-import.ts';
import { newContradiction } from './contradictions.ts';
import type { Customer, StageEvent } from './journey.ts';
import { storedMark, type MarkRow } from './mark-table.ts';
import type { CustomerMark } from './mark.ts';
import { replayMarks } from './replay-marks.ts';

interface StoredMarks {
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
  readonly marks: readonly CustomerMark[];
}

/** What storing imported marks changes: the marks, and the customers whose state follows from them. */
export interface ImportedMarks {
  readonly marks: readonly CustomerMark[];
  /** Marks that only stood in for the real ones. */
  readonly removed: readonly CustomerMark[];
  readonly customers: readonly Customer[];
}

/** Marks that stand in for the real ones, of customers whose real ones the plan brings. */
function standIns(plan: TableImportPlan<MarkRow>, marks: readonly CustomerMark[]): CustomerMark[] {
  const brought = [...plan.new, ...plan.changed];
  const touched = new Set<string>(brought.map(({ draft }) => draft.fields.customerId));
  const named = new Set<string>([
    ...brought.map(({ draft }) => draft.match?.id ?? draft.id ?? ''),
    ...plan.unchanged.map(({ existing }) => existing.id),
  ]);
  return marks.filter((mark) => touched.has(mark.customerId) && isImportedMark(mark) && !named.has(mark.id));
}

/**
 * The plan without the rows of customers whose history would contradict itself with them, each with the reason: half of a
 * history is no history, so all rows of such a customer are refused.
 */
export function withoutContradictions(
  plan: TableImportPlan<MarkRow>,
  stored: StoredMarks,
  locale: string,
): TableImportPlan<MarkRow> {
  const moves = Map.groupBy(stored.events, ({ customerId }) => customerId);
  const gone = new Set(standIns(plan, stored.marks));
  const before = Map.groupBy(
    stored.marks.filter((mark) => !gone.has(mark)),
    ({ customerId }) => customerId,
  );
  const rows = [...plan.new, ...plan.changed];
  const reasons = new Map<string, string>();
  for (const [customerId, own] of Map.groupBy(rows, ({ draft }) => draft.fields.customerId)) {
    const known = before.get(customerId) ?? [];
    // A row that is new needs an id of its own here, and no other than to be told apart.
    const brought = own.map(({ draft, line }) =>
      storedMark({
        ...draft.fields,
        id: (draft.match?.id ?? `line-${line}`) as CustomerMark['id'],
        createdAt: draft.fields.at,
        updatedAt: draft.fields.at,
      }),
    );
    const replaced = new Set(brought.map(({ id }) => id));
    const after = [...known.filter(({ id }) => !replaced.has(id)), ...brought];
    const history = { moves: moves.get(customerId) ?? [], marks: known };
    const problem = newContradiction(history, { ...history, marks: after }, locale);
    if (problem !== null) reasons.set(customerId, problem.message);
  }
  const refusedRow = ({ draft }: (typeof rows)[number]): boolean => reasons.has(draft.fields.customerId);
  const refusedRows = rows.filter(refusedRow).map(({ line, draft }) => ({
    line,
    reason: `This customer’s history would contradict itself: ${reasons.get(draft.fields.customerId) ?? ''}`,
  }));
  return {
    ...plan,
    new: plan.new.filter((row) => !refusedRow(row)),
    changed: plan.changed.filter((row) => !refusedRow(row)),
    rejected: [...plan.rejected, ...refusedRows].toSorted((a, b) => a.line - b.line),
  };
}

/** Everything an accepted import of marks stores; each customer's state is replayed from all its marks. */
export function importedMarks(
  plan: TableImportPlan<MarkRow>,
  stored: StoredMarks,
  stamp: {
    readonly now: IsoInstant;
    readonly newId: () => string;
    readonly mayKeepId: (id: string) => boolean;
  },
): ImportedMarks {
  const marks = [...plan.new, ...plan.changed].map(({ draft }) => storedMark(entityOf(draft, stamp)));
  const written = new Set<string>(marks.map(({ id }) => id));
  const touched = new Set(marks.map(({ customerId }) => customerId));
  const removed = standIns(plan, stored.marks);
  const gone = new Set(removed);
  const all = Map.groupBy(
    [...stored.marks.filter((mark) => !written.has(mark.id) && !gone.has(mark)), ...marks],
    ({ customerId }) => customerId,
  );
  const customers = stored.customers.flatMap((customer) => {
    if (!touched.has(customer.id)) return [];
    const state = replayMarks(all.get(customer.id) ?? []);
    if (JSON.stringify(state) === JSON.stringify(customer.state)) return [];
    return [{ ...customer, state, updatedAt: stamp.now }];
  });
  return { marks, removed, customers };
}
