import type { CheckInStep, FrozenItem } from './check-in.ts';
import { isTaskDone } from './item.ts';
import type { CheckInGroup, CheckInItem, PreparedItem, SinceLast } from './item.ts';
import type { CheckInContext, CheckInSources, LastCheckIn } from './sources.ts';
import { newItems } from './steps/new-items.ts';
import { renewalItems } from './steps/renewal-items.ts';
import { spendItems } from './steps/spend-items.ts';
import { itemsOfUse } from './steps/use-items.ts';

/** The items of each step. */
export type CheckInItems = Readonly<Record<CheckInStep, readonly CheckInItem[]>>;

/**
 * The five questions, prepared from the data since the last finished check-in (C1). Within a step the order is: what was left
 * open or changed since the last one first, then by group, then as the step puts it.
 */
export function prepareItems(sources: CheckInSources, context: CheckInContext): CheckInItems {
  const last = new Map(context.last?.snapshot.items.map((item) => [placeOf(item), item]));
  const carried = new Set(
    [...last.values()]
      .filter((item) => item.step === 'new' && isStillOpen(item, sources))
      .map(({ item }) => item),
  );
  const prepared = [
    ...newItems(sources, context, carried),
    ...renewalItems(sources, context),
    ...spendItems(sources, context),
    ...itemsOfUse(sources, context),
  ];
  const items = prepared.map((item) =>
    compared(item, last.get(placeOf({ step: item.step, item: item.key })), context.last, sources),
  );
  const byStep = Map.groupBy(items, ({ step }) => step);
  const of = (step: CheckInStep): CheckInItem[] => (byStep.get(step) ?? []).toSorted(inOrder);
  return {
    new: of('new'),
    renewals: of('renewals'),
    spend: of('spend'),
    used: of('used'),
    unused: of('unused'),
  };
}

function placeOf({ step, item }: Pick<FrozenItem, 'step' | 'item'>): string {
  return `${step}:${item}`;
}

/** Whether what was left open still is: an assigned item is settled once its task is done. */
function isStillOpen({ open, answer }: FrozenItem, { tasks }: CheckInSources): boolean {
  if (!open) return false;
  return !isTaskDone(answer?.taskId ?? null, tasks);
}

function compared(
  item: PreparedItem,
  before: FrozenItem | undefined,
  last: LastCheckIn | null,
  sources: CheckInSources,
): CheckInItem {
  if (last === null) return { ...item, since: 'first', before: [], carried: null };
  if (before === undefined) return { ...item, since: 'new', before: [], carried: null };
  const now = new Set(item.facts.map(({ words }) => words));
  // That a newer file says the same is no change.
  const gone = before.facts.flatMap(({ words }) => (now.has(words) ? [] : [words]));
  const changed = gone.length > 0 || before.facts.length !== item.facts.length;
  const open = isStillOpen(before, sources);
  const since: SinceLast = changed ? 'changed' : 'same';
  const carried = {
    from: before.carriedFrom ?? last.id,
    on: before.openSince ?? last.on,
    said: before.said,
    taskId: before.answer?.taskId ?? null,
  };
  return { ...item, since, before: gone, carried: open ? carried : null };
}

const GROUPS: readonly CheckInGroup[] = [
  'rolled',
  'renewals',
  'totals',
  'budgets',
  'prices',
  'charges',
  'invoices',
  'applications',
  'vendors',
  'used',
  'unused',
  'under-used',
  'leavers',
  'unknown',
];

/** A renewal keeps its place when it is decided. */
function placeOfGroup({ group }: CheckInItem): number {
  return GROUPS.indexOf(group === 'settled' ? 'renewals' : group);
}

function inOrder(a: CheckInItem, b: CheckInItem): number {
  return placeOfGroup(a) - placeOfGroup(b) || rank(a) - rank(b);
}

/** What changed or was left open comes first; the rest keeps its order. */
function rank({ since, carried }: CheckInItem): number {
  if (since === 'changed' || since === 'new') return 0;
  return carried !== null ? 1 : 2;
}
