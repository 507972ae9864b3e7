import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import { assertNever } from '#domain/outcome.ts';
import type { Freeing } from '#domain/right-sizing/freeing.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { EstateApplication } from './estate.ts';
import type { FunctionLoss } from './losses.ts';
import type { ComparedCosts, CostTotal } from './money.ts';
import type { CoverPlan } from './plan.ts';

/** "Slack", "Slack and Teams", "Slack, Teams and Zoom". */
export function namesOf(all: readonly EstateApplication[]): string {
  const names = all.map(({ application }) => application.name);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** "€12,000 and US$300 a year; the cost of 2 is unknown"; "cost unknown" when nothing is known. */
export function costWords({ amounts, unknown }: CostTotal, locale: string): string {
  const known = amounts.map((amount) => formatMoney(amount, locale, { whole: true })).join(' and ');
  if (known === '') return unknown === 0 ? 'nothing' : 'cost unknown';
  return unknown === 0 ? `${known} a year` : `${known} a year; the cost of ${unknown} is unknown`;
}

/** "18 of 25 active", "18 active", "unknown". Old data say so. */
export function wordsOfUse(use: ApplicationUse | null): string {
  const active = use?.counts?.active ?? null;
  if (use === null || active === null) return 'unknown';
  const old = use.state === 'stale' ? ', old data' : '';
  return use.bought.kind === 'known'
    ? `${active} of ${use.bought.value.seats} active${old}`
    : `${active} active${old}`;
}

/** " Linear could, but nobody relies on it yet."; empty where nobody is tried. */
export function triedWords({ tried }: FunctionLoss): string {
  if (tried.length === 0) return '';
  return ` ${namesOf(tried)} could, but nobody relies on ${tried.length === 1 ? 'it' : 'them'} yet.`;
}

/** What becomes of a function, in a sentence. */
export function lossWords(loss: FunctionLoss): string {
  const {
    kind,
    function: { name, needed },
    by,
  } = loss;
  const trial = triedWords(loss);
  switch (kind) {
    case 'lost':
      return `${name}: nobody else serves it.${trial}`;
    case 'short':
      return `${name}: ${namesOf(by)} still ${by.length === 1 ? 'serves' : 'serve'} it, but it needs ${needed}.${trial}`;
    case 'served':
      return `${name}: ${namesOf(by)} ${by.length === 1 ? 'takes' : 'take'} over.`;
    case 'not-needed':
      return `${name}: you said that nobody has to serve it.`;
    default:
      return assertNever(kind);
  }
}

/** From when money is freed and what must be done by when: "from 1 Jan 2027, if notice is sent by 28 Sep 2026". */
export function freeingWords(freeing: Freeing, locale: string): string {
  const from = `from ${formatDate(freeing.from, locale)}`;
  const by = (date: IsoDate | null): string => (date === null ? '' : formatDate(date, locale));
  switch (freeing.way) {
    case 'renewal': {
      const missed = freeing.missed === null ? '' : '; the deadline of the present term has passed';
      return `${from}, if notice is sent by ${by(freeing.sendBy)}${missed}`;
    }
    case 'notice-unknown':
      return `${from}, if notice is given in time: find the notice period before ${by(freeing.actBy)}`;
    case 'end':
      return `${from}, when the contract ends by itself`;
    case 'any-time':
      return `${from}, if notice is sent today`;
    case 'day-unknown':
      return 'at a day that is not known: no notice period is recorded';
    default:
      return assertNever(freeing.way);
  }
}

/** What a plan is worth as proof, in a sentence. */
export function proofWords(plan: CoverPlan, { currency }: ComparedCosts, locale: string): string {
  const smallest = plan.options.goal === 'smallest';
  if (plan.proved) {
    return smallest
      ? 'Proved: no smaller set serves every needed function, and none as small costs less.'
      : 'Proved: no cheaper set serves every needed function.';
  }
  const least = smallest
    ? `${plan.least} applications`
    : formatMoney(money(plan.least, currency), locale, { whole: true });
  return `Best found, not proved: a better one may exist, but needs at least ${least}.`;
}

/** How costs were compared, as far as it must be told; each a whole sentence. */
export function comparisonNotes(plan: CoverPlan, costs: ComparedCosts): string[] {
  const { goal, unknownCost } = plan.options;
  const notes: string[] = [];
  if (costs.converted)
    notes.push(`Costs in other currencies are compared in ${costs.currency} at today’s rate.`);
  if (costs.withoutRate.length > 0) {
    const codes = costs.withoutRate.join(', ');
    notes.push(`There is no rate from ${codes} to ${costs.currency}: those costs count as unknown here.`);
  }
  const unknown = [...plan.stays, ...plan.goes].filter((one) => costs.of(one) === null).length;
  if (unknown > 0) notes.push(unknownWords(unknown, goal === 'cheapest' ? unknownCost : null));
  return notes;
}

function unknownWords(count: number, rule: CoverPlan['options']['unknownCost'] | null): string {
  const one = count === 1;
  const who = one ? 'The cost of 1 application is unknown' : `The cost of ${count} applications is unknown`;
  if (rule === null) return `${who}: of sets of one size, the one with fewer of unknown cost is taken.`;
  return rule === 'stays'
    ? `${who}: ${one ? 'it stays' : 'they stay'}, since nobody knows what would be saved.`
    : `${who}: ${one ? 'it goes' : 'they go'} where others can serve.`;
}
