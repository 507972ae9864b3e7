import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { standingCharges } from '#domain/off-boarding/charges.ts';
import type { WatchedRow } from '#domain/off-boarding/charges.ts';
import { withExplained } from '#domain/off-boarding/edit.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { BY_ITSELF, settleRetirement } from '#domain/off-boarding/settle.ts';
import type { WatchFacts } from '#domain/off-boarding/verification.ts';
import { EDITOR, NOW, application, reach, ready, row } from './samples.ts';

const END = '2026-01-31' as IsoDate;
const OVER = '2026-04-10' as IsoDate;
const context = (today = OVER) => ({ today, now: NOW, locale: 'en-GB' });
const daily = Array.from({ length: 120 }, (_, day) => addDays('2026-01-15' as IsoDate, day));
const facts = (rows: readonly WatchedRow[] = []): WatchFacts => ({ rows, reach: reach(END, daily) });
const retiring = application({ status: 'retiring' });
const { tasks } = ready();

describe('a retirement', () => {
  it('is verified when nothing stands against it, and its application retired', () => {
    const settled = settleRetirement(ready().retirement, retiring, tasks, facts(), context());
    expect(settled?.retirement.state).toEqual({ kind: 'verified', on: OVER });
    expect(settled?.application?.status).toBe('retired');
    expect(settled?.application?.statusHistory.at(-1)).toEqual({
      status: 'retired',
      on: OVER,
      by: BY_ITSELF,
      reason: 'Verified: no charge in two billing periods after 31 Jan 2026',
    });
  });

  it('is reopened by a later charge; the history of the application says why', () => {
    const verified = ready({ state: { kind: 'verified', on: OVER } }).retirement;
    const retired = application({ status: 'retired' });
    const settled = settleRetirement(verified, retired, tasks, facts([row('2026-04-09', 9900)]), context());
    expect(settled?.retirement.state).toMatchObject({ kind: 'reopened', charge: { amount: 9900 } });
    expect(settled?.application?.status).toBe('retiring');
    expect(settled?.application?.statusHistory.at(-1)?.reason).toBe(
      'Charged €99.00 on 9 Apr 2026 after it was retired',
    );
    expect(settled?.label).toBe('Reopened the retirement of Dropbox: charged €99.00 on 9 Apr 2026');
  });

  it('is verified again once the charge is explained or taken back', () => {
    const charge = row('2026-04-09', 9900);
    const open = ready({ state: { kind: 'reopened', on: OVER, charge } }).retirement;
    expect(settleRetirement(open, retiring, tasks, facts([charge]), context())).toBeNull();
    expect(settleRetirement(open, retiring, tasks, facts(), context())?.label).toBe(
      'Verified the retirement of Dropbox',
    );
    const explained = withExplained(open, charge, 'Paid by mistake, refund agreed', EDITOR);
    expect(
      explained.ok && settleRetirement(explained.value, retiring, tasks, facts([charge]), context()),
    ).toBeTruthy();
  });

  it('leaves a status alone that was set by hand meanwhile, and one that was called off', () => {
    const active = application({ status: 'active' });
    expect(settleRetirement(ready().retirement, active, tasks, facts(), context())?.application).toBeNull();
    const called = ready({ state: { kind: 'called-off', at: NOW, why: 'stays' } }).retirement;
    expect(settleRetirement(called, retiring, tasks, facts(), context())).toBeNull();
  });
});

describe('any ledger and any days', () => {
  const anyRow = fc
    .record({
      day: fc.integer({ min: -20, max: 100 }),
      amount: fc.constantFrom(100, 250, -100, -250, -40),
      currency: fc.constantFrom('EUR', 'USD'),
    })
    .map(({ day, amount, currency }) => row(addDays(END, day), amount, { currency }));
  const anyDays = fc.uniqueArray(fc.integer({ min: -20, max: 130 }), { maxLength: 40 });
  const anyStep = fc.record({
    rows: fc.array(anyRow, { maxLength: 5 }),
    days: anyDays,
    explain: fc.boolean(),
    today: fc.integer({ min: 0, max: 140 }),
  });

  it('never verify with a charge that stands, reopen exactly then, and settle once', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 8 }), (steps) => {
        let retirement: Retirement = ready().retirement;
        let owner: Application = retiring;
        for (const { rows, days, explain, today } of steps) {
          const found: WatchFacts = {
            rows,
            reach: reach(END, [...days.map((day) => addDays(END, day)), ...rows.map(({ date }) => date)]),
          };
          const [first] = standingCharges(rows, retirement.explainedCharges, END);
          if (explain && first !== undefined) {
            const outcome = withExplained(retirement, first.row, 'known', EDITOR);
            if (outcome.ok) retirement = outcome.value;
          }
          const before = retirement.state.kind;
          const standing = standingCharges(rows, retirement.explainedCharges, END);
          const settled = settleRetirement(retirement, owner, tasks, found, context(addDays(END, today)));
          expect(before === 'verified' && (settled !== null) !== standing.length > 0).toBe(false);
          retirement = settled?.retirement ?? retirement;
          owner = settled?.application ?? owner;
          const isVerified = retirement.state.kind === 'verified';
          expect(isVerified && standing.length > 0).toBe(false);
          expect(owner.status).toBe(isVerified ? 'retired' : 'retiring');
          expect(settleRetirement(retirement, owner, tasks, found, context(addDays(END, today)))).toBeNull();
        }
      }),
    );
  });
});
