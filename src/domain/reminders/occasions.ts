import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf, chancesFrom, type Chance } from '#domain/contracts/deadlines.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm, renewalOf, termAt, type Term } from '#domain/contracts/terms.ts';
import { termValue } from '#domain/contracts/value.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { ReminderKind } from '#domain/settings/settings.ts';
import type { ReminderTarget } from './reminder.ts';

/** A date worth reminding of, before it is spread over lead days. */
export interface Occasion {
  readonly kind: ReminderKind;
  /** `<entity>:<id>:<what>` */
  readonly key: string;
  readonly date: IsoDate;
  /** Reminders come only after this date, the previous term's; `null` for the first. */
  readonly after: IsoDate | null;
  /** Leads longer than this are left out. */
  readonly longestLead: number;
  readonly target: ReminderTarget;
  /** Asked for only once the reminder is in the plan: most of a large workspace's are not. */
  readonly words: () => { readonly title: string; readonly body: string };
}

/** The days between which occasions are looked for, and how they are told. */
export interface OccasionContext {
  readonly today: IsoDate;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly locale: string;
  readonly terms: TermSettings;
}

const ANY_LEAD = Number.POSITIVE_INFINITY;
/** A decision has its own lead of 90 days, and an end was decided long before: only the last month counts. */
const LAST_MONTH = 30;
const LAST_FORTNIGHT = 14;

/** Notice deadlines of a contract that renews; decision and end of one that has no deadline. */
export function contractOccasions(contract: Contract, context: OccasionContext): Occasion[] {
  const rules = rulesOf(contract);
  if (rules.notice !== null && renewalOf(rules) !== null) return noticeOccasions(contract, context);
  return termsWithin(rules, context).flatMap((term) => endOccasions(contract, term, context));
}

/** The end of the trial, for an application in trial whose contract has a term end. */
export function trialOccasions(
  application: Application,
  contract: Contract,
  context: OccasionContext,
): Occasion[] {
  const target: ReminderTarget = { kind: 'application', id: application.id };
  return termsWithin(rulesOf(contract), context)
    .slice(0, 1)
    .map((term) => ({
      kind: 'term-end',
      key: `application:${application.id}:trial-end`,
      date: term.end,
      after: previousEnd(rulesOf(contract), term),
      longestLead: LAST_FORTNIGHT,
      target,
      words: () => ({
        title: `The trial of ${application.name} ends on ${formatDate(term.end, context.locale)}`,
        body: 'Decide whether to keep it: activate, extend or reject the application.',
      }),
    }));
}

/** The renewals (or ends) of a customer's contract with us. */
export function customerOccasions(customer: Customer, context: OccasionContext): Occasion[] {
  const rules = customer.terms;
  if (rules === null) return [];
  return termsWithin(rules, context).map((term) => {
    return {
      kind: 'customer-renewal',
      key: `customer:${customer.id}:renewal`,
      date: term.end,
      after: previousEnd(rules, term),
      longestLead: ANY_LEAD,
      target: { kind: 'customer', id: customer.id },
      words: () => customerWords(customer, rules, term, context),
    };
  });
}

function customerWords(
  customer: Customer,
  rules: AmendedTerms,
  term: EndingTerm,
  context: OccasionContext,
): ReturnType<Occasion['words']> {
  const on = (date: IsoDate): string => formatDate(date, context.locale);
  const deadline = chanceOf(rules, term, context.terms)?.noticeDeadline ?? null;
  const notice = deadline === null ? '' : ` They can give notice until ${on(deadline)}.`;
  const title =
    renewalOf(rules) === null
      ? `The contract of ${customer.company} ends on ${on(term.end)}`
      : `${customer.company} renews after ${on(term.end)}`;
  return { title, body: `Talk to ${customer.contact || customer.company} before.${notice}` };
}

function noticeOccasions(contract: Contract, context: OccasionContext): Occasion[] {
  const rules = rulesOf(contract);
  const term = currentTerm(rules, context.from);
  const chances = chancesFrom(rules, term.number, context.from, context.until, context.terms);
  return chances.map((chance) => {
    const on = (date: IsoDate): string => formatDate(date, context.locale);
    const before =
      chance.termNumber > 1 ? chanceOf(rules, termAt(rules, chance.termNumber - 1), context.terms) : null;
    return {
      kind: 'notice',
      key: `contract:${contract.id}:notice`,
      date: chance.sendBy,
      after: before?.sendBy ?? null,
      longestLead: ANY_LEAD,
      target: { kind: 'contract', id: contract.id },
      words: () => ({
        title: `${contract.name}: send notice by ${on(chance.sendBy)}`,
        body: `Notice counts until ${on(chance.noticeDeadline)}. ${otherwise(contract, chance, context)}`,
      }),
    };
  });
}

function otherwise(contract: Contract, chance: Chance, context: OccasionContext): string {
  const { locale } = context;
  const renewal = renewalOf(rulesOf(contract));
  if (renewal === null) return '';
  const value = termValue(contract, termAt(rulesOf(contract), chance.termNumber + 1));
  const cost = value === null ? '' : `: ${formatMoney(value, locale)}`;
  const from = formatDate(addDays(chance.termEnd, 1), locale);
  return `Otherwise it renews on ${from} for ${formatPeriod(renewal, locale)}${cost}.`;
}

function endOccasions(contract: Contract, term: EndingTerm, context: OccasionContext): Occasion[] {
  const on = (date: IsoDate): string => formatDate(date, context.locale);
  const decide = addDays(term.end, -context.terms.decisionLeadDays);
  const renews = renewalOf(rulesOf(contract)) !== null;
  const before = previousEnd(rulesOf(contract), term);
  const common = { target: { kind: 'contract', id: contract.id } as const, longestLead: LAST_MONTH };
  return [
    {
      ...common,
      kind: 'decision',
      key: `contract:${contract.id}:decision`,
      date: decide,
      after: before === null ? null : addDays(before, -context.terms.decisionLeadDays),
      words: () => ({
        title: `${contract.name}: decide by ${on(decide)}`,
        body: renews
          ? `It renews after ${on(term.end)} and no notice period is recorded. Enter it from the contract.`
          : `It ends by itself on ${on(term.end)}: replace it, agree a new term or let it end.`,
      }),
    },
    {
      ...common,
      kind: 'term-end',
      key: `contract:${contract.id}:term-end`,
      date: term.end,
      after: before,
      words: () => ({
        title: renews
          ? `${contract.name} renews after ${on(term.end)}`
          : `${contract.name} ends on ${on(term.end)}`,
        body: `The last day of the present term is ${on(term.end)}.`,
      }),
    },
  ];
}

type EndingTerm = Term & { readonly end: IsoDate };

/** The terms whose last day lies from `from` to `until`, and the first one after, for dates before its end. */
function termsWithin(rules: AmendedTerms, context: OccasionContext): EndingTerm[] {
  const terms: EndingTerm[] = [];
  let term: Term | null = currentTerm(rules, context.from);
  while (term !== null && term.end !== null && term.start <= context.until) {
    if (term.end >= context.from) terms.push({ ...term, end: term.end });
    term = nextTerm(rules, term);
  }
  return terms;
}

function previousEnd(rules: AmendedTerms, term: Term): IsoDate | null {
  return term.number > 1
    ? addDays(term.start, -1)
    : rules.atEnd === 'renews'
      ? addDays(rules.start, -1)
      : null;
}
