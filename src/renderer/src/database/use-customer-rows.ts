import { useLiveQuery } from 'dexie-react-hooks';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import type { CustomerId } from '#domain/brand.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Effort, StageTool } from '#domain/flywheel/effort.ts';
import type { HealthReading } from '#domain/health/health.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { Play, PlayRun } from '#domain/plays/play.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import { allRows } from './each-row.ts';
import { useSession } from './session.tsx';
import type { WorkspaceDatabase } from './schema.ts';

/** Live rows: `undefined` only while the first answer is on its way. */
type Live<T> = T | undefined;

/** What is kept about customers, and by which type. */
interface OfCustomers {
  readonly stageEvents: StageEvent;
  readonly customerMarks: CustomerMark;
  readonly touchpoints: Touchpoint;
  readonly customerValues: CustomerValue;
  readonly healthReadings: HealthReading;
  readonly npsResponses: NpsResponse;
  readonly advocacy: Advocacy;
  readonly playRuns: PlayRun;
}

function tableOf<Name extends keyof OfCustomers>(database: WorkspaceDatabase, name: Name) {
  return database.table<OfCustomers[Name], string>(name);
}

/** All rows of one kind, in no order; read in pieces. */
export function useAllOf<Name extends keyof OfCustomers>(name: Name): Live<OfCustomers[Name][]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => allRows<OfCustomers[Name]>(database, name), [database, name]);
}

/** The rows of one kind about one customer, in no order. */
export function useOfCustomer<Name extends keyof OfCustomers>(
  name: Name,
  customerId: CustomerId,
): Live<OfCustomers[Name][]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    () => tableOf(database, name).where('customerId').equals(customerId).toArray(),
    [database, name, customerId],
  );
}

/** The manager's own fields of customers, in their order. */
export function useCustomFields(): Live<CustomField[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    async () => (await database.customFields.toArray()).toSorted((a, b) => a.position - b.position),
    [database],
  );
}

/** All plays, in their order. */
export function usePlays(): Live<Play[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(
    async () => (await database.plays.toArray()).toSorted((a, b) => a.position - b.position),
    [database],
  );
}

export function useEfforts(): Live<Effort[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.efforts.toArray(), [database]);
}

export function useStageTools(): Live<StageTool[]> {
  const { database } = useSession().workspace;
  return useLiveQuery(() => database.stageTools.toArray(), [database]);
}
