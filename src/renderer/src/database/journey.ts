import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** All boards, customers and moves as of one moment, for files in and out. */
export async function readJourney(database: WorkspaceDatabase): Promise<{
  readonly boards: Board[];
  readonly customers: Customer[];
  readonly events: StageEvent[];
}> {
  return database.transaction('r', ['boards', 'customers', 'stageEvents'], async () => ({
    boards: await database.boards.orderBy('position').toArray(),
    customers: await database.customers.toArray(),
    events: await database.stageEvents.toArray(),
  }));
}
