import { type Anchor, fitAnchor, spreadOf } from './anchor.ts';
import { type AmountStory, changesOf, tellAmounts } from './amounts.ts';
import { confidenceOf } from './evidence.ts';
import { extrasOf } from './extras.ts';
import { equalDrafts, likeDrafts, type PeriodDraft, usageDrafts, wholeDrafts } from './find-drafts.ts';
import { originalsAt } from './judge-mixed.ts';
import { absorbNeighbours, joinDrafts } from './join-drafts.ts';
import { reasonsOf } from './reasons.ts';
import type { ChargeGroup, ExtraCharge, PlacedCharge, Series, SeriesContext } from './series.ts';
import { missedDays, standingOf } from './standing.ts';
import { amountsAt, daysAt, type SortedCharges, sortCharges } from './work.ts';

/** Fewer charges than this hold no series of any period. */
export const LEAST_CHARGES = 3;

/**
 * The recurring series among the charges of one vendor (or application), payer and currency.
 * In order: one series of all charges, charges equal to the cent, one price that moves, what varies; pieces of one
 * subscription are joined. The order of the charges and charges of other groups make no difference.
 */
export function findSeries(group: ChargeGroup, context: SeriesContext): Series[] {
  if (group.day.length < LEAST_CHARGES) return [];
  const charges = sortCharges(group);
  const free = new Set<number>();
  const refunds = new Set<number>();
  const nothing = new Set<number>();
  charges.amount.forEach((amount, at) => (amount > 0 ? free : amount < 0 ? refunds : nothing).add(at));
  const drafts = draftsOf(charges, free, context);
  for (const at of nothing) free.add(at);
  const inOrder = drafts.toSorted((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
  return inOrder.map((draft) => {
    const { positions, rule } = draft;
    const story = tellAmounts(amountsAt(charges, positions), originalsAt(charges, positions), rule);
    // Where the amounts differ each time, nothing beside them can be told apart.
    const onePrice = story.kind !== 'usage';
    const extras = onePrice ? extrasOf(charges, draft, free, refunds, context.software) : [];
    return describe(charges, { draft, story, extras }, context);
  });
}

function draftsOf(charges: SortedCharges, free: Set<number>, context: SeriesContext): PeriodDraft[] {
  let drafts: PeriodDraft[] = [];
  for (const find of [wholeDrafts, equalDrafts, likeDrafts, usageDrafts]) {
    const fresh = find(charges, [...free], context);
    for (const { positions } of fresh) for (const at of positions) free.delete(at);
    drafts = joinDrafts(charges, [...drafts, ...fresh]);
    if (find !== usageDrafts) for (const draft of drafts) absorbNeighbours(charges, draft, free);
  }
  return drafts;
}

/** Whether charges began with a trial, and which one. */
function trialOf(extras: readonly ExtraCharge[]): ExtraCharge | null {
  return extras.find(({ kind }) => kind === 'trial') ?? null;
}

interface Told {
  readonly draft: PeriodDraft;
  readonly story: AmountStory;
  readonly extras: readonly ExtraCharge[];
}

function describe(charges: SortedCharges, { draft, story, extras }: Told, context: SeriesContext): Series {
  const { rule, positions } = draft;
  const days = daysAt(charges, positions);
  const amounts = amountsAt(charges, positions);
  const regular: PlacedCharge[] = positions.map((at, i) => {
    return { place: charges.place[at] ?? 0, day: days[i] ?? 0, amount: amounts[i] ?? 0 };
  });
  const proRataDays = extras.filter(({ kind }) => kind === 'pro-rata').map(({ day }) => day);
  const changes = changesOf({ charges: regular, story, proRataDays, rule });
  const anchor: Anchor = fitAnchor(days.slice(draft.tail), rule);
  const standing = standingOf({
    rule,
    anchor,
    days,
    extras,
    trial: trialOf(extras),
    usual: story.usual,
    context,
  });
  const missed = missedDays(days, rule, context);
  const yearly = yearlyCost(draft, story, regular, context);
  const facts = {
    draft,
    days,
    story,
    anchor,
    extras,
    missed,
    standing,
    context,
    spread: spreadOf(anchor.lags),
  };
  return {
    period: rule.period,
    charges: regular,
    extras,
    amountKind: story.kind,
    usual: story.usual,
    min: Math.min(...amounts),
    max: Math.max(...amounts),
    changes,
    missed,
    overdueSince: standing.overdueSince,
    state: standing.state,
    next: standing.next,
    yearly: standing.state === 'stopped' ? 0 : yearly,
    confidence: confidenceOf(draft.log10),
    reasons: reasonsOf(facts),
  };
}

const YEAR_DAYS = 365;

function yearlyCost(
  { rule }: PeriodDraft,
  { usual }: AmountStory,
  charges: readonly PlacedCharge[],
  { asOf }: SeriesContext,
): number {
  if (usual !== null) return Math.round(usual * rule.perYear);
  return charges.reduce(
    (sum, { day, amount }) => (day > asOf - YEAR_DAYS && day <= asOf ? sum + amount : sum),
    0,
  );
}
