import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { applicationUse } from '#domain/usage/figures/application-use.ts';
import {
  amounts,
  countsOf,
  line,
  membersOf,
  OPTIONS,
  SLACK,
  slackContract,
  snapshotOf,
} from './sample-snapshots.ts';

const USD = 'USD' as CurrencyCode;

describe('the use of an application', () => {
  // On paper: 100 seats at 12.00 a month = 14,400.00 a year. 62 active, 20 inactive, 5 never, 8 unknown = 95 assigned.
  // Utilisation 62 ÷ 100; coverage (95 − 8) ÷ 95 = 87 ÷ 95; unused 100 − 62 − 8 = 30; waste 14,400 × 30 ÷ 100 = 4,320.00;
  // per active user 14,400 ÷ 62 = 232.258… → 232.26; per person with a seat 14,400 ÷ 95 = 151.578… → 151.58.
  const contracts = [slackContract([line('Slack Business+', 100, 1200)])];
  const snapshots = [snapshotOf('2026-06-28', [countsOf([62, 20, 5, 8])])];

  it('has the figures that were worked out on paper, each with source, date and coverage', () => {
    const use = applicationUse(SLACK, contracts, snapshots, OPTIONS);
    expect(use.utilisation).toEqual({
      kind: 'known',
      value: 0.62,
      source: 'Slack: Analytics (slack.csv)',
      date: '2026-06-28',
      coverage: 87 / 95,
    });
    expect(use.bounds).toEqual({ atLeast: 0.62, atMost: 0.7 });
    expect(use.counts).toEqual({ assigned: 95, active: 62, inactive: 20, never: 5, unknown: 8 });
    expect(use.unused).toBe(30);
    expect(amounts(use.waste)).toEqual(['432000 EUR']);
    expect(amounts(use.costPerActive)).toEqual(['23226 EUR']);
    expect(amounts(use.costPerAssigned)).toEqual(['15158 EUR']);
    expect(use.state).toBe('known');
    expect(use.notes).toEqual([
      'Waste leaves the seats of people of unknown activity out: they may be in use.',
    ]);
  });

  it('is unknown without a usage file, never nought', () => {
    const use = applicationUse(SLACK, contracts, [], OPTIONS);
    expect(use.state).toBe('unknown');
    expect(use.counts).toBeNull();
    expect(use.unused).toBeNull();
    expect(use.utilisation).toEqual({ kind: 'unknown', why: 'No usage file.' });
    expect(amounts(use.waste)).toBe('No usage file.');
    expect(amounts(use.costPerActive)).toBe('No usage file.');
    expect(use.bought).toMatchObject({ value: { seats: 100, source: 'contracts' } });
  });

  it('is the same whether there is no file, or only one of a day that has not come yet', () => {
    const later = [snapshotOf('2026-07-01', [countsOf([62, 20, 5, 8])])];
    for (const application of [SLACK, { ...SLACK, seats: 12 }]) {
      for (const agreed of [contracts, [], [slackContract([line('Slack add-on', 5, 100)])]]) {
        expect(applicationUse(application, agreed, [], OPTIONS)).toEqual(
          applicationUse(application, agreed, later, OPTIONS),
        );
      }
    }
  });

  it('is unknown with a members list alone, which tells only who holds a seat', () => {
    const use = applicationUse(SLACK, contracts, [membersOf('2026-06-28', 90)], OPTIONS);
    expect(use.state).toBe('unknown');
    expect(use.counts).toEqual({ assigned: 90, active: null, inactive: null, never: null, unknown: 90 });
    expect(use.coverage).toBe(0);
    expect(use.utilisation).toEqual({
      kind: 'unknown',
      why: 'Slack: Members (slack.csv) tells who holds a seat, but not who was active.',
    });
    expect(use.unused).toBeNull();
    expect(amounts(use.costPerAssigned)).toEqual(['16000 EUR']);
  });

  it('says that its data are stale, with their age', () => {
    const old = [snapshotOf('2026-04-29', [countsOf([62, 20, 5, 8])])];
    const use = applicationUse(SLACK, contracts, old, OPTIONS);
    expect(use.state).toBe('stale');
    expect(use.staleWords).toBe('62 days old, older than 45 days');
    expect(applicationUse(SLACK, contracts, snapshots, OPTIONS).staleWords).toBeNull();
  });

  it('says that more are active than seats were bought, and counts nothing as waste', () => {
    const few = [slackContract([line('Slack', 50, 1200)])];
    const use = applicationUse(SLACK, few, snapshots, OPTIONS);
    expect(use.utilisation).toMatchObject({ value: 62 / 50 });
    expect(use.moreActiveThanBought).toBe(true);
    expect(use.notes).toContain('More people are active than seats were bought.');
    expect(amounts(use.waste)).toEqual(['0 EUR']);
  });

  it('has no cost per active user where nobody was active', () => {
    const idle = [snapshotOf('2026-06-28', [countsOf([0, 20, 5, 0])])];
    const use = applicationUse(SLACK, contracts, idle, OPTIONS);
    expect(use.utilisation).toMatchObject({ kind: 'known', value: 0 });
    expect(amounts(use.costPerActive)).toBe('Nobody was active.');
  });
});

