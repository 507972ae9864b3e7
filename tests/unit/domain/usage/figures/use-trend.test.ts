import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { trendOfUse } from '#domain/usage/figures/use-trend.ts';
import { countsOf, line, membersOf, OPTIONS, SLACK, slackContract, snapshotOf } from './sample-snapshots.ts';

const WHOLE = { function: null, seatType: null };
const contracts = [
  slackContract([line('Slack', 80, 1200)], {
    amendments: [
      {
        id: 'a',
        effective: '2026-03-01' as IsoDate,
        description: '',
        changes: [{ kind: 'seats', lineId: 'Slack', seats: 100 }],
      },
    ],
  }),
];

describe('the trend of use', () => {
  it('has a point for each day with the seats of that day, and gaps where a file does not tell', () => {
    const snapshots = [
      snapshotOf('2026-04-30', [countsOf([50, 10, 0, 0])]),
      snapshotOf('2025-12-31', [countsOf([30, 10, 0, 0])]),
      snapshotOf('2026-02-28', [countsOf([40, 10, 0, 0])]),
      membersOf('2026-05-31', 66),
      snapshotOf('2026-07-31', [countsOf([1, 0, 0, 0])]),
    ];
    const points = trendOfUse({ ...SLACK, seats: 70 }, contracts, snapshots, WHOLE, OPTIONS);
    expect(
      points.map(({ date, counts, bought, utilisation }) => [date, counts.active, bought, utilisation]),
    ).toEqual([
      ['2025-12-31', 30, null, null],
      ['2026-02-28', 40, 80, 0.5],
      ['2026-04-30', 50, 100, 0.5],
      ['2026-05-31', null, 100, null],
    ]);
  });

  it('takes the file imported last of one day, and never a members list in place of what is known', () => {
    const snapshots = [
      snapshotOf('2026-06-20', [countsOf([50, 10, 0, 0])]),
      membersOf('2026-06-20', 66, { importedAt: '2026-06-21T10:00:00.000Z' as never }),
    ];
    expect(trendOfUse(SLACK, contracts, snapshots, WHOLE, OPTIONS)).toMatchObject([
      { counts: { active: 50 } },
    ]);
  });

  it('does not mix files of different functions', () => {
    const snapshots = [
      snapshotOf('2026-05-20', [countsOf([60, 0, 0, 0]), countsOf([60, 0, 0, 0], { function: 'Jira' })]),
      snapshotOf('2026-06-20', [countsOf([20, 0, 0, 0]), countsOf([20, 0, 0, 0], { function: 'Wiki' })]),
    ];
    expect(trendOfUse(SLACK, [], snapshots, WHOLE, OPTIONS).map(({ counts }) => counts.active)).toEqual([60]);
    const wiki = { function: 'Wiki', seatType: null };
    expect(trendOfUse(SLACK, [], snapshots, wiki, OPTIONS).map(({ counts }) => counts.active)).toEqual([20]);
  });
});
