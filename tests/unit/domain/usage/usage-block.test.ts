import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SnapshotId } from '#domain/brand.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import { packUsers, unpackUsers, usesOf } from '#domain/usage/usage-block.ts';
import type { LastActive, UsageUser } from '#domain/usage/usage.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map(dateOfDay);
const last: fc.Arbitrary<LastActive> = fc.oneof(
  anyDay.map((date): LastActive => ({ kind: 'on', date })),
  anyDay.map((since): LastActive => ({ kind: 'not-since', since })),
  fc.constantFrom<LastActive>({ kind: 'never' }, { kind: 'unknown' }),
);
const flag = fc.constantFrom(true, false, null);
const user: fc.Arbitrary<UsageUser> = fc.record({
  account: fc.string(),
  email: fc.string(),
  name: fc.string(),
  department: fc.string(),
  holdsSeat: flag,
  closed: flag,
  uses: fc.array(
    fc.record({
      function: fc.string(),
      seatType: fc.string(),
      last,
      activeDays: fc.option(fc.nat(400)),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('the rows of a snapshot as columns', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(user), (users) => {
        const block = packUsers('s' as SnapshotId, users);
        expect(unpackUsers(block)).toEqual(users);
        users.forEach(({ uses }, index) => expect(usesOf(block, index)).toEqual(uses));
      }),
    );
  });
});
