import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPlays } from '#app/boot/keep-plays.ts';
import { performAction } from '#database/actions.ts';
import { openWorkspace, type Workspace } from '#database/workspace.ts';
import type { BoardId, CustomerId, StageEventId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { PLAIN_STAGES, type Customer } from '#domain/journey/journey.ts';
import { MOST_AT_ONCE } from '#domain/plays/at-once.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { sampleCustomer } from '../../domain/journey/sample-customers.ts';
import { moveOf } from '../../domain/journey/ten-customers.ts';
import { TODAY } from '../../domain/plays/samples.ts';

const NOW = `${TODAY}T08:00:00.000Z` as IsoInstant;
const BOARD = 'board' as BoardId;
const SIGNAL = new AbortController().signal;

let workspace: Workspace;
let number = 0;

beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (work: (idle: { didTimeout: boolean }) => void) =>
    setTimeout(() => work({ didTimeout: false })),
  );
  workspace = await openWorkspace({
    name: 'a workspace whose plays are kept',
    now: () => NOW,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
  await workspace.database.boards.add({
    id: BOARD,
    name: 'Cloud',
    description: '',
    position: 0,
    stages: PLAIN_STAGES,
    createdAt: NOW,
    updatedAt: NOW,
  });
});

afterEach(async () => {
  await workspace.database.delete();
  vi.unstubAllGlobals();
});

async function enter(many: number): Promise<void> {
  const { customers, stageEvents } = workspace.database;
  const ids = Array.from({ length: many }, (_, index) => `customer-${index}`);
  await customers.bulkAdd(
    ids.map((id): Customer =>
      sampleCustomer({
        id: id as CustomerId,
        boardId: BOARD,
        company: id,
        stage: 'purchase',
        stageSince: TODAY,
        terms: null,
      }),
    ),
  );
  await stageEvents.bulkAdd(
    ids.map((id) => ({ ...moveOf(id, null, 'purchase', TODAY), id: `event-${id}` as StageEventId })),
  );
}

/** What was logged. */
async function keep(): Promise<string[]> {
  const labels: string[] = [];
  const keeping = { workspace, today: TODAY, locale: 'en-GB', settings: DEFAULT_SETTINGS };
  await keepPlays(
    {
      ...keeping,
      perform: async (label, writes) => {
        labels.push(label);
        await performAction(workspace, label, writes);
        return true;
      },
    },
    SIGNAL,
  );
  return labels;
}

describe('keeping plays', () => {
  it('stores the shipped ones with the first board, sets off what is to be set off, and nothing twice', async () => {
    await enter(1);
    expect(await keep()).toEqual(['Plays set off: Onboarding for customer-0']);
    expect(await workspace.database.plays.count()).toBe(11);
    expect(await workspace.database.tasks.count()).toBe(3);
    expect(await keep()).toEqual([]);
  });

  it('holds back what came with a file', async () => {
    await enter(MOST_AT_ONCE + 1);
    expect(await keep()).toEqual(['Not set off for so many at once: Onboarding (51 customers)']);
    expect(await workspace.database.tasks.count()).toBe(0);
    expect(await keep()).toEqual([]);
  });

  it('writes nothing while the workspace is read-only', async () => {
    await enter(1);
    workspace.guard.raise({ code: 'other-version', message: 'Another copy is updating this workspace.' });
    await expect(keep()).rejects.toThrow('Another copy');
    expect(await workspace.database.plays.count()).toBe(0);
  });
});
