import type { SnapshotId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { UsageSnapshot } from '../usage.ts';
import type { UsedApplication } from './application-use.ts';
import type { UseCounts, UseGroup, UseOptions } from './figures.ts';
import { boughtLines, runningOn, seatsOfGroup, seatsOfWhole } from './seats-bought.ts';
import { countsIn, groupOf, latestFirst, speakingOn, tellOfOthers, wholeOf } from './speaking.ts';

/** One snapshot in a trend. What it does not tell is `null`: a gap, never 0. */
export interface UsePoint {
  readonly date: IsoDate;
  readonly snapshotId: SnapshotId;
  readonly product: string;
  readonly fileName: string;
  readonly counts: UseCounts;
  /** Seats that were bought on that day; `null` when not known. */
  readonly bought: number | null;
  /** Active ÷ bought; `null` when one of them is not known. */
  readonly utilisation: number | null;
}

/**
 * How use went from snapshot to snapshot, oldest first, one point a day (the file that was imported last). For the whole
 * application, files that tell of other functions than the one that speaks now are left out: their people are others.
 */
export function trendOfUse(
  application: UsedApplication,
  contracts: readonly Contract[],
  snapshots: readonly UsageSnapshot[],
  group: UseGroup,
  { today, window, staleAfterDays }: UseOptions,
): UsePoint[] {
  const own = snapshots.filter(
    ({ applicationId, asOf }) => applicationId === application.id && asOf <= today,
  );
  const speaking = speakingOn(own, today);
  const heard = wholeOf(speaking, staleAfterDays);
  const largest = (heard.length > 0 ? heard : speaking.members).toSorted(
    (a, b) => assignedOf(b) - assignedOf(a),
  )[0];
  const days = new Map<IsoDate, UsePoint>();
  for (const snapshot of latestFirst(own).toReversed()) {
    const found = groupOf(snapshot, group);
    if (
      found === null ||
      (largest !== undefined && tellOfOthers(largest, snapshot) && group.function === null)
    )
      continue;
    const before = days.get(snapshot.asOf);
    // A members list of the same day tells less than the file that knows who was active.
    if (before !== undefined && before.counts.active !== null && snapshot.activity === 'none') continue;
    const counts = countsIn(found, window);
    const bought = boughtOn(application, contracts, snapshot, group, counts.assigned);
    days.set(snapshot.asOf, {
      date: snapshot.asOf,
      snapshotId: snapshot.id,
      product: snapshot.product,
      fileName: snapshot.fileName,
      counts,
      bought,
      utilisation: counts.active === null || bought === null ? null : counts.active / bought,
    });
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function assignedOf(snapshot: UsageSnapshot): number {
  return groupOf(snapshot, { function: null, seatType: null })?.assigned ?? 0;
}

function boughtOn(
  application: UsedApplication,
  contracts: readonly Contract[],
  snapshot: UsageSnapshot,
  group: UseGroup,
  assigned: number,
): number | null {
  const on = snapshot.asOf;
  const names = (pick: (counts: UsageSnapshot['counts'][number]) => string | null): string[] => [
    ...new Set(snapshot.counts.map(pick).filter((name) => name !== null)),
  ];
  const lines = boughtLines(application, runningOn(application, contracts, on), on, {
    functions: names((counts) => counts.function),
    seatTypes: names(({ seatType }) => seatType),
  });
  const whole = group.function === null && group.seatType === null;
  // What the inventory says holds for today alone.
  const then = { ...application, seats: null };
  const bought = whole ? seatsOfWhole(then, lines, assigned, on) : seatsOfGroup(lines, group, on);
  return bought.kind === 'known' ? bought.value.seats : null;
}
