import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { freeingOf } from '#domain/right-sizing/freeing.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { anyRules, contractOf } from '../contracts/sample-contracts.ts';

it('the renewal at which seats can go has the dates of the explained deadline', () => {
  fc.assert(
    fc.property(anyRules, anyDate, (terms, today) => {
      const told = explainDeadline(terms, today, DEFAULT_TERM_SETTINGS);
      const freeing = freeingOf(contractOf({ terms }), today, DEFAULT_TERM_SETTINGS);
      const next = told.nextChance;
      const until = told.termEnd === null ? told.earliestEnd : (next?.termEnd ?? told.termEnd);
      const expected = {
        termStart: next?.termStart ?? told.termStart,
        until,
        from: until === null ? today : addDays(until, 1),
        noticeDeadline: next?.noticeDeadline ?? told.noticeDeadline,
        sendBy: next?.sendBy ?? told.sendBy,
        actBy: told.decisionDue,
        late: told.late,
        missed: next && { deadline: told.noticeDeadline, end: told.termEnd },
      };
      expect(freeing === null).toBe(told.state !== 'running');
      expect(freeing ?? expected).toMatchObject(expected);
    }),
  );
});
