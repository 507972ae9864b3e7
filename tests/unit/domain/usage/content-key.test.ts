import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { contentKeyOf } from '#domain/usage/content-key.ts';
import type { UsageOf, UsageUser } from '#domain/usage/usage.ts';

const SLACK = 'app-slack' as ApplicationId;
const DAY = '2026-03-01' as IsoDate;

const use = (name: string, date: string | null): UsageOf => ({
  function: name,
  seatType: '',
  last: date === null ? { kind: 'never' } : { kind: 'on', date: date as IsoDate },
  activeDays: null,
});
const user = (account: string, uses: readonly UsageOf[] = [use('', '2026-02-20')]): UsageUser => ({
  account,
  email: `${account}@example.com`,
  name: '',
  department: '',
  holdsSeat: true,
  closed: null,
  uses,
});

const ADA = user('ada');
const BOB = user('bob', [use('Jira', '2026-02-01'), use('Confluence', null)]);

describe('the content key of a snapshot', () => {
  it('is equal whatever the order of people and of their functions', () => {
    const turned = { ...BOB, uses: BOB.uses.toReversed() };
    expect(contentKeyOf([turned, ADA], SLACK, DAY)).toBe(contentKeyOf([ADA, BOB], SLACK, DAY));
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 }), (accounts) => {
        const users = accounts.map((account) => user(account));
        expect(contentKeyOf(users.toReversed(), SLACK, DAY)).toBe(contentKeyOf(users, SLACK, DAY));
      }),
    );
  });

  it('differs for another application, day, person, seat or activity', () => {
    const keys = [
      contentKeyOf([ADA, BOB], SLACK, DAY),
      contentKeyOf([ADA, BOB], 'app-other' as ApplicationId, DAY),
      contentKeyOf([ADA, BOB], SLACK, '2026-03-02' as IsoDate),
      contentKeyOf([ADA], SLACK, DAY),
      contentKeyOf([ADA, ADA], SLACK, DAY),
      contentKeyOf([ADA, { ...BOB, holdsSeat: null }], SLACK, DAY),
      contentKeyOf([ADA, { ...BOB, uses: [use('Jira', '2026-02-01')] }], SLACK, DAY),
      contentKeyOf([ADA, { ...BOB, uses: [use('Jira', null), use('Confluence', '2026-02-01')] }], SLACK, DAY),
      contentKeyOf([], SLACK, DAY),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('does not take two people whose texts run together for others', () => {
    const one = { ...ADA, account: 'ab', email: 'c' };
    const other = { ...ADA, account: 'a', email: 'bc' };
    expect(contentKeyOf([one], SLACK, DAY)).not.toBe(contentKeyOf([other], SLACK, DAY));
  });
});
