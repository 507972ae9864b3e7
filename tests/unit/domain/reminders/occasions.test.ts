import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, NoticeId, RetirementId, TaskId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import type { DecisionChoice, DecisionState, RenewalDecision } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { listReminders, type ReminderList } from '#domain/reminders/list.ts';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import { planReminders } from '#domain/reminders/plan.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import type { Task } from '#domain/tasks/task.ts';
import { contractOf, date, period, rulesOf } from '../contracts/sample-contracts.ts';
import { NO_SOURCES } from './sources.ts';

const AT = '2026-03-03T10:00:00.000Z' as IsoInstant;
const EUR = 'EUR' as CurrencyCode;
/** Notice by 2 Oct 2026 ends the term of 2026. */
const contract = contractOf();
const fixed = contractOf({ terms: rulesOf({ atEnd: 'ends', renewalTerm: null, notice: null }) });

function decisionOf(changes: Partial<RenewalDecision> = {}): RenewalDecision {
  return { ...decisionFor(undefined, contract, date('2026-01-01')), ...changes };
}
const decided = (choice: DecisionChoice): DecisionState => ({
  kind: 'decided',
  choice,
  decidedAt: AT,
  decidedBy: 'Ann',
  late: false,
  recommended: null,
});
function noticeOf(changes: Partial<Notice> = {}): Notice {
  return {
    id: 'n1' as NoticeId,
    contractId: contract.id,
    termStart: date('2026-01-01'),
    subject: 'Notice',
    body: 'We give notice.',
    language: 'en',
    draftedAt: '2026-08-20T10:00:00.000Z' as IsoInstant,
    sent: null,
    acknowledged: null,
    ...changes,
  };
}
const sent = { on: date('2026-09-01'), way: 'mail', reference: '', documentId: null } as const;
const acknowledged = { on: date('2026-09-05'), by: 'Vendor', note: '', documentId: null };
const taskOf = (changes: Partial<Task> = {}): Task => ({
  id: 't1' as TaskId,
  title: 'Export the data',
  note: '',
  subject: { kind: 'application', id: 'a1' },
  owner: 'Ann',
  due: date('2026-09-20'),
  firstDue: null,
  done: null,
  createdAt: '2026-09-01T10:00:00.000Z' as IsoInstant,
  updatedAt: '2026-09-01T10:00:00.000Z' as IsoInstant,
  ...changes,
});
/** Entered so late that no check-in is due in these tests. */
const application = {
  id: 'a1' as ApplicationId,
  name: 'Figma',
  status: 'active',
  createdAt: '2099-01-01T08:00:00.000Z',
} as Application;

const plan = (sources: Partial<ReminderSources>, today: string): string[] =>
  planReminders({ ...NO_SOURCES, ...sources }, DEFAULT_SETTINGS, date(today), 'en-GB').map(
    ({ fireDate, id }) => `${fireDate} ${id}`,
  );
const list = (sources: Partial<ReminderSources>, today: string): ReminderList =>
  listReminders({ ...NO_SOURCES, ...sources }, [], DEFAULT_SETTINGS, date(today), 'en-GB');
const brief = (entries: ReminderList['due']): unknown => entries.map(({ title, body }) => [title, body]);
const ofTerm = (lines: readonly string[], what: string): string[] =>
  lines.filter((line) => line.includes(`:${what}`));

