import type { Table } from 'dexie';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { compareMarks } from '#domain/journey/replay-marks.ts';
import { compareEvents } from '#domain/journey/replay.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { PlayFacts } from '#domain/plays/fire.ts';
import type { Play, PlayRun, TriggerKind } from '#domain/plays/play.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import type { ActionContext } from './actions.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** What plays are set off by. */
export interface PlayRows {
  readonly facts: readonly PlayFacts[];
  readonly runs: readonly PlayRun[];
}

/** So many rows are read and sorted within one frame. */
const AT_ONCE = 400;

/** Hands over all rows of a table, some at a time. @returns false when it was given up */
async function eachRow<Row extends { readonly id: string }>(
  database: WorkspaceDatabase,
  name: string,
  signal: AbortSignal,
  take: (row: Row) => void,
): Promise<boolean> {
  const table: Table<Row, string> = database.table(name);
  let last = '';
  for (;;) {
    // In a transaction of their own rows do not go through Dexie's cache, which copies each of them.
    const rows = await database.transaction('r', table, () =>
      table.where(':id').above(last).limit(AT_ONCE).toArray(),
    );
    if (signal.aborted) return false;
    rows.forEach(take);
    const end = rows.at(-1);
    if (end === undefined || rows.length < AT_ONCE) return true;
    last = end.id;
  }
}

/** Collects rows under their customer. */
class Grouped<Row extends { readonly customerId: CustomerId }> {
  readonly #rows = new Map<CustomerId, Row[]>();

  readonly add = (row: Row): void => {
    const rows = this.#rows.get(row.customerId);
    if (rows === undefined) this.#rows.set(row.customerId, [row]);
    else rows.push(row);
  };

  of(id: CustomerId): Row[] {
    return this.#rows.get(id) ?? [];
  }
}

/**
 * Reads what the plays look at, in pieces, so that thousands of customers do not hold up the window; tables that none of
 * these plays looks at are left out.
 * @returns `null` when it was given up
 */
export async function readPlayRows(
  database: WorkspaceDatabase,
  plays: readonly Play[],
  signal: AbortSignal,
): Promise<PlayRows | null> {
  const asked = new Set<TriggerKind>(plays.map(({ trigger }) => trigger.kind));
  const stages = new Set(plays.map(({ stage }) => stage));
  const customers: Customer[] = [];
  const runs: PlayRun[] = [];
  const moves = new Grouped<StageEvent>();
  const marks = new Grouped<CustomerMark>();
  const responses = new Grouped<NpsResponse>();
  const lastTouch = new Map<CustomerId, IsoDate>();
  const takeCustomer = (row: Customer): void => {
    if (stages.has(row.stage) && !row.archived && row.state.kind !== 'lost') customers.push(row);
  };
  const takeTouch = ({ customerId, on }: Touchpoint): void => {
    const last = lastTouch.get(customerId);
    if (last === undefined || on > last) lastTouch.set(customerId, on);
  };
  const read =
    (await eachRow(database, 'customers', signal, takeCustomer)) &&
    (await eachRow<PlayRun>(database, 'playRuns', signal, (run) => runs.push(run))) &&
    (await eachRow(database, 'stageEvents', signal, moves.add)) &&
    (await eachRow(database, 'customerMarks', signal, marks.add)) &&
    (!asked.has('nps-answer') || (await eachRow(database, 'npsResponses', signal, responses.add))) &&
    (!asked.has('no-touchpoint') || (await eachRow(database, 'touchpoints', signal, takeTouch)));
  if (!read) return null;
  const facts = customers.map((customer): PlayFacts => ({
    journey: {
      customer,
      moves: moves.of(customer.id).toSorted(compareEvents),
      marks: marks.of(customer.id).toSorted(compareMarks),
    },
    responses: responses.of(customer.id),
    lastTouchpoint: lastTouch.get(customer.id) ?? null,
    health: null,
  }));
  return { facts, runs };
}

const KEY = 'plays';

/** Whether the shipped plays were ever stored in this workspace. */
export async function wereShippedPlaysStored(database: WorkspaceDatabase): Promise<boolean> {
  return (await database.settings.get(KEY)) !== undefined;
}

/**
 * Remembers that they were. It is no part of the action that stores them, so that undoing that is for good.
 * @throws {WorkspaceReadOnlyError} while the workspace is read-only
 */
export async function rememberShippedPlays({ database, guard }: ActionContext): Promise<void> {
  guard.check();
  await database.settings.put({ key: KEY, value: { shippedPlaysStored: true } });
}
