import { describe, expect, it } from 'vitest';
import { linkReferral, referralTree, type ReferralBranch } from '#domain/advocacy/referral.ts';
import type { CustomerId } from '#domain/brand.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

/** A brought B and E, B brought C; D stands alone. */
const BROUGHT_BY: Readonly<Record<string, string | null>> = { A: null, B: 'A', C: 'B', D: null, E: 'A' };
const CUSTOMERS = Object.entries(BROUGHT_BY).map(([name, by]) =>
  sampleCustomer({ id: name as CustomerId, company: name, referredById: by as CustomerId | null }),
);
const find = (id: CustomerId) => CUSTOMERS.find((customer) => customer.id === id);
const link = (referrer: string, brought: string) =>
  linkReferral(referrer as CustomerId, brought as CustomerId, find);

describe('a referral', () => {
  it('links a customer whom nobody brought, or the same one brought before', () => {
    expect(link('C', 'D')).toMatchObject({ ok: true });
    expect(link('A', 'B')).toMatchObject({ ok: true });
  });

  it('is refused of oneself, in a circle, and of whom another brought', () => {
    expect(link('A', 'A')).toMatchObject({ ok: false, code: 'referral-self' });
    expect(link('C', 'A')).toMatchObject({ ok: false, code: 'referral-circle' });
    expect(link('B', 'A')).toMatchObject({ ok: false, code: 'referral-circle' });
    expect(link('D', 'C')).toMatchObject({ ok: false, code: 'referral-other' });
    expect(link('A', 'gone')).toMatchObject({ ok: false, code: 'referral-gone' });
  });

  it('makes a tree of who brought whom', () => {
    const names = (branch: ReferralBranch): unknown => [branch.customer.company, branch.brought.map(names)];
    expect(referralTree(CUSTOMERS).map(names)).toEqual([
      [
        'A',
        [
          ['B', [['C', []]]],
          ['E', []],
        ],
      ],
    ]);
    expect(referralTree(CUSTOMERS)[0]?.all).toBe(3);
  });

  it('ends where old data has a circle', () => {
    const circle = [
      sampleCustomer({ id: 'X' as CustomerId, referredById: 'Y' as CustomerId }),
      sampleCustomer({ id: 'Y' as CustomerId, referredById: 'X' as CustomerId }),
      sampleCustomer({ id: 'Z' as CustomerId }),
    ];
    expect(referralTree(circle)).toEqual([]);
    const found = linkReferral('X' as CustomerId, 'Z' as CustomerId, (id) =>
      circle.find((one) => one.id === id),
    );
    expect(found).toMatchObject({ ok: true });
  });
});
