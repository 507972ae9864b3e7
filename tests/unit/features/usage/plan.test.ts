import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { functionsOf } from '#domain/usage/intake/divide.ts';
import type { UsageRecognition } from '#domain/usage/read/recognition.ts';
import type { UsageSnapshot, UsageUser } from '#domain/usage/usage.ts';
import { NOTHING_SAID, choiceOf, confirmationOf, isDivided } from '#features/usage/import/plan/choices.ts';
import type { Choice, Draft, Target } from '#features/usage/import/plan/choices.ts';
import { withColumn } from '#features/usage/import/plan/corrections.ts';
import { hindranceOf, newNameProblem } from '#features/usage/import/plan/hindrance.ts';
import { planShares, sharesOf } from '#features/usage/import/plan/shares.ts';
import { slotsOf } from '#features/usage/import/plan/slots.ts';
import { storeTask } from '#features/usage/import/plan/store-task.ts';
import type { PartView, ReadFile, WeighedShare } from '#features/usage/reader/protocol.ts';

const TODAY = '2026-03-02' as IsoDate;
const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;

function application(name: string, vendor = ''): Application {
  return {
    id: `app-${name}` as ApplicationId,
    name,
    vendor,
    domain: '',
    functions: [],
    owner: '',
    department: '',
    status: 'active',
    statusHistory: [],
    criticality: null,
    dataSensitivity: null,
    sso: null,
    seats: null,
    notes: '',
    tags: [],
    archived: false,
    createdAt: AT,
    updatedAt: AT,
  };
}

const user = (account: string, functions: readonly string[]): UsageUser => ({
  account,
  email: '',
  name: '',
  department: '',
  holdsSeat: true,
  closed: null,
  uses: functions.map((name) => ({
    function: name,
    seatType: '',
    last: { kind: 'never' },
    activeDays: null,
  })),
});

function part(users: readonly UsageUser[], named: string | null = null, asOf = TODAY): PartView {
  return {
    application: named,
    asOf,
    asOfSource: 'asked',
    periodDays: null,
    rows: users.length,
    people: users.length,
    functions: functionsOf(users),
    counts: countUsers(users, asOf, null),
  };
}

function file(
  parts: readonly PartView[],
  about: Partial<UsageRecognition> = {},
  more: Partial<ReadFile> = {},
): ReadFile {
  const recognition: UsageRecognition = {
    fileName: 'people.csv',
    product: 'Atlassian: Export users',
    productKey: 'atlassian-users',
    application: 'Atlassian',
    hints: { names: ['Atlassian', 'Jira', 'Confluence'], domains: ['atlassian.com'] },
    dialect: {
      sheet: null,
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      dateOrder: 'YMD',
      dateOrderOpen: false,
    },
    header: ['user'],
    columns: [],
    functions: [],
    seatTypes: [],
    datedColumns: [],
    activity: 'last-active',
    asOf: { date: TODAY, source: 'asked' },
    periodDays: null,
    evidence: [],
    questions: [],
    fingerprint: 'usage-1',
    firstLines: [],
    rows: 2,
    corrections: {},
    ...about,
  };
  return {
    kind: 'read',
    recognition,
    sheets: [],
    samples: [],
    remembered: null,
    wentTo: null,
    parts,
    activity: 'last-active',
    notices: [],
    rejected: { count: 0, rows: [] },
    doubts: { count: 0, rows: [] },
    leftOut: [],
    ...more,
  };
}

const ATLASSIAN = file([part([user('ada', ['Jira', 'Confluence']), user('bo', ['Atlas'])])]);
const OWN = file(
  [
    part([user('ada', [''])], 'Slack'),
    part([user('bo', [''])], 'Miro'),
    part([user('cyd', [''])], 'Slack', '2026-01-31' as IsoDate),
  ],
  {
    product: 'usage.csv of Lifecycle Desk',
    productKey: 'own',
    application: null,
    hints: { names: [], domains: [] },
  },
);
const [JIRA, CONFLUENCE, SLACK] = [application('Jira'), application('Confluence'), application('Slack')];