describe('seats bought', () => {
  const snapshots = [snapshotOf('2026-06-28', [countsOf([30, 10, 0, 0])])];
  const bought = (contracts: Parameters<typeof applicationUse>[1], application = SLACK) =>
    applicationUse(application, contracts, snapshots, OPTIONS).bought;

  it('are those of the lines that hold on the day, amendments included', () => {
    const amended = slackContract([line('Slack', 40, 1200)], {
      amendments: [
        {
          id: 'a',
          effective: '2026-06-01' as IsoDate,
          description: '',
          changes: [{ kind: 'seats', lineId: 'Slack', seats: 60 }],
        },
      ],
    });
    expect(bought([amended])).toMatchObject({ value: { seats: 60 } });
  });

  it('leave contracts out that are archived, over or not begun', () => {
    const other = [
      slackContract([line('Slack', 40, 1200)]),
      slackContract([line('Old', 7, 1200)], { archived: true }),
      slackContract([line('Over', 7, 1200)], {
        terms: {
          ...slackContract([]).terms,
          start: '2024-01-01' as IsoDate,
          atEnd: 'ends',
          renewalTerm: null,
        },
      }),
      slackContract([line('Next', 7, 1200)], {
        terms: { ...slackContract([]).terms, start: '2026-07-01' as IsoDate },
      }),
    ];
    expect(bought(other)).toMatchObject({ value: { seats: 40 } });
  });

  it('do not grow by an add-on to seats that are held, whose cost counts', () => {
    const use = applicationUse(
      SLACK,
      [slackContract([line('Slack', 40, 1200)]), slackContract([line('Slack add-on', 40, 300)])],
      snapshots,
      OPTIONS,
    );
    // 40 × 12.00 × 12 = 5,760.00 and 40 × 3.00 × 12 = 1,440.00 a year: 7,200.00 ÷ 30 = 240.00 per active user; 10 unused
    // seats of 40 waste a quarter of 5,760.00, the add-on not counted.
    expect(use.bought).toMatchObject({ value: { seats: 40 } });
    expect(amounts(use.costPerActive)).toEqual(['24000 EUR']);
    expect(amounts(use.waste)).toEqual(['144000 EUR']);
    expect(use.notes).toEqual(['“Slack add-on” (40) adds no seats: it is an add-on to seats that are held.']);
  });

  it('come from the inventory where no contract has any, and are unknown without either', () => {
    const known = { ...SLACK, seats: 80 };
    expect(bought([], known)).toEqual({
      kind: 'known',
      value: { seats: 80, source: 'inventory' },
      source: 'inventory',
      date: '2026-05-01',
      coverage: null,
    });
    expect(bought([])).toEqual({
      kind: 'unknown',
      why: 'No running contract has seats, and the inventory has no number.',
    });
  });

  it('are not told by the single unit of a flat price', () => {
    const flat = [slackContract([line('Platform', 1, 100_000)])];
    expect(bought(flat)).toEqual({
      kind: 'unknown',
      why: 'Its contracts agree a price, but no number of seats.',
    });
  });

  it('are priced in each currency by itself', () => {
    const two = [
      slackContract([line('Slack', 30, 1000)]),
      slackContract([line('Slack US', 10, 2000)], { id: 'us' as ContractId, currency: USD }),
    ];
    // 40 seats, 30 active: a quarter of 3,600.00 euros and of 2,400.00 dollars.
    const use = applicationUse(SLACK, two, snapshots, OPTIONS);
    expect(amounts(use.waste)).toEqual(['90000 EUR', '60000 USD']);
    expect(amounts(use.costPerActive)).toEqual(['12000 EUR', '8000 USD']);
  });
});

