import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractId, RenewalDecisionId } from '#domain/brand.ts';
import { decisionIdOf } from '#domain/decisions/decision.ts';
import { rightSizes } from '#domain/right-sizing/right-sizes.ts';
import { seatsWanted } from '#domain/right-sizing/seats.ts';
import { stepText } from '#domain/right-sizing/steps.ts';
import { freedByQuarter, freedMoney } from '#domain/right-sizing/totals.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { date, period, rulesOf } from '../contracts/sample-contracts.ts';
import { APPLICATION, line, miro, OPTIONS, second, sized, sizesFor, snapshotOf } from './samples.ts';

const EUR = 'EUR' as CurrencyCode;
const USD = 'USD' as CurrencyCode;
// 48 active, 2 unknown, 12 inactive, 3 never: 65 hold a seat, 70 are bought.
const FILE = snapshotOf([{ active: 48, unknown: 2, inactive: 12, never: 3 }]);

describe('the right size of a contract line', () => {
  it('keeps active and unknown people with a buffer, and frees the rest at the next renewal', () => {
    // (48 + 2) × 1.1 = 55 to keep, 15 of 70 can go: 15 × 12.00 × 12 months = 2,160.00 a year.
    // If none of the two is active: 48 × 1.1 = 52.8 → 53, 17 × 12.00 × 12 = 2,448.00.
    // The term ends on 31 December 2026; 90 days before is Friday, 2 October.
    expect(sizesFor([miro()], [FILE])).toMatchObject([
      {
        kind: 'sized',
        bought: 70,
        people: { active: 48, unknown: 2 },
        wanted: 55,
        keep: 55,
        freed: 15,
        yearly: { minor: 216_000, currency: EUR },
        atMost: { keep: 53, freed: 17, yearly: { minor: 244_800, currency: EUR } },
        state: 'free',
        freeing: {
          way: 'renewal',
          termStart: '2026-01-01',
          until: '2026-12-31',
          from: '2027-01-01',
          noticeDeadline: '2026-10-02',
          actBy: '2026-10-02',
          missed: null,
        },
        waiting: null,
      },
    ]);
  });

  it('tells how it came to it, in words', () => {
    const [size] = sized([miro({ lines: [line({ seatStep: 5 })] })], [FILE]);
    expect(size?.steps.map((step) => stepText(step, 'en-GB'))).toEqual([
      '48 people were active in the 30 days up to 27 Feb 2026, says Miro: Users.',
      'Of 2 people it is not known: they may be active, so their seats are kept.',
      '50 people and a buffer of 10% need 55 seats.',
      'Seats are sold in steps of 5: 55 are kept.',
      '70 bought − 55 to keep = 15 seats can go.',
      '15 seats × €12.00 a month × 12 = €2,160.00 a year, at the price agreed for then.',
      'Seats can go at the renewal after 31 Dec 2026: tell the vendor by 2 Oct 2026, the notice deadline.',
    ]);
  });

  it('prices quarters and years by how often they are paid', () => {
    const priced = (billingPeriod: string): string | undefined => {
      const [size] = sized([miro({ terms: rulesOf({ billingPeriod: period(billingPeriod) }) })], [FILE]);
      const step = size?.steps.find(({ kind }) => kind === 'price');
      return step && stepText(step, 'en-GB').split(',')[0];
    };
    expect(priced('P1Y')).toBe('15 seats × €12.00 a year = €180.00 a year');
    expect(priced('P3M')).toBe('15 seats × €12.00 for 3 months × 4 = €720.00 a year');
  });

  it('goes by the buffer of the workspace', () => {
    // 50 × 1.25 = 62.5 → 63.
    expect(sized([miro()], [FILE], { ...OPTIONS, bufferPercent: 25 })[0]).toMatchObject({
      keep: 63,
      freed: 7,
    });
    expect(sized([miro()], [FILE], { ...OPTIONS, bufferPercent: 0 })[0]).toMatchObject({
      keep: 50,
      freed: 20,
    });
  });

  it('never keeps more than is bought, and says what is missing for the buffer', () => {
    const full = snapshotOf([{ active: 68 }]);
    // 68 × 1.1 = 74.8 → 75: 5 more than 70.
    expect(sized([miro()], [full])[0]).toMatchObject({ wanted: 75, keep: 70, freed: 0, state: 'short' });
    const words = sized([miro()], [full])[0]?.steps.map((step) => stepText(step, 'en'));
    expect(words).toContain('Only 70 seats are bought: all are kept. For the buffer 5 more would be needed.');
  });

  it('says what waiting costs once the deadline has passed', () => {
    // On 1 November 2026 the deadline of 2 October is over: 2027 is owed. The next term ends on 31 December 2027; 90 days
    // before is Saturday, 2 October: Friday, 1 October. 15 seats of 2027 cost 15 × 12.00 × 12 = 2,160.00.
    const options = { ...OPTIONS, today: date('2026-11-01') };
    const late = snapshotOf([{ active: 48, unknown: 2 }], { asOf: date('2026-10-20') });
    const counted = { ...late, counts: FILE.counts };
    expect(sized([miro()], [counted], options)[0]).toMatchObject({
      freed: 15,
      freeing: {
        until: '2027-12-31',
        termStart: '2027-01-01',
        actBy: '2027-10-01',
        missed: { deadline: '2026-10-02', end: '2026-12-31' },
      },
      waiting: { minor: 216_000, currency: EUR },
    });
  });

  it('goes by the lines and the price that will hold at the renewal', () => {
    const amended = miro({
      amendments: [
        {
          id: 'a1',
          effective: date('2027-01-01'),
          description: 'Fewer seats, new price',
          changes: [
            { kind: 'seats', lineId: 'l1', seats: 60 },
            { kind: 'price', lineId: 'l1', unitPrice: 1300 as MinorUnits },
          ],
        },
      ],
    });
    // 60 − 55 = 5 seats × 13.00 × 12 = 780.00.
    expect(sized([amended], [FILE])[0]).toMatchObject({
      bought: 60,
      keep: 55,
      freed: 5,
      yearly: { minor: 78_000 },
    });
  });

  it('of an open-ended contract can go any day, of a fixed one at its end', () => {
    const open = rulesOf({
      atEnd: 'open-ended',
      renewalTerm: null,
      initialTerm: period('P1M'),
      notice: period('P30D'),
    });
    // 2 March + 30 days = 1 April 2026.
    expect(sized([miro({ terms: open })], [FILE])[0]?.freeing).toMatchObject({
      way: 'any-time',
      until: '2026-04-01',
      actBy: null,
    });
    const fixed = rulesOf({ atEnd: 'ends', renewalTerm: null, notice: null });
    // 90 days before 31 December are 2 October.
    expect(sized([miro({ terms: fixed })], [FILE])[0]?.freeing).toMatchObject({
      way: 'end',
      until: '2026-12-31',
      actBy: '2026-10-02',
    });
    const untold = { ...open, notice: null };
    expect(sized([miro({ terms: untold })], [FILE])[0]?.freeing).toMatchObject({
      way: 'day-unknown',
      until: null,
    });
    const noNotice = rulesOf({ notice: null });
    expect(sized([miro({ terms: noNotice })], [FILE])[0]?.freeing).toMatchObject({ way: 'notice-unknown' });
  });
});

