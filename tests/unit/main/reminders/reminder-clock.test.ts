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

/** Ids that came twice, but for those the program was killed at before it could note that they were shown. */
function repeatedWithoutCause(life: Life): string[] {
  return repeated(life).filter((id) => !life.killedAfterShow.has(id));
}

describe('a year in which the manager snoozes reminders and the program is killed', PATIENCE, () => {
  it.each([5, 6])('misses none, doubles none and shows none too early (life %i)', async (seed) => {
    const quiet = seed % 2 === 0;
    const life = await liveThrough(seed, 365, 60, { quiet, kept: 'in memory', decides: true, killed: true });
    expect(life.snoozes).toBeGreaterThan(10);
    expect(life.kills).toBeGreaterThan(2);
    expect(missed(life)).toEqual([]);
    expect(repeatedWithoutCause(life)).toEqual([]);
    expect(life.tooEarly).toEqual([]);
  });
});

describe('ten years of reminders', PATIENCE, () => {
  it('miss none and show none twice', async () => {
    const life = await liveThrough(42, 3652, 6, { quiet: false, kept: 'in memory' });
    expect(life.expected.size).toBeGreaterThan(100);
    expect(missed(life)).toEqual([]);
    expect(repeated(life)).toEqual([]);
  });

  it('with snoozes, quiet hours and kills around notifications miss none and double none', async () => {
    const life = await liveThrough(7, 3652, 20, {
      quiet: true,
      kept: 'in memory',
      decides: true,
      killed: true,
      pace: 8,
    });
    expect(life.expected.size).toBeGreaterThan(500);
    expect(life.restarts).toBeGreaterThan(20);
    expect(missed(life)).toEqual([]);
    expect(repeatedWithoutCause(life)).toEqual([]);
    expect(life.tooEarly).toEqual([]);
  });
});
