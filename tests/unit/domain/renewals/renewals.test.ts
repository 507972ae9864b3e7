import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import { addDays, dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import {
  byMonthToAct,
  calendarEntries,
  entriesByDay,
  renewalsToActOn,
  renewalsTouching,
  stakeOf,
} from '#domain/renewals/renewals.ts';
import { contract } from '../invoices/flags/samples.ts';

const SETTINGS = DEFAULT_TERM_SETTINGS;
const day = (text: string): IsoDate => text as IsoDate;
const range = (from: string, to: string): { from: IsoDate; to: IsoDate } => ({
  from: day(from),
  to: day(to),
});
const deal = (id: string, terms: Partial<TermRules> = {}, part: Partial<Contract> = {}): Contract =>
  contract({ id: id as ContractId, name: id, ...part }, terms);

describe('the renewals of a range', () => {
  it('have the dates of the explained deadline, term by term', () => {
    const found = renewalsToActOn([deal('a')], range('2025-01-01', '2027-12-31'), SETTINGS);
    expect(
      found.map(({ termEnd, noticeDeadline, sendBy, actOn }) => [termEnd, noticeDeadline, sendBy, actOn]),
    ).toEqual([
      // 30 November 2025 is a Sunday, so notice is sent on the Friday before.
      ['2025-12-31', '2025-11-30', '2025-11-28', '2025-11-28'],
      ['2026-12-31', '2026-11-30', '2026-11-30', '2026-11-30'],
      ['2027-12-31', '2027-11-30', '2027-11-30', '2027-11-30'],
    ]);
  });

  it('tell what must be done: send notice, find out the notice, decide', () => {
    const deals = [
      deal('renews'),
      deal('unknown', { notice: null }),
      deal('ends', { atEnd: 'ends', renewalTerm: null, notice: null }),
      deal('open', { atEnd: 'open-ended', renewalTerm: null }),
      deal('archived', {}, { archived: true }),
    ];
    const found = renewalsToActOn(deals, range('2025-01-01', '2025-12-31'), SETTINGS);
    expect(found.map(({ contract: { name }, kind, actOn }) => [name, kind, actOn])).toEqual([
      ['ends', 'decision', '2025-10-02'],
      ['unknown', 'notice-unknown', '2025-10-02'],
      ['renews', 'notice', '2025-11-28'],
    ]);
  });

  it('carry the money of the term that would follow: 10 × 8.00 × 12', () => {
    const found = renewalsToActOn([deal('a'), deal('b')], range('2025-11-01', '2025-11-30'), SETTINGS);
    expect(found.map(({ atStake }) => atStake?.minor)).toEqual([96_000, 96_000]);
    expect(stakeOf(found)).toEqual([{ minor: 192_000, currency: 'EUR' }]);
    expect([...byMonthToAct(found)].map(([month, list]) => [month, list.length])).toEqual([['2025-11', 2]]);
  });

  it('agree with the deadline that every other screen explains (property)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2027-12-31')) }),
        fc.constantFrom('P1M', 'P3M', 'P1Y', 'P3Y', 'P90D'),
        fc.constantFrom('P0D', 'P30D', 'P1M', 'P2M'),
        (start, length, notice) => {
          const terms = {
            start: dateOfDay(start),
            initialTerm: length as IsoPeriod,
            renewalTerm: length as IsoPeriod,
            notice: notice as IsoPeriod,
          };
          const today = day('2028-06-15');
          const explained = explainDeadline(deal('a', terms).terms, today, SETTINGS);
          const end = explained.termEnd ?? today;
          const same = renewalsTouching(
            [deal('a', terms)],
            { from: today, to: addDays(end, 400) },
            SETTINGS,
          ).find(({ termNumber }) => termNumber === explained.termNumber);
          expect([same?.termEnd, same?.noticeDeadline, same?.sendBy]).toEqual([
            explained.termEnd,
            explained.noticeDeadline,
            explained.sendBy,
          ]);
        },
      ),
    );
  });
});

describe('the calendar', () => {
  it('shows send-by date, deadline and end of term, each on its day and none twice', () => {
    const [renewal] = renewalsToActOn([deal('a')], range('2025-01-01', '2025-12-31'), SETTINGS);
    const entries = renewal === undefined ? [] : calendarEntries(renewal);
    expect(entries.map(({ on, what }) => [on, what])).toEqual([
      ['2025-11-28', 'send-by'],
      ['2025-12-31', 'term-end'],
      ['2025-11-30', 'deadline'],
    ]);
    const days = entriesByDay(renewal === undefined ? [] : [renewal], range('2025-11-01', '2025-11-30'));
    expect([...days.keys()].toSorted()).toEqual(['2025-11-28', '2025-11-30']);
  });
});