function choices(read: ReadFile, draft: Draft, applications: readonly Application[]): readonly Choice[] {
  return slotsOf(read, isDivided(read, draft, applications)).map((slot) =>
    choiceOf(slot, read, draft, applications),
  );
}

const said = (targets: Readonly<Record<string, Target>>, more: Partial<Draft> = {}): Draft => ({
  ...NOTHING_SAID,
  targets: new Map(Object.entries(targets)),
  ...more,
});
const to = (application: Application): Target => ({ kind: 'application', id: application.id });
const chosen = (all: readonly Choice[]): unknown[] =>
  all.map(({ slot, target }) => [
    slot.label,
    target?.kind === 'application' ? target.id : (target?.kind ?? null),
  ]);

describe('what an application is chosen for', () => {
  it('is the whole file where the inventory has one application for it', () => {
    expect(chosen(choices(ATLASSIAN, NOTHING_SAID, [application('Atlassian')]))).toEqual([
      ['Atlassian', 'app-Atlassian'],
    ]);
  });

  it('is each function where the inventory has several of them, and what it does not have is asked', () => {
    expect(chosen(choices(ATLASSIAN, NOTHING_SAID, [JIRA, CONFLUENCE]))).toEqual([
      ['Jira', 'app-Jira'],
      ['Confluence', 'app-Confluence'],
      ['Atlas', null],
    ]);
  });

  it('is as the manager says', () => {
    const together = { ...NOTHING_SAID, divided: false };
    expect(choices(ATLASSIAN, together, [JIRA, CONFLUENCE])).toHaveLength(1);
    const apart = { ...NOTHING_SAID, divided: true };
    expect(choices(ATLASSIAN, apart, [SLACK])).toHaveLength(3);
  });

  it('is each application that our own file names, for all its days at once', () => {
    const all = choices(OWN, NOTHING_SAID, [SLACK]);
    expect(chosen(all)).toEqual([
      ['Slack', 'app-Slack'],
      ['Miro', null],
    ]);
    expect(sharesOf(OWN, all)).toEqual([
      { part: 0, functions: null, applicationId: 'app-Slack' },
      { part: 2, functions: null, applicationId: 'app-Slack' },
    ]);
  });

  it('is proposed as it was for the last file with these columns, and left out as it was', () => {
    const targets = {
      'function Jira': SLACK.id,
      'function Atlas': null,
      'function Confluence': 'gone' as ApplicationId,
    };
    const read = file(ATLASSIAN.parts, {}, { wentTo: { divided: true, targets } });
    const all = choices(read, NOTHING_SAID, [application('Atlassian'), SLACK]);
    expect(chosen(all)).toEqual([
      ['Jira', 'app-Slack'],
      ['Confluence', null],
      ['Atlas', 'leave-out'],
    ]);
    expect(all[0]).toMatchObject({
      otherProduct: false,
      why: expect.stringContaining('last file with these columns'),
    });
    const again = choices(read, said({ 'function Jira': to(SLACK) }), [SLACK]);
    expect(again[0]).toMatchObject({ otherProduct: false });
  });

  it('has to be meant where it is another product', () => {
    const slot = { whole: to(SLACK) };
    const [unsure] = choices(ATLASSIAN, said(slot), [SLACK]);
    if (unsure === undefined) throw new Error('there is one choice');
    expect(unsure).toMatchObject({ otherProduct: true, confirmed: false });
    const meant = said(slot, { confirmed: new Set([confirmationOf(unsure.slot, SLACK.id)]) });
    expect(choices(ATLASSIAN, meant, [SLACK])[0]).toMatchObject({ otherProduct: false, confirmed: true });
  });

  it('falls back to a proposal when the application is gone', () => {
    expect(choices(ATLASSIAN, said({ whole: to(SLACK) }), [])[0]).toMatchObject({
      target: null,
      otherProduct: false,
    });
  });
});

