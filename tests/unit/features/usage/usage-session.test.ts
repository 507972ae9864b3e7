import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoAction } from '#database/actions.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { Workspace } from '#database/workspace.ts';
import type { ActivityId, ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { usageMappingOf } from '#domain/usage/read/mapping.ts';
import type { UsageCorrections } from '#domain/usage/read/recognition.ts';
import { unpackUsers } from '#domain/usage/usage-block.ts';
import type { ReadFile, RefusedFile, Share, StoreTask } from '#features/usage/reader/protocol.ts';
import { readingProblem } from '#features/usage/reader/read-file.ts';
import { createUsageSession } from '#features/usage/reader/usage-session.ts';
import type { UsageSession } from '#features/usage/reader/usage-session.ts';
import { writePeople } from '#features/usage/reader/write-people.ts';

const TODAY = '2026-03-02' as IsoDate;
const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;
const SLACK = 'app-slack' as ApplicationId;
const MEMBERS = readFileSync('tests/data/usage/slack-members.csv', 'utf8');
const ATLASSIAN = readFileSync('tests/data/usage/atlassian-users.csv', 'utf8');
const CREW = 'Crew,Code,Moment\nAda,A-1,2026-02-20\nBo,B-2,2025-10-10\n';

let workspace: Workspace;
let session: UsageSession;
let number = 0;

beforeEach(async () => {
  workspace = await openWorkspace({
    name: `usage-session-${Math.random()}`,
    now: () => AT,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
  session = newSession();
});

afterEach(async () => {
  await workspace.database.delete();
});

function newSession(): UsageSession {
  return createUsageSession(() => Promise.resolve(workspace.database));
}

function look(
  content: string,
  corrections: UsageCorrections = {},
  reader: UsageSession = session,
  name = 'people.csv',
): Promise<ReadFile | RefusedFile> {
  const file = new Blob([content]);
  const source = { kind: 'file', file, name, size: file.size } as const;
  return reader.read({ kind: 'read', source, corrections, today: TODAY }, () => undefined);
}

async function read(...given: Parameters<typeof look>): Promise<ReadFile> {
  const found = await look(...given);
  if (found.kind === 'refused') throw new Error(found.message);
  return found;
}

const whole = (applicationId: ApplicationId = SLACK): Share => ({ part: 0, functions: null, applicationId });

function task(file: ReadFile, shares: readonly Share[]): StoreTask {
  const { fingerprint, fileName } = file.recognition;
  return {
    kind: 'store',
    importId: workspace.newId() as UsageImportId,
    activityId: workspace.newId() as ActivityId,
    at: AT,
    label: 'Imported',
    shares: shares.map((share) => ({ ...share, snapshotId: workspace.newId() as SnapshotId })),
    newApplications: [],
    mapping: { fingerprint, fileName, mapping: usageMappingOf(file.recognition, SLACK), usedAt: AT },
  };
}

describe('a file of users in the worker', () => {
  it('is told without its people: what it is, who is counted, what was left out', async () => {
    const file = await read(MEMBERS, { asOf: TODAY });
    expect(file.recognition.product).toBe('Slack: Manage members export');
    expect(file.parts).toMatchObject([{ people: 4, asOf: TODAY, functions: [] }]);
    expect(file.parts[0]).not.toHaveProperty('users');
    expect(file.leftOut).toMatchObject([{ count: 1, lines: [6] }]);
    expect(file.samples[0]?.[1]).toBe('ada@example.com');
    expect(file.remembered).toBeNull();
  });

  it('is counted as of today until its day is said, and asks for it', async () => {
    const file = await read(MEMBERS);
    expect(file.recognition.questions.map(({ id }) => id)).toEqual(['asOf']);
    expect(file.parts[0]?.asOf).toBe(TODAY);
  });

  it('is stored as one action and undone whole', async () => {
    const file = await read(MEMBERS, { asOf: TODAY });
    const agreed = task(file, [whole()]);
    const outcome = await session.store(agreed);
    if (!outcome.ok) throw new Error(outcome.message);
    const { database } = workspace;
    expect(outcome.value).toMatchObject([
      { people: 4, applicationId: SLACK, asOfSource: 'asked', rejected: 0 },
    ]);
    const [block] = await database.usageBlocks.toArray();
    if (block === undefined) throw new Error('its people are stored');
    expect(unpackUsers(block).map(({ email }) => email)).toContain('ada@example.com');
    expect(await database.mappings.count()).toBe(1);

    expect((await undoAction(workspace, agreed.activityId)).ok).toBe(true);
    const left = await Promise.all([
      database.usageSnapshots.count(),
      database.usageBlocks.count(),
      database.mappings.count(),
    ]);
    expect(left).toEqual([0, 0, 0]);
  });

  it('weighs the same when it is exported twice, in another order', async () => {
    await read(MEMBERS, { asOf: TODAY });
    const [before] = session.weigh({ kind: 'weigh', shares: [whole()] });
    const [header = '', ...rows] = MEMBERS.trimEnd().split('\n');
    const turned = newSession();
    await read([header, ...rows.toReversed()].join('\n'), { asOf: TODAY }, turned);
    expect(turned.weigh({ kind: 'weigh', shares: [whole()] })).toEqual([before]);
    expect(before?.people).toBe(4);
  });

  it('is divided by functions among applications', async () => {
    await read(ATLASSIAN, { asOf: '2026-03-10' as IsoDate });
    const [jira, both] = session.weigh({
      kind: 'weigh',
      shares: [
        { part: 0, functions: ['Jira'], applicationId: SLACK },
        { part: 0, functions: ['Jira', 'Confluence'], applicationId: SLACK },
      ],
    });
    expect(jira?.counts.map((count) => count.function)).toEqual([null]);
    expect(both?.counts.map((count) => count.function)).toEqual([null, 'Jira', 'Confluence']);
  });

  it('is found again by its columns once its layout was confirmed, even if nothing else tells who', async () => {
    expect(await look(CREW)).toMatchObject({
      kind: 'refused',
      code: 'no-user-column',
      header: ['Crew', 'Code', 'Moment'],
    });
    const columns = [
      { index: 1, role: 'account' },
      { index: 2, role: 'last-active' },
    ] as const;
    const file = await read(CREW, { asOf: TODAY, columns });
    const agreed = task(file, [whole()]);
    const wentTo = { divided: false, targets: { whole: SLACK, 'function Atlas': null } };
    if (agreed.mapping === null) throw new Error('its layout is kept');
    const mapping = { ...agreed.mapping, mapping: { ...(agreed.mapping.mapping as object), ...wentTo } };
    await session.store({ ...agreed, mapping });

    const next = await read('Moment,Crew,Code\n2026-02-01,Cyd,C-3\n', {}, newSession());
    expect(next.remembered?.applicationId).toBe(SLACK);
    expect(next.wentTo).toEqual(wentTo);
    expect(next.recognition.columns.map(({ header, role }) => [header, role])).toEqual(
      expect.arrayContaining([
        ['Moment', 'last-active'],
        ['Code', 'account'],
      ]),
    );
  });

  it('comes back as it went out when its people are exported', async () => {
    const file = await read(ATLASSIAN, { asOf: '2026-03-01' as IsoDate });
    const outcome = await session.store(task(file, [whole()]));
    if (!outcome.ok || outcome.value[0] === undefined) throw new Error('it is stored');
    const { id, asOf, periodDays } = outcome.value[0];
    const text = await writePeople(
      { kind: 'export', snapshots: [{ id, asOf, periodDays, application: 'Jira' }] },
      workspace.database,
    );
    const again = newSession();
    const back = await read(text, {}, again, 'usage.csv');
    expect(back.parts).toMatchObject([{ application: 'Jira', asOf: '2026-03-01' }]);
    expect(back.parts[0]?.counts).toEqual(file.parts[0]?.counts);
  });
});

it('holds fifty thousand people, stored as one', async () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, index) => `u${index},p${index}@example.com,${index % 2 === 0 ? '2026-02-20' : 'Never'}`,
  );
  const file = await read(`username,email,last active\n${rows.join('\n')}\n`, { asOf: TODAY });
  expect(file.parts[0]?.counts[0]).toMatchObject({ assigned: 50_000, never: 25_000 });
  const outcome = await session.store(task(file, [whole()]));
  expect(outcome).toMatchObject({ ok: true, value: [{ people: 50_000 }] });
});

