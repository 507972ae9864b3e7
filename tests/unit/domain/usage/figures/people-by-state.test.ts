import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { SnapshotId } from '#domain/brand.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { peopleByState } from '#domain/usage/figures/people-by-state.ts';
import { packUsers } from '#domain/usage/usage-block.ts';
import { USAGE_WINDOWS, type LastActive, type UsageUser } from '#domain/usage/usage.ts';

const AS_OF = '2026-06-30' as IsoDate;
const SNAPSHOT = { asOf: AS_OF, periodDays: 30 };
const WHOLE = { function: null, seatType: null };

const last: fc.Arbitrary<LastActive> = fc.oneof(
  fc.integer({ min: 20_500, max: 20_640 }).map((day): LastActive => ({ kind: 'on', date: dateOfDay(day) })),
  fc
    .integer({ min: 20_500, max: 20_640 })
    .map((day): LastActive => ({ kind: 'not-since', since: dateOfDay(day) })),
  fc.constantFrom<LastActive>({ kind: 'never' }, { kind: 'unknown' }),
);
const user: fc.Arbitrary<UsageUser> = fc.record({
  account: fc.string(),
  email: fc.constant(''),
  name: fc.constant(''),
  department: fc.constant(''),
  holdsSeat: fc.constantFrom(true, false, null),
  closed: fc.constant(null),
  uses: fc.array(
    fc.record({
      function: fc.constantFrom('', 'Jira', 'Wiki'),
      seatType: fc.constantFrom('', 'Full'),
      last,
      activeDays: fc.option(fc.nat(30)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

describe('the people behind the counts', () => {
  it('are as many as counted, in every group and window', () => {
    fc.assert(
      fc.property(fc.array(user, { maxLength: 12 }), fc.constantFrom(...USAGE_WINDOWS), (users, window) => {
        const block = packUsers('s' as SnapshotId, users);
        for (const counts of countUsers(users, AS_OF, SNAPSHOT.periodDays)) {
          const { active, inactive, never, unknown } = peopleByState(block, SNAPSHOT, counts, window);
          expect({ active: active.length, inactive: inactive.length, unknown: unknown.length }).toEqual(
            counts.windows[window],
          );
          expect(never).toHaveLength(counts.never);
        }
      }),
    );
  });

  it('are listed with the latest active and the longest inactive first', () => {
    const of = (date: string): UsageUser => ({
      account: date,
      email: '',
      name: '',
      department: '',
      holdsSeat: null,
      closed: null,
      uses: [{ function: '', seatType: '', last: { kind: 'on', date: date as IsoDate }, activeDays: null }],
    });
    const days = ['2026-06-10', '2026-06-20', '2026-03-01', '2026-01-01', '2026-02-01'];
    const block = packUsers('s' as SnapshotId, days.map(of));
    const { active, inactive } = peopleByState(block, SNAPSHOT, WHOLE, 30);
    expect(active.map((person) => days[person])).toEqual(['2026-06-20', '2026-06-10']);
    expect(inactive.map((person) => days[person])).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  });
});
