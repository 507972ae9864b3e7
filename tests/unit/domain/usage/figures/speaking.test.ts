import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationUse } from '#domain/usage/figures/application-use.ts';
import { afterMembers, countsIn } from '#domain/usage/figures/speaking.ts';
import type { ApplicationUse, UseCounts } from '#domain/usage/figures/figures.ts';
import type { UsageSnapshot } from '#domain/usage/usage.ts';
import { USAGE_WINDOWS } from '#domain/usage/usage.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import { countsOf, line, membersOf, OPTIONS, SLACK, slackContract, snapshotOf } from './sample-snapshots.ts';

const CONTRACTS = [slackContract([line('Slack', 100, 1200)])];
const useOf = (...snapshots: UsageSnapshot[]): ApplicationUse =>
  applicationUse(SLACK, CONTRACTS, snapshots, OPTIONS);

describe('which file speaks', () => {
  it('is the latest by the day it speaks of, whenever it was imported', () => {
    const early = snapshotOf('2026-05-31', [countsOf([10, 0, 0, 0])], {
      importedAt: '2026-06-29T10:00:00.000Z' as UsageSnapshot['importedAt'],
    });
    expect(useOf(early, snapshotOf('2026-06-20', [countsOf([70, 0, 0, 0])])).counts?.active).toBe(70);
  });

  it('is the one imported last of two about the same day', () => {
    const first = snapshotOf('2026-06-20', [countsOf([10, 0, 0, 0])]);
    const again = snapshotOf('2026-06-20', [countsOf([12, 0, 0, 0])], {
      importedAt: '2026-06-21T10:00:00.000Z' as UsageSnapshot['importedAt'],
    });
    expect(useOf(again, first).counts?.active).toBe(12);
  });

  it('is none of a day that has not come yet', () => {
    expect(useOf(snapshotOf('2026-07-01', [countsOf([10, 0, 0, 0])])).state).toBe('unknown');
  });

  it('is none of another application', () => {
    const other = snapshotOf('2026-06-20', [countsOf([1, 0, 0, 0])], {
      applicationId: 'zoom' as UsageSnapshot['applicationId'],
    });
    expect(useOf(other).state).toBe('unknown');
  });

  it('hears a later members list for seats held, and keeps who was active', () => {
    const use = useOf(snapshotOf('2026-06-01', [countsOf([60, 20, 5, 0])]), membersOf('2026-06-25', 95));
    expect(use.counts).toEqual({ assigned: 95, active: 60, inactive: 20, never: 5, unknown: 10 });
    expect(use.activitySource?.asOf).toBe('2026-06-01');
    expect(use.membersSource?.asOf).toBe('2026-06-25');
    expect(use.utilisation).toMatchObject({ date: '2026-06-01', value: 0.6 });
    expect(use.notes[0]).toBe(
      'Who was active is from Slack: Analytics (slack.csv), how many hold a seat from Slack: Members (slack.csv).',
    );
  });

  it('does not hear an earlier members list', () => {
    const use = useOf(membersOf('2026-06-01', 95), snapshotOf('2026-06-25', [countsOf([60, 20, 5, 0])]));
    expect(use.counts?.assigned).toBe(85);
    expect(use.membersSource).toBeNull();
  });

  it('takes those who were not active to have left first, and says how few may be active', () => {
    // 85 people became 55: 5 never, 20 inactive and 5 of the 60 active ones must have left; all 30 may have been active.
    const use = useOf(snapshotOf('2026-06-01', [countsOf([60, 20, 5, 0])]), membersOf('2026-06-25', 55));
    expect(use.counts).toEqual({ assigned: 55, active: 55, inactive: 0, never: 0, unknown: 0 });
    expect(use.bounds).toEqual({ atLeast: 0.3, atMost: 0.55 });
  });

  it('is several files where they tell of different functions, whose people may be the same', () => {
    const jira = snapshotOf('2026-06-20', [
      countsOf([60, 10, 0, 0]),
      countsOf([60, 10, 0, 0], { function: 'Jira' }),
    ]);
    const wiki = snapshotOf(
      '2026-06-25',
      [countsOf([30, 5, 0, 2]), countsOf([30, 5, 0, 2], { function: 'Confluence' })],
      { product: 'Confluence' },
    );
    const use = useOf(jira, wiki);
    expect(use.counts?.active).toBe(60);
    expect(use.bounds).toEqual({ atLeast: 0.6, atMost: 0.92 });
    expect(use.unused).toBe(8);
    expect(use.groups.map((group) => [group.function, group.counts?.active])).toEqual([
      ['Jira', 60],
      ['Confluence', 30],
    ]);
    expect(use.sources).toHaveLength(2);
  });
});

