import { describe, expect, it } from 'vitest';
import type { ContractId, QuoteId } from '#domain/brand.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { savingAmount } from '#domain/savings/amount.ts';
import { computedAmount } from '#domain/savings/check.ts';
import { savingProposals } from '#domain/savings/proposals.ts';
import { savingFieldsOf } from '#domain/savings/saving-table.ts';
import type { Saving } from '#domain/savings/saving.ts';
import {
  readTyped,
  savingIdOf,
  typedStart,
  withContract,
  withQuote,
} from '#features/savings/form/typed-saving.ts';
import { contractOf, date, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';
import { quoteOf } from '../../domain/quotes/samples.ts';
import { EUR, savingOf } from '../../domain/savings/samples.ts';

const scene = { today: date('2026-06-01'), locale: 'en-GB', currency: EUR };
const ownAmount = (saving: Saving): boolean => savingAmount(saving) !== saving.amount.minor;
const blank = typedStart({ kind: 'new' }, scene, ownAmount);
const contract = contractOf({ terms: rulesOf({ billingPeriod: period('P1Y') }) });

describe('the form of a saving', () => {
  it('brings back what it was given', () => {
    for (const saving of [savingOf(), savingOf({ amount: { minor: 20_000 as MinorUnits, currency: EUR } })]) {
      const typed = typedStart({ kind: 'edit', saving }, scene, ownAmount);
      expect(typed.amount === '').toBe(saving.amount.minor === 24_000);
      const { draft } = readTyped(typed, null, null, scene.locale);
      const { id, createdAt, updatedAt, ...fields } = saving;
      expect(savingFieldsOf(draft, typed)).toEqual(fields);
      expect([id, createdAt, updatedAt]).toHaveLength(3);
      expect(savingIdOf({ kind: 'edit', saving }, () => 'other')).toBe(id);
    }
  });

  it('is filled in from the contract: prices a year, seats, and the present term', () => {
    const typed = withContract(blank, contract, scene);
    expect(typed).toMatchObject({
      contractId: 'c1',
      now: '12.00',
      quantity: 10,
      period: { count: '1', unit: 'years' },
    });
    expect(readTyped(typed, contract, null, scene.locale).draft).toMatchObject({
      from: '2026-01-01',
      to: '2026-12-31',
      now: 1200,
    });
    expect(withContract(typed, null, scene).contractId).toBeNull();
  });

  it('takes what was asked from a quote, both prices for the longer period, and says so', () => {
    const agreed = { ...withContract(blank, contract, scene), kind: 'avoidance' as const };
    const { typed, converted } = withQuote(agreed, quoteOf(), scene.locale);
    expect(typed).toMatchObject({ before: '180.00', now: '12.00', quoteId: 'q1' });
    expect(converted).toBe(true);
    const yearly = quoteOf({ period: 'P1Y' as IsoPeriod });
    expect(withQuote(agreed, yearly, scene.locale)).toMatchObject({ converted: false });
    expect(withQuote(typed, null, scene.locale).typed.quoteId).toBeNull();
  });

  it('does not take the price of a quote in another currency, and refuses it', () => {
    const quote = quoteOf({ currency: 'USD' as CurrencyCode });
    const agreed = { ...withContract(blank, contract, scene), kind: 'avoidance' as const, before: '20' };
    const { typed } = withQuote(agreed, quote, scene.locale);
    expect(typed).toMatchObject({ before: '20', quoteId: 'q1' as QuoteId });
    const { problems } = readTyped(typed, contract, quote, scene.locale);
    expect(problems).toContainEqual(
      expect.objectContaining({ field: 'quote', code: 'saving-quote-currency' }),
    );
  });

  it('says of what can’t be read what is wrong with it', () => {
    const { problems } = readTyped({ ...blank, from: 'soon', before: 'much' }, null, null, scene.locale);
    expect(problems.slice(0, 2).map(({ field }) => field)).toEqual(['from', 'before']);
  });

  it('records a proposal under its own id, with its quote as evidence', () => {
    const [proposal] = savingProposals({
      contracts: [contractOf()],
      quotes: [quoteOf()],
      retirements: [],
      savings: [],
      today: date('2027-01-01'),
    });
    if (proposal === undefined) throw new Error('no proposal');
    const start = { kind: 'proposal', proposal } as const;
    const typed = typedStart(start, scene, ownAmount);
    expect(typed).toMatchObject({ kind: 'avoidance', quoteId: 'q1', note: 'First offer', amount: '' });
    const { draft, problems } = readTyped(typed, contractOf(), quoteOf(), scene.locale);
    expect(problems).toEqual([]);
    expect(computedAmount(draft)).toEqual(proposal.amount);
    expect(savingIdOf(start, () => 'other')).toBe(proposal.id);
    expect(proposal.contract.id).toBe('c1' as ContractId);
  });
});
