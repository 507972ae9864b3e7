import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** All boards, customers and moves as of one moment, for files in and out. */
export async function readJourney(database: WorkspaceDatabase): Promise<{
  readonly boards: Board[];
  readonly customers: Customer[];
  readonly events: StageEvent[];
  readonly values: CustomerValue[];
}> {
  return database.transaction('r', ['boards', 'customers', 'stageEvents', 'customerValues'], async () => ({
    boards: await database.boards.orderBy('position').toArray(),
    customers: await database.customers.toArray(),
    events: await database.stageEvents.toArray(),
    values: await database.customerValues.toArray(),
  }));
}