describe('what would be stored', () => {
  it('is one list where several functions go to one application, and the whole where all do', () => {
    const some = said(
      { 'function Jira': to(JIRA), 'function Confluence': to(JIRA), 'function Atlas': { kind: 'leave-out' } },
      { divided: true },
    );
    expect(sharesOf(ATLASSIAN, choices(ATLASSIAN, some, [JIRA]))).toEqual([
      { part: 0, functions: ['Jira', 'Confluence'], applicationId: JIRA.id },
    ]);
    const all = said(
      { 'function Jira': to(JIRA), 'function Confluence': to(JIRA), 'function Atlas': to(JIRA) },
      { divided: true },
    );
    expect(sharesOf(ATLASSIAN, choices(ATLASSIAN, all, [JIRA]))).toEqual([
      { part: 0, functions: null, applicationId: JIRA.id },
    ]);
  });

  const weighed = (contentKey: string, people = 2): WeighedShare => ({ people, counts: [], contentKey });
  const shares = sharesOf(ATLASSIAN, choices(ATLASSIAN, NOTHING_SAID, [application('Atlassian')]));
  const stored = (more: Partial<UsageSnapshot>): UsageSnapshot => ({
    id: 's' as SnapshotId,
    importId: 'i' as UsageImportId,
    applicationId: 'app-Atlassian' as ApplicationId,
    fileName: 'before.csv',
    product: '',
    asOf: TODAY,
    asOfSource: 'asked',
    importedAt: AT,
    activity: 'last-active',
    periodDays: null,
    fingerprint: '',
    contentKey: 'k',
    people: 2,
    counts: [],
    rejected: 0,
    ...more,
  });

  it('is nothing where the very same is stored, and says of another file of that day that it is there', () => {
    expect(planShares(ATLASSIAN, shares, [weighed('k')], [stored({})])).toMatchObject([
      { same: { id: 's' }, other: null },
    ]);
    expect(planShares(ATLASSIAN, shares, [weighed('other')], [stored({})])).toMatchObject([
      { same: null, other: { id: 's' } },
    ]);
    expect(planShares(ATLASSIAN, shares, [weighed('k')], [stored({ periodDays: 90 })])).toMatchObject([
      { same: null, other: { id: 's' } },
    ]);
    expect(
      planShares(ATLASSIAN, shares, [weighed('k')], [stored({ asOf: '2026-02-01' as IsoDate })]),
    ).toMatchObject([{ same: null, other: null }]);
  });

  const hindrance = (
    read: ReadFile,
    draft: Draft,
    applications: readonly Application[],
    weights?: readonly WeighedShare[],
  ): string | null => {
    const all = choices(read, draft, applications);
    const parts = sharesOf(read, all);
    const planned = planShares(read, parts, weights ?? parts.map((_, index) => weighed(`k${index}`)), [
      stored({}),
    ]);
    return hindranceOf(read, { choices: all, planned }, applications, TODAY);
  };

  it('waits for answers, applications and confirmations, one after the other', () => {
    const open = file(ATLASSIAN.parts, { questions: [{ id: 'asOf', question: 'When?' }] });
    expect(hindrance(open, NOTHING_SAID, [])).toBe('Answer the question above first.');
    expect(hindrance(ATLASSIAN, NOTHING_SAID, [SLACK])).toBe('Choose the application of Atlassian.');
    expect(hindrance(ATLASSIAN, said({ whole: to(SLACK) }), [SLACK])).toBe(
      'Confirm that Atlassian belongs to Slack.',
    );
    const created: Target = { kind: 'create', id: 'new' as ApplicationId, name: 'slack' };
    expect(hindrance(ATLASSIAN, said({ whole: created }), [SLACK])).toMatch(
      /There is an application called Slack/,
    );
    expect(hindrance(ATLASSIAN, said({ whole: { ...created, name: 'Atlassian' } }), [SLACK])).toBeNull();
    expect(newNameProblem('  ', [])).toBe('Give the new application a name.');
  });

  it('is refused where nothing is left, nobody is in it, all is stored, or the day is yet to come', () => {
    const out = said({ 'named slack': { kind: 'leave-out' }, 'named miro': { kind: 'leave-out' } });
    expect(hindrance(OWN, out, [SLACK])).toMatch(/Everything is left out/);
    const atlassian = [application('Atlassian')];
    expect(hindrance(ATLASSIAN, NOTHING_SAID, atlassian, [weighed('k1', 0)])).toMatch(/nobody in it/);
    expect(hindrance(ATLASSIAN, NOTHING_SAID, atlassian, [weighed('k')])).toMatch(/stored already/);
    const future = file([part([user('ada', [''])], 'Slack', '2026-03-10' as IsoDate)]);
    expect(hindrance(future, NOTHING_SAID, [SLACK])).toMatch(/2026-03-10, which is yet to come/);
    const tomorrow = file([part([user('ada', [''])], 'Slack', '2026-03-03' as IsoDate)]);
    expect(hindrance(tomorrow, NOTHING_SAID, [SLACK])).toBeNull();
  });

  it('is refused where one application would get two lists for a day', () => {
    const both = said({ 'named miro': to(SLACK) }, { confirmed: new Set(['named miro\napp-Slack']) });
    expect(hindrance(OWN, both, [SLACK])).toMatch(
      /Two parts of the file would be the people of Slack on one day/,
    );
  });
});

