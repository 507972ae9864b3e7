import { spreadOf } from './anchor.ts';
import { tellAmounts } from './amounts.ts';
import { judgeChain, type Judged } from './judge.ts';
import type { PeriodRule } from './periods.ts';
import type { SeriesContext } from './series.ts';
import { amountsAt, daysAt, type SortedCharges } from './work.ts';

/** Charges needed where the amounts say nothing. */
const LEAST_VARYING = 5;
/** The same for half a year and longer: more would take decades. */
export const LEAST_VARYING_LONG = 4;
/** For merchants that do not look like software and whose amounts differ, the dates must leave no doubt. */
const STRICT_WINDOW = 5;
const STRICT_MISSED = 1;

/** Among how many charges a chain was found, and what else is known. */
interface MixedQuestion {
  readonly rule: PeriodRule;
  readonly rivals: number;
  readonly context: SeriesContext;
}

/** Judges a chain by what its amounts are worth as evidence. */
export function judgeMixed(
  charges: SortedCharges,
  chain: readonly number[],
  { rule, rivals, context }: MixedQuestion,
): Judged | null {
  const originals = originalsAt(charges, chain);
  const { kind, same } = tellAmounts(amountsAt(charges, chain), originals, rule);
  const differ = same < chain.length - 1;
  const varies = kind === 'usage';
  const guessed = varies || (kind === 'foreign' && originals === null);
  const few = varies && rule.months < 6 ? LEAST_VARYING : rule.least + 1;
  const judged = judgeChain({
    days: daysAt(charges, chain),
    rule,
    rivals,
    software: context.software,
    varies,
    least: differ ? leastDiffering(rule, context, guessed ? few : rule.least) : rule.least,
    tries: 1,
  });
  return guessed && !leavesNoDoubt(judged, rule, context) ? null : judged;
}

/** A merchant that does not look like software needs one charge more where amounts differ. */
function leastDiffering(rule: PeriodRule, { software }: SeriesContext, least: number): number {
  return software || rule.months >= 6 ? least : least + 1;
}

/**
 * People fill up and go shopping on the same weekday: amounts that differ make a series of an unknown merchant
 * only when it comes by the calendar, within a few days and almost without a hole.
 */
function leavesNoDoubt(judged: Judged | null, rule: PeriodRule, { software }: SeriesContext): boolean {
  if (judged === null || software) return true;
  const { anchor, kept } = judged;
  const missed = (anchor.slots.at(-1) ?? 0) + 1 - kept.length;
  return rule.months > 0 && spreadOf(anchor.lags) <= STRICT_WINDOW && missed <= STRICT_MISSED;
}

/** The original prices of charges; `null` unless every one has one. */
export function originalsAt(charges: SortedCharges, positions: readonly number[]): string[] | null {
  const texts = positions.flatMap((at) => charges.original[at] ?? []);
  return texts.length === positions.length ? texts : null;
}
