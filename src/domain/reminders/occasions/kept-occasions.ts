import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { contractOccasions } from './contract-occasions.ts';
import type { ReminderFacts } from './facts.ts';
import { once, type Occasion, type OccasionContext } from './occasion.ts';

interface Kept {
  readonly context: OccasionContext;
  /** Rows beside the contract's own that the occasions were made from. */
  readonly rows: readonly object[];
  /** Last day on which nothing new can have come; `null` without an end. */
  readonly lastDay: IsoDate | null;
  readonly occasions: readonly Occasion[];
}

/** Looked further ahead than asked, so that the next days ask nothing anew. */
const AHEAD_DAYS = 60;
const kept = new WeakMap<Contract, Kept>();

/**
 * The occasions of one contract as `contractOccasions` finds them, kept from plan to plan: terms and deadlines of
 * thousands of contracts take long, and from one plan to the next hardly any row changes. They are found anew when the
 * contract, its decisions or its notices are other rows, when its term rolls, and when the days run out.
 */
export function keptContractOccasions(
  contract: Contract,
  facts: ReminderFacts,
  context: OccasionContext,
): readonly Occasion[] {
  const rows = [...facts.decisionsOf(contract.id), ...facts.noticesOf(contract.id)];
  const before = kept.get(contract);
  if (before !== undefined && isUsable(before, rows, context)) return stillOf(before.occasions, context);
  const until = addDays(context.until, AHEAD_DAYS);
  const wide = { ...context, until };
  const occasions = contractOccasions(contract, facts, wide).map((occasion) => ({
    ...occasion,
    words: once(occasion.words),
  }));
  const term = currentTerm(rulesOf(contract), context.today);
  kept.set(contract, {
    context: wide,
    rows,
    lastDay: term.state === 'ended' ? null : term.end,
    occasions,
  });
  return stillOf(occasions, context);
}

function isUsable(
  { context: made, rows, lastDay }: Kept,
  now: readonly object[],
  asked: OccasionContext,
): boolean {
  return (
    made.terms === asked.terms &&
    made.locale === asked.locale &&
    made.today <= asked.today &&
    asked.until <= made.until &&
    (lastDay === null || asked.today <= lastDay) &&
    rows.length === now.length &&
    rows.every((row, index) => row === now[index])
  );
}

/** Those whose date is not over by more than the days of grace, or that are still to be done. */
function stillOf(occasions: readonly Occasion[], { from, until, today }: OccasionContext): Occasion[] {
  return occasions.filter(
    ({ date, standing, lapses }) =>
      date <= until && (date >= from || standing) && (lapses === null || today <= lapses),
  );
}
