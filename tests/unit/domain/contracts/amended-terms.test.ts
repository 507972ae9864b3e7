import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { subtractPeriod } from '#domain/calendar/period.ts';
import { rulesOf as amendedRulesOf } from '#domain/contracts/amended-terms.ts';
import type { Amendment, AmendmentChange, Contract } from '#domain/contracts/contract.ts';
import { noticeDeadline } from '#domain/contracts/deadlines.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { stepText } from '#domain/contracts/steps.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm, termAt } from '#domain/contracts/terms.ts';
import { factsOf } from '#domain/reminders/occasions/facts.ts';
import { contractOccasions } from '#domain/reminders/occasions/contract-occasions.ts';
import { renewalsTouching } from '#domain/renewals/renewals.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { anyRules, contractOf, date, period, rulesOf } from './sample-contracts.ts';

function amendment(effective: string, ...changes: AmendmentChange[]): Amendment {
  return { id: `a${effective}`, effective: date(effective), description: '', changes };
}

const movedTo = (effective: string, termEnd: string): Amendment =>
  amendment(effective, { kind: 'term-end', termEnd: date(termEnd) });

const noticeOf = (effective: string, notice: string): Amendment =>
  amendment(effective, { kind: 'notice', notice: period(notice), noticeDays: 'calendar' });

function amended(amendments: readonly Amendment[], terms = rulesOf()): Contract {
  return contractOf({ terms, amendments });
}

const explained = (contract: Contract, today: string): ReturnType<typeof explainDeadline> =>
  explainDeadline(amendedRulesOf(contract), date(today), DEFAULT_TERM_SETTINGS);

const told = (contract: Contract, today: string): string[] =>
  explained(contract, today).steps.map((step) => stepText(step, 'en-GB'));

