import type { Application } from '#domain/applications/application.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf } from '#domain/contracts/deadlines.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import { renewalOf } from '#domain/contracts/terms.ts';
import type { Customer } from '#domain/journey/journey.ts';
import {
  previousEnd,
  termsWithin,
  USUAL,
  type EndingTerm,
  type Occasion,
  type OccasionContext,
} from './occasion.ts';

const LAST_FORTNIGHT = 14;

/** The end of the trial, for an application in trial whose contract has a term end. */
export function trialOccasions(
  application: Application,
  contract: Contract,
  context: OccasionContext,
): Occasion[] {
  const rules = rulesOf(contract);
  return termsWithin(rules, context)
    .slice(0, 1)
    .map((term) => ({
      ...USUAL,
      kind: 'trial-end',
      key: `application:${application.id}:trial-end`,
      date: term.end,
      after: previousEnd(rules, term),
      longestLead: LAST_FORTNIGHT,
      target: { kind: 'application', id: application.id },
      words: () => ({
        title: `The trial of ${application.name} ends on ${formatDate(term.end, context.locale)}`,
        body: 'Decide whether to keep it: activate, extend or reject the application.',
      }),
    }));
}

/** The renewals (or ends) of a customer's contract with us. */
export function customerOccasions(customer: Customer, context: OccasionContext): Occasion[] {
  const rules = customer.terms;
  if (rules === null || customer.archived || customer.state.kind === 'lost') return [];
  return termsWithin(rules, context).map((term) => ({
    ...USUAL,
    kind: 'customer-renewal',
    key: `customer:${customer.id}:renewal`,
    date: term.end,
    after: previousEnd(rules, term),
    target: { kind: 'customer', id: customer.id },
    words: () => customerWords(customer, rules, term, context),
  }));
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