describe('what was decided', () => {
  const id = (contract: string): RenewalDecisionId =>
    decisionIdOf(contract as ContractId, date('2026-01-01'));

  it('leaves out contracts that end: all their seats go with them', () => {
    const decided = new Map([[id('c1'), 'retire' as const]]);
    const us = second({ lines: [line({ id: 'l2', seats: 60 })] });
    // The people of both are on the one that goes on: 60 − 55 = 5.
    expect(sizesFor([miro(), us], [FILE], { ...OPTIONS, decided })).toMatchObject([
      { contract: { id: 'c2' }, keep: 55, freed: 5 },
    ]);
  });

  it('keeps more than is bought only where it was decided to grow, in steps', () => {
    const full = snapshotOf([{ active: 68 }]);
    const steps = miro({ lines: [line({ seatStep: 10 })] });
    const decided = new Map([[id('c1'), 'keep-and-grow' as const]]);
    // 75 wanted, sold in tens: 80.
    const [size] = sized([steps], [full], { ...OPTIONS, decided });
    expect(size).toMatchObject({ wanted: 75, keep: 80, freed: 0, state: 'short', yearly: { minor: 0 } });
    expect(size?.steps.map((step) => stepText(step, 'en'))).toContain(
      '70 seats are bought, and it was decided to grow: 10 seats more.',
    );
    expect(
      sized([steps], [full], { ...OPTIONS, decided: new Map([[id('c1'), 'keep' as const]]) })[0],
    ).toMatchObject({
      keep: 70,
    });
  });
});

