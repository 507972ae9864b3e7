import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { customerCellContext } from '#domain/journey/customer-cell.ts';
import { answerProblems, type AnswerDraft } from '#domain/nps/check.ts';
import { followUpState, followUpTask } from '#domain/nps/follow-up.ts';
import { RESPONSE_TABLE, responseKey, type ResponseTableContext } from '#domain/nps/response-table.ts';
import { answersOf, npsOfPeriod, npsTrend } from '#domain/nps/trend.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { answer } from '../health/health-facts.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';
import { moveOf } from '../journey/ten-customers.ts';

const TODAY = '2026-07-01' as IsoDate;
const NOW = '2026-07-01T08:00:00Z' as IsoInstant;
const acme = sampleCustomer({ id: 'a' as CustomerId, company: 'Acme', owner: 'Dana' });

describe('the score of a period', () => {
  const responses = [
    answer('2026-05-01', 3, 'Ann'),
    answer('2026-06-01', 10, 'Ann'),
    answer('2026-06-02', 8, 'Bo'),
    answer('2026-06-03', 9, 'Cy', 'b'),
    answer('2026-01-15', 2, 'Bo'),
  ];

  it('counts the latest answer of each respondent within it', () => {
    // Ann 10, Bo 8, Cy 9: two promoters of three.
    const period = { from: '2026-04-01' as IsoDate, to: TODAY };
    const nps = npsOfPeriod(responses, period);
    expect(nps).toMatchObject({ answers: 3, promoters: 2, passives: 1, detractors: 0, score: 67 });
    expect(answersOf(nps.counted, 'promoter').map(({ on }) => on)).toEqual(['2026-06-03', '2026-06-01']);
  });

  it('is told by month and by calendar quarter; a time without answers has none', () => {
    const quarters = npsTrend(responses, 'quarter', TODAY);
    expect(quarters.length).toBe(8);
    expect(quarters.slice(-3).map(({ period, score }) => [period.from, period.to, score])).toEqual([
      ['2026-01-01', '2026-03-31', -100],
      ['2026-04-01', '2026-06-30', 67],
      ['2026-07-01', '2026-09-30', null],
    ]);
    const months = npsTrend(responses, 'month', TODAY);
    expect(months.length).toBe(12);
    expect(months.at(-3)).toMatchObject({ answers: 1, score: -100 });
  });

  it('counts every answer in one step at most', () => {
    const any = fc.array(
      fc.tuple(
        fc.integer({ min: 0, max: 10 }),
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 6 }),
      ),
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const all = drawn.map(([score, day, month], place) =>
          answer(`2026-0${month}-${String(day).padStart(2, '0')}`, score, `r${place}`),
        );
        const counted = npsTrend(all, 'quarter', TODAY).reduce((sum, { answers }) => sum + answers, 0);
        expect(counted).toBe(all.length);
      }),
    );
  });
});

describe('an answer by hand', () => {
  const draft: AnswerDraft = {
    customerId: 'a' as CustomerId,
    on: TODAY,
    score: 10,
    respondent: '',
    comment: '',
    followedUpOn: null,
    customerSince: '2026-01-01' as IsoDate,
  };
  const messages = (change: Partial<AnswerDraft>) =>
    answerProblems({ ...draft, ...change }, TODAY, 'en-GB').map(({ message }) => message);

  it('goes from 0 to 10 in whole numbers', () => {
    expect(messages({ score: 0 })).toEqual([]);
    expect(messages({ score: 11 })).toEqual([
      'NPS 11: the scale goes from 0 to 10, in whole numbers. Correct the answer.',
    ]);
    expect(messages({ score: 7.5 })[0]).toContain('whole numbers');
    expect(messages({ score: -1 })[0]).toContain('NPS -1');
    expect(messages({ score: null })[0]).toContain('Enter the answer');
  });

  it('is of a day on which the customer was there, and is followed up afterwards', () => {
    expect(messages({ on: '2026-07-02' as IsoDate })[0]).toContain('lies in the future');
    expect(messages({ on: '2025-12-31' as IsoDate })[0]).toContain('was not there yet');
    expect(messages({ followedUpOn: '2026-06-30' as IsoDate })[0]).toContain('before the answer');
    expect(messages({ followedUpOn: '2026-07-02' as IsoDate })[0]).toContain('lies in the future');
  });
});

