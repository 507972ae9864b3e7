import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import { DECISION_CHOICES } from '#domain/decisions/decision.ts';
import type { DecisionChoice, KeptScenario, ScenarioAssumptions } from '#domain/decisions/decision.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import {
  contractBills,
  isTooLarge,
  oneTime,
  successorBills,
  trueUpBills,
  type BillPlan,
} from './contract-bills.ts';
import { followingOf, owedOf, type Following, type Owed, type ScenarioSubject } from './following.ts';
import { horizonOf, monthlyCost, type Horizon, type MonthlyCost } from './horizon.ts';
import { priceNotes, seatNotes } from './notes.ts';
import { overlapOf, type Overlap } from './overlap.ts';
import { cappedUplift, SAME_SEATS, seatPlanOf, spanPrices } from './prices.ts';
import { COST_KINDS } from './scenario.ts';
import type {
  Comparison,
  CostPiece,
  CostTotals,
  Missing,
  Scenario,
  ScenarioCost,
  ScenarioNote,
} from './scenario.ts';

/** What all four scenarios share. */
interface Setting {
  readonly subject: ScenarioSubject;
  readonly assumptions: ScenarioAssumptions;
  readonly following: Following;
  readonly horizon: Horizon;
  readonly owed: Owed | null;
  /** The contract with the seats that it has. */
  readonly same: BillPlan;
  readonly grown: BillPlan;
}

interface Sketch {
  readonly pieces: readonly CostPiece[];
  readonly missing: readonly Missing[];
  readonly notes: readonly ScenarioNote[];
}

/** Where nothing was moved: the price stays, seats stay, and what a successor costs is not known. */
export const NO_ASSUMPTIONS: ScenarioAssumptions = {
  upliftPercent: 0,
  seatLineId: null,
  seatChange: 0,
  trueUpSeats: 0,
  migrationCost: minorUnits(0),
  successorAnnualCost: null,
  overlapMonths: 0,
};

/**
 * What each decision about the end of a term would cost in the months after it (R5), by payment days and by the months
 * that are paid for.
 * - *Keep*: the contract goes on with its present seats; its price rises at each renewal, at most by the agreed cap and
 *   at most once a year.
 * - *Keep and grow*: the same with other seats from the next term on, and with seats added halfway through each term
 *   (true-up), billed for the rest of it and part of the seats of the next.
 * - *Replace*: a migration cost on the successor's first day, and its price a year at a time; the old contract through
 *   the months in which both are paid (`overlapOf`).
 * - *Retire*: nothing.
 * A term whose deadline has passed is owed in each of them. What is not known makes a scenario unknown, never 0.
 */
export function compareScenarios(
  subject: ScenarioSubject,
  assumptions: ScenarioAssumptions,
  months: KeptScenario['months'],
): Comparison {
  const setting = settingOf(subject, assumptions, months);
  const { horizon } = setting;
  const scenarios = DECISION_CHOICES.map((choice) => {
    const sketch = sketchOf(setting, choice);
    const missing = [...new Set(sketch.missing)];
    const cost = missing.length > 0 ? null : costOf(sketch.pieces, horizon, subject);
    return { choice, cost, missing, notes: sketch.notes } satisfies Scenario;
  });
  return { currency: subject.contract.currency, assumptions, horizon, scenarios };
}

function settingOf(
  subject: ScenarioSubject,
  assumptions: ScenarioAssumptions,
  months: KeptScenario['months'],
): Setting {
  const { contract } = subject;
  // The old contract may have to be covered past the horizon's end by whole terms; more spans do no harm.
  const following = followingOf(subject, (from) => addMonths(from, months + assumptions.overlapMonths));
  const owed = owedOf(subject, following);
  const uplift = cappedUplift(assumptions.upliftPercent, contract.upliftCapPercent);
  const seats = seatPlanOf(assumptions, owed === null ? null : addDays(owed.through, 1));
  const plan = (prices: BillPlan['prices']): BillPlan => ({ contract, following, prices });
  return {
    subject,
    assumptions,
    following,
    horizon: horizonOf(following.from, months),
    owed,
    same: plan(spanPrices(contract, following.spans, uplift, SAME_SEATS)),
    grown: plan(spanPrices(contract, following.spans, uplift, seats)),
  };
}

function totalsOf({ cash, accrual }: MonthlyCost): CostTotals {
  const sum = (amounts: readonly number[]): MinorUnits =>
    minorUnits(amounts.reduce((total, one) => total + one, 0));
  return { cash: sum(cash), accrual: sum(accrual) };
}

