import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import { loadSample } from '#database/load-sample.ts';
import { customerRemovals, TABLES_OF_CUSTOMERS } from '#database/rows-of-customers.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;

it('a customer goes with all that is kept about it, and comes back with it', async () => {
  let number = 0;
  const workspace = await openWorkspace({
    name: 'a workspace whose customers go',
    now: () => NOW,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
  const { database } = workspace;
  await loadSample(workspace, '2026-03-02' as IsoDate);
  const brought = await database.customers.filter(({ referredById }) => referredById !== null).first();
  const advocate = brought?.referredById;
  if (brought === undefined || advocate === undefined || advocate === null)
    throw new Error('the sample has referrals');
  const rowsAbout = async (): Promise<number> => {
    const counts = await Promise.all(
      TABLES_OF_CUSTOMERS.map((table) => database.table(table).where({ customerId: advocate }).count()),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };
  const before = await rowsAbout();
  expect(before).toBeGreaterThan(5);

  const gone = await performAction(workspace, 'Deleted', await customerRemovals(database, [advocate]));
  expect(await rowsAbout()).toBe(0);
  expect((await database.customers.get(brought.id))?.referredById).toBeNull();

  if (gone === null) throw new Error('something was deleted');
  await undoAction(workspace, gone.id);
  expect(await rowsAbout()).toBe(before);
  expect((await database.customers.get(brought.id))?.referredById).toBe(advocate);
  await database.delete();
});