describe('kinds of seats and functions', () => {
  it('match the lines called after them, and each wastes at its own price', () => {
    // Business+: 100 seats at 12.00, 90 active: 10 × 144.00 = 1,440.00. Guest: 50 at 2.00, 10 active: 40 × 24.00 = 960.00.
    const counts = [
      countsOf([100, 50, 0, 0]),
      countsOf([90, 10, 0, 0], { seatType: 'Business+' }),
      countsOf([10, 40, 0, 0], { seatType: 'Guest' }),
    ];
    const contracts = [
      slackContract([line('Slack Business+', 100, 1200), line('Slack Guest seats', 50, 200)]),
    ];
    const use = applicationUse(SLACK, contracts, [snapshotOf('2026-06-28', counts)], OPTIONS);
    expect(
      use.groups.map((group) => [
        group.seatType,
        group.utilisation.kind === 'known' && group.utilisation.value,
      ]),
    ).toEqual([
      ['Business+', 0.9],
      ['Guest', 0.2],
    ]);
    expect(amounts(use.waste)).toEqual(['240000 EUR']);
    expect(use.wasteBasis).toBe('seat-types');
  });

  it('are unknown where no line is called after them', () => {
    const counts = [countsOf([30, 10, 0, 0]), countsOf([20, 10, 0, 0], { function: 'Huddles' })];
    const contracts = [slackContract([line('Slack', 40, 1200)])];
    const use = applicationUse(SLACK, contracts, [snapshotOf('2026-06-28', counts)], OPTIONS);
    expect(use.groups[0]?.counts).toMatchObject({ assigned: 30, active: 20 });
    expect(use.groups[0]?.utilisation).toEqual({
      kind: 'unknown',
      why: 'No line of a running contract is called “Huddles”.',
    });
    expect(use.wasteBasis).toBe('average');
  });

  it('serve the same people where their lines are for several functions', () => {
    const jira = { function: 'Jira' };
    const confluence = { function: 'Confluence' };
    const counts = [
      countsOf([90, 5, 0, 0]),
      countsOf([85, 10, 0, 0], jira),
      countsOf([40, 20, 0, 0], confluence),
    ];
    const contracts = [slackContract([line('Jira', 100, 800), line('Confluence', 80, 600)])];
    const use = applicationUse(SLACK, contracts, [snapshotOf('2026-06-28', counts)], OPTIONS);
    // 95 people, at least the 100 seats of Jira: 100, not 180. Waste: 15 × 96.00 + 40 × 72.00 = 4,320.00 a year.
    expect(use.bought).toMatchObject({ value: { seats: 100 } });
    expect(use.utilisation).toMatchObject({ value: 0.9 });
    expect(amounts(use.waste)).toEqual(['432000 EUR']);
    expect(use.wasteBasis).toBe('functions');
  });
});
