import { describe, expect, it } from 'vitest';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Scenario } from '#domain/scenarios/scenario.ts';
import { isKept, keptScenarioOf, presentOf } from '#features/scenarios/kept.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { contractOf, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';
import { assume, compared, subjectOf } from '../../domain/scenarios/samples.ts';

const at = '2026-06-01T08:00:00.000Z' as IsoInstant;
const yearly = contractOf({ terms: rulesOf({ billingPeriod: period('P1Y') }) });
const made = { months: 24, assumptions: assume({ upliftPercent: 5 }) } as const;
const comparison = compared(yearly, { upliftPercent: 5 }, 24);

function scenario(choice: Scenario['choice']): Scenario {
  const found = comparison.scenarios.find((one) => one.choice === choice);
  if (found === undefined) throw new Error(choice);
  return found;
}

describe('a kept scenario', () => {
  const kept = keptScenarioOf(scenario('keep'), comparison, made, at);

  it('holds the assumptions and both sums', () => {
    expect(kept).toEqual({
      choice: 'keep',
      ...made,
      cash: { minor: 25_830, currency: 'EUR' },
      accrual: { minor: 25_830, currency: 'EUR' },
      keptAt: at,
    });
  });

  it('can’t be kept while its cost is unknown', () => {
    const unknown = { ...scenario('replace'), cost: null };
    expect(keptScenarioOf(unknown, comparison, made, at)).toBeNull();
  });

  it('is known again by its choice, horizon and assumptions', () => {
    expect(isKept(kept, 'keep', { ...made, assumptions: { ...made.assumptions } })).toBe(true);
    expect(isKept(kept, 'retire', made)).toBe(false);
    expect(isKept(kept, 'keep', { ...made, months: 12 })).toBe(false);
    expect(isKept(kept, 'keep', { ...made, assumptions: assume() })).toBe(false);
    expect(isKept(null, 'keep', made)).toBe(false);
  });

  it('is worked out anew with what the contract says today', () => {
    if (kept === null) throw new Error('not kept');
    expect(presentOf(subjectOf(yearly), kept)?.cost?.totals.cash).toBe(25_830);
    const lines = yearly.lines.map((line) => ({ ...line, unitPrice: 2000 as MinorUnits }));
    expect(presentOf(subjectOf({ ...yearly, lines }), kept)?.cost?.totals.cash).toBe(43_050);
  });
});
