import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import { coTerminated } from '#domain/contracts/co-terminated.ts';
import type { Amendment, Contract } from '#domain/contracts/contract.ts';
import { overlapText, overlapsOf } from '#domain/contracts/overlaps.ts';
import { unusualContract } from '#domain/contracts/unusual.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { contractOf, date, period, rulesOf } from './sample-contracts.ts';

const APP = 'app' as ApplicationId;
const fixed = (start: string): Contract['terms'] =>
  rulesOf({ start: date(start), atEnd: 'ends', renewalTerm: null, notice: null });
const one = (part: Partial<Contract> = {}): Contract =>
  contractOf({ name: 'One', applicationId: APP, ...part });
const two = (part: Partial<Contract> = {}): Contract =>
  contractOf({ id: 'c2' as ContractId, name: 'Two', applicationId: APP, ...part });
const days = (a: Contract, b: Contract): unknown[] => overlapsOf(a, [b]).map(({ from, to }) => [from, to]);

describe('contracts that overlap', () => {
  it('have the same product for the same application on the same days', () => {
    expect(days(one({ terms: fixed('2026-01-01') }), two({ terms: fixed('2026-10-01') }))).toEqual([
      ['2026-10-01', '2026-12-31'],
    ]);
    expect(days(one(), two({ terms: fixed('2026-10-01') }))).toEqual([['2026-10-01', '2027-09-30']]);
    expect(days(one(), two())).toEqual([['2026-01-01', null]]);
  });

  it('are compared by vendor where no application is named', () => {
    expect(days(one({ applicationId: null }), two({ vendor: ' vendor ' }))).toHaveLength(1);
    expect(days(one({ applicationId: null }), two({ vendor: 'Other' }))).toEqual([]);
    expect(days(one(), two({ applicationId: 'other' as ApplicationId }))).toEqual([]);
  });

  it('do not when one follows the other, the products differ, or one is archived', () => {
    expect(days(one({ terms: fixed('2026-01-01') }), two({ terms: fixed('2027-01-01') }))).toEqual([]);
    const [line] = two().lines;
    if (line === undefined) throw new Error('the sample has a line');
    expect(days(one(), two({ lines: [{ ...line, product: 'Storage' }] }))).toEqual([]);
    expect(days(one(), two({ archived: true }))).toEqual([]);
  });

  it('do only while an amendment has the line in both', () => {
    const gone: Amendment = {
      id: 'a',
      effective: date('2026-11-01'),
      description: '',
      changes: [{ kind: 'line-removed', lineId: 'l1' }],
    };
    expect(days(one({ amendments: [gone] }), two({ terms: fixed('2026-10-01') }))).toEqual([
      ['2026-10-01', '2026-10-31'],
    ]);
  });

  it('are told with both names, and never refused', () => {
    const found = unusualContract(one(), [two({ terms: fixed('2026-10-01') })], date('2026-03-02'));
    expect(found.find(({ code }) => code === 'overlap')?.message).toBe(
      '“One” and “Two” both have “Seats” from 1 Oct 2026 to 30 Sept 2027: it may be paid twice. ' +
        'End one of them, or name the products apart.',
    );
    const [open] = overlapsOf(one(), [two()]);
    expect(open && overlapText('One', open, 'en-GB')).toContain('from 1 Jan 2026 on');
  });
});

describe('contracts of one vendor that end together', () => {
  const today = date('2026-03-02');

  it('are named with their money together, currencies apart', () => {
    const usd = two({
      id: 'c3' as ContractId,
      name: 'Three',
      currency: 'USD' as CurrencyCode,
      vendor: 'VENDOR',
    });
    const found = coTerminated(one(), [one(), two({ lines: [] }), usd], today);
    expect(found).toMatchObject({ end: '2026-12-31', unknown: 1 });
    expect(found?.others.map(({ name }) => name)).toEqual(['Three', 'Two']);
    expect(found?.annual).toEqual([
      { minor: 144_000, currency: 'EUR' },
      { minor: 144_000, currency: 'USD' },
    ]);
  });

  it('are found by the end that an amendment moved', () => {
    const moved: Amendment = {
      id: 'a',
      effective: date('2026-02-01'),
      description: '',
      changes: [{ kind: 'term-end', termEnd: date('2027-03-31') }],
    };
    const longer = two({ terms: rulesOf({ initialTerm: period('P15M') }) });
    expect(coTerminated(one({ amendments: [moved] }), [longer], today)?.end).toBe('2027-03-31');
    expect(coTerminated(one(), [longer], today)).toBeNull();
  });

  it('are none without a vendor, without a term end, or among the archived', () => {
    expect(coTerminated(one({ vendor: '' }), [two({ vendor: '' })], today)).toBeNull();
    const open = rulesOf({ atEnd: 'open-ended', renewalTerm: null });
    expect(coTerminated(one({ terms: open }), [two({ terms: open })], today)).toBeNull();
    expect(coTerminated(one(), [two({ archived: true })], today)).toBeNull();
  });
});
