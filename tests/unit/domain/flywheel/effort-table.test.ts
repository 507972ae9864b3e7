import { describe, expect, it } from 'vitest';
import type { EffortId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { EFFORT_TABLE, type EffortTableContext } from '#domain/flywheel/effort-table.ts';
import type { Effort } from '#domain/flywheel/effort.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';

const EUR = 'EUR' as CurrencyCode;
const AT = '2026-02-02T09:00:00.000Z' as IsoInstant;
const EFFORTS: readonly Effort[] = [
  {
    id: 'e1' as EffortId,
    stage: 'awareness',
    on: '2026-02-01' as IsoDate,
    hours: 12.5,
    amount: 120_050 as MinorUnits,
    currency: EUR,
    note: '=cmd|fair stand',
    createdAt: AT,
    updatedAt: AT,
  },
  {
    id: 'e2' as EffortId,
    stage: 'renewal',
    on: '2026-02-01' as IsoDate,
    hours: 3,
    amount: null,
    currency: EUR,
    note: '',
    createdAt: AT,
    updatedAt: AT,
  },
];

function context(stored: readonly Effort[] = []): EffortTableContext {
  return {
    today: '2026-03-02' as IsoDate,
    locale: 'en-IE',
    currency: EUR,
    findById: (id) => stored.find((effort) => effort.id === id) ?? null,
    findByKey: () => null,
  };
}

function rows(text: string, stored: readonly Effort[] = []) {
  const outcome = stageEntityFile(text, EFFORT_TABLE, context(stored));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.rows.map((row) => row.outcome);
}

function reason(line: string): string {
  const [outcome] = rows(`stage,date,hours,amount,currency\n${line}\n`);
  return outcome === undefined || outcome.ok ? 'accepted' : outcome.message;
}

describe('efforts.csv', () => {
  it('comes back as it went out, formulas in notes made harmless', () => {
    const text = writeEntityFile(EFFORT_TABLE, EFFORTS, null);
    expect(text).not.toContain(',=cmd');
    const back = rows(text, EFFORTS).map((outcome) => (outcome.ok ? outcome.value : null));
    expect(back.map((draft) => draft?.matchedBy)).toEqual(['id', 'id']);
    const [{ id: _one, createdAt: _at, updatedAt: _then, ...fields }] = EFFORTS as [Effort];
    expect(back[0]?.fields).toEqual(fields);
  });

  it('refuses what can’t be: negative, empty, in the future, of no stage', () => {
    expect(reason('awareness,2026-02-01,-2,,')).toContain('hours: Hours can’t be negative');
    expect(reason('awareness,2026-02-01,,-5,EUR')).toContain('amount: Money put in can’t be negative');
    expect(reason('awareness,2026-02-01,,,')).toContain('Enter hours, an amount, or both');
    expect(reason('awareness,2026-03-03,1,,')).toContain('lies in the future');
    expect(reason('wonder,2026-02-01,1,,')).toContain('“wonder” is not one of');
    expect(reason('awareness,31.02.2026,1,,')).toContain('date:');
    expect(reason('Awareness,2026-02-01,1,,')).toBe('accepted');
  });
});