describe('a yes', () => {
  it('is one task that names what it stores, makes what is new, and remembers application and layout', () => {
    let next = 0;
    const context = { workspace: { now: () => AT, newId: () => `id-${next++}` }, today: TODAY, by: 'Ada' };
    const created: Target = { kind: 'create', id: 'new' as ApplicationId, name: ' Atlassian ' };
    const read = file(ATLASSIAN.parts, {}, { wentTo: { divided: false, targets: { other: null } } });
    const all = choices(read, said({ whole: created }), []);
    const agreed = {
      file: read,
      fileName: 'people.csv',
      choices: all,
      divided: false,
      shares: sharesOf(ATLASSIAN, all),
      people: 2,
      applications: [],
    };
    const task = storeTask(agreed, context);
    expect(task).toMatchObject({
      label: 'Imported use of Atlassian (2 people) from people.csv',
      shares: [{ applicationId: 'new', functions: null }],
      newApplications: [{ id: 'new', name: 'Atlassian', domain: 'atlassian.com', status: 'active' }],
      mapping: {
        fingerprint: 'usage-1',
        usedAt: AT,
        mapping: { applicationId: 'new', divided: false, targets: { whole: 'new', other: null } },
      },
    });
  });

  it('names two applications, and counts more of them', () => {
    const context = { workspace: { now: () => AT, newId: () => 'id' }, today: TODAY, by: 'Ada' };
    const label = (draft: Draft, applications: readonly Application[]): string => {
      const all = choices(ATLASSIAN, draft, applications);
      const agreed = {
        file: ATLASSIAN,
        fileName: 'f.csv',
        choices: all,
        divided: true,
        shares: sharesOf(ATLASSIAN, all),
        people: 3,
        applications,
      };
      return storeTask(agreed, context).label;
    };
    expect(label(said({ 'function Atlas': { kind: 'leave-out' } }), [JIRA, CONFLUENCE])).toBe(
      'Imported use of Jira and Confluence (2 lists of people) from f.csv',
    );
    expect(label(said({ 'function Atlas': to(SLACK) }), [JIRA, CONFLUENCE, SLACK])).toBe(
      'Imported use of 3 applications (3 lists of people) from f.csv',
    );
  });
});

describe('a corrected column', () => {
  const column = (index: number, role: 'email' | 'last-active') => ({
    index,
    header: `c${index}`,
    role,
    function: '',
    why: '',
  });

  it('takes a role from the column that had it, where only one can have it', () => {
    expect(withColumn({}, [column(0, 'email')], { index: 2, role: 'email' }).columns).toEqual([
      { index: 0, role: null },
      { index: 2, role: 'email' },
    ]);
    expect(withColumn({}, [column(0, 'last-active')], { index: 2, role: 'last-active' }).columns).toEqual([
      { index: 2, role: 'last-active' },
    ]);
  });

  it('replaces what was said of it before', () => {
    const before = { asOf: TODAY, columns: [{ index: 1, role: 'name' }] } as const;
    expect(withColumn(before, [], { index: 1, role: null })).toEqual({
      asOf: TODAY,
      columns: [{ index: 1, role: null }],
    });
  });
});
