import type { Application } from '#domain/applications/application.ts';
import type { ActivityId, UsageImportId } from '#domain/brand.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';

/** One stored list of people, as the table of files shows it. */
export interface FileRow {
  readonly snapshot: UsageSnapshot;
  /** Of the application; what is gone from the inventory has none. */
  readonly name: string | null;
  readonly withSeat: number;
  /** In the last 30 days before its day; `null` when the file tells of nobody. */
  readonly active: number | null;
  readonly unknown: number;
  /** The action that stored it; `null` when it came another way, as with the sample workspace. */
  readonly action: ActivityId | null;
}

export function fileRowId({ snapshot }: FileRow): string {
  return snapshot.id;
}

export function fileRows(
  snapshots: readonly UsageSnapshot[],
  applications: readonly Pick<Application, 'id' | 'name'>[],
  actions: ReadonlyMap<UsageImportId, ActivityId>,
): FileRow[] {
  const names = new Map(applications.map(({ id, name }) => [id, name]));
  return snapshots.map((snapshot) => {
    const [whole] = snapshot.counts;
    const withSeat = whole?.assigned ?? 0;
    const unknown = whole?.windows[30].unknown ?? 0;
    const tells = withSeat === 0 || unknown < withSeat;
    return {
      snapshot,
      name: names.get(snapshot.applicationId) ?? null,
      withSeat,
      active: tells ? (whole?.windows[30].active ?? 0) : null,
      unknown,
      action: actions.get(snapshot.importId) ?? null,
    };
  });
}
