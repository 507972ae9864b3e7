import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import { loadSample } from '#database/load-sample.ts';
import { put } from '#database/repositories.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { planOffBoarding } from '#domain/off-boarding/plan.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { task } from '../../domain/tasks/samples.ts';

const TODAY = '2026-03-02' as IsoDate;
const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;

it('taking the sample out takes plans for its applications along, and keeps tasks of one’s own', async () => {
  let number = 0;
  const newId = (): string => `id-${number++}`;
  const workspace = await openWorkspace({
    name: 'a workspace with tasks about the sample',
    now: () => NOW,
    newId,
    onBlocked: () => undefined,
  });
  const { database } = workspace;
  const sample = await loadSample(workspace, TODAY);
  const [application] = await database.applications.toArray();
  if (application === undefined) throw new Error('the sample has applications');
  const context = { today: TODAY, now: NOW, newId, settings: DEFAULT_TERM_SETTINGS };
  const request = { application, contract: null, termEnd: TODAY, successor: null, owners: {} };
  const { retirement, tasks } = planOffBoarding(request, context);
  const about = task({ id: 'own' as TaskId, subject: { kind: 'application', id: application.id } });
  await performAction(workspace, 'Made tasks', [
    put('retirements', retirement),
    ...[...tasks, about].map((one) => put('tasks', one)),
  ]);

  await undoAction(workspace, sample.id);

  expect(await database.retirements.count()).toBe(0);
  const left = await database.tasks.toArray();
  expect(left.map(({ title }) => title).toSorted()).toEqual(
    [...tasks, about].map(({ title }) => title).toSorted(),
  );
  expect(left.every(({ subject }) => subject.kind === 'none')).toBe(true);
  await database.delete();
});
