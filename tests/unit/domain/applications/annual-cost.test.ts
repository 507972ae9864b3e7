import { describe, expect, it } from 'vitest';
import { annualCost, annualCosts } from '#domain/applications/annual-cost.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { contractOf, date, rulesOf } from '../contracts/sample-contracts.ts';

const EUR = 'EUR' as CurrencyCode;
const USD = 'USD' as CurrencyCode;
const TODAY = date('2026-03-02');

describe('what an application costs in a year', () => {
  it('is the annualised value of its running contracts', () => {
    // Ten seats at 12.00 a month: 1,440.00 a year; twice.
    const cost = annualCost([contractOf(), contractOf()], [money(5, EUR)], TODAY);
    expect(cost).toEqual({ kind: 'known', amounts: [money(288_000, EUR)], source: 'contracts' });
  });

  it('keeps currencies apart', () => {
    const cost = annualCost([contractOf(), contractOf({ currency: USD })], [], TODAY);
    expect(cost).toMatchObject({ amounts: [money(144_000, EUR), money(144_000, USD)] });
  });

  it('leaves out contracts that are over, archived, or have not begun while another runs', () => {
    const over = contractOf({ terms: rulesOf({ start: date('2024-01-01'), atEnd: 'ends' }) });
    const later = contractOf({ terms: rulesOf({ start: date('2027-01-01') }) });
    const cost = annualCost([contractOf(), over, contractOf({ archived: true }), later], [], TODAY);
    expect(cost).toMatchObject({ amounts: [money(144_000, EUR)] });
    expect(annualCost([over, later], [], TODAY)).toMatchObject({ amounts: [money(144_000, EUR)] });
  });

  it('is what was paid in twelve months when a contract has no price, or none runs', () => {
    const paid = [money(7_000, USD)];
    const known = { kind: 'known', amounts: paid, source: 'ledger' };
    expect(annualCost([contractOf(), contractOf({ lines: [] })], paid, TODAY)).toEqual(known);
    expect(annualCost([], paid, TODAY)).toEqual(known);
  });

  it('is unknown, and says why, when neither tells', () => {
    expect(annualCost([], [], TODAY)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/No running contract/) as string,
    });
    expect(annualCost([contractOf({ lines: [] })], [], TODAY)).toMatchObject({
      kind: 'unknown',
      why: expect.stringMatching(/no price/) as string,
    });
  });

  it('is told for each application by its own contracts and payments', () => {
    const [one, two] = ['a', 'b'] as ApplicationId[] as [ApplicationId, ApplicationId];
    const costs = annualCosts(
      [{ id: one }, { id: two }],
      [contractOf({ applicationId: one })],
      new Map([[two, [money(300, EUR)]]]),
      TODAY,
    );
    expect([...costs.values()].map((cost) => cost.kind === 'known' && cost.source)).toEqual([
      'contracts',
      'ledger',
    ]);
  });
});
