import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { standingCharges } from '#domain/off-boarding/charges.ts';
import { withExplained } from '#domain/off-boarding/edit.ts';
import { blockersOf, reachOf, watchWindow } from '#domain/off-boarding/verification.ts';
import type { WatchFacts } from '#domain/off-boarding/verification.ts';
import { EDITOR, reach, ready, row } from './samples.ts';

const END = '2026-01-31' as IsoDate;
const AFTER = '2026-04-05' as IsoDate;
const WEEKLY = Array.from({ length: 20 }, (_, week) => addDays('2026-01-01' as IsoDate, week * 7));
const known = (rows: WatchFacts['rows'] = [], days: readonly string[] = WEEKLY): WatchFacts => ({
  rows,
  reach: reach(END, days),
});
const kinds = (facts: WatchFacts, today = AFTER, made = ready()): string[] =>
  blockersOf(made.retirement, made.tasks, facts, today).map(({ kind }) => kind);

describe('the watch after a retirement', () => {
  it('lasts two billing periods from the day after the term end, months when they are unknown', () => {
    expect(watchWindow(ready().retirement)).toEqual({ from: '2026-02-01', to: '2026-03-31' });
    expect(watchWindow(ready({ billingPeriod: null }).retirement).to).toBe('2026-03-31');
    expect(watchWindow(ready({ billingPeriod: 'P1Y' as IsoPeriod }).retirement).to).toBe('2028-01-31');
  });

  it('is over when nothing was charged and the ledger tells of all of it', () => {
    expect(kinds(known())).toEqual([]);
  });

  it('waits for its last day', () => {
    expect(kinds(known(), '2026-03-31' as IsoDate)).toEqual(['time']);
  });

  it('stays open while the ledger ends before, or misses a month', () => {
    const short = known(
      [],
      WEEKLY.filter((day) => day <= '2026-03-20'),
    );
    expect(blockersOf(ready().retirement, ready().tasks, short, AFTER)).toEqual([
      { kind: 'ledger', until: '2026-03-31', reach: { until: '2026-03-19', resumes: null } },
    ]);
    const gap = known([], ['2026-01-30', '2026-02-02', '2026-03-20', '2026-04-02']);
    expect(blockersOf(ready().retirement, ready().tasks, gap, AFTER)).toEqual([
      { kind: 'ledger', until: '2026-03-31', reach: { until: '2026-02-02', resumes: '2026-03-20' } },
    ]);
    expect(kinds(known([], []))).toEqual(['ledger']);
  });

  it('needs every step and the data export', () => {
    const { retirement, tasks } = ready();
    const open = tasks.map((task, at) => (at === 3 ? { ...task, done: null } : task));
    expect(blockersOf({ ...retirement, dataExport: null }, open, known(), AFTER)).toEqual([
      { kind: 'steps', open: 1 },
      { kind: 'export' },
    ]);
  });

  it('is held up by a charge until it is explained', () => {
    const charge = row('2026-02-14', 9900);
    expect(kinds(known([charge]))).toEqual(['charges']);
    const { retirement } = ready();
    const explained = withExplained(retirement, charge, 'Last invoice', EDITOR);
    expect(explained.ok && kinds(known([charge]), AFTER, ready(explained.value))).toEqual([]);
    const again = row('2026-02-14', 9900, { line: 3 });
    expect(explained.ok && kinds(known([charge, again]), AFTER, ready(explained.value))).toEqual(['charges']);
    expect(withExplained(retirement, charge, '  ', EDITOR)).toMatchObject({ ok: false, code: 'note' });
  });
});

describe('a charge after the term end', () => {
  const left = (...rows: Parameters<typeof standingCharges>[0]): number[] =>
    standingCharges(rows, [], END).map((charge) => charge.left);

  it('stands unless it was refunded, whole or in parts', () => {
    expect(left(row('2026-02-01', 100), row('2026-02-09', -100))).toEqual([]);
    expect(left(row('2026-02-01', 100), row('2026-02-09', -60), row('2026-02-10', -40))).toEqual([]);
    expect(left(row('2026-02-01', 100), row('2026-02-09', -60))).toEqual([40]);
  });

  it('is not hidden by a refund that came before it, or in another currency', () => {
    expect(left(row('2026-02-01', -500), row('2026-02-09', 100))).toEqual([100]);
    expect(left(row('2026-02-01', 100), row('2026-02-09', -100, { currency: 'USD' }))).toEqual([100]);
  });

  it('belongs to the contract until its last day', () => {
    expect(left(row('2026-01-31', 100))).toEqual([]);
  });
});

describe('how far the ledger reaches', () => {
  it('goes to the last day without a gap of more than a month', () => {
    const end = dayNumber(END);
    const day = fc.integer({ min: end - 100, max: end + 200 });
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 60 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const { until, resumes } = reachOf(end, sorted);
        const passed = sorted.filter((one) => until !== null && one <= until);
        const gaps = passed.map((one, at) => (one > end ? one - (passed[at - 1] ?? end) : 0));
        expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(31);
        expect(until).toBe(passed.at(-1) ?? null);
        const next = sorted[passed.length] ?? null;
        expect(resumes).toBe(next);
        expect(next === null || next - (until ?? end) > 31).toBe(true);
      }),
    );
  });
});