describe('what is not known', () => {
  it('gives the reason, never a figure', () => {
    const why = (...asked: Parameters<typeof sizesFor>): string[] =>
      sizesFor(...asked).map((size) => (size.kind === 'unknown' ? size.why : 'sized'));
    expect(why([miro()], [])).toEqual([
      'No file tells who uses it. Import a usage file to see what could go.',
    ]);
    const members = snapshotOf([{ unknown: 60 }], { activity: 'none' });
    expect(why([miro()], [members])).toEqual([
      'The file lists 60 people, but not who was active. Import one that does.',
    ]);
    const old = { ...FILE, asOf: date('2026-01-10') };
    expect(why([miro()], [old])).toEqual([expect.stringContaining('they say nothing about today')]);
    expect(why([miro({ lines: [] })], [FILE])).toEqual([expect.stringContaining('no lines with seats')]);
    const flat = miro({ lines: [line({ seats: 1 })] });
    expect(why([flat], [FILE])).toEqual([expect.stringContaining('the price is flat')]);
  });

  it('is not asked of an application that nobody works with any more', () => {
    const retired = { ...APPLICATION, status: 'retired' as const };
    expect(rightSizes([retired], [miro()], () => undefined, OPTIONS)).toEqual([]);
  });

  it('holds for contracts of no application, and contracts that do not run are left out', () => {
    const homeless = miro({ id: 'c9' as ContractId, applicationId: null });
    const upcoming = second({ terms: rulesOf({ start: date('2027-01-01') }) });
    const found = rightSizes(
      [APPLICATION],
      [homeless, upcoming, second({ archived: true })],
      () => undefined,
      OPTIONS,
    );
    expect(found).toMatchObject([{ kind: 'unknown', applicationId: null, contract: { id: 'c9' } }]);
  });
});

describe('several lines of one application', () => {
  it('serve the same people: what is spare goes from the largest first', () => {
    const us = second({ lines: [line({ id: 'l2', seats: 40 })] });
    // 110 bought, 55 wanted: 55 spare, all from the line of 70.
    expect(sized([miro(), us], [FILE]).map(({ keep, freed }) => [keep, freed])).toEqual([
      [15, 55],
      [40, 0],
    ]);
  });

  it('are sized each by its own people where the file has their names', () => {
    const lines = [
      line({ id: 'l1', product: 'Miro Full', seats: 40 }),
      line({ id: 'l2', product: 'Miro Light', seats: 30 }),
    ];
    const file = snapshotOf([
      { active: 20, inactive: 20, seatType: 'Full' },
      { active: 10, unknown: 5, inactive: 15, seatType: 'Light' },
    ]);
    // 20 × 1.1 = 22 of 40; (10 + 5) × 1.1 = 16.5 → 17 of 30.
    expect(
      sized([miro({ lines })], [file]).map(({ product, keep, freed }) => [product, keep, freed]),
    ).toEqual([
      ['Miro Full', 22, 18],
      ['Miro Light', 17, 13],
    ]);
  });

  it('count people of a kind that no line is called after with the largest line', () => {
    const lines = [line({ id: 'l1', product: 'Miro Full', seats: 70 })];
    const file = snapshotOf([
      { active: 20, seatType: 'Full' },
      { active: 10, unknown: 2, seatType: 'Light' },
    ]);
    // 20 + 10 + 2 = 32; × 1.1 = 35.2 → 36.
    expect(sized([miro({ lines })], [file])[0]).toMatchObject({
      keep: 36,
      people: { active: 30, unknown: 2 },
    });
  });

  it('which are add-ons keep as many as the application itself', () => {
    const addOn = second({ lines: [line({ id: 'l2', product: 'Miro add-on', seats: 70 })] });
    expect(sized([miro(), addOn], [FILE]).map(({ keep }) => keep)).toEqual([55, 55]);
  });
});

