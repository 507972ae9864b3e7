import { fitAnchor } from './anchor.ts';
import type { PeriodDraft } from './find-drafts.ts';
import { type PeriodRule, stepsBetween } from './periods.ts';
import { daysAt, type SortedCharges } from './work.ts';

/** A price may change this much at once and still be the same subscription. */
const LARGEST_STEP = 3;
/** A billing day may move within this share of a period. */
const SHORTEST_MOVE = 0.4;
const LONGEST_MOVE = 1.6;

interface Joint {
  readonly before: PeriodDraft;
  readonly after: PeriodDraft;
  readonly moved: boolean;
  /** Smaller joins first. */
  readonly unlikeness: number;
}

function ratioOf(a: number, b: number): number {
  return a < b ? b / a : a / b;
}

function jointOf(charges: SortedCharges, before: PeriodDraft, after: PeriodDraft): Joint | null {
  const { rule } = before;
  if (after.rule !== rule || before === after) return null;
  const [end = 0, start = 0] = [before.positions.at(-1), after.positions[0]];
  const between = (charges.day[start] ?? 0) - (charges.day[end] ?? 0);
  if (between <= 0) return null;
  const ratio = ratioOf(charges.amount[end] ?? 0, charges.amount[start] ?? 0);
  const steps = Math.max(1, Math.round(between / rule.length));
  const off = Math.abs(between - steps * rule.length);
  const unlikeness = Math.log(ratio) + (steps - 1) + off / rule.length;
  if (steps <= rule.gap + 1 && off <= rule.play && ratio <= LARGEST_STEP) {
    return { before, after, moved: false, unlikeness };
  }
  const isMove = between >= SHORTEST_MOVE * rule.length && between <= LONGEST_MOVE * rule.length;
  return isMove && ratio === 1 ? { before, after, moved: true, unlikeness: unlikeness + 1 } : null;
}

/**
 * Joins pieces of one subscription: a new price, or a new billing day, makes another series of equal charges
 * that begins where the one before ends. The most alike are joined first, each piece once on either side.
 */
export function joinDrafts(charges: SortedCharges, drafts: readonly PeriodDraft[]): PeriodDraft[] {
  const joints = drafts
    .flatMap((before) => drafts.flatMap((after) => jointOf(charges, before, after) ?? []))
    .sort((a, b) => a.unlikeness - b.unlikeness || firstOf(a) - firstOf(b));
  const next = new Map<PeriodDraft, Joint>();
  const hasBefore = new Set<PeriodDraft>();
  for (const joint of joints) {
    if (next.has(joint.before) || hasBefore.has(joint.after)) continue;
    next.set(joint.before, joint);
    hasBefore.add(joint.after);
  }
  return drafts.filter((draft) => !hasBefore.has(draft)).map((draft) => follow(draft, next));
}

function firstOf({ before }: Joint): number {
  return before.positions[0] ?? 0;
}

function follow(first: PeriodDraft, next: ReadonlyMap<PeriodDraft, Joint>): PeriodDraft {
  const joined: PeriodDraft = { ...first, positions: [...first.positions] };
  for (let joint = next.get(first); joint !== undefined; joint = next.get(joint.after)) {
    if (joint.moved) joined.tail = joined.positions.length + joint.after.tail;
    joined.positions.push(...joint.after.positions);
    joined.log10 += joint.after.log10;
  }
  return joined;
}

/** How much the amount of a charge may differ that fills a hole, or comes next. */
const HOLE_RATIO = 2;
const NEXT_RATIO = 1.5;

/**
 * Takes in charges that fit the dates of a series though not its amount: one month's overage in a hole, or
 * the first charge at a new price at its end. Only where no other charge of the vendor competes.
 */
export function absorbNeighbours(charges: SortedCharges, draft: PeriodDraft, free: Set<number>): void {
  for (let added = true; added;) {
    added = false;
    const anchor = fitAnchor(daysAt(charges, draft.positions.slice(draft.tail)), draft.rule);
    const [low, high] = [Math.min(...anchor.lags) - 1, Math.max(...anchor.lags) + 1];
    const taken = new Set(anchor.slots);
    const last = anchor.slots.at(-1) ?? 0;
    const first = draft.tail === 0 ? -1 : 0;
    for (let slot = first; slot <= last + 1 && !added; slot++) {
      if (taken.has(slot)) continue;
      const ratio = slot < 0 || slot > last ? NEXT_RATIO : HOLE_RATIO;
      const at = onlyCharge(charges, free, draft.rule, anchor.expected(slot), low, high);
      if (at === null || !isLike(charges, draft, at, ratio)) continue;
      draft.positions = [...draft.positions, at].sort((a, b) => a - b);
      free.delete(at);
      added = true;
    }
  }
}

/** The one free charge in the window, if within half a period there is no other, or only others equal to it. */
function onlyCharge(
  charges: SortedCharges,
  free: ReadonlySet<number>,
  rule: PeriodRule,
  due: number,
  low: number,
  high: number,
): number | null {
  const near = [...free].filter((at) => Math.abs((charges.day[at] ?? 0) - due) <= rule.length / 2);
  const [first] = near;
  if (first === undefined || near.some((at) => charges.amount[at] !== charges.amount[first])) return null;
  const fits = near.filter((at) => {
    const lag = (charges.day[at] ?? 0) - due;
    return lag >= low && lag <= high;
  });
  return fits[0] ?? null;
}

function isLike(charges: SortedCharges, draft: PeriodDraft, at: number, most: number): boolean {
  const before = draft.positions.findLast((other) => other < at) ?? draft.positions[0] ?? at;
  return ratioOf(charges.amount[before] ?? 0, charges.amount[at] ?? 0) <= most;
}

/** Expected steps that were not charged between neighbours, by day number. */
export function missedSteps(days: readonly number[], rule: PeriodRule): { after: number; steps: number }[] {
  return days.flatMap((day, i) => {
    const next = days[i + 1];
    const steps = next === undefined ? 1 : stepsBetween(day, next, rule);
    return steps > 1 ? [{ after: i, steps: steps - 1 }] : [];
  });
}