it('asks for the order of days and months where nothing decides it, and reads it as answered', async () => {
  const text = 'email,last active\nada@example.com,03/02/2026\nbo@example.com,01/02/2026\n';
  const open = await read(text, { asOf: TODAY });
  expect(open.recognition.questions.map(({ id }) => id)).toEqual(['dateOrder']);
  const answered = await read(text, { asOf: TODAY, dateOrder: 'DMY' });
  expect(answered.recognition.questions).toEqual([]);
  expect(answered.parts[0]?.counts[0]?.windows[30]).toEqual({ active: 2, inactive: 0, unknown: 0 });
});

describe('a file that is no list of users', () => {
  it.each([
    ['without a byte', '', 'empty'],
    [
      'of payments',
      'Date,Description,Amount\n2026-01-02,Slack,12.00\n2026-01-03,Zoom,13.00\n',
      'spend-table',
    ],
    ['of a header alone', 'email,last active\n', 'no-rows'],
    ['of the company’s people', 'Name,Email,Department,Manager\nAda,ada@example.com,IT,Bo\n', 'people-list'],
  ])('is refused: one %s', async (_, content, code) => {
    const found = await look(content);
    expect(found).toMatchObject({ kind: 'refused', code });
  });

  it('leaves nothing behind of the file that was read before it', async () => {
    const agreed = task(await read(MEMBERS, { asOf: TODAY }), [whole()]);
    await look('');
    expect(session.weigh({ kind: 'weigh', shares: [whole()] })).toEqual([
      { people: 0, counts: [], contentKey: '' },
    ]);
    expect(await session.store(agreed)).toMatchObject({ ok: false, code: 'nothing-read' });
    expect(await workspace.database.usageSnapshots.count()).toBe(0);
  });

  it('says of people without addresses who they are by name, and of days to come that they are not known', async () => {
    const file = await read('Name,Department,Last login\nAda,IT,2026-02-20\nBo,HR,2026-12-24\n', {
      asOf: TODAY,
    });
    expect(file.parts[0]).toMatchObject({ people: 2 });
    expect(file.doubts.rows).toMatchObject([{ line: 3 }]);
    expect(file.doubts.rows[0]?.reason).toMatch(/later than the day of the file/);
    expect(file.parts[0]?.counts[0]).toMatchObject({
      assigned: 2,
      windows: { 30: { active: 1, unknown: 1 } },
    });
  });

  it('is said to have become shorter when it was cut while it was read', async () => {
    const source = { kind: 'file', file: new Blob(['email']), name: 'cut.csv', size: 500 } as const;
    const outcome = await session
      .read({ kind: 'read', source, corrections: {}, today: TODAY }, () => undefined)
      .catch(readingProblem);
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('became shorter') });
  });
});
