import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { validateContract } from '#domain/contracts/validate.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { upcomingDeadlines } from '#domain/home/upcoming-deadlines.ts';
import { budgetProblems } from '#domain/spend/budget.ts';
import { createSample } from '#domain/sample/sample.ts';

const at = '2026-03-02T08:00:00.000Z' as IsoInstant;
const days = ['2026-03-02', '2026-12-31', '2028-02-29', '2027-03-31'] as IsoDate[];

describe.each(days)('the sample of %s', (today) => {
  const sample = createSample(today, at);

  it('has what its button promises', () => {
    expect(sample.applications).toHaveLength(60);
    expect(sample.contracts).toHaveLength(70);
    expect(sample.customers).toHaveLength(300);
    expect(sample.spendImport.rows).toBeGreaterThan(1000);
  });

  it('is the same every time', () => {
    expect(createSample(today, at)).toEqual(sample);
  });

  it('has no impossible contract', () => {
    expect(sample.contracts.flatMap((contract) => validateContract(contract))).toEqual([]);
  });

  it('has deadlines worth looking at', () => {
    const soon = upcomingDeadlines(sample.contracts, today, DEFAULT_TERM_SETTINGS).filter(
      (d) => d.daysLeft <= 30,
    );
    expect(soon.length).toBeGreaterThanOrEqual(3);
  });

  it('has customers where their last move put them', () => {
    for (const customer of sample.customers) {
      const last = sample.stageEvents.findLast((event) => event.customerId === customer.id);
      expect([last?.to, last?.on]).toEqual([customer.stage, customer.stageSince]);
      expect(customer.stageSince <= today).toBe(true);
    }
  });

  it('has rates for some of its currencies, and budgets of which one is over', () => {
    const currencies = new Set(sample.spendBlocks.flatMap(({ text }) => text.currency.values));
    expect([...currencies].sort()).toEqual(['CHF', 'EUR', 'GBP', 'USD']);
    expect(sample.rateSheet.series.map(({ quote }) => quote)).toEqual(['USD', 'GBP']);
    expect(sample.budgets).toHaveLength(8);
    expect(sample.budgets.flatMap((budget) => budgetProblems(budget, new Set()))).toEqual([]);
  });

  it('has charges of the past only, and as many as its record says', () => {
    const rows = sample.spendBlocks.reduce((sum, block) => sum + block.rows, 0);
    expect(rows).toBe(sample.spendImport.rows);
    expect((sample.spendImport.to ?? '') < today).toBe(true);
  });
});
