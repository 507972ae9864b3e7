import type { Application } from '#domain/applications/application.ts';
import { formatMonth } from '#domain/calendar/format.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { annualValue } from '#domain/contracts/value.ts';
import { followed } from '#domain/decisions/follow-renewals.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import { toDecide } from '#domain/home/asked-renewals.ts';
import { upcomingDeadlines } from '#domain/home/upcoming-deadlines.ts';
import { scaleMoney, totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { RightSize } from '#domain/right-sizing/right-size.ts';
import { freeable } from '#domain/right-sizing/totals.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { totalsByYear } from '#domain/savings/totals.ts';
import { committedPayments } from '#domain/spend/views/committed.ts';
import { estateUse } from '#domain/usage/figures/estate-use.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { FrozenFigure, FrozenValue } from './check-in.ts';
import type { FigureKey } from './figure-list.ts';
import { counted, percent } from './words.ts';

export type CheckInFigures = Readonly<Record<FigureKey, FrozenFigure>>;

/** What the figures are worked out from; what other screens work out themselves comes as they show it. */
export interface FigureSources {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly decisions: readonly RenewalDecision[];
  readonly notices: readonly Notice[];
  readonly savings: readonly Saving[];
  /** Of the applications whose use is asked for (`isUsed`). */
  readonly uses: readonly ApplicationUse[];
  readonly sizes: readonly RightSize[];
  /** Spend on software of the last complete month. */
  readonly month: { readonly month: IsoMonth; readonly spent: readonly Money[] } | null;
  /** Spend under management ÷ all software spend of a year. */
  readonly managed: Reading<number>;
  /** People who are said to work here. */
  readonly employees: Reading<number>;
  /** What could go by the overlap screen, a year. */
  readonly redundant: Reading<readonly Money[]>;
  /** Vendors in the discovery queue; `null` while not known. */
  readonly discovery: number | null;
}

export interface FigureContext {
  readonly today: IsoDate;
  /** First day that the check-in looks back to. */
  readonly from: IsoDate;
  readonly locale: string;
  readonly timeZone: string;
  readonly terms: TermSettings;
}

/** All figures of a check-in on a day (C2). What is not known is unknown with its reason, never 0. */
export function figuresOf(sources: FigureSources, context: FigureContext): CheckInFigures {
  return {
    ...inventoryFigures(sources, context),
    ...moneyFigures(sources, context),
    ...decisionFigures(sources, context),
    ...figuresOfUse(sources, context),
  };
}

function number(value: number, note = ''): FrozenFigure {
  return { kind: 'number', value, note };
}

function amounts(value: readonly Money[], note = ''): FrozenFigure {
  return { kind: 'money', value, note };
}

function unknown(why: string): FrozenFigure {
  return { kind: 'unknown', why, note: '' };
}

function ofReading<V>(reading: Reading<V>, frozen: (value: V) => FrozenValue, note = ''): FrozenFigure {
  return reading.kind === 'unknown' ? unknown(reading.why) : { ...frozen(reading.value), note };
}

function isRunning(contract: Contract, today: IsoDate): boolean {
  return !contract.archived && currentTerm(rulesOf(contract), today).state !== 'ended';
}

function inventoryFigures(
  { applications, contracts, discovery }: FigureSources,
  { today }: FigureContext,
): Pick<CheckInFigures, 'applications' | 'without-owner' | 'without-contract' | 'discovery'> {
  const present = applications.filter(({ archived }) => !archived);
  const covered = new Set(
    contracts.filter((contract) => isRunning(contract, today)).map(({ applicationId }) => applicationId),
  );
  return {
    applications: number(present.length),
    'without-owner': number(present.filter(({ owner }) => owner === '').length),
    'without-contract': number(present.filter(({ id }) => !covered.has(id)).length),
    discovery: discovery === null ? unknown('The spend has not been read.') : number(discovery),
  };
}

function moneyFigures(
  sources: FigureSources,
  { today, locale, terms }: FigureContext,
): Pick<
  CheckInFigures,
  'annual-spend' | 'period-spend' | 'committed' | 'managed-spend' | 'cost-per-employee' | 'savings'
> {
  const { contracts, savings, month, managed, employees } = sources;
  const running = contracts.filter((contract) => isRunning(contract, today));
  const values = running.map((contract) => annualValue(contract, today));
  const yearly = totalsByCurrency(values.flatMap((value) => (value === null ? [] : [value])));
  const without = values.filter((value) => value === null).length;
  const left =
    without === 0 ? '' : `${counted(without, 'contract', 'contracts', locale)} without a price left out`;
  const owed = running.map((contract) => committedPayments(contract, today, terms));
  const unpriced = owed.filter((one) => one.unknown !== null).length;
  const year = Number(today.slice(0, 4));
  const saved = totalsByYear(savings).filter((one) => one.year === year && one.kind === 'saving');
  return {
    'annual-spend': amounts(yearly, left),
    'period-spend':
      month === null
        ? unknown('No spend of a complete month.')
        : amounts(month.spent, formatMonth(month.month, locale)),
    committed: amounts(
      totalsByCurrency(owed.flatMap(({ payments }) => payments.map(({ amount }) => amount))),
      unpriced === 0 ? '' : `${counted(unpriced, 'contract', 'contracts', locale)} not known`,
    ),
    'managed-spend': ofReading(managed, (value) => ({ kind: 'share', value })),
    'cost-per-employee': costPerEmployee(yearly, employees, left, locale),
    savings: amounts(totalsByCurrency(saved.map(({ amount }) => amount)), String(year)),
  };
}

/** Annualised software cost ÷ active people (measures, applications), each currency apart. */
function costPerEmployee(
  yearly: readonly Money[],
  employees: Reading<number>,
  left: string,
  locale: string,
): FrozenFigure {
  if (employees.kind === 'unknown') return unknown(employees.why);
  const people = employees.value;
  if (people === 0) return unknown('Nobody is said to work here.');
  const note = [counted(people, 'person', 'people', locale), left].filter((words) => words !== '').join('; ');
  return amounts(
    yearly.map((amount) => scaleMoney(amount, 1, people)),
    note,
  );
}

function decisionFigures(
  { contracts, decisions, notices }: FigureSources,
  { today, from, timeZone, terms }: FigureContext,
): Pick<CheckInFigures, 'decisions-open' | 'decisions-late' | 'renewed-by-default'> {
  const all = followed(decisions, notices, today, timeZone);
  const open = toDecide(upcomingDeadlines(contracts, today, terms), all);
  const rolled = decisions.filter(
    ({ state }) => state.kind === 'renewed-by-default' && todayIn(state.recordedAt, timeZone) >= from,
  );
  return {
    'decisions-open': number(open.length),
    'decisions-late': number(open.filter(({ urgency }) => urgency === 'late').length),
    'renewed-by-default': number(rolled.length),
  };
}

function figuresOfUse(
  { uses, sizes, redundant }: FigureSources,
  { locale }: FigureContext,
): Pick<
  CheckInFigures,
  'utilisation' | 'unknown-use' | 'stale-use' | 'waste' | 'seats-to-free' | 'redundant-spend'
> {
  const estate = estateUse(uses);
  const over = (covered: number): string =>
    `${covered} of ${counted(estate.applications, 'application', 'applications', locale)}`;
  const known =
    estate.coverage === null || estate.coverage === 1
      ? ''
      : `; the activity of ${percent(estate.coverage, locale)} of the people is known`;
  const lines = freeable(sizes);
  const sized = sizes.filter(({ kind }) => kind === 'sized').length;
  return {
    utilisation:
      estate.utilisation === null
        ? unknown('Of no application both are known, seats bought and who was active.')
        : {
            kind: 'share',
            value: estate.utilisation.value,
            note: `${over(estate.utilisation.applications)}${known}`,
          },
    'unknown-use': number(estate.unknown),
    'stale-use': number(estate.stale),
    waste:
      estate.waste.applications === 0
        ? unknown('Of no application the price of unused seats is known.')
        : amounts(estate.waste.value, over(estate.waste.applications)),
    'seats-to-free':
      sized === 0
        ? unknown('Of no contract it is known who uses its seats.')
        : number(
            lines.reduce((sum, { freed }) => sum + freed, 0),
            counted(sized, 'contract line', 'contract lines', locale),
          ),
    'redundant-spend': ofReading(redundant, (value) => ({ kind: 'money', value })),
  };
}