describe('an amendment that moves the end of a term', () => {
  const contract = amended([movedTo('2026-03-01', '2027-03-31')]);

  it('ends the term that contains its effective day, and renewals count from there', () => {
    const rules = amendedRulesOf(contract);
    expect(termAt(rules, 1)).toEqual({ number: 1, start: '2026-01-01', end: '2027-03-31' });
    expect(termAt(rules, 2)).toEqual({ number: 2, start: '2027-04-01', end: '2028-03-31' });
    expect(currentTerm(rules, date('2029-05-05'))).toMatchObject({ number: 4, start: '2029-04-01' });
  });

  it('moves deadline and send-by date, and the explanation says so', () => {
    const found = explained(contract, '2026-05-01');
    expect(found).toMatchObject({ termEnd: '2027-03-31', noticeDeadline: '2026-12-31' });
    expect(told(contract, '2026-05-01')).toContain(
      'Amendment of 1 Mar 2026 moved the end from 31 Dec 2026 to 31 Mar 2027.',
    );
    expect(told(contract, '2027-05-01')[0]).toBe(
      'Amendment of 1 Mar 2026 moved the end from 31 Dec 2026 to 31 Mar 2027; renewals count from there.',
    );
  });

  it('moves the renewal calendar and the reminders', () => {
    const year = { from: date('2026-01-01'), to: date('2027-12-31') };
    const [renewal] = renewalsTouching([contract], year, DEFAULT_TERM_SETTINGS);
    expect(renewal).toMatchObject({ termEnd: '2027-03-31', noticeDeadline: '2026-12-31' });
    const context = {
      today: date('2026-05-01'),
      from: date('2026-05-01'),
      until: date('2027-12-31'),
      locale: 'en-GB',
      terms: DEFAULT_TERM_SETTINGS,
      checkIns: { everyDays: 30 },
    };
    const nothing = {
      customers: [],
      applications: [],
      decisions: [],
      notices: [],
      tasks: [],
      retirements: [],
      checkIns: [],
      timeZone: 'UTC',
    };
    const facts = factsOf({ ...nothing, contracts: [contract] });
    const notice = contractOccasions(contract, facts, context).find(({ kind }) => kind === 'notice');
    expect(notice?.date).toBe('2026-12-31');
  });

  it('moves it again when a later amendment of the same term says so', () => {
    const twice = amended([movedTo('2026-06-01', '2026-12-31'), movedTo('2026-03-01', '2027-03-31')]);
    expect(termAt(amendedRulesOf(twice), 1).end).toBe('2026-12-31');
    expect(told(twice, '2026-07-01').filter((text) => text.startsWith('Amendment'))).toEqual([
      'Amendment of 1 Mar 2026 moved the end from 31 Dec 2026 to 31 Mar 2027.',
      'Amendment of 1 Jun 2026 moved the end from 31 Mar 2027 to 31 Dec 2026.',
    ]);
  });

  it('gives an end to a contract that ran on until cancelled', () => {
    const open = amended(
      [movedTo('2026-03-01', '2026-08-31')],
      rulesOf({ atEnd: 'open-ended', renewalTerm: null, initialTerm: period('P0D') }),
    );
    const found = explained(open, '2026-05-01');
    expect(found).toMatchObject({ termEnd: '2026-08-31', noticeDeadline: null, earliestEnd: null });
    expect(told(open, '2026-05-01').slice(0, 3)).toEqual([
      'The contract began on 1 Jan 2026 and runs on until it is cancelled.',
      'Amendment of 1 Mar 2026 set the end to 31 Aug 2026.',
      'It ends by itself on 31 Aug 2026; no notice is needed.',
    ]);
    expect(explained(open, '2026-09-01').state).toBe('ended');
  });

  it('changes nothing when its day lies outside the contract or its end before it', () => {
    const rules = rulesOf({ atEnd: 'ends', renewalTerm: null });
    for (const one of [
      movedTo('2025-12-01', '2027-01-31'),
      movedTo('2027-02-01', '2027-12-31'),
      movedTo('2026-06-01', '2026-05-31'),
    ]) {
      expect(termAt(amendedRulesOf(amended([one], rules)), 1).end).toBe('2026-12-31');
    }
  });

  it('does not depend on the order in which amendments are listed', () => {
    const days = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(anyRules, fc.array(fc.tuple(days, days), { maxLength: 4 }), (terms, moves) => {
        const all = moves.flatMap(([after, length], place): Amendment[] => {
          const effective = addDays(terms.start, after);
          const notice = noticeOf(effective, `P${length}D`);
          return [
            { ...movedTo(effective, addDays(effective, length)), id: `m${place}` },
            { ...notice, id: `n${place}` },
          ];
        });
        expect(amendedRulesOf(amended(all.toReversed(), terms))).toEqual(amendedRulesOf(amended(all, terms)));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no gap and no overlap between the terms, and every day finds its own', () => {
    const days = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(anyRules, fc.array(fc.tuple(days, days), { maxLength: 3 }), (terms, moves) => {
        if (terms.start > '2090') return;
        const contract = amended(
          moves.map(([after, length]) => {
            const effective = addDays(terms.start, after);
            return movedTo(effective, addDays(effective, length));
          }),
          terms,
        );
        const rules = amendedRulesOf(contract);
        let term = termAt(rules, 1);
        for (let count = 0; count < 5; count++) {
          expect(currentTerm(rules, term.start)).toMatchObject(term);
          if (term.end === null) return;
          expect(currentTerm(rules, term.end)).toMatchObject(term);
          const next = nextTerm(rules, term);
          if (next === null) return;
          expect(daysBetween(term.end, next.start)).toBe(1);
          term = next;
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an amendment that changes the notice', () => {
  it('counts for the terms after it, and the explanation says so', () => {
    const contract = amended([noticeOf('2026-06-01', 'P30D')]);
    expect(explained(contract, '2026-05-01').noticeDeadline).toBe('2026-12-01');
    expect(told(contract, '2026-05-01')).toContain('Amendment of 1 Jun 2026 changed the notice to 30 days.');
  });

  it('leaves time until the day before it where the longer notice would come too late', () => {
    const contract = amended([noticeOf('2026-11-01', 'P120D')]);
    expect(explained(contract, '2026-05-01').noticeDeadline).toBe('2026-10-02');
    const cut = amended([noticeOf('2026-09-15', 'P120D')]);
    expect(explained(cut, '2026-05-01').noticeDeadline).toBe('2026-09-14');
    expect(told(cut, '2026-05-01')).toContain(
      'Amendment of 15 Sept 2026 makes the notice 120 days, too long for the end on 31 Dec 2026: until ' +
        '14 Sept 2026, the day before, 90 days are enough.',
    );
  });

  it('brings a deadline to a contract that had none', () => {
    const contract = amended([noticeOf('2026-06-01', 'P60D')], rulesOf({ notice: null }));
    expect(explained(contract, '2026-07-01').noticeDeadline).toBe('2026-11-01');
  });

  it('holds for an open-ended contract from its day on', () => {
    const open = amended(
      [noticeOf('2026-06-01', 'P60D')],
      rulesOf({ atEnd: 'open-ended', renewalTerm: null, initialTerm: period('P0D'), notice: period('P10D') }),
    );
    expect(explained(open, '2026-05-31').earliestEnd).toBe('2026-06-10');
    expect(explained(open, '2026-06-01').earliestEnd).toBe('2026-07-31');
    expect(told(open, '2026-06-01')).toContain('Amendment of 1 Jun 2026 changed the notice to 60 days.');
  });

  it('gives the last day on which the notice of that very day is kept', () => {
    const notices = fc.array(fc.tuple(fc.integer({ min: 1, max: 360 }), fc.integer({ min: 0, max: 200 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(notices, (all) => {
        const contract = amended(
          all.map(([after, days]) => noticeOf(addDays(date('2026-01-01'), after), `P${days}D`)),
        );
        const end = date('2026-12-31');
        const inForce = (day: IsoDate): string =>
          contract.amendments
            .filter(({ effective }) => effective <= day)
            .toSorted((a, b) => (a.effective < b.effective ? -1 : 1))
            .flatMap(({ changes }) => changes)
            .reduce((notice, change) => (change.kind === 'notice' ? change.notice : notice), period('P90D'));
        let last = end;
        while (last > subtractPeriod(end, inForce(last) as ReturnType<typeof period>))
          last = addDays(last, -1);
        expect(noticeDeadline(amendedRulesOf(contract), end, DEFAULT_TERM_SETTINGS)).toBe(last);
      }),
    );
  });
});

describe('amendments that change no date', () => {
  it('leave the very terms of the contract', () => {
    const seats = amendment('2026-06-01', { kind: 'seats', lineId: 'l1', seats: 3 });
    const contract = amended([amendment('2026-03-01'), seats]);
    expect(amendedRulesOf(contract)).toBe(contract.terms);
  });

  it('explain every day of any contract as if they were not there', () => {
    fc.assert(
      fc.property(anyRules, anyDate, anyDate, (terms, effective, today) => {
        const contract = amended([amendment(effective)], terms);
        expect(explainDeadline(amendedRulesOf(contract), today, DEFAULT_TERM_SETTINGS)).toEqual(
          explainDeadline(terms, today, DEFAULT_TERM_SETTINGS),
        );
      }),
      { numRuns: 60 },
    );
  });
});
