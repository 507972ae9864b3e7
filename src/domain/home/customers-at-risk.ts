import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { customerRenewal, renewalDate } from '#domain/journey/renewal.ts';

/** How far ahead a renewal should have a next step. */
export const CUSTOMER_AHEAD_DAYS = 60;

/** A customer whose contract comes up while nobody has noted what happens next. */
export interface CustomerAtRisk {
  readonly customer: Customer;
  /** First day of the next term, or last day of a contract that ends. */
  readonly on: IsoDate;
}

/** Whether the contract of a customer who is not lost comes up within 60 days from today, and no next step is noted. */
export function isAtRisk(customer: Customer, today: IsoDate): boolean {
  return riskOf(customer, today) !== null;
}

function riskOf(customer: Customer, today: IsoDate): CustomerAtRisk | null {
  const { archived, nextStep, state, terms } = customer;
  if (archived || state.kind === 'lost' || terms === null || nextStep.trim() !== '') return null;
  const renewal = customerRenewal(terms, today);
  const on = renewalDate(renewal);
  if (on === null || renewal.kind === 'ended') return null;
  return on >= today && on <= addDays(today, CUSTOMER_AHEAD_DAYS) ? { customer, on } : null;
}

/**
 * Customers at risk as far as the workspace knows: renewals of the next 60 days without a next step, the soonest first.
 * What a customer feels or uses is not known here, and not guessed.
 */
export function customersAtRisk(customers: readonly Customer[], today: IsoDate): CustomerAtRisk[] {
  return customers
    .flatMap((customer) => riskOf(customer, today) ?? [])
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
