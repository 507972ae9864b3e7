import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId, RetirementId, SavingId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Amendment, Contract } from '#domain/contracts/contract.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { Retirement, RetirementState } from '#domain/off-boarding/retirement.ts';
import { savingProposals, type ProposalFacts } from '#domain/savings/proposals.ts';
import { contractOf, rulesOf } from '../contracts/sample-contracts.ts';
import { quoteOf } from '../quotes/samples.ts';
import { savingOf } from './samples.ts';

const date = (text: string): IsoDate => text as IsoDate;
const minor = (value: number): MinorUnits => value as MinorUnits;

function repriced(unitPrice: number, effective = '2027-01-01'): Amendment {
  return {
    id: `to-${unitPrice}`,
    effective: date(effective),
    description: 'New price agreed in autumn',
    changes: [{ kind: 'price', lineId: 'l1', unitPrice: minor(unitPrice) }],
  };
}

function retirementOf(state: RetirementState): Retirement {
  return {
    id: 'r1' as RetirementId,
    applicationId: 'a1' as ApplicationId,
    contractId: 'c1' as ContractId,
    termEnd: date('2026-12-31'),
    billingPeriod: null,
    successorId: null,
    startedAt: '2026-06-01T08:00:00.000Z' as IsoInstant,
    state,
    dataExport: null,
    explainedCharges: [],
  };
}

function facts(changes: Partial<ProposalFacts> = {}): ProposalFacts {
  return {
    contracts: [contractOf()],
    quotes: [],
    retirements: [],
    savings: [],
    today: date('2027-02-01'),
    ...changes,
  };
}

const cheaper: Contract = contractOf({ amendments: [repriced(1000)] });

describe('proposals for the register', () => {
  it('offer a unit price that went down, for the term in which it does', () => {
    expect(savingProposals(facts({ contracts: [cheaper] }))).toMatchObject([
      {
        source: 'amendment',
        kind: 'saving',
        from: '2027-01-01',
        to: '2027-12-31',
        before: { minor: 1200 },
        now: { minor: 1000 },
        quantity: 10,
        amount: { minor: 24_000 },
        told: 'New price agreed in autumn',
      },
    ]);
  });

  it('count a price that falls within a term to the end of that term only', () => {
    const amended = contractOf({ amendments: [repriced(1000, '2026-07-01')] });
    expect(savingProposals(facts({ contracts: [amended] }))).toMatchObject([
      { from: '2026-07-01', to: '2026-12-31', amount: { minor: 12_000 } },
    ]);
  });

  it('offer nothing for a price that rose, nor for fewer seats', () => {
    const seats: Amendment = {
      ...repriced(1),
      changes: [{ kind: 'seats', lineId: 'l1', seats: 5 }],
    };
    const contracts = [contractOf({ amendments: [repriced(1300)] }), contractOf({ amendments: [seats] })];
    expect(savingProposals(facts({ contracts }))).toEqual([]);
  });

  it('offer a quote above the price that was then agreed', () => {
    const found = savingProposals(
      facts({ contracts: [contractOf({ amendments: [repriced(1300)] })], quotes: [quoteOf()] }),
    );
    expect(found).toMatchObject([
      {
        source: 'quote',
        kind: 'avoidance',
        from: '2027-01-01',
        before: { minor: 1500 },
        now: { minor: 1300 },
        amount: { minor: 24_000 },
        converted: false,
      },
    ]);
  });

  it('bring monthly and yearly prices to one period, and say so', () => {
    const quotes = [quoteOf({ unitPrice: minor(18_000), period: 'P1Y' as IsoPeriod })];
    expect(savingProposals(facts({ quotes }))).toMatchObject([
      {
        before: { minor: 18_000 },
        now: { minor: 14_400 },
        period: 'P1Y',
        converted: true,
        amount: { minor: 36_000 },
      },
    ]);
  });

  it('wait until something was agreed after the quote', () => {
    expect(savingProposals(facts({ quotes: [quoteOf()], today: date('2026-10-01') }))).toEqual([]);
    expect(savingProposals(facts({ quotes: [quoteOf()], today: date('2027-01-01') }))).toHaveLength(1);
  });

  it('offer nothing for another vendor, another currency, a lower quote or a product nobody can tell', () => {
    const lines = ['A', 'B'].map((product, index) => ({
      id: `l${index}`,
      product,
      seats: 1,
      unitPrice: minor(100),
      seatStep: 1,
    }));
    const quotes = [
      quoteOf({ vendor: 'Rival' }),
      quoteOf({ currency: 'USD' as CurrencyCode }),
      quoteOf({ unitPrice: minor(1100) }),
      quoteOf({ contractId: 'gone' as ContractId }),
    ];
    expect(savingProposals(facts({ quotes }))).toEqual([]);
    expect(savingProposals(facts({ contracts: [contractOf({ lines })], quotes: [quoteOf()] }))).toEqual([]);
  });

  it('offer what is not paid any more once a retirement is verified, not before', () => {
    const retirements = [retirementOf({ kind: 'verified', on: date('2027-01-20') })];
    expect(savingProposals(facts({ retirements }))).toMatchObject([
      {
        source: 'retirement',
        from: '2027-01-01',
        to: '2027-12-31',
        now: { minor: 0 },
        amount: { minor: 144_000 },
      },
    ]);
    expect(savingProposals(facts({ retirements: [retirementOf({ kind: 'running' })] }))).toEqual([]);
  });

  it('are not offered again once they are recorded, from the proposal or by hand', () => {
    const [proposal] = savingProposals(facts({ contracts: [cheaper] }));
    expect(proposal?.id).toMatch(/^[A-Za-z0-9_.-]{1,100}$/);
    const recorded = savingOf({ id: proposal?.id ?? ('' as SavingId), description: 'Changed since' });
    expect(savingProposals(facts({ contracts: [cheaper], savings: [recorded] }))).toEqual([]);
    expect(savingProposals(facts({ contracts: [cheaper], savings: [savingOf()] }))).toEqual([]);
    const other = savingOf({ from: date('2026-01-01') });
    expect(savingProposals(facts({ contracts: [cheaper], savings: [other] }))).toHaveLength(1);
    const avoidance = savingOf({ kind: 'avoidance' });
    expect(savingProposals(facts({ quotes: [quoteOf()], savings: [avoidance] }))).toEqual([]);
    expect(savingProposals(facts({ quotes: [quoteOf()], savings: [savingOf()] }))).toHaveLength(1);
  });

  it('count a year where the contract is open-ended', () => {
    const terms = rulesOf({ atEnd: 'open-ended', renewalTerm: null });
    const open = contractOf({ terms, amendments: [repriced(1000, '2026-03-15')] });
    expect(savingProposals(facts({ contracts: [open] }))).toMatchObject([
      { from: '2026-03-15', to: '2027-03-14', amount: { minor: 24_000 } },
    ]);
  });
});
