import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { writeUsageTable, type UsageTablePart } from '#domain/usage/usage-table.ts';
import type { LastActive, UsageUser } from '#domain/usage/usage.ts';
import { day, read, readData } from './read/support.ts';

/** Up to 16 February 2026, before the days of the snapshots. */
const date = fc.integer({ min: 18_000, max: 20_500 }).map(dateOfDay);
const last: fc.Arbitrary<LastActive> = fc.oneof(
  date.map((on) => ({ kind: 'on' as const, date: on })),
  date.map((since) => ({ kind: 'not-since' as const, since })),
  fc.constant({ kind: 'never' as const }),
  fc.constant({ kind: 'unknown' as const }),
);
const text = fc
  .string({ unit: fc.constantFrom(...'ab=+-@,;" \'\nÄ'), maxLength: 8 })
  .map((value) => value.trim());
const flag = fc.constantFrom(true, false, null);
const user: fc.Arbitrary<UsageUser> = fc.record({
  account: fc.integer({ min: 0, max: 9999 }).map((n) => `=user ${n}`),
  email: fc.constantFrom('', 'ada@example.com'),
  name: text,
  department: text,
  holdsSeat: flag,
  closed: flag,
  uses: fc.uniqueArray(
    fc.record({ function: text, seatType: text, last, activeDays: fc.option(fc.nat({ max: 90 })) }),
    { minLength: 1, maxLength: 3, selector: (use) => `${use.function}/${use.seatType}` },
  ),
});
const parts: fc.Arbitrary<UsageTablePart[]> = fc.uniqueArray(
  fc.record({
    application: fc.constantFrom('Slack', '@Miro, "beta"', 'Zoom'),
    asOf: fc.constantFrom<IsoDate>(day('2026-02-28'), day('2026-03-15')),
    periodDays: fc.option(fc.integer({ min: 1, max: 180 })),
    users: fc.uniqueArray(user, { minLength: 1, maxLength: 5, selector: ({ account }) => account }),
  }),
  { minLength: 1, maxLength: 4, selector: ({ application, asOf }) => `${application} ${asOf}` },
);

describe('usage.csv', () => {
  it('has stable columns, one row per person and function', () => {
    const { part } = readData('google-app-usage-es.csv');
    const table = writeUsageTable([{ ...part, application: 'Google Workspace', users: part.users.slice(2) }]);
    expect(table).toBe(
      '\uFEFFapplication,user,last active,active days,function,seat type,as of,email,name,department,holds seat,closed,period days\r\n' +
        'Google Workspace,eva@example.com,before 2026-02-14,,Gmail (Web),,2026-03-15,eva@example.com,,,,no,\r\n' +
        'Google Workspace,eva@example.com,before 2026-02-14,,Drive,,2026-03-15,eva@example.com,,,,no,\r\n' +
        'Google Workspace,eva@example.com,never,,Classroom,,2026-03-15,eva@example.com,,,,no,\r\n',
    );
  });

  it('comes back to the same people on the same days, texts that begin like formulas included', () => {
    fc.assert(
      fc.property(parts, (written) => {
        const { reading } = read(writeUsageTable(written));
        const back = reading.parts.map(({ application, asOf, periodDays, users }) => ({
          application,
          asOf,
          periodDays,
          users,
        }));
        expect(back).toEqual(written);
        expect(reading.rejected).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('needs an application and a user in each row', () => {
    const { reading } = read(
      'application,user,last active\nSlack,ada,2026-03-01\n,bo,2026-03-01\nSlack,,2026-03-01\n',
    );
    expect(reading.rejected).toEqual([
      { line: 3, reason: 'The row names no application.' },
      { line: 4, reason: 'The row names nobody: account, address and name are empty.' },
    ]);
  });
});
