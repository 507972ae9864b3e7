import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId, NoticeId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { decide, decisionFor } from '#domain/decisions/edit.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { finished, postponed, assigned, reopenedTask, NO_EVIDENCE } from '#domain/tasks/edit.ts';
import { isDeletable } from '#domain/tasks/entry.ts';
import { groupOfTask, listTasks } from '#domain/tasks/list.ts';
import { contract } from '../invoices/flags/samples.ts';
import { application, planned } from '../off-boarding/samples.ts';
import { CONTEXT, NOW, TODAY, sources, task } from './samples.ts';

const on = (date: string): IsoDate => date as IsoDate;
const id = (name: string): TaskId => name as TaskId;
/** Its notice must be sent by 1 May 2026. */
const soon = contract(
  { id: 'c' as ContractId, name: 'Slack', applicationId: 'a' as ApplicationId },
  { notice: 'P8M' as IsoPeriod },
);
const about = sources({ contracts: [soon], applications: [application()] });
const toEnd = decide(decisionFor(undefined, soon, on('2026-01-01')), {
  choice: 'retire',
  rationale: '',
  today: TODAY,
  deadline: null,
  recommended: null,
  by: 'Ada',
  at: NOW,
});
const decisions = toEnd.ok ? [toEnd.value] : [];
const sent: Notice = {
  id: 'n' as NoticeId,
  contractId: soon.id,
  termStart: on('2026-01-01'),
  language: 'en',
  subject: '',
  body: '',
  draftedAt: NOW,
  sent: { on: TODAY, way: 'mail', reference: '', documentId: null },
  acknowledged: null,
};

describe('the list of tasks', () => {
  it('has overdue ones first, then by date, those without a date, and done ones the latest first', () => {
    const done = (name: string, at: string) =>
      finished(task({ id: id(name) }), NO_EVIDENCE, { by: 'Ada', at: at as typeof NOW });
    const tasks = [
      done('done before', '2026-02-01T08:00:00.000Z'),
      task({ id: id('no date'), due: null }),
      task({ id: id('later'), due: on('2026-06-01') }),
      done('done last', '2026-03-01T08:00:00.000Z'),
      task({ id: id('this week, Bob'), due: on('2026-03-09'), owner: 'Bob' }),
      task({ id: id('this week, Ada'), due: on('2026-03-09') }),
      task({ id: id('today'), due: TODAY }),
      task({ id: id('overdue'), due: on('2026-03-01') }),
    ];
    const listed = listTasks(sources({ tasks }), CONTEXT);
    expect(listed.map((entry) => entry.id)).toEqual([
      'overdue',
      'today',
      'this week, Ada',
      'this week, Bob',
      'later',
      'no date',
      'done last',
      'done before',
    ]);
    expect(listed.map((entry) => groupOfTask(entry, TODAY))).toEqual([
      'overdue',
      'today',
      'soon',
      'soon',
      'later',
      'no-date',
      'done',
      'done',
    ]);
  });

  it('names what a task is about, also when it is gone', () => {
    const subject = { kind: 'contract', id: 'c' } as const;
    const [known] = listTasks(
      { ...about, contracts: [{ ...soon, archived: true }], tasks: [task({ subject })] },
      CONTEXT,
    );
    expect(known?.about).toEqual({ kind: 'contract', id: 'c', name: 'Slack' });
    const [gone] = listTasks(sources({ tasks: [task({ subject })] }), CONTEXT);
    expect(gone?.about).toEqual({ kind: 'contract', id: 'c', name: null });
  });

  it('asks for a decision whose day comes within 90 days, of whoever owns the application', () => {
    expect(listTasks(about, CONTEXT)).toMatchObject([
      {
        kind: 'decision',
        title: 'Decide about Slack',
        owner: 'Marek Novak',
        place: { kind: 'decision', contractId: 'c', termStart: '2026-01-01' },
        task: null,
      },
    ]);
    expect(
      listTasks({ ...about, contracts: [contract({}, { notice: 'P1M' as IsoPeriod })] }, CONTEXT),
    ).toEqual([]);
  });

  it('asks to send a notice that was decided on, then to have it acknowledged', () => {
    expect(listTasks({ ...about, decisions }, CONTEXT)).toMatchObject([
      { kind: 'notice', title: 'Send notice of Slack' },
    ]);
    expect(listTasks({ ...about, decisions, notices: [sent] }, CONTEXT)).toMatchObject([
      { kind: 'notice', title: 'Have the notice of Slack acknowledged' },
    ]);
    const acknowledged = { on: TODAY, by: '', note: '', documentId: null };
    expect(listTasks({ ...about, decisions, notices: [{ ...sent, acknowledged }] }, CONTEXT)).toEqual([]);
  });

  it('does not ask twice for a notice that is a step of a plan', () => {
    const { retirement, tasks } = planned({ contract: soon, termEnd: on('2026-12-31') });
    const listed = listTasks({ ...about, decisions, retirements: [retirement], tasks }, CONTEXT);
    expect(listed.filter(({ kind }) => kind === 'notice')).toEqual([]);
    expect(listed.filter(({ kind }) => kind === 'off-boarding')).toHaveLength(8);
    expect(listed[0]).toMatchObject({
      about: { kind: 'application', name: 'Dropbox' },
      place: { kind: 'off-boarding', retirementId: retirement.id },
    });
  });

  it('lets planned steps be left out, not deleted', () => {
    const { retirement, tasks } = planned();
    const [step] = tasks;
    if (step === undefined || step.subject.kind !== 'off-boarding') throw new Error('a plan has steps');
    const added = { ...step, id: id('added'), subject: { ...step.subject, step: 'own' as const } };
    const all = sources({
      applications: [application()],
      retirements: [retirement],
      tasks: [...tasks, added, task({ id: id('mine') })],
    });
    const deletable = listTasks(all, CONTEXT).filter(isDeletable);
    expect(deletable.map((entry) => entry.id).toSorted()).toEqual(['added', 'mine']);
  });

  it('keeps steps whose plan is gone, as tasks of their own', () => {
    const { tasks } = planned();
    expect(
      listTasks(sources({ tasks }), CONTEXT).every(({ kind, about: of }) => kind === 'task' && of === null),
    ).toBe(true);
  });
});

describe('a task', () => {
  it('remembers when it was first due, until it is due then again', () => {
    const first = task();
    const moved = postponed(postponed(first, on('2026-04-01'), NOW), on('2026-05-01'), NOW);
    expect(moved).toMatchObject({ due: '2026-05-01', firstDue: '2026-03-20' });
    expect(postponed(moved, on('2026-03-20'), NOW).firstDue).toBeNull();
    expect(postponed(first, first.due, NOW)).toBe(first);
  });

  it('is done with evidence, and open again without', () => {
    const done = finished(task(), { text: ' Ticket 4711 ', documentId: null }, { by: 'Ada', at: NOW });
    expect(done.done).toEqual({
      at: NOW,
      by: 'Ada',
      evidence: 'Ticket 4711',
      documentId: null,
      skipped: false,
    });
    expect(reopenedTask(done, NOW).done).toBeNull();
    expect(assigned(task(), ' Bob ', NOW).owner).toBe('Bob');
  });
});
