import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { answerItem, taskToTakeBack, type AnswerEffects } from '#domain/check-ins/answer-item.ts';
import type { AnswerSources } from '#domain/check-ins/answer-context.ts';
import type { CheckInVerdict } from '#domain/check-ins/check-in.ts';
import type { CheckInItem } from '#domain/check-ins/item.ts';
import { prepareItems } from '#domain/check-ins/prepare.ts';
import { progressOf, withAnswers } from '#domain/check-ins/progress.ts';
import type { CheckInSources } from '#domain/check-ins/sources.ts';
import { contractOf, period, rulesOf } from '../contracts/sample-contracts.ts';
import { answering, application, context, eur, sources, use, type task } from './samples.ts';

const contract = contractOf({
  id: 'soon' as ContractId,
  name: 'Soon',
  terms: rulesOf({ start: '2025-05-10' as IsoDate, notice: period('P30D'), noticeCounts: 'sent' }),
});
const rows = sources({
  applications: [application('new', { createdAt: '2026-02-10T09:00:00.000Z' as never }), application('idle')],
  contracts: [contract],
  vendors: [
    {
      key: 'slack',
      name: 'Slack',
      domain: 'slack.com',
      functions: ['chat'],
      firstSeen: '2026-02-03' as IsoDate,
      lastSeen: '2026-02-20' as IsoDate,
      payers: [],
      totals: [eur(100)],
    },
  ],
  use: [use('idle', { people: { active: 0, unknown: 0, assigned: 10 } })],
});
const items = prepareItems(rows, context());

function itemOf(key: string): CheckInItem {
  const found = Object.values(items)
    .flat()
    .find((item) => item.key === key);
  if (found === undefined) throw new Error(`${key} is not asked about`);
  return found;
}

function said(
  key: string,
  verdict: CheckInVerdict,
  comment = '',
  more: Partial<AnswerSources> = {},
): ReturnType<typeof answerItem> {
  const all: AnswerSources = { ...(rows as CheckInSources), tasks: [], ...more };
  return answerItem(itemOf(key), verdict, comment, all, answering());
}

