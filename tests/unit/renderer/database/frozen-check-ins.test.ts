import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAction, undoAction, type RowWrite } from '#database/actions.ts';
import { FrozenCheckInError } from '#database/frozen-check-ins.ts';
import { openWorkspace, type Workspace } from '#database/workspace.ts';
import type { ActivityId, CheckInId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CheckIn, CheckInAnswer } from '#domain/check-ins/check-in.ts';
import { startCheckIn } from '#domain/check-ins/edit.ts';
import { finishedCheckIn } from '../../domain/check-ins/samples.ts';

let workspace: Workspace;
let number = 0;

const open = (id: string): CheckIn =>
  startCheckIn(id as CheckInId, null, {
    at: '2026-03-02T08:00:00.000Z' as IsoInstant,
    today: '2026-03-02' as IsoDate,
  });
const write = (row: CheckIn): RowWrite => ({ table: 'checkIns', key: row.id, row });
const snapshot = (id: string): RowWrite => ({
  table: 'checkInSnapshots',
  key: id,
  row: { id, items: [], vendors: [] },
});
const answer = (checkInId: string, comment: string): RowWrite => {
  const id = `${checkInId}:new:application:a`;
  return { table: 'checkInAnswers', key: id, row: { id, checkInId, comment } as unknown as CheckInAnswer };
};
const finish = (id: string, on: string): Promise<{ readonly id: ActivityId } | null> =>
  performAction(workspace, 'Finished the check-in', [write(finishedCheckIn(id, on)), snapshot(id)]);

beforeEach(async () => {
  number = 0;
  workspace = await openWorkspace({
    name: `test-${Math.random()}`,
    now: () => '2026-03-02T08:00:00.000Z' as IsoInstant,
    newId: () => `id-${(number += 1)}`,
    onBlocked: () => undefined,
  });
});

afterEach(async () => {
  await workspace.database.delete();
});

describe('a finished check-in', () => {
  it('is not changed, deleted or answered any more, whoever asks', async () => {
    await performAction(workspace, 'Began', [write(open('k1')), answer('k1', 'first')]);
    await finish('k1', '2026-03-02');
    const attempts: RowWrite[][] = [
      [write(open('k1'))],
      [{ table: 'checkIns', key: 'k1', row: null }],
      [{ ...snapshot('k1'), row: { id: 'k1', items: [], vendors: ['slack'] } }],
      [{ ...snapshot('k1'), row: null }],
      [answer('k1', 'later')],
    ];
    for (const writes of attempts) {
      await expect(performAction(workspace, 'Changed it', writes)).rejects.toThrow(FrozenCheckInError);
    }
    expect(await workspace.database.checkIns.get('k1' as CheckInId)).toEqual(
      finishedCheckIn('k1', '2026-03-02'),
    );
    const kept = await workspace.database.checkInAnswers.toArray();
    expect(kept.map(({ comment }) => comment)).toEqual(['first']);
  });

  it('is open again when finishing is undone, as long as no other was begun', async () => {
    await performAction(workspace, 'Began', [write(open('k1'))]);
    const entry = await finish('k1', '2026-03-02');
    expect((await undoAction(workspace, entry?.id as ActivityId)).ok).toBe(true);
    expect((await workspace.database.checkIns.get('k1' as CheckInId))?.state.kind).toBe('open');
    expect(await workspace.database.checkInSnapshots.count()).toBe(0);

    const again = await finish('k1', '2026-03-02');
    await performAction(workspace, 'Began the next', [write(open('k2'))]);
    const refused = await undoAction(workspace, again?.id as ActivityId);
    expect(refused).toMatchObject({ ok: false, code: 'check-in-later' });
    expect((await workspace.database.checkIns.get('k1' as CheckInId))?.state.kind).toBe('finished');
  });

  it('keeps the answers that it was finished with, also against undo', async () => {
    await performAction(workspace, 'Began', [write(open('k1'))]);
    const said = await performAction(workspace, 'Answered', [answer('k1', 'first')]);
    await finish('k1', '2026-03-02');
    const outcome = await undoAction(workspace, said?.id as ActivityId);
    expect(outcome).toMatchObject({ ok: false, code: 'check-in-finished' });
  });
});
