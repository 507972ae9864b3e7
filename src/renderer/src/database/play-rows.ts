import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { HealthReading, HealthSettings } from '#domain/health/health.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { compareMarks } from '#domain/journey/replay-marks.ts';
import { compareEvents } from '#domain/journey/replay.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import { playFacts } from '#domain/plays/facts.ts';
import type { PlayFacts } from '#domain/plays/fire.ts';
import type { Play, PlayRun, TriggerKind } from '#domain/plays/play.ts';
import { wantsShippedPlays } from '#domain/plays/shipped.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import type { ActionContext } from './actions.ts';
import { eachRow } from './each-row.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** What plays are set off by. */
export interface PlayRows {
  /** Those in the stages of the plays who are not lost or archived. */
  readonly customers: readonly Customer[];
  readonly runs: readonly PlayRun[];
  /** Worked out one by one as they are taken. */
  readonly facts: () => Iterable<PlayFacts>;
}

interface OfCustomer {
  readonly id: string;
  readonly customerId: CustomerId;
}

/** Rows under their customer; those of other customers are left out. */
class Grouped<Row extends OfCustomer> {
  readonly #rows: Map<CustomerId, Row[]>;

  constructor(customers: readonly Customer[]) {
    this.#rows = new Map(customers.map(({ id }) => [id, []]));
  }

  readonly add = (row: Row): void => {
    this.#rows.get(row.customerId)?.push(row);
  };

  of(id: CustomerId): readonly Row[] {
    return this.#rows.get(id) ?? [];
  }
}

async function groupRows<Row extends OfCustomer>(
  database: WorkspaceDatabase,
  table: string,
  customers: readonly Customer[],
  signal: AbortSignal,
): Promise<Grouped<Row> | null> {
  const grouped = new Grouped<Row>(customers);
  return (await eachRow<Row>(database, table, signal, grouped.add)) ? grouped : null;
}

/** Which kinds of trigger look at a table; the others need no row of it. */
const LOOK_AT: Readonly<Record<'healthReadings' | 'npsResponses' | 'touchpoints', readonly TriggerKind[]>> = {
  healthReadings: ['health-below'],
  npsResponses: ['health-below', 'nps-answer'],
  touchpoints: ['health-below', 'no-touchpoint'],
};

/**
 * Reads what the plays look at, in pieces, so that thousands of customers do not hold up the window; tables that none of
 * these plays looks at are left out.
 * @returns `null` when it was given up
 */
export async function readPlayRows(
  database: WorkspaceDatabase,
  plays: readonly Play[],
  { today, health }: { readonly today: IsoDate; readonly health: HealthSettings },
  signal: AbortSignal,
): Promise<PlayRows | null> {
  const stages = new Set(plays.map(({ stage }) => stage));
  const customers: Customer[] = [];
  const runs: PlayRun[] = [];
  const takeCustomer = (row: Customer): void => {
    if (stages.has(row.stage) && !row.archived && row.state.kind !== 'lost') customers.push(row);
  };
  const read =
    (await eachRow(database, 'customers', signal, takeCustomer)) &&
    (await eachRow<PlayRun>(database, 'playRuns', signal, (run) => runs.push(run)));
  if (!read) return null;
  const moves = await groupRows<StageEvent>(database, 'stageEvents', customers, signal);
  const marks = await groupRows<CustomerMark>(database, 'customerMarks', customers, signal);
  const seen = async <Row extends OfCustomer>(table: keyof typeof LOOK_AT): Promise<Grouped<Row> | null> =>
    plays.some(({ trigger }) => LOOK_AT[table].includes(trigger.kind))
      ? groupRows<Row>(database, table, customers, signal)
      : new Grouped<Row>([]);
  const readings = await seen<HealthReading>('healthReadings');
  const responses = await seen<NpsResponse>('npsResponses');
  const touchpoints = await seen<Touchpoint>('touchpoints');
  if (!moves || !marks || !readings || !responses || !touchpoints) return null;
  const factsOf = (customer: Customer): PlayFacts => {
    const { id } = customer;
    const journey = {
      customer,
      moves: moves.of(id).toSorted(compareEvents),
      marks: marks.of(id).toSorted(compareMarks),
    };
    const rows = { readings: readings.of(id), responses: responses.of(id), touchpoints: touchpoints.of(id) };
    return playFacts(journey, rows, today, health);
  };
  return { customers, runs, facts: () => customers.values().map(factsOf) };
}

const KEY = 'plays';

/**
 * Stores the shipped plays once in a workspace: as soon as there is a board, and no play. It is nothing that the manager did, and
 * so no action of the log: undo goes on taking back what they did. It is remembered for good, whatever is deleted later.
 * @throws {WorkspaceReadOnlyError} while the workspace is read-only
 */
export async function storeShippedPlays({ database, guard, now }: ActionContext): Promise<void> {
  const { boards, plays, settings } = database;
  await database.transaction('rw', [boards, plays, settings], async () => {
    const stored = (await settings.get(KEY)) !== undefined;
    if (!wantsShippedPlays(stored, await boards.count(), await plays.count())) return;
    guard.check();
    await plays.bulkAdd(defaultPlays(now()));
    await settings.put({ key: KEY, value: { shippedPlaysStored: true } });
  });
}
