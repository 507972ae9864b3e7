import type { CustomerId } from '#domain/brand.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';

type Known = Pick<Customer, 'id' | 'company' | 'referredById'>;

/**
 * The brought customer linked to who brought it. Refused with `referral-self` for oneself, `referral-circle` when the brought
 * one brought the referrer, directly or through others, and `referral-other` when somebody else brought it already.
 */
export function linkReferral(
  referrerId: CustomerId,
  broughtId: CustomerId,
  find: (id: CustomerId) => Known | undefined,
): Outcome<null> {
  const [referrer, brought] = [find(referrerId), find(broughtId)];
  if (referrer === undefined || brought === undefined) {
    return refused('referral-gone', 'The customer is not there any more. Choose another, or enter a name.');
  }
  if (referrerId === broughtId) {
    return refused('referral-self', `${referrer.company} can’t have brought itself. Choose whom it brought.`);
  }
  const chain = chainUp(referrer, find);
  if (chain.some(({ id }) => id === broughtId)) {
    return refused(
      'referral-circle',
      `${brought.company} brought ${referrer.company}, so it can’t have been brought by it. Correct the other referral first.`,
    );
  }
  if (brought.referredById !== null && brought.referredById !== referrerId) {
    const other = find(brought.referredById);
    return refused(
      'referral-other',
      `${brought.company} was brought by ${other?.company ?? 'another customer'} already. Delete that referral first.`,
    );
  }
  return accepted(null);
}

/** Who brought a customer, who brought that one, and so on; ends where a circle in old data would begin. */
function chainUp(start: Known, find: (id: CustomerId) => Known | undefined): Known[] {
  const chain: Known[] = [];
  const seen = new Set<CustomerId>([start.id]);
  for (let id = start.referredById; id !== null && !seen.has(id);) {
    seen.add(id);
    const next = find(id);
    if (next === undefined) break;
    chain.push(next);
    id = next.referredById;
  }
  return chain;
}

/** A customer and whom it brought, and whom those brought. */
export interface ReferralBranch {
  readonly customer: Customer;
  readonly brought: readonly ReferralBranch[];
  /** Everybody below. */
  readonly all: number;
}

/** Who brought whom: those whom nobody brought and who brought somebody, with all below them; the largest first. */
export function referralTree(customers: readonly Customer[]): ReferralBranch[] {
  const there = new Set(customers.map(({ id }) => id));
  const byReferrer = Map.groupBy(
    customers.filter(({ referredById }) => referredById !== null && there.has(referredById)),
    ({ referredById }) => referredById,
  );
  const seen = new Set<CustomerId>();
  const branch = (customer: Customer): ReferralBranch => {
    seen.add(customer.id);
    const below = (byReferrer.get(customer.id) ?? []).filter(({ id }) => !seen.has(id));
    const brought = below.map(branch).toSorted(bySize);
    return { customer, brought, all: brought.reduce((sum, one) => sum + 1 + one.all, 0) };
  };
  return customers
    .filter(
      ({ id, referredById }) => byReferrer.has(id) && (referredById === null || !there.has(referredById)),
    )
    .map(branch)
    .toSorted(bySize);
}

function bySize(a: ReferralBranch, b: ReferralBranch): number {
  return b.all - a.all || a.customer.company.localeCompare(b.customer.company, 'en');
}
