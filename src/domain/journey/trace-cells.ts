import { parseIsoDate, parseIsoInstant, type IsoDate, type IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { MoveTrace } from './journey.ts';
import type { MarkTrace } from './mark.ts';

const NOT_OURS = refused(
  'corrections',
  'this is not what the program wrote. Leave the cell as it was exported.',
);

/** What corrections replaced, as a cell; empty when nothing was corrected. Read back by `parseMarkTraces` or `parseMoveTraces`. */
export function tracesCell(
  traces: readonly { readonly on: IsoDate; readonly reason: string; readonly at: IsoInstant }[] | undefined,
): string {
  return traces === undefined || traces.length === 0 ? '' : JSON.stringify(traces);
}

/** What `tracesCell` wrote of a mark; anything else is refused. */
export function parseMarkTraces(value: unknown): Outcome<readonly MarkTrace[]> {
  if (!Array.isArray(value)) return NOT_OURS;
  const traces = value.map(readTrace);
  return traces.every((trace) => trace !== null) ? accepted(traces) : NOT_OURS;
}

/** What `tracesCell` wrote of a move. */
export function parseMoveTraces(value: unknown): Outcome<readonly MoveTrace[]> {
  const traces = parseMarkTraces(value);
  return traces.ok ? accepted(traces.value.map(({ on, reason, at }) => ({ on, reason, at }))) : traces;
}

function readTrace(value: unknown): MarkTrace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { on, until, reason, at } = value as Readonly<Record<string, unknown>>;
  if (typeof on !== 'string' || typeof at !== 'string' || typeof reason !== 'string') return null;
  if (until !== undefined && until !== null && typeof until !== 'string') return null;
  const [day, moment] = [parseIsoDate(on), parseIsoInstant(at)];
  const end = typeof until === 'string' ? parseIsoDate(until) : accepted(null);
  if (!day.ok || !moment.ok || !end.ok) return null;
  return { on: day.value, until: end.value, reason, at: moment.value };
}
