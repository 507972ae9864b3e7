import { tellAmounts } from './amounts.ts';
import { anyAmount, bestChain, likeAmount, type LinkWorth, sameAmount } from './chain.ts';
import { judgeChain, type Judged } from './judge.ts';
import { judgeMixed, LEAST_VARYING_LONG, originalsAt } from './judge-mixed.ts';
import { PERIOD_RULES, type PeriodRule } from './periods.ts';
import type { SeriesContext } from './series.ts';
import { amountsAt, daysAt, type Draft, type SortedCharges } from './work.ts';

/** A draft with its period. */
export interface PeriodDraft extends Draft {
  readonly rule: PeriodRule;
}

interface Found extends Judged {
  readonly rule: PeriodRule;
  readonly positions: readonly number[];
}

/** More charges than this in a month of one vendor and payer: only equal amounts tell series apart. */
const CROWD_PER_MONTH = 6;
const MONTH = 30.44;
/** Equal charges on more than every third day are fares and parking. */
const CROWD_OF_EQUALS = 1 / 3;
/** Equal charges below which there is no period to speak of. */
const LEAST_EQUAL = 3;
/** Share of a vendor's other charges that belong to its usage-based series. */
const MOST_ARE_USAGE = 0.7;
/** Wobbling amounts are weak evidence: most charges of such amounts must belong to the series. */
const MOST_ARE_THIS = 0.6;
/** Amounts this near to those of a chain could have been in it. */
const RIVAL = 1.1;

type Judge = (positions: readonly number[], rule: PeriodRule) => Judged | null;

/** The most improbable chain over all periods. */
function bestOf(
  charges: SortedCharges,
  among: readonly number[],
  worth: LinkWorth,
  judge: Judge,
): Found | null {
  const days = daysAt(charges, among);
  const amounts = amountsAt(charges, among);
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  let best: Found | null = null;
  for (const rule of PERIOD_RULES) {
    if (span < (rule.least - 1) * rule.length - rule.play || among.length < rule.least) continue;
    const chain = bestChain(days, amounts, rule, worth);
    if (chain.positions.length < rule.least) continue;
    const positions = chain.positions.map((at) => among[at] ?? 0);
    const judged = judge(positions, rule);
    if (judged === null || (best !== null && best.log10 <= judged.log10)) continue;
    best = { ...judged, rule, positions: judged.kept.map((i) => positions[i] ?? 0) };
  }
  return best;
}

/** Takes chain after chain out of `among` while there are any. */
function takeAll(
  among: readonly number[],
  find: (rest: readonly number[]) => Found | null,
): { readonly drafts: PeriodDraft[]; readonly rest: readonly number[] } {
  const drafts: PeriodDraft[] = [];
  let rest = among;
  for (;;) {
    const found = find(rest);
    if (found === null) return { drafts, rest };
    const taken = new Set(found.positions);
    rest = rest.filter((at) => !taken.has(at));
    drafts.push({ rule: found.rule, positions: [...found.positions], tail: 0, log10: found.log10 });
  }
}

/** Series of charges that are equal to the cent, here or in the vendor's currency. */
export function equalDrafts(
  charges: SortedCharges,
  free: readonly number[],
  context: SeriesContext,
): PeriodDraft[] {
  const groups = Map.groupBy(free, (at) => charges.original[at] ?? charges.amount[at] ?? 0);
  const several = [...groups.values()].filter(({ length }) => length >= LEAST_EQUAL);
  const tries = several.length;
  const drafts: PeriodDraft[] = [];
  for (const positions of several) {
    if (isCrowd(charges, positions, CROWD_OF_EQUALS)) continue;
    const { software } = context;
    const find = (rest: readonly number[]): Found | null =>
      bestOf(charges, rest, sameAmount, (chain, rule) =>
        judgeChain({
          days: daysAt(charges, chain),
          rule,
          rivals: rest.length,
          software,
          varies: false,
          least: rule.least,
          tries,
        }),
      );
    drafts.push(...takeAll(positions, find).drafts);
  }
  return drafts;
}

function isCrowd(charges: SortedCharges, positions: readonly number[], perDay: number): boolean {
  const days = (charges.day[positions.at(-1) ?? 0] ?? 0) - (charges.day[positions[0] ?? 0] ?? 0) + MONTH;
  return positions.length > perDay * days;
}