function kept(outcome: ReturnType<typeof answerItem>): AnswerEffects {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const decided = (choice: string): CheckInVerdict => ({ kind: 'decided', choice });

describe('an answer', () => {
  it('keeps what was asked, by whom it was said and when', () => {
    const { answer } = kept(said('application:new', { kind: 'confirmed' }, ' fine '));
    expect(answer).toMatchObject({
      id: 'k2:new:application:new',
      asked: { title: 'new', owner: 'Ana', subject: { kind: 'application', id: 'new' } },
      verdict: { kind: 'confirmed' },
      comment: 'fine',
      by: 'Mona',
      taskId: null,
    });
  });

  it('sets the status where it is decided to review or retire an application', () => {
    const { applications } = kept(said('application:new', decided('review'), 'Who asked for it?'));
    expect(applications[0]).toMatchObject({ id: 'new', status: 'under-review' });
    expect(applications[0]?.statusHistory.at(-1)).toEqual({
      status: 'under-review',
      on: '2026-03-02',
      by: 'Mona',
      reason: 'Check-in: Who asked for it?',
    });
    expect(kept(said('application:new', decided('keep'))).applications).toEqual([]);
  });

  it('makes the decision of a renewal, with the comment as rationale', () => {
    const { decisions } = kept(said('renewal:soon:2025-05-10', decided('grow'), 'Sales doubles.'));
    expect(decisions[0]).toMatchObject({
      id: 'soon:2025-05-10',
      state: { kind: 'decided', choice: 'keep-and-grow', decidedBy: 'Mona', late: false },
      rationale: 'Sales doubles.',
    });
    expect(kept(said('renewal:soon:2025-05-10', decided('later'))).decisions).toEqual([]);
  });

  it('adopts a vendor as an application, or dismisses it', () => {
    const adopted = kept(said('vendor:slack', decided('adopt')));
    expect(adopted.applications[0]).toMatchObject({ name: 'Slack', domain: 'slack.com', status: 'active' });
    expect(adopted.vendors[0]?.decision).toEqual({
      kind: 'linked',
      applicationId: adopted.applications[0]?.id,
    });
    expect(kept(said('vendor:slack', decided('dismiss'))).vendors[0]?.decision).toEqual({
      kind: 'dismissed',
    });
  });

  it('becomes a task about the application when it is given to somebody, and finishes it when it is settled', () => {
    const given: CheckInVerdict = { kind: 'assigned', to: ' Ben ', due: '2026-03-10' as IsoDate };
    const { tasks, answer } = kept(said('application:idle', given));
    expect(tasks[0]).toMatchObject({
      title: 'Look into the use of idle',
      owner: 'Ben',
      due: '2026-03-10',
      subject: { kind: 'application', id: 'idle' },
      done: null,
    });
    expect(answer).toMatchObject({ taskId: tasks[0]?.id, verdict: { to: 'Ben' } });

    const present = { ...(rows as CheckInSources), tasks };
    const later = kept(
      answerItem(itemOf('application:idle'), decided('keep-seats'), '', present, answering(), answer),
    );
    expect(later.tasks[0]).toMatchObject({
      id: tasks[0]?.id,
      done: { by: 'Mona', evidence: 'Answered in the check-in: Keep seats' },
    });
    expect(taskToTakeBack(answer, itemOf('application:idle'), tasks)?.id).toBe(tasks[0]?.id);
    expect(taskToTakeBack(later.answer, itemOf('application:idle'), later.tasks)).toBeNull();
  });

  it('is refused where the item does not allow it, with what it allows', () => {
    expect(said('application:new', decided('more-seats'))).toMatchObject({
      ok: false,
      code: 'answer',
      message: '“more-seats” is no answer about new. Allowed: “Keep”, “Review”, “Retire”.',
    });
    expect(said('renewal:soon:2025-05-10', { kind: 'confirmed' })).toMatchObject({ code: 'must-decide' });
    expect(said('application:idle', { kind: 'assigned', to: ' ', due: null })).toMatchObject({ code: 'to' });
    const past = { kind: 'assigned', to: 'Ben', due: '2026-03-01' as IsoDate } as const;
    expect(said('application:idle', past)).toMatchObject({ code: 'due' });
    expect(said('vendor:slack', decided('adopt'), '', { vendors: [] })).toMatchObject({
      code: 'vendor-gone',
    });
    expect(said('renewal:soon:2025-05-10', decided('keep'), '', { contracts: [] })).toMatchObject({
      code: 'gone',
    });
  });
});

describe('how far a step has come', () => {
  const answersTo = (key: string, verdict: CheckInVerdict) => kept(said(key, verdict)).answer;

  it('counts what is answered, and as open what is not answered or not settled', () => {
    const answers = [
      answersTo('application:new', { kind: 'confirmed' }),
      answersTo('renewal:soon:2025-05-10', decided('later')),
    ];
    const all = withAnswers(items, answers, []);
    expect(progressOf(all.new)).toEqual({ items: 2, answered: 1, unanswered: 1, open: 1, carried: 0 });
    expect(progressOf(all.renewals)).toEqual({ items: 1, answered: 1, unanswered: 0, open: 1, carried: 0 });
  });

  it('keeps what was answered and is not in the data any more', () => {
    const answer = answersTo('vendor:slack', decided('dismiss'));
    const after = prepareItems({ ...rows, vendors: [] }, context());
    const [gone] = withAnswers(after, [answer], []).new.filter((one) => one.gone);
    expect(gone).toMatchObject({ open: false, item: { title: 'Slack', answers: [] } });
  });

  it('takes what was given to somebody as settled once the task is done', () => {
    const given = kept(said('application:idle', { kind: 'assigned', to: 'Ben', due: null }));
    const [made] = given.tasks;
    if (made === undefined) throw new Error('no task');
    const openWith = (tasks: readonly ReturnType<typeof task>[]): boolean | undefined =>
      withAnswers(items, [given.answer], tasks).unused.find(({ item }) => item.key === 'application:idle')
        ?.open;
    expect(openWith([made])).toBe(true);
    const done = { at: made.createdAt, by: 'Ben', evidence: '', documentId: null, skipped: false };
    expect(openWith([{ ...made, done }])).toBe(false);
  });
});
