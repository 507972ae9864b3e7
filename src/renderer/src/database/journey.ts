import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** All boards, customers and what happened with them as of one moment, for files in and out. */
export async function readJourney(database: WorkspaceDatabase): Promise<{
  readonly boards: Board[];
  readonly customers: Customer[];
  readonly events: StageEvent[];
  readonly values: CustomerValue[];
  readonly marks: CustomerMark[];
  readonly touchpoints: Touchpoint[];
  readonly fields: CustomField[];
}> {
  const tables = [
    'boards',
    'customers',
    'stageEvents',
    'customerValues',
    'customerMarks',
    'touchpoints',
    'customFields',
  ];
  return database.transaction('r', tables, async () => ({
    boards: await database.boards.orderBy('position').toArray(),
    customers: await database.customers.toArray(),
    events: await database.stageEvents.toArray(),
    values: await database.customerValues.toArray(),
    marks: await database.customerMarks.toArray(),
    touchpoints: await database.touchpoints.toArray(),
    fields: (await database.customFields.toArray()).toSorted((a, b) => a.position - b.position),
  }));
}
