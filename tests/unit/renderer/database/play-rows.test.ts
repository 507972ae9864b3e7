import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import { loadSample } from '#database/load-sample.ts';
import { readPlayRows, storeShippedPlays } from '#database/play-rows.ts';
import { put } from '#database/repositories.ts';
import { openWorkspace, type Workspace } from '#database/workspace.ts';
import type { BoardId, CustomerId, TouchpointId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { DEFAULT_HEALTH } from '#domain/health/health.ts';
import { PLAIN_STAGES } from '#domain/journey/journey.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import { firePlays, startByHand } from '#domain/plays/fire.ts';
import { MADE, TODAY, contextOn, facts, play } from '../../domain/plays/samples.ts';

const ENTERED = play({ kind: 'entered' });
const NEVER = new AbortController().signal;
const ON = { today: TODAY, health: DEFAULT_HEALTH };
const { journey } = facts('2026-02-20');
const { customer } = journey;

let workspace: Workspace;
let number = 0;

beforeEach(async () => {
  workspace = await openWorkspace({
    name: 'a workspace with plays',
    now: () => MADE,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
  await performAction(workspace, 'Added a customer', [
    put('customers', customer),
    ...journey.moves.map((move) => put('stageEvents', move)),
    put('plays', ENTERED),
  ]);
});

afterEach(() => workspace.database.delete());

async function fired() {
  const rows = await readPlayRows(workspace.database, [ENTERED], ON, NEVER);
  return firePlays([ENTERED], [...(rows?.facts() ?? [])], rows?.runs ?? [], contextOn(TODAY));
}

async function setOff() {
  const found = await fired();
  const entry = await performAction(
    workspace,
    'Plays set off',
    found.flatMap(({ run, tasks }) => [put('playRuns', run), ...tasks.map((task) => put('tasks', task))]),
  );
  if (entry === null) throw new Error('a play is set off');
  return { entry, found };
}

describe('plays that are set off', () => {
  it('are set off once', async () => {
    const { found } = await setOff();
    expect(found).toHaveLength(1);
    expect(await fired()).toEqual([]);
  });

  it('lose their tasks by undo, stay as called off, and are not set off again', async () => {
    const { entry } = await setOff();
    expect(await undoAction(workspace, entry.id)).toMatchObject({ ok: true });
    expect(await workspace.database.tasks.count()).toBe(0);
    expect(await workspace.database.playRuns.toArray()).toMatchObject([
      { tasks: [], outcome: { kind: 'called-off', note: 'Taken back' } },
    ]);
    expect(await fired()).toEqual([]);
  });

  it('leave nothing behind by undo when they were started by hand', async () => {
    const { run, tasks } = startByHand(ENTERED, customer, contextOn(TODAY), workspace.newId);
    const entry = await performAction(workspace, 'Started a play', [
      put('playRuns', run),
      ...tasks.map((task) => put('tasks', task)),
    ]);
    await undoAction(workspace, entry!.id);
    expect(await workspace.database.playRuns.count()).toBe(0);
  });
});

describe('what plays look at', () => {
  it('is read in pieces, with the last touchpoint of each customer', async () => {
    const days = Array.from(
      { length: 900 },
      (_, index) => `2026-01-${String((index % 28) + 1).padStart(2, '0')}`,
    );
    await workspace.database.touchpoints.bulkAdd(
      days.map((on, index) => ({
        id: `touch-${index}` as TouchpointId,
        customerId: customer.id,
        kind: 'call' as const,
        on: on as IsoDate,
        by: '',
        outcome: 'good' as const,
        note: '',
        createdAt: MADE,
        updatedAt: MADE,
      })),
    );
    const quiet = play({ kind: 'no-touchpoint', days: 30 });
    const rows = await readPlayRows(workspace.database, [quiet], ON, NEVER);
    expect([...(rows?.facts() ?? [])]).toMatchObject([
      { lastTouchpoint: '2026-01-28', journey: { customer: { id: 'c' } } },
    ]);
    const without = await readPlayRows(workspace.database, [ENTERED], ON, NEVER);
    expect([...(without?.facts() ?? [])]).toMatchObject([{ lastTouchpoint: null }]);
  });

  it('is not read on when it was given up', async () => {
    expect(await readPlayRows(workspace.database, [ENTERED], ON, AbortSignal.abort())).toBeNull();
  });
});

describe('the plays that come with the program', () => {
  it('are stored once, with the first board and without any play, and are no action of the log', async () => {
    const { plays, boards, activity } = workspace.database;
    await storeShippedPlays(workspace);
    expect(await plays.toCollection().primaryKeys()).toEqual([ENTERED.id]);
    await plays.clear();
    await storeShippedPlays(workspace);
    expect(await plays.count()).toBe(0);
    const at = { createdAt: MADE, updatedAt: MADE };
    await boards.add({
      id: 'board' as BoardId,
      name: 'Cloud',
      description: '',
      position: 0,
      stages: PLAIN_STAGES,
      ...at,
    });
    const before = await activity.count();
    await storeShippedPlays(workspace);
    expect(await plays.count()).toBe(defaultPlays(MADE).length);
    expect(await activity.count()).toBe(before);
    await plays.clear();
    await storeShippedPlays(workspace);
    expect(await plays.count()).toBe(0);
  });

  it('are the sample’s own while it is there, and leave with it and its tasks', async () => {
    await workspace.database.plays.clear();
    const sample = await loadSample(workspace, TODAY);
    const { plays, playRuns, tasks, customers } = workspace.database;
    expect(await plays.count()).toBe(defaultPlays(MADE).length);
    const theirs = await customers.where('id').startsWith('sample-').first();
    const { run, tasks: asked } = startByHand(ENTERED, theirs ?? customer, contextOn(TODAY), workspace.newId);
    await playRuns.add(run);
    await tasks.bulkAdd(asked);
    await undoAction(workspace, sample.id);
    expect([await plays.count(), await playRuns.count(), await tasks.count()]).toEqual([0, 0, 0]);
  });

  it('are not doubled by the sample, and the manager’s own stay', async () => {
    const sample = await loadSample(workspace, TODAY);
    expect(await workspace.database.plays.toCollection().primaryKeys()).toEqual([ENTERED.id]);
    await undoAction(workspace, sample.id);
    expect(await workspace.database.plays.toCollection().primaryKeys()).toEqual([ENTERED.id]);
    expect(await workspace.database.customers.toCollection().primaryKeys()).toEqual(['c' as CustomerId]);
  });
});