describe('a file of other functions', () => {
  it('that is much older is not counted in the whole, but still tells of its functions', () => {
    const old = snapshotOf('2026-01-20', [
      countsOf([60, 10, 0, 0]),
      countsOf([60, 10, 0, 0], { function: 'Jira' }),
    ]);
    const wiki = snapshotOf(
      '2026-06-25',
      [countsOf([30, 5, 0, 2]), countsOf([30, 5, 0, 2], { function: 'Confluence' })],
      { product: 'Confluence' },
    );
    const use = useOf(old, wiki);
    expect(use.counts?.active).toBe(30);
    expect(use.state).toBe('known');
    expect(use.bounds).toEqual({ atLeast: 0.3, atMost: 0.32 });
    expect(use.groups.find((group) => group.function === 'Jira')).toMatchObject({
      counts: { active: 60 },
      activitySource: { asOf: '2026-01-20', stale: true },
    });
    expect(use.notes[0]).toBe(
      'Slack: Analytics (slack.csv) tells of other functions, but is much older: its people are not counted in the whole.',
    );
  });
});

const few = fc.nat(40);
const states = fc.tuple(few, few, few, few);
const anySnapshot = fc
  .record({
    day: fc.integer({ min: 20_500, max: 20_700 }),
    states,
    list: fc.boolean(),
    name: fc.constantFrom(null, 'Jira', 'Confluence'),
  })
  .map(({ day, states: some, list, name }) => {
    const all = some.reduce((sum, one) => sum + one, 0);
    const told = list ? ([0, 0, 0, all] as const) : some;
    const counts = [countsOf(told), ...(name === null ? [] : [countsOf(told, { function: name })])];
    return snapshotOf(dateOfDay(day), counts, list ? { activity: 'none', product: 'List' } : {});
  });

function sumOf(counts: UseCounts | null): number {
  if (counts === null) return 0;
  return (counts.active ?? 0) + (counts.inactive ?? 0) + (counts.never ?? 0) + counts.unknown;
}

describe('whatever the files say', () => {
  it('active, inactive, never and unknown are all who hold a seat, and bounds contain the utilisation', () => {
    fc.assert(
      fc.property(
        fc.array(anySnapshot, { maxLength: 6 }),
        fc.constantFrom(...USAGE_WINDOWS),
        (snapshots, window) => {
          const use = applicationUse(SLACK, CONTRACTS, snapshots, { ...OPTIONS, window });
          for (const figures of [use, ...use.groups]) {
            const { counts, utilisation, bounds, moreActiveThanBought, unused, coverage } = figures;
            const value = utilisation.kind === 'known' ? utilisation.value : 0;
            expect(sumOf(counts)).toBe(counts?.assigned ?? 0);
            expect(coverage ?? 1).toBeGreaterThanOrEqual(0);
            expect(coverage ?? 0).toBeLessThanOrEqual(1);
            expect(value > 1).toBe(moreActiveThanBought);
            expect(bounds?.atLeast ?? 0).toBeLessThanOrEqual(value);
            expect(bounds?.atMost ?? 1000).toBeGreaterThanOrEqual(value);
            expect((unused ?? 0) === 0 || (unused ?? 0) + (counts?.active ?? 0) <= 100).toBe(true);
          }
        },
      ),
    );
  });

  it('a members list changes how many hold a seat to exactly its number', () => {
    fc.assert(
      fc.property(states, fc.nat(200), (some, assigned) => {
        const before = countsIn(countsOf(some), 30);
        const { counts, activeGone } = afterMembers(before, assigned);
        expect(counts.assigned).toBe(assigned);
        expect(sumOf(counts)).toBe(assigned);
        expect(activeGone).toBeLessThanOrEqual(counts.active ?? 0);
        expect(assigned < before.assigned || counts.active === before.active).toBe(true);
      }),
    );
  });
});
