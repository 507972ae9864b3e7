import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { PERIOD_KINDS, periodBefore, periodOfKind } from '#domain/journey/periods.ts';

const on = (today: string, kind: (typeof PERIOD_KINDS)[number]) => {
  const { from, to } = periodOfKind(kind, today as IsoDate);
  return `${from} ${to}`;
};

describe('periods', () => {
  it('are counted back from today, or are whole calendar periods', () => {
    expect(on('2026-03-02', 'month')).toBe('2026-02-03 2026-03-02');
    expect(on('2026-03-02', 'year')).toBe('2025-03-03 2026-03-02');
    expect(on('2026-03-31', 'month')).toBe('2026-03-01 2026-03-31');
    expect(on('2026-03-02', 'last-quarter')).toBe('2025-10-01 2025-12-31');
    expect(on('2026-04-01', 'last-quarter')).toBe('2026-01-01 2026-03-31');
    expect(on('2026-03-02', 'last-year')).toBe('2025-01-01 2025-12-31');
  });

  it('are compared with the one just before', () => {
    expect(periodBefore('last-quarter', '2026-03-02' as IsoDate)).toEqual({
      from: '2025-07-01',
      to: '2025-09-30',
    });
    expect(periodBefore('all', '2026-03-02' as IsoDate)).toBeNull();
    const anyDay = fc.integer({ min: 15_000, max: 30_000 }).map(dateOfDay);
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIOD_KINDS), (today, kind) => {
        const period = periodOfKind(kind, today);
        expect(period.from <= period.to && period.to <= today).toBe(true);
        const before = periodBefore(kind, today);
        expect(before === null || addDays(before.to, 1) === period.from).toBe(true);
        expect(before === null || before.from <= before.to).toBe(true);
      }),
    );
  });
});
