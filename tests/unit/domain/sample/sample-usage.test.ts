import { describe, expect, it } from 'vitest';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { createSample } from '#domain/sample/sample.ts';
import { unpackUsers } from '#domain/usage/usage-block.ts';

const TODAY = '2026-03-02' as IsoDate;
const sample = createSample(TODAY, '2026-03-02T08:00:00.000Z' as IsoInstant);
const { snapshots, blocks } = sample.usage;
const named = new Map(sample.applications.map((application) => [application.id, application]));

describe('use in the sample', () => {
  it('has a year of files for most that are measured, and none at all for others', () => {
    const bySnapshots = Map.groupBy(snapshots, ({ applicationId }) => applicationId);
    expect([...bySnapshots.values()].filter((own) => own.length === 12).length).toBeGreaterThan(12);
    expect(bySnapshots.size).toBeLessThan(sample.applications.length / 2);
    for (const { asOf } of snapshots) expect(asOf < TODAY).toBe(true);
  });

  it('knows something stale, something without activity and something told in part', () => {
    const latest = [...Map.groupBy(snapshots, ({ applicationId }) => applicationId).values()].map(
      (own) => own.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0],
    );
    expect(latest.some((one) => one !== undefined && daysBetween(one.asOf, TODAY) > 45)).toBe(true);
    expect(latest.some((one) => one?.activity === 'none')).toBe(true);
    const unknown = latest.map((one) => one?.counts[0]?.windows[30].unknown ?? 0);
    expect(unknown.some((people, place) => people > 0 && latest[place]?.activity !== 'none')).toBe(true);
  });

  it('never assigns more seats than were bought, and tells no activity after somebody left or after its day', () => {
    const left = new Map(sample.people.map(({ email, leftOn }) => [email, leftOn]));
    snapshots.forEach(({ applicationId, asOf, people, counts }, place) => {
      const users = unpackUsers(blocks[place] ?? (blocks[0] as never));
      expect(users).toHaveLength(people);
      expect(counts[0]?.assigned).toBeLessThanOrEqual(named.get(applicationId)?.seats ?? 0);
      const dates = users.flatMap(({ email, uses }) =>
        uses.flatMap(({ last }) =>
          last.kind === 'on' ? [{ date: last.date, leftOn: left.get(email) ?? asOf }] : [],
        ),
      );
      expect(dates.filter(({ date, leftOn }) => date > asOf || date > leftOn)).toEqual([]);
    });
  });

  it('has people who left and still hold seats, an owner among them', () => {
    const gone = new Set(sample.people.filter(({ status }) => status === 'left').map(({ email }) => email));
    const latest = new Map(snapshots.map((snapshot, place) => [snapshot.applicationId, place]));
    const holding = [...latest.values()].flatMap((place) =>
      unpackUsers(blocks[place] ?? (blocks[0] as never)).filter(({ email }) => gone.has(email)),
    );
    expect(holding.length).toBeGreaterThan(5);
    const names = new Set(sample.people.filter(({ status }) => status === 'left').map(({ name }) => name));
    expect(sample.applications.some(({ owner, archived }) => !archived && names.has(owner))).toBe(true);
  });
});
