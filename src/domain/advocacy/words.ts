import type { AdvocacyKind, AdvocacyState } from './advocacy.ts';
import type { AdvocateReason } from './rank.ts';

export const KIND_NAMES: Readonly<Record<AdvocacyKind, string>> = {
  loyalty: 'Loyalty programme',
  referral: 'Referral',
  review: 'Review',
  'case-study': 'Case study',
  affiliate: 'Affiliate',
};

export const STATE_NAMES: Readonly<Record<AdvocacyState, string>> = {
  asked: 'Asked',
  agreed: 'Agreed',
  done: 'Done',
  declined: 'Declined',
};

/** A reason of the ranking in words: "brought 3 customers". */
export function reasonWords(reason: AdvocateReason): string {
  switch (reason.kind) {
    case 'brought':
      return reason.customers === 1 ? 'brought 1 customer' : `brought ${reason.customers} customers`;
    case 'named':
      return reason.people === 1 ? 'named 1 other' : `named ${reason.people} others`;
    case 'review':
      return `review with ${reason.rating} of 5`;
    case 'case-study':
      return 'case study';
    case 'affiliate':
      return 'affiliate';
    case 'loyalty':
      return 'loyalty programme';
    case 'nps':
      return `would recommend us (${reason.score})`;
    case 'health':
      return `good health (${reason.score})`;
    case 'years':
      return reason.years === 1 ? 'customer for 1 year' : `customer for ${reason.years} years`;
  }
}
