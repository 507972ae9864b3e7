import type { PeriodDraft } from './find-drafts.ts';
import type { ExtraCharge, ExtraKind } from './series.ts';
import { amountsAt, daysAt, type SortedCharges } from './work.ts';

/** An extra charge of equal amount this near to the regular one (or a third of a short period) is a double. */
const DOUBLE_DAYS = 10;
/** Days between a trial's verification and the first paid charge: trials run from a few days to three months. */
const TRIAL_FROM = 3;
const TRIAL_TO = 95;
/** A verification costs nothing or a unit: this share of the price at most. */
const VERIFICATION = 0.15;
/** Days within which a refund is taken for the refund of an equal charge. */
const REFUND_DAYS = 120;

interface Finder {
  readonly charges: SortedCharges;
  readonly draft: PeriodDraft;
  readonly days: readonly number[];
  readonly amounts: readonly number[];
  readonly software: boolean;
}

/**
 * What stands beside the regular charges of a series. Charges and refunds that are explained leave `free` and
 * `refunds`. Both are ascending positions. Only software has trials.
 */
export function extrasOf(
  charges: SortedCharges,
  draft: PeriodDraft,
  free: Set<number>,
  refunds: Set<number>,
  software: boolean,
): ExtraCharge[] {
  const days = daysAt(charges, draft.positions);
  const finder: Finder = { charges, draft, days, amounts: amountsAt(charges, draft.positions), software };
  const found = new Map<number, ExtraKind>();
  for (const at of free) {
    const kind = kindOf(finder, at);
    if (kind !== null) found.set(at, kind);
  }
  keepLatestTrial(found);
  for (const at of refunds) {
    const back = refundedBy(finder, at, found);
    if (back === null) continue;
    found.set(at, 'refund');
    if (found.get(back) === 'doubled') found.set(back, 'doubled-refunded');
    refunds.delete(at);
  }
  for (const at of found.keys()) free.delete(at);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, kind]) => ({
      kind,
      place: charges.place[at] ?? 0,
      day: charges.day[at] ?? 0,
      amount: charges.amount[at] ?? 0,
    }));
}

function keepLatestTrial(found: Map<number, ExtraKind>): void {
  const trials = [...found].filter(([, kind]) => kind === 'trial').map(([at]) => at);
  const latest = Math.max(...trials);
  for (const at of trials) if (at !== latest) found.delete(at);
}

function kindOf({ charges, draft, days, amounts, software }: Finder, at: number): ExtraKind | null {
  const day = charges.day[at] ?? 0;
  const amount = charges.amount[at] ?? 0;
  const [first = 0, price = 0] = [days[0], amounts[0]];
  if (software && day < first) {
    const isTrial = amount <= VERIFICATION * price && first - day >= TRIAL_FROM && first - day <= TRIAL_TO;
    if (isTrial) return 'trial';
  }
  const near = Math.min(DOUBLE_DAYS, draft.rule.length / 3);
  const doubled = days.some((other, i) => amounts[i] === amount && Math.abs(other - day) <= near);
  if (doubled && amount > 0) return 'doubled';
  const next = days.findIndex((other) => other > day);
  if (next <= 0) return null;
  const step = (amounts[next] ?? 0) - (amounts[next - 1] ?? 0);
  return amount > 0 && step > 0 && amount <= step ? 'pro-rata' : null;
}

/** The latest equal charge before a refund, a doubled one rather than a regular one. */
function refundedBy(
  { charges, draft }: Finder,
  refund: number,
  found: ReadonlyMap<number, ExtraKind>,
): number | null {
  const amount = -(charges.amount[refund] ?? 0);
  const day = charges.day[refund] ?? 0;
  const fits = (at: number): boolean => {
    const between = day - (charges.day[at] ?? 0);
    return charges.amount[at] === amount && between >= 0 && between <= REFUND_DAYS;
  };
  const extras = [...found].filter(([, kind]) => kind === 'doubled' || kind === 'trial').map(([at]) => at);
  return extras.findLast(fits) ?? draft.positions.findLast(fits) ?? null;
}
