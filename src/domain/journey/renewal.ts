import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';

/** When a customer's contract comes up, seen from one day. */
export type CustomerRenewal =
  | { readonly kind: 'no-contract' }
  /** Runs until somebody cancels: there is no renewal date. */
  | { readonly kind: 'open-ended' }
  /** The first day of the next term. */
  | { readonly kind: 'renews'; readonly on: IsoDate }
  /** Last day of a contract that ends by itself. */
  | { readonly kind: 'ends'; readonly on: IsoDate }
  | { readonly kind: 'ended'; readonly on: IsoDate };

/** The renewal of a customer by the same term engine as the contracts of what we buy. */
export function customerRenewal(terms: TermRules | null, today: IsoDate): CustomerRenewal {
  if (terms === null) return { kind: 'no-contract' };
  const { end, state } = currentTerm(terms, today);
  if (end === null) return { kind: 'open-ended' };
  if (terms.atEnd === 'renews' && terms.renewalTerm !== null) return { kind: 'renews', on: addDays(end, 1) };
  return { kind: state === 'ended' ? 'ended' : 'ends', on: end };
}

/** The date of a renewal for sorting and filters; `null` when there is none. */
export function renewalDate(renewal: CustomerRenewal): IsoDate | null {
  return 'on' in renewal ? renewal.on : null;
}