function costOf(
  pieces: readonly CostPiece[],
  horizon: Horizon,
  { contract: { currency } }: ScenarioSubject,
): ScenarioCost {
  const cost = monthlyCost(pieces, horizon, currency);
  const kinds = COST_KINDS.flatMap((kind) => {
    const own = pieces.filter((piece) => piece.kind === kind);
    return own.length === 0 ? [] : [{ kind, ...totalsOf(monthlyCost(own, horizon, currency)) }];
  });
  return { ...cost, totals: totalsOf(cost), kinds, pieces };
}

function sketchOf(setting: Setting, choice: DecisionChoice): Sketch {
  switch (choice) {
    case 'keep':
      return goesOn(setting, setting.same, []);
    case 'keep-and-grow':
      return goesOn(setting, setting.grown, seatNotes(setting));
    case 'replace':
      return replaced(setting);
    case 'retire':
      return retired(setting);
  }
}

/** What the bills of the contract need; they are asked only when a scenario has some. */
function missingPrice(plan: BillPlan): Missing[] {
  const { contract, following } = plan;
  const priced = linesOn(contract, following.from).length > 0 && contract.terms.billingPeriod !== null;
  if (!priced) return ['contract-price'];
  return isTooLarge(plan) ? ['too-large'] : [];
}

function bills(plan: BillPlan, through: IsoDate | null, { horizon }: Setting): Sketch {
  const missing = missingPrice(plan);
  const pieces = missing.length > 0 ? [] : contractBills(plan, through, horizon.to);
  return { pieces, missing, notes: [] };
}

function owedNotes({ owed, following }: Setting): ScenarioNote[] {
  if (owed !== null) return [{ kind: 'owed', ...owed }];
  return following.how === 'renews' && following.noticeUnknown ? [{ kind: 'notice-unknown' }] : [];
}

function goesOn(setting: Setting, plan: BillPlan, seats: readonly ScenarioNote[]): Sketch {
  const { pieces, missing } = bills(plan, null, setting);
  const trueUps = missing.length > 0 ? [] : trueUpBills(plan, setting.horizon.to);
  const { following } = setting;
  const extended: ScenarioNote[] =
    following.how === 'extended'
      ? [{ kind: 'extended', length: following.rules.renewalTerm ?? following.rules.initialTerm }]
      : [];
  return {
    pieces: [...pieces, ...trueUps],
    missing,
    notes: [...owedNotes(setting), ...extended, ...priceNotes(setting), ...seats],
  };
}

/** An open-ended contract whose notice nobody recorded ends on a day that nobody knows. */
function missingNotice({ following }: Setting): Missing[] {
  return following.how === 'runs-on' && following.noticeUnknown ? ['notice'] : [];
}

function retired(setting: Setting): Sketch {
  const { owed, following } = setting;
  const due = owed === null ? null : bills(setting.same, owed.through, setting);
  const after = owed?.through ?? addDays(following.from, -1);
  return {
    pieces: due?.pieces ?? [],
    missing: [...missingNotice(setting), ...(due?.missing ?? [])],
    notes: [...owedNotes(setting), { kind: 'nothing-more', after }],
  };
}

function replaced(setting: Setting): Sketch {
  const { assumptions, owed, horizon } = setting;
  const overlap = overlapOf(setting);
  const through = overlap.through;
  const old = through === null ? null : bills(setting.same, through, setting);
  const { successorAnnualCost, migrationCost } = assumptions;
  const known = successorAnnualCost !== null;
  const fits = successorAnnualCost === null || isExact(successorAnnualCost, migrationCost);
  const missing: Missing[] = [
    ...missingNotice(setting),
    ...(known ? [] : ['successor-price' as const]),
    ...(fits ? [] : ['too-large' as const]),
    ...(old?.missing ?? []),
  ];
  const moved = migrationCost === 0 ? [] : [oneTime('migration', overlap.from, migrationCost)];
  const own = known && fits ? successorBills(successorAnnualCost, overlap.from, horizon.to) : [];
  return {
    pieces: [...(old?.pieces ?? []), ...moved.filter(({ due }) => due <= horizon.to), ...own],
    missing,
    notes: [
      ...owedNotes(setting),
      ...overlapNotes(overlap, assumptions.overlapMonths),
      { kind: 'successor-yearly', from: overlap.from },
      ...(owed === null && overlap.through === null ? [] : priceNotes(setting)),
    ],
  };
}

function overlapNotes({ how, from, through, instead }: Overlap, months: number): ScenarioNote[] {
  return how === null || through === null ? [] : [{ kind: 'overlap', how, months, from, through, instead }];
}

/** Five payments of a year are the most that three years can hold. */
function isExact(yearly: number, once: number): boolean {
  return yearly * 5 + once <= Number.MAX_SAFE_INTEGER;
}
