import type { CustomerId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { entityOf, type TableImportPlan } from '#domain/tables/entity-import.ts';
import { isImportedEntry } from './customer-import.ts';
import type { Customer, StageEvent } from './journey.ts';
import { replayStages } from './replay.ts';
import { storedEvent, type StageEventRow } from './stage-event-table.ts';

/** What storing imported moves changes. */
export interface ImportedEvents {
  readonly events: readonly StageEvent[];
  /** Entries that only stood in for the real moves. */
  readonly removed: readonly StageEvent[];
  /** Customers whose stage, or the day they entered it, follows from the moves. */
  readonly customers: readonly Customer[];
}

/** Everything an accepted import of moves stores; each customer's stage is replayed from all its moves. */
export function importedEvents(
  plan: TableImportPlan<StageEventRow>,
  stored: { readonly customers: readonly Customer[]; readonly events: readonly StageEvent[] },
  stamp: {
    readonly now: IsoInstant;
    readonly newId: () => string;
    readonly mayKeepId: (id: string) => boolean;
  },
): ImportedEvents {
  const events = [...plan.new, ...plan.changed].map(({ draft }) => storedEvent(entityOf(draft, stamp)));
  const written = new Map(events.map((event) => [event.id, event]));
  const touched = new Set<CustomerId>(events.map((event) => event.customerId));
  // An entry that the file itself brings is a move like any other.
  const removed = stored.events.filter(
    (event) => touched.has(event.customerId) && isImportedEntry(event) && !written.has(event.id),
  );
  const gone = new Set(removed.map((event) => event.id));
  const kept = stored.events.filter((event) => !gone.has(event.id) && !written.has(event.id));
  const histories = Map.groupBy([...kept, ...events], (event) => event.customerId);
  const customers = stored.customers.flatMap((customer) => {
    const replayed = touched.has(customer.id) ? replayStages(histories.get(customer.id) ?? []) : null;
    if (replayed === null) return [];
    if (replayed.stage === customer.stage && replayed.since === customer.stageSince) return [];
    return [{ ...customer, stage: replayed.stage, stageSince: replayed.since, updatedAt: stamp.now }];
  });
  return { events, removed, customers };
}
