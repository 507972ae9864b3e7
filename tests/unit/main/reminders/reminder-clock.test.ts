import { describe, expect, it } from 'vitest';
import { groupOf, leadOf } from '#domain/reminders/reminder.ts';
import { liveThrough, type Life } from './simulated-year.ts';

function repeated(life: Life): string[] {
  const seen = new Set<string>();
  return life.announcements.flatMap(({ announcement }) =>
    announcement.ids.filter((id) => seen.has(id) || seen.add(id) === undefined),
  );
}

/** Due reminders that were neither shown nor made needless by a more urgent one of the same deadline. */
function missed(life: Life): string[] {
  const shown = life.announcements.flatMap(({ announcement }) => announcement.ids);
  const ids = new Set(shown);
  const urgent = new Map<string, number>();
  for (const id of shown) {
    urgent.set(groupOf(id), Math.min(urgent.get(groupOf(id)) ?? Number.POSITIVE_INFINITY, leadOf(id)));
  }
  return [...life.expected].filter(
    (id) => !ids.has(id) && !((urgent.get(groupOf(id)) ?? Number.POSITIVE_INFINITY) < leadOf(id)),
  );
}

/** Each notification is flushed to disk: a busy machine takes its time. */
const PATIENCE = { timeout: 180_000 };

describe(
  'a year of reminders for 60 contracts, with sleeps, restarts, changed clocks and journeys',
  PATIENCE,
  () => {
    it.each([1, 2])('misses none and shows none twice (life %i)', async (seed) => {
      const life = await liveThrough(seed, 365, 60, { quiet: false, kept: 'on disk' });
      expect(life.expected.size).toBeGreaterThan(300);
      expect(life.restarts).toBeGreaterThan(10);
      expect(missed(life)).toEqual([]);
      expect(repeated(life)).toEqual([]);
      expect(life.reports).toEqual([]);
    });

    it.each([11])('nor when quiet hours hold some back (life %i)', async (seed) => {
      const life = await liveThrough(seed, 365, 60, { quiet: true, kept: 'on disk' });
      expect(missed(life)).toEqual([]);
      expect(repeated(life)).toEqual([]);
    });
  },
);

describe('ten years of reminders', PATIENCE, () => {
  it('miss none and show none twice', async () => {
    const life = await liveThrough(42, 3652, 6, { quiet: false, kept: 'in memory' });
    expect(life.expected.size).toBeGreaterThan(100);
    expect(missed(life)).toEqual([]);
    expect(repeated(life)).toEqual([]);
  });
});
