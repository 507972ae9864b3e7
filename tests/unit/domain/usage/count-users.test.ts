import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { activityWithin, countUsers, stateOfPerson } from '#domain/usage/count-users.ts';
import { USAGE_WINDOWS, type LastActive, type UsageUser } from '#domain/usage/usage.ts';

const AS_OF = '2026-06-30' as IsoDate;
const day = (date: string): LastActive => ({ kind: 'on', date: date as IsoDate });
const notSince = (since: string): LastActive => ({ kind: 'not-since', since: since as IsoDate });

const state = (
  last: LastActive,
  window: 30 | 60 | 90,
  activeDays: number | null = null,
  period: number | null = null,
) => activityWithin({ last, activeDays }, AS_OF, window, period);

describe('who was active in a window', () => {
  it('counts the window back from the day of the data, that day included', () => {
    expect(state(day('2026-06-30'), 30)).toBe('active');
    expect(state(day('2026-06-01'), 30)).toBe('active');
    expect(state(day('2026-05-31'), 30)).toBe('inactive');
    expect(state(day('2026-05-31'), 60)).toBe('active');
  });

  it('takes "not in the last 30 days" for inactive over 30 days and unknown over 60', () => {
    const last = notSince('2026-06-01');
    expect([state(last, 30), state(last, 60), state(last, 90)]).toEqual(['inactive', 'unknown', 'unknown']);
    expect(state(notSince('2026-01-01'), 90)).toBe('inactive');
  });

  it('takes counted days for activity only where their period lies within the window', () => {
    const unknown: LastActive = { kind: 'unknown' };
    expect(state(unknown, 30, 4, 30)).toBe('active');
    expect(state(unknown, 30, 4, 90)).toBe('unknown');
    expect(state(unknown, 30, 0, 90)).toBe('inactive');
    expect(state(unknown, 90, 0, 30)).toBe('unknown');
    expect(state(unknown, 30, 4, null)).toBe('unknown');
  });

  it('never takes a person for inactive while one of their functions is not known', () => {
    const uses = (last: LastActive) => ({ function: '', seatType: '', last, activeDays: null });
    const person = [uses(day('2025-01-01')), uses({ kind: 'unknown' })];
    expect(stateOfPerson(person, AS_OF, 30, null)).toBe('unknown');
    expect(stateOfPerson([uses({ kind: 'never' }), uses({ kind: 'never' })], AS_OF, 30, null)).toBe('never');
  });
});

const last: fc.Arbitrary<LastActive> = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map((ago): LastActive => ({ kind: 'on', date: addDays(AS_OF, -ago) })),
  fc
    .integer({ min: 0, max: 400 })
    .map((ago): LastActive => ({ kind: 'not-since', since: addDays(AS_OF, -ago) })),
  fc.constantFrom<LastActive>({ kind: 'never' }, { kind: 'unknown' }),
);
const users: fc.Arbitrary<UsageUser[]> = fc.array(
  fc.record({
    account: fc.uuid(),
    email: fc.constant(''),
    name: fc.constant(''),
    department: fc.constant(''),
    holdsSeat: fc.constantFrom(true, false, null),
    closed: fc.constantFrom(true, false, null),
    uses: fc.array(
      fc.record({
        function: fc.constantFrom('', 'chat', 'wiki'),
        seatType: fc.constantFrom('', 'full', 'guest'),
        last,
        activeDays: fc.option(fc.nat(60)),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

describe('counting', () => {
  it('puts every person with a seat into exactly one state, in every group and window', () => {
    fc.assert(
      fc.property(users, fc.constantFrom(null, 30, 90), (people, period) => {
        const counts = countUsers(people, AS_OF, period);
        const [whole] = counts;
        expect(whole).toMatchObject({ function: null, seatType: null });
        expect(whole?.assigned).toBe(people.filter(({ holdsSeat }) => holdsSeat !== false).length);
        for (const { assigned, never, windows } of counts) {
          for (const window of USAGE_WINDOWS) {
            const { active, inactive, unknown } = windows[window];
            expect(active + inactive + unknown + never).toBe(assigned);
          }
          expect(windows[30].active).toBeLessThanOrEqual(windows[90].active);
        }
      }),
    );
  });
});