describe('the follow-up of an answer', () => {
  const response = answer('2026-06-20', 3, 'Ann');
  const task = followUpTask(response, acme, { today: TODAY, now: NOW, locale: 'en-GB' });
  const dayOf = (at: IsoInstant) => at.slice(0, 10) as IsoDate;

  it('is a task about the customer, sooner for who is unhappy', () => {
    expect(task).toMatchObject({
      title: 'Follow up on the answer of Ann of Acme',
      subject: { kind: 'customer', id: 'a' },
      owner: 'Dana',
      due: '2026-07-08',
    });
    const happy = followUpTask({ ...response, score: 9 }, acme, { today: TODAY, now: NOW, locale: 'en-GB' });
    expect(happy.due).toBe('2026-07-15');
  });

  it('is done with its task, or when it was marked', () => {
    expect(followUpState(response, undefined, dayOf)).toEqual({ kind: 'none' });
    expect(followUpState(response, task, dayOf)).toEqual({ kind: 'open', due: '2026-07-08' });
    const done = { at: NOW, by: '', evidence: '', documentId: null, skipped: false };
    expect(followUpState(response, { ...task, done }, dayOf)).toEqual({ kind: 'done', on: '2026-07-01' });
    expect(followUpState(response, { ...task, done: { ...done, skipped: true } }, dayOf).kind).toBe('none');
    const marked = { followedUpOn: '2026-06-25' as IsoDate };
    expect(followUpState(marked, task, dayOf)).toEqual({ kind: 'done', on: '2026-06-25' });
  });
});

describe('nps.csv', () => {
  const stored = [
    { ...answer('2026-06-01', 9, 'Ann'), comment: '=cmd', followedUpOn: '2026-06-05' as IsoDate },
  ];
  const context: ResponseTableContext = {
    ...customerCellContext([acme], [moveOf('a', null, 'awareness', '2026-01-01')]),
    today: TODAY,
    locale: 'en-GB',
    findById: (id) => stored.find((one) => one.id === id) ?? null,
    findByKey: (key) => stored.find((one) => responseKey(one) === key) ?? null,
  };
  const outcomes = (text: string) => {
    const staged = stageEntityFile(text, RESPONSE_TABLE, context);
    return staged.ok
      ? staged.value.rows.map(({ outcome }) => (outcome.ok ? outcome.value : outcome.message))
      : [staged.message];
  };

  it('comes back as it was written, formulas disarmed on the way', () => {
    const text = writeEntityFile(RESPONSE_TABLE, stored, context);
    expect(text).not.toContain(',=cmd');
    expect(outcomes(text)[0]).toMatchObject({
      match: stored[0],
      fields: { score: 9, respondent: 'Ann', comment: '=cmd', followedUpOn: '2026-06-05' },
    });
  });

  it('refuses rows with the reason', () => {
    const rows = [
      'Nobody,2026-06-01,5',
      'Acme,2026-06-01,11',
      'Acme,2025-06-01,5',
      'Acme,2026-08-01,5',
      'Acme,,5',
      'Acme,2026-06-01,',
    ];
    const reasons = [
      '“Nobody” is not a customer here',
      'NPS 11: the scale goes from 0 to 10',
      'the customer was not there yet',
      'lies in the future',
      'Enter the day of the answer',
      'Enter the answer',
    ];
    const found = outcomes(['customer,date,score', ...rows].join('\n'));
    reasons.forEach((reason, place) => expect(found[place]).toContain(reason));
  });
});