describe('right sizes of any estate', () => {
  const count = fc.nat(120);
  const anyLine = fc.record({
    seats: fc.nat(300),
    seatStep: fc.integer({ min: 1, max: 25 }),
    unitPrice: fc.nat(100_000).map((minor) => minor as MinorUnits),
  });

  it('keep everybody who is or may be active, free in steps, and never mix currencies', () => {
    fc.assert(
      fc.property(
        count,
        count,
        count,
        anyLine,
        anyLine,
        fc.nat(100),
        (active, unknown, inactive, one, two, buffer) => {
          fc.pre(active + inactive > 0);
          const file = snapshotOf([{ active, unknown, inactive }]);
          const contracts = [
            miro({ lines: [line(one)] }),
            second({ currency: USD, lines: [line({ ...two, id: 'l2' })] }),
          ];
          const sizes = sized(contracts, [file], { ...OPTIONS, bufferPercent: buffer });
          const sum = (of: (size: (typeof sizes)[number]) => number): number =>
            sizes.reduce((all, size) => all + of(size), 0);
          const bought = sum((size) => size.bought);
          const need = seatsWanted(active + unknown, buffer);
          expect(sum(({ keep }) => keep)).toBeGreaterThanOrEqual(Math.min(bought, need));
          for (const size of sizes) {
            expect(size.keep + size.freed).toBe(size.bought);
            expect(size.atMost === null || size.atMost.freed >= 0).toBe(true);
            expect(size.yearly?.currency).toBe(size.contract.currency);
            expect([0, size.bought % size.line.seatStep]).toContain(size.freed % size.line.seatStep);
          }
          const money = freedMoney(sizes);
          expect(money.length).toBe(
            new Set(sizes.filter(({ freed }) => freed > 0).map(({ contract }) => contract.currency)).size,
          );
          const euros = sizes
            .filter(({ contract }) => contract.currency === EUR)
            .reduce((all, { yearly }) => all + (yearly?.minor ?? 0), 0);
          expect(money.find(({ currency }) => currency === EUR)?.minor ?? 0).toBe(euros);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are added up by the quarter in which to act, each currency apart', () => {
    const open = rulesOf({ atEnd: 'open-ended', renewalTerm: null, notice: period('P30D') });
    const us = second({
      currency: USD,
      terms: open,
      lines: [line({ id: 'l2', product: 'Miro add-on', seats: 60 })],
    });
    // 15 seats by 2 October (fourth quarter): 2,160 euros; 60 − 55 = 5 seats any day: 5 × 12.00 × 12 = 720 dollars.
    expect(freedByQuarter(sizesFor([miro(), us], [FILE]))).toEqual([
      { quarter: null, lines: 1, seats: 5, yearly: [{ minor: 72_000, currency: USD }], unpriced: 0 },
      { quarter: '2026-Q4', lines: 1, seats: 15, yearly: [{ minor: 216_000, currency: EUR }], unpriced: 0 },
    ]);
  });
});