describe('a decision', () => {
  const due = (choice: DecisionChoice | null, one: Contract = contract): Partial<ReminderSources> => ({
    contracts: [one],
    decisions: [decisionOf(choice === null ? { due: date('2026-09-10') } : { state: decided(choice) })],
  });

  it('with a day of its own is reminded of before that day, beside the notice', () => {
    expect(ofTerm(plan(due(null), '2026-08-01'), 'decision')).toEqual([
      '2026-08-11 contract:c1:decision:2026-09-10:30',
      '2026-08-27 contract:c1:decision:2026-09-10:14',
      '2026-09-03 contract:c1:decision:2026-09-10:7',
      '2026-09-09 contract:c1:decision:2026-09-10:1',
    ]);
    const [entry] = list(due(null), '2026-09-09').due;
    expect(entry).toMatchObject({
      title: 'Sample: decide by 10 Sept 2026',
      body: 'Notice must be sent by 2 Oct 2026, or it renews.',
      target: { kind: 'decision', id: 'c1:2026-01-01' },
    });
  });

  it('without a day of its own comes with the notice, not beside it', () => {
    const open = { contracts: [contract], decisions: [decisionOf()] };
    expect(ofTerm(plan(open, '2026-08-01'), 'decision')).toEqual([]);
    expect(ofTerm(plan(open, '2026-08-01'), 'notice:2026-10-02')).toHaveLength(6);
  });

  it('stays in the list after its day until it is taken or the term is over', () => {
    const days = (today: string): string[] =>
      list({ contracts: [fixed] }, today)
        .due.filter(({ kind }) => kind === 'decision')
        .map(({ date: on }) => on);
    expect(days('2026-12-01')).toEqual(['2026-10-02']);
    expect(days('2027-01-01')).toEqual([]);
    const decisions = [decisionOf({ state: decided('retire') })];
    const after = list({ contracts: [fixed], decisions }, '2026-12-01');
    expect(after.due.map(({ kind }) => kind)).toEqual(['term-end']);
    expect(brief(after.silenced)).toEqual([
      ['Sample: decide by 2 Oct 2026', 'Decided on 3 Mar 2026 by Ann: retire.'],
    ]);
  });

  it.each(['keep', 'keep-and-grow'] as const)(
    'to %s silences the notice, and the list says why',
    (choice) => {
      expect(ofTerm(plan(due(choice), '2026-08-01'), 'notice:2026-10-02')).toEqual([]);
      // The term after it is another decision.
      expect(ofTerm(plan(due(choice), '2026-08-01'), 'notice:2027-10-01')).not.toEqual([]);
      const { due: open, silenced } = list(due(choice), '2026-09-20');
      expect(open).toEqual([]);
      expect(silenced.map(({ body }) => body)).toEqual([
        `Decided on 3 Mar 2026 by Ann: ${choice === 'keep' ? 'keep as it is' : 'keep and grow'}. No notice is needed.`,
      ]);
    },
  );

  it.each(['retire', 'replace'] as const)('to %s keeps the notice until it is sent', (choice) => {
    expect(ofTerm(plan(due(choice), '2026-08-01'), 'notice:2026-10-02')).toHaveLength(6);
    const [entry] = list(due(choice), '2026-09-20').due;
    expect(entry?.body).toBe(
      `Decided: ${choice}; no notice is written yet. Notice counts until 2 Oct 2026. Otherwise it renews on 1 Jan 2027 for 1 year: €1,440.00.`,
    );
    expect(entry?.target.kind).toBe('notice');
    const drafted = list({ ...due(choice), notices: [noticeOf()] }, '2026-09-20').due[0];
    expect(drafted?.body).toContain('the notice is written, not sent.');
    const gone = { ...due(choice), notices: [noticeOf({ sent })] };
    expect(ofTerm(plan(gone, '2026-09-10'), 'notice:2026-10-02')).toEqual([]);
    expect(list(gone, '2026-09-20').silenced[0]?.body).toBe('Notice was sent on 1 Sept 2026.');
  });

  it('to end a contract whose notice was never sent stays due until the term is over', () => {
    const kinds = (today: string): string[] => list(due('retire'), today).due.map(({ kind }) => kind);
    expect(kinds('2026-12-15')).toEqual(['notice']);
    expect(kinds('2027-01-02')).toEqual([]);
  });

  it('that was never taken is told on the day the term rolled, until it is acknowledged', () => {
    const rolled = (acknowledgedAt: IsoInstant | null): Partial<ReminderSources> => ({
      contracts: [contract],
      decisions: [
        decisionOf({
          state: { kind: 'renewed-by-default', recordedAt: AT, cost: money(144_000, EUR), acknowledgedAt },
        }),
      ],
    });
    expect(ofTerm(plan(rolled(null), '2027-03-01'), 'renewed')).toEqual([
      '2027-01-01 contract:c1:renewed:2027-01-01:0',
    ]);
    expect(brief(list(rolled(null), '2027-03-01').due)).toEqual([
      [
        'Sample renewed without a decision',
        'It renewed on 1 Jan 2027 for €1,440.00. Acknowledge it, and decide about the term that runs now.',
      ],
    ]);
    expect(ofTerm(plan(rolled(AT), '2027-03-01'), 'renewed')).toEqual([]);
  });
});

describe('a notice', () => {
  it('that was sent is asked about after two weeks, before its deadline and before the term’s end', () => {
    const sources = { contracts: [contract], notices: [noticeOf({ sent })] };
    expect(plan(sources, '2026-09-02').filter((line) => line.includes('notice:n1'))).toEqual([
      '2026-09-15 notice:n1:acknowledgement:2026-09-15:0',
      '2026-09-18 notice:n1:deadline:2026-10-02:14',
      '2026-09-25 notice:n1:deadline:2026-10-02:7',
      '2026-10-01 notice:n1:deadline:2026-10-02:1',
      '2026-12-01 notice:n1:term-end:2026-12-31:30',
      '2026-12-17 notice:n1:term-end:2026-12-31:14',
      '2026-12-24 notice:n1:term-end:2026-12-31:7',
      '2026-12-30 notice:n1:term-end:2026-12-31:1',
    ]);
    expect(brief(list(sources, '2026-09-16').due)).toEqual([
      [
        'Sample: the notice is not acknowledged',
        'It was sent on 1 Sept 2026. Until the vendor confirms it, the renewal is at risk. Notice counts until 2 Oct 2026.',
      ],
    ]);
  });

  it('that is acknowledged, superseded, or of an archived contract is not asked about', () => {
    const asked = (sources: Partial<ReminderSources>): number =>
      plan({ contracts: [contract], ...sources }, '2026-09-02').filter((line) => line.includes(' notice:'))
        .length;
    expect(asked({ notices: [noticeOf({ sent, acknowledged })] })).toBe(0);
    expect(asked({ contracts: [contractOf({ archived: true })], notices: [noticeOf({ sent })] })).toBe(0);
    const newer = noticeOf({ id: 'n2' as NoticeId, draftedAt: AT, sent, acknowledged });
    const older = noticeOf({ draftedAt: '2026-01-05T10:00:00.000Z' as IsoInstant, sent });
    expect(asked({ notices: [older, newer] })).toBe(0);
  });

  it('that is begun for an open-ended contract is asked about after a week', () => {
    const open = contractOf({ terms: rulesOf({ atEnd: 'open-ended', renewalTerm: null }) });
    expect(plan({ contracts: [open], notices: [noticeOf()] }, '2026-08-21')).toEqual([
      '2026-08-27 notice:n1:draft:2026-08-27:0',
    ]);
  });
});

