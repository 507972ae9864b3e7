import { describe, expect, it } from 'vitest';
import type { Comparison, Scenario } from '#domain/scenarios/scenario.ts';
import { cumulatedSeries, differenceToKeep, monthWords, scenariosCsv } from '#features/scenarios/figures.ts';
import { niceStep } from '#features/scenarios/money-slider.tsx';
import { contractOf, date, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';
import { compared } from '../../domain/scenarios/samples.ts';

const YEARLY = contractOf({ terms: rulesOf({ billingPeriod: period('P1Y') }) });

function scenario({ scenarios }: Comparison, choice: Scenario['choice']): Scenario {
  const found = scenarios.find((one) => one.choice === choice);
  if (found === undefined) throw new Error(choice);
  return found;
}

describe('the figures of the lab', () => {
  it('name months by their first day, or by the month where that is its first', () => {
    expect(monthWords({ from: date('2027-01-01'), to: date('2027-01-31') }, 'en-GB')).toBe('Jan 2027');
    expect(monthWords({ from: date('2027-01-15'), to: date('2027-02-14') }, 'en-GB')).toBe('15 Jan 2027');
  });

  it('add up month by month, and leave out what is unknown', () => {
    const series = cumulatedSeries(compared(YEARLY, { successorAnnualCost: null }, 24), 'cash');
    expect(series.map(({ label }) => label)).toEqual(['Keep and grow', 'Keep as it is', 'Retire']);
    expect(series[1]?.values[0]).toBe(12_000);
    expect(series[1]?.values.at(-1)).toBe(24_000);
  });

  it('compare with keeping, and with nothing when that is unknown', () => {
    const comparison = compared(YEARLY, {}, 12);
    expect(differenceToKeep(comparison, scenario(comparison, 'retire'), 'cash')).toBe(-12_000);
    expect(differenceToKeep(comparison, scenario(comparison, 'replace'), 'accrual')).toBe(88_000);
    const unpriced = compared(contractOf({ lines: [] }), {}, 12);
    expect(differenceToKeep(unpriced, scenario(unpriced, 'retire'), 'cash')).toBeNull();
  });

  it('leave as a table whose unknown figures are empty', () => {
    const csv = scenariosCsv(compared(YEARLY, { successorAnnualCost: null }, 12));
    const lines = csv.slice(1).trimEnd().split('\r\n');
    expect(lines[0]).toContain('"Replace, cash","Replace, accrual"');
    expect(lines[1]).toBe('2027-01-01,2027-01-31,EUR,,,120.00,10.19,120.00,10.19,0.00,0.00');
    expect(lines).toHaveLength(14);
    expect(lines.at(-1)).toBe('total,,EUR,,,120.00,120.00,120.00,120.00,0.00,0.00');
  });
});

describe('the steps of a slider of money', () => {
  it('are round, and about two hundred', () => {
    expect(niceStep(2_000_000)).toBe(10_000);
    expect(niceStep(30_000)).toBe(200);
    expect(niceStep(5)).toBe(1);
  });
});
