import { type Anchor, fitAnchor, leastSpread, slotsOf, spreadOf } from './anchor.ts';
import { believed, chanceLog10 } from './evidence.ts';
import type { PeriodRule } from './periods.ts';

/** A chain that is regular enough to be believed. */
export interface Judged {
  /** Indices into the days that were judged: outliers are gone. */
  readonly kept: readonly number[];
  readonly anchor: Anchor;
  readonly log10: number;
}

interface Question {
  /** Days of the chain, ascending. */
  readonly days: readonly number[];
  readonly rule: PeriodRule;
  /** Charges that may belong to the chain: those of a like amount, the chain's own included. */
  readonly rivals: number;
  readonly software: boolean;
  readonly varies: boolean;
  readonly least: number;
  /** Sets of charges among which this chain was looked for: the more, the likelier one is regular by chance. */
  readonly tries: number;
}

/** Of so many charges one may lie outside the window and be no part of the series. */
const OUTLIERS = 0.15;
/** Share of the expected dates that must have been charged. */
const MOST_CAME = 0.7;

/** Believes or refuses (`null`) a chain: enough charges, in a narrow window, few missed, unlikely by chance. */
export function judgeChain(question: Question): Judged | null {
  const { days, rule, least } = question;
  const outliers = Math.floor(days.length * OUTLIERS);
  if (days.length < least) return null;
  const roughSlots = slotsOf(days, rule);
  const rough = leastSpread(days, roughSlots, rule, outliers);
  if (rough > rule.widest || !isLikely(question, days.length, days.length, rough)) return null;
  const fitted = fitInWindow(days, rule, outliers);
  if (fitted === null) return null;
  const { kept, anchor } = fitted;
  const hits = kept.length;
  const slots = (anchor.slots.at(-1) ?? 0) + 1;
  const missed = slots - hits;
  // Each missed date asks for one more charge: three charges with a hole could be any period.
  if (hits < least + missed || hits < MOST_CAME * slots) return null;
  const window = spreadOf(anchor.lags);
  if (!isLikely(question, hits, slots, window)) return null;
  return { kept, anchor, log10: askedLog10(question, hits, slots, window) };
}

function askedLog10({ rule, rivals, tries }: Question, hits: number, slots: number, window: number): number {
  const log10 = chanceLog10({ hits, rivals: Math.max(rivals, hits), slots, window, length: rule.length });
  return log10 + rule.rarity + Math.log10(tries);
}

function isLikely(question: Question, hits: number, slots: number, window: number): boolean {
  return believed(askedLog10(question, hits, slots, window), question);
}

/** Leaves out the farthest charges, one by one, until the others fit the widest window of the period. */
function fitInWindow(
  days: readonly number[],
  rule: PeriodRule,
  most: number,
): { kept: number[]; anchor: Anchor } | null {
  let kept = days.map((_, i) => i);
  for (let dropped = 0; dropped <= most; dropped++) {
    const anchor = fitAnchor(
      kept.map((i) => days[i] ?? 0),
      rule,
    );
    if (spreadOf(anchor.lags) <= rule.widest) return { kept, anchor };
    const farthest = anchor.lags.reduce(
      (far, lag, i) => (Math.abs(lag) > Math.abs(anchor.lags[far] ?? 0) ? i : far),
      0,
    );
    kept = kept.filter((_, i) => i !== farthest);
  }
  return null;
}