/** Charges of nearly the amounts of a chain. */
function rivalsOf(charges: SortedCharges, rest: readonly number[], chain: readonly number[]): number {
  const amounts = amountsAt(charges, chain);
  const low = Math.min(...amounts) / RIVAL;
  const high = Math.max(...amounts) * RIVAL;
  const isRival = (at: number): boolean =>
    (charges.amount[at] ?? 0) >= low && (charges.amount[at] ?? 0) <= high;
  return rest.filter(isRival).length;
}

/** How many charges beside a series that is all of a vendor's: a trial, a double, a pro-rata. */
const BESIDES = 0.1;

/**
 * The one series that takes in (nearly) all charges, one on each date, whatever their amounts. It comes before any
 * other explanation: bills by use would else fall apart into a quarterly series of every third month.
 */
export function wholeDrafts(
  charges: SortedCharges,
  free: readonly number[],
  context: SeriesContext,
): PeriodDraft[] {
  if (free.length < LEAST_EQUAL || isCrowd(charges, free, CROWD_PER_MONTH / MONTH)) return [];
  const least = free.length - Math.max(1, Math.floor(free.length * BESIDES));
  const found = bestOf(charges, free, anyAmount, (chain, rule) =>
    chain.length < least || holdsStranger(charges, chain, rule)
      ? null
      : judgeMixed(charges, chain, { rule, rivals: free.length, context }),
  );
  if (found === null || found.positions.length < least) return [];
  return [{ rule: found.rule, positions: [...found.positions], tail: 0, log10: found.log10 }];
}

/** How much a single charge among those of a fixed price may differ and still be one of them. */
const ODD_CHARGE = 2;
/** At the ends it is compared with one neighbour only. */
const ODD_END = 1.5;

/** Share of one amount from which the bills are no use, but a price with purchases between. */
const MOSTLY_ONE = 0.4;

/** A purchase that happens to fall on a date between those of a fixed price, many times as much or as little. */
function holdsStranger(charges: SortedCharges, chain: readonly number[], rule: PeriodRule): boolean {
  const amounts = amountsAt(charges, chain);
  const isStrange = amounts.some((amount, i) => {
    const beside = [amounts[i - 1], amounts[i + 1]].filter((one) => one !== undefined);
    const most = beside.length === 1 ? ODD_END : ODD_CHARGE;
    return beside.every((one) => Math.max(one / amount, amount / one) > most);
  });
  if (!isStrange) return false;
  const often = Math.max(
    ...Map.groupBy(amounts, (amount) => amount)
      .values()
      .map(({ length }) => length),
  );
  if (often >= LEAST_EQUAL && often > MOSTLY_ONE * amounts.length) return true;
  return tellAmounts(amounts, originalsAt(charges, chain), rule).kind !== 'usage';
}

/** Series of one price that rises, gains seats or wobbles. */
export function likeDrafts(
  charges: SortedCharges,
  free: readonly number[],
  context: SeriesContext,
): PeriodDraft[] {
  if (free.length < LEAST_EQUAL || isCrowd(charges, free, CROWD_PER_MONTH / MONTH)) return [];
  const find = (rest: readonly number[]): Found | null =>
    bestOf(charges, rest, likeAmount, (chain, rule) => {
      const originals = originalsAt(charges, chain);
      const { kind } = tellAmounts(amountsAt(charges, chain), originals, rule);
      if (kind === 'usage') return null;
      const rivals = rivalsOf(charges, rest, chain);
      if (kind === 'foreign' && originals === null && chain.length < MOST_ARE_THIS * rivals) return null;
      return judgeMixed(charges, chain, { rule, rivals, context });
    });
  return takeAll(free, find).drafts;
}

/** Series of charges whose amounts differ each time; only where nearly all of a vendor's charges are so. */
export function usageDrafts(
  charges: SortedCharges,
  free: readonly number[],
  context: SeriesContext,
): PeriodDraft[] {
  if (free.length < LEAST_VARYING_LONG || isCrowd(charges, free, CROWD_PER_MONTH / MONTH)) return [];
  const find = (rest: readonly number[]): Found | null =>
    bestOf(charges, rest, anyAmount, (chain, rule) =>
      judgeMixed(charges, chain, { rule, rivals: rest.length, context }),
    );
  const { drafts } = takeAll(free, find);
  const covered = drafts.reduce((sum, { positions }) => sum + positions.length, 0);
  return covered >= MOST_ARE_USAGE * free.length ? drafts : [];
}
