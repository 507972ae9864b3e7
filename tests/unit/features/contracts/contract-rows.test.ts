import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { atStakeWithin, planContractRows } from '#features/contracts/list/contract-rows.ts';
import { stakeWords } from '#features/contracts/list/words.ts';
import { changedFields } from '#features/contracts/page/changed-fields.ts';
import { contractOf, date, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';

const today = date('2026-03-02');
const spring = rulesOf({ start: date('2025-07-01') });

function rows(...contracts: readonly Partial<Contract>[]) {
  const all = contracts.map((one, index) => contractOf({ id: `c${index}` as ContractId, ...one }));
  return planContractRows(all, [], today, DEFAULT_TERM_SETTINGS);
}

describe('a row of the contract list', () => {
  it('has the day to send, the value of the next term and of a year, and all seats', () => {
    const [row] = rows({ terms: spring });
    expect(row).toMatchObject({
      actBy: '2026-04-01',
      atStake: { minor: 144_000, currency: 'EUR' },
      annual: { minor: 144_000, currency: 'EUR' },
      seats: 10,
    });
  });

  it('is unknown where there are no lines, and has nothing at stake once it ended', () => {
    const past = rulesOf({ start: date('2024-01-01'), atEnd: 'ends', renewalTerm: null, notice: null });
    const [unknown, ended] = rows({ lines: [] }, { terms: past });
    expect([unknown?.atStake, unknown?.annual, unknown?.seats]).toEqual([null, null, null]);
    expect([ended?.standing.kind, ended?.atStake]).toEqual(['ended', null]);
  });
});

describe('the money at stake', () => {
  it('is counted per currency over the next 90 days, without archived and later ones', () => {
    const USD = 'USD' as CurrencyCode;
    const all = rows(
      { terms: spring },
      { terms: spring, currency: USD },
      { terms: spring, lines: [] },
      { terms: spring, archived: true },
      { terms: rulesOf() },
    );
    const stake = atStakeWithin(all, today, 90);
    expect(stake).toEqual({
      totals: [
        { minor: 144_000, currency: 'EUR' },
        { minor: 144_000, currency: 'USD' },
      ],
      contracts: 3,
      unknown: 1,
    });
    expect(stakeWords(stake, 'en-GB')).toBe(
      '€1,440.00 + US$1,440.00 at stake within 90 days (1 of unknown price)',
    );
    expect(stakeWords(atStakeWithin([], today, 90), 'en-GB')).toBe('Nothing to decide within 90 days');
    const unknown = atStakeWithin(rows({ terms: spring, lines: [] }), today, 90);
    expect(stakeWords(unknown, 'en-GB')).toBe('To decide within 90 days: 1 of unknown price');
  });
});

describe('the log of a contract', () => {
  const before = contractOf();
  const change = (after: unknown) => ({ table: 'contracts', key: before.id, before, after });

  it('names the fields that a change touched', () => {
    const after = contractOf({ name: 'Other', terms: rulesOf({ notice: period('P30D') }) });
    expect(changedFields(change(after))).toEqual(['name', 'notice period']);
  });

  it('names none when the contract was created or deleted', () => {
    expect(changedFields(change(null))).toEqual([]);
  });
});
