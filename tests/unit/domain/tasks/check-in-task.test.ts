import { describe, expect, it } from 'vitest';
import type { CheckInId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { startCheckIn } from '#domain/check-ins/edit.ts';
import { isDeletable } from '#domain/tasks/entry.ts';
import { groupOfTask, listTasks } from '#domain/tasks/list.ts';
import { finishedCheckIn } from '../check-ins/samples.ts';
import { CONTEXT, NOW, sources, TODAY } from './samples.ts';

// With 30 days between them, one that was finished on 31 January is due on 2 March, today.
const last = finishedCheckIn('k1', '2026-01-31');

describe('the check-in in the list of tasks', () => {
  it('is there from a week before its day until it is finished, and is done by finishing it', () => {
    const [entry] = listTasks(sources({ checkIns: [last] }), CONTEXT);
    if (entry === undefined) throw new Error('not listed');
    expect(entry).toMatchObject({
      kind: 'check-in',
      title: 'Start the check-in',
      due: TODAY,
      task: null,
      place: { kind: 'check-in', id: null },
    });
    expect(groupOfTask(entry, TODAY)).toBe('today');
    expect(isDeletable(entry)).toBe(false);
    const on = (today: string) =>
      listTasks(sources({ checkIns: [last] }), { ...CONTEXT, today: today as IsoDate }).length;
    expect([on('2026-02-22'), on('2026-02-23'), on('2026-06-01')]).toEqual([0, 1, 1]);
    const done = finishedCheckIn('k2', '2026-03-02');
    expect(listTasks(sources({ checkIns: [done, last] }), CONTEXT)).toEqual([]);
  });

  it('leads to the one that is begun, however early that was', () => {
    const begun = startCheckIn('k2' as CheckInId, last, { at: NOW, today: '2026-02-10' as IsoDate });
    const [entry] = listTasks(sources({ checkIns: [begun, last] }), {
      ...CONTEXT,
      today: '2026-02-10' as IsoDate,
    });
    expect(entry).toMatchObject({ title: 'Finish the check-in', place: { kind: 'check-in', id: 'k2' } });
  });
});