describe('a task', () => {
  const sources = (task: Task): Partial<ReminderSources> => ({
    tasks: [task],
    applications: [application],
  });

  it('is reminded of a week before, the day before and on the day', () => {
    expect(plan(sources(taskOf()), '2026-09-01')).toEqual([
      '2026-09-13 task:t1:due:2026-09-20:7',
      '2026-09-19 task:t1:due:2026-09-20:1',
      '2026-09-20 task:t1:due:2026-09-20:0',
    ]);
    expect(brief(list(sources(taskOf()), '2026-09-20').due)).toEqual([
      ['Export the data: due 20 Sept 2026', 'Figma. Ann has it.'],
    ]);
  });

  it('says nothing on the day on which it is written down', () => {
    expect(plan(sources(taskOf({ due: date('2026-09-02') })), '2026-09-01')).toEqual([
      '2026-09-02 task:t1:due:2026-09-02:0',
    ]);
  });

  it('knows the day on which it is written down where the manager is', () => {
    const evening = taskOf({
      due: date('2026-09-02'),
      createdAt: '2026-09-02T01:00:00.000Z' as IsoInstant,
    });
    const there = { ...sources(evening), timeZone: 'America/New_York' };
    expect(plan(there, '2026-09-01')).toEqual(['2026-09-02 task:t1:due:2026-09-02:0']);
  });

  it('stays due until it is done, however long', () => {
    expect(list(sources(taskOf()), '2028-01-01').due).toHaveLength(1);
    const done = { at: AT, by: 'Ann', evidence: '', documentId: null, skipped: false };
    expect(list(sources(taskOf({ done })), '2026-09-20').due).toEqual([]);
    expect(plan(sources(taskOf({ done })), '2026-09-01')).toEqual([]);
    expect(plan(sources(taskOf({ due: null })), '2026-09-01')).toEqual([]);
  });

  it('of an off-boarding says of which application', () => {
    const retirement = { id: 'r1' as RetirementId, applicationId: application.id } as Retirement;
    const step = { kind: 'off-boarding', retirementId: retirement.id, step: 'own', planned: null } as const;
    const all = {
      ...sources(taskOf({ subject: step, owner: '' })),
      retirements: [{ ...retirement, state: { kind: 'running' } } as Retirement],
    };
    expect(list(all, '2026-09-20').due[0]?.body).toBe('Off-boarding of Figma. Nobody has it yet.');
  });
});

describe('a retirement', () => {
  it('that a charge opened again is told on that day and stays due', () => {
    const charge = { date: date('2026-09-03'), description: 'FIGMA INC', amount: 4500, currency: 'EUR' };
    const retirement = {
      id: 'r1' as RetirementId,
      applicationId: application.id,
      state: { kind: 'reopened', on: date('2026-09-04'), charge },
    } as unknown as Retirement;
    const sources = { applications: [application], retirements: [retirement] };
    expect(plan(sources, '2026-09-04')).toEqual(['2026-09-04 retirement:r1:reopened:2026-09-04:0']);
    const [entry] = list(sources, '2026-12-04').due;
    expect(entry).toMatchObject({
      title: 'Figma was charged after its retirement',
      body: '3 Sept 2026: FIGMA INC, €45.00. Its retirement is open again.',
      target: { kind: 'application', id: 'a1' },
    });
    const verified = { ...retirement, state: { kind: 'verified', on: date('2026-09-01') } } as Retirement;
    expect(plan({ ...sources, retirements: [verified] }, '2026-09-04')).toEqual([]);
  });
});

describe('a contract without a recorded notice period', () => {
  it('is asked for its decision and end, until it is decided to keep it', () => {
    const unknown = contractOf({ terms: rulesOf({ notice: null, renewalTerm: period('P1Y') }) });
    const kinds = (decisions: RenewalDecision[]): Set<string> =>
      new Set(
        plan({ contracts: [unknown], decisions }, '2026-09-01')
          .filter((line) => /:2026-(10-02|12-31):/.test(line))
          .map((line) => line.split(':')[2] ?? ''),
      );
    expect(kinds([])).toEqual(new Set(['decision', 'term-end']));
    expect(kinds([decisionOf({ state: decided('keep') })])).toEqual(new Set());
    expect(kinds([decisionOf({ state: decided('retire') })])).toEqual(new Set(['term-end']));
  });
});
