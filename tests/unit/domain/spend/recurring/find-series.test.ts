import { describe, expect, it } from 'vitest';
import { at, charges, monthly, onlySeries, seriesOf } from './charges.ts';

describe('periods', () => {
  const cases: readonly [name: string, period: string, dates: readonly string[]][] = [
    ['monthly', 'P1M', ['2025-01-12', '2025-02-12', '2025-03-12']],
    ['the last day of the month', 'P1M', ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30']],
    ['days moved by weekends', 'P1M', ['2025-01-06', '2025-02-04', '2025-03-04', '2025-04-07', '2025-05-05']],
    ['every four weeks', 'P4W', ['2025-01-03', '2025-01-31', '2025-02-28', '2025-03-28', '2025-04-25']],
    ['quarterly', 'P3M', ['2025-01-15', '2025-04-15', '2025-07-15']],
    ['half-yearly', 'P6M', ['2024-03-01', '2024-09-02', '2025-03-01', '2025-09-01']],
    ['yearly', 'P1Y', ['2023-05-20', '2024-05-20', '2025-05-21']],
    ['every two years', 'P2Y', ['2021-05-20', '2023-05-20', '2025-05-20']],
    ['weekly', 'P1W', ['2025-01-03', '2025-01-10', '2025-01-17', '2025-01-24', '2025-01-31', '2025-02-07']],
  ];
  it.each(cases)('%s is %s', (_, period, dates) => {
    const series = onlySeries(charges(1200, ...dates), dates.at(-1) ?? '');
    expect(series.period).toBe(period);
    expect(series.charges).toHaveLength(dates.length);
  });

  const tooFew: readonly [name: string, dates: readonly string[]][] = [
    ['two months', ['2025-01-12', '2025-02-12']],
    ['two years', ['2024-05-20', '2025-05-20']],
    ['five weeks', ['2025-01-03', '2025-01-10', '2025-01-17', '2025-01-24', '2025-01-31']],
    ['three charges with a hole', ['2025-01-12', '2025-02-12', '2025-04-12']],
  ];
  it.each(tooFew)('%s are no evidence', (_, dates) => {
    expect(seriesOf(charges(1200, ...dates), '2025-06-01')).toEqual([]);
  });

  it('goes on after a month without a charge, and says which', () => {
    const series = onlySeries([...monthly('12', 4, 1200), ...monthly('12', 3, 1200, 6)], '2025-08-14');
    expect(series.charges).toHaveLength(7);
    expect(series.missed.map(at)).toEqual(['2025-05-12']);
  });

  it('calls no month missed of which there is no statement', () => {
    const may = (2025 - 1970) * 12 + 4;
    const series = onlySeries([...monthly('12', 4, 1200), ...monthly('12', 3, 1200, 6)], '2025-08-14', {
      covers: (month) => month !== may,
    });
    expect(series.missed).toEqual([]);
  });

  it('stays one series when the billing day moves', () => {
    const series = onlySeries([...monthly('03', 4, 1200), ...monthly('17', 4, 1200, 5)], '2025-08-20');
    expect(series.charges).toHaveLength(8);
    expect(at(series.next?.day)).toBe('2025-09-17');
    expect(series.reasons.map(({ kind }) => kind)).toContain('day-moved');
  });
});

describe('parallel subscriptions of one vendor and payer', () => {
  it('are apart by amount and day', () => {
    const found = seriesOf([...monthly('03', 6, 1200), ...monthly('17', 6, 4900)], '2025-06-20');
    expect(found.map(({ usual, charges: all }) => [usual, all.length])).toEqual([
      [1200, 6],
      [4900, 6],
    ]);
  });

  it('are apart by amount on one day', () => {
    const found = seriesOf([...monthly('03', 6, 1200), ...monthly('03', 6, 4900)], '2025-06-20');
    expect(found.map(({ usual }) => usual).sort()).toEqual([1200, 4900]);
  });

  it('of one amount on one day are two, not a doubled charge', () => {
    const found = seriesOf([...monthly('03', 6, 1200), ...monthly('03', 6, 1200)], '2025-06-20');
    expect(found.map(({ usual, extras }) => [usual, extras.length])).toEqual([
      [1200, 0],
      [1200, 0],
    ]);
  });

  it('of different periods are apart', () => {
    const found = seriesOf(
      [...monthly('03', 12, 1200), ...charges(30000, '2025-02-20', '2025-05-20', '2025-08-20', '2025-11-20')],
      '2025-12-20',
    );
    expect(found.map(({ period }) => period)).toEqual(['P1M', 'P3M']);
  });
});

describe('where a series stands', () => {
  const six = monthly('12', 6, 1200);

  it('is active until a week after the date, and tells the next one', () => {
    const series = onlySeries(six, '2025-07-19');
    expect(series.state).toBe('active');
    expect([at(series.next?.day), series.next?.amount]).toEqual(['2025-07-12', 1200]);
  });

  it('has missed a charge after that', () => {
    const series = onlySeries(six, '2025-07-20');
    expect([series.state, at(series.overdueSince), at(series.next?.day)]).toEqual([
      'missed',
      '2025-07-12',
      '2025-08-12',
    ]);
  });

  it('has stopped when the second one did not come either', () => {
    const series = onlySeries(six, '2025-08-20');
    expect([series.state, series.next, series.yearly]).toEqual(['stopped', null, 0]);
  });

  it('costs twelve times its amount', () => {
    expect(onlySeries(six, '2025-06-20').yearly).toBe(14400);
  });

  it('expects the end of a short month, and then the 31st again', () => {
    const series = onlySeries(
      charges(1200, '2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31'),
      '2026-02-02',
    );
    expect(at(series.next?.day)).toBe('2026-02-28');
  });

  it('was charged twice', () => {
    const series = onlySeries([...six, ['2025-06-14', 1200]], '2025-06-20');
    expect(series.state).toBe('doubled');
    expect(series.extras.map(({ kind, day }) => [kind, at(day)])).toEqual([['doubled', '2025-06-14']]);
  });

  it('was charged twice and got it back', () => {
    const series = onlySeries([...six, ['2025-06-14', 1200], ['2025-06-18', -1200]], '2025-06-20');
    expect(series.state).toBe('active');
    expect(series.extras.map(({ kind }) => kind)).toEqual(['doubled-refunded', 'refund']);
  });

  it.each([
    ['free', 0],
    ['with one unit', 100],
  ])('began with a trial, %s', (_, amount) => {
    const series = onlySeries([['2024-12-29', amount], ...monthly('12', 3, 2900)], '2025-03-20');
    expect(series.state).toBe('trial');
    expect(series.extras.map(({ kind }) => kind)).toEqual(['trial']);
    expect(series.charges).toHaveLength(3);
  });
});

describe('amounts', () => {
  it('of usage have no usual amount and no price rise', () => {
    const series = onlySeries(
      [
        ['2025-01-03', 18213],
        ['2025-02-03', 24120],
        ['2025-03-03', 9911],
        ['2025-04-03', 31002],
        ['2025-05-03', 22222],
        ['2025-06-03', 27850],
      ],
      '2025-06-10',
    );
    expect([series.amountKind, series.usual, series.changes]).toEqual(['usage', null, []]);
    expect([series.min, series.max, series.yearly]).toEqual([9911, 31002, 133318]);
  });

  it('that rise are a price rise, once', () => {
    const series = onlySeries([...monthly('12', 6, 4900), ...monthly('12', 6, 5500, 7)], '2025-12-20');
    expect(series.changes).toEqual([
      {
        day: expect.any(Number),
        from: 4900,
        to: 5500,
        kind: 'price-rise',
        confirmed: true,
        seats: { unit: 100, from: 49, to: 55 },
      },
    ]);
    expect(at(series.changes[0]?.day)).toBe('2025-07-12');
    expect(series.usual).toBe(5500);
  });

  it('that rose with the latest charge wait for another one', () => {
    const series = onlySeries([...monthly('12', 6, 4900), ...monthly('12', 1, 5500, 7)], '2025-07-20');
    expect(series.changes.map(({ kind, confirmed }) => [kind, confirmed])).toEqual([['price-rise', false]]);
    expect(series.usual).toBe(4900);
  });

  it('of one month are no change', () => {
    const series = onlySeries(
      [...monthly('12', 4, 4900), ['2025-05-12', 6100], ...monthly('12', 4, 4900, 6)],
      '2025-09-20',
    );
    expect([series.changes, series.charges.length, series.max]).toEqual([[], 9, 6100]);
  });

  it('that wobble both ways are a price in another currency', () => {
    const wobble = [2391, 2412, 2388, 2405, 2431, 2399, 2376, 2402];
    const series = onlySeries(
      wobble.map((amount, i) => [`2025-0${i + 1}-12`, amount] as const),
      '2025-08-20',
    );
    expect([series.amountKind, series.changes]).toEqual(['foreign', []]);
  });

  it('that wobble and step once have risen once', () => {
    const wobble = [2391, 2412, 2388, 2405, 2431, 2731, 2699, 2702, 2744];
    const series = onlySeries(
      wobble.map((amount, i) => [`2025-0${i + 1}-12`, amount] as const),
      '2025-09-20',
    );
    expect(series.changes.map(({ day, kind }) => [at(day), kind])).toEqual([['2025-06-12', 'price-rise']]);
  });

  it('that drift with the rate have not risen while the original price stays', () => {
    const rates = [2391, 2480, 2560, 2655, 2741, 2830, 2945, 3050];
    const series = onlySeries(
      rates.map((amount, i) => [`2025-0${i + 1}-12`, amount, 'USD 29.00'] as const),
      '2025-08-20',
    );
    expect([series.amountKind, series.changes]).toEqual(['foreign', []]);
  });

  it('whose original price steps have risen', () => {
    const rates = [2391, 2412, 2388, 2405, 2431, 2680, 2701, 2699];
    const series = onlySeries(
      rates.map((amount, i) => [`2025-0${i + 1}-12`, amount, i < 5 ? 'USD 29.00' : 'USD 32.00'] as const),
      '2025-08-20',
    );
    expect(series.changes.map(({ day, kind }) => [at(day), kind])).toEqual([['2025-06-12', 'price-rise']]);
  });

  it('that grow by whole units of an odd price are seats', () => {
    const series = onlySeries([...monthly('12', 4, 6 * 725), ...monthly('12', 4, 7 * 725, 5)], '2025-08-20');
    expect(series.changes.map(({ kind, seats }) => [kind, seats])).toEqual([
      ['seats', { unit: 725, from: 6, to: 7 }],
    ]);
  });

  it('that rise by a round percentage are a price rise, though one more seat would be the same', () => {
    const series = onlySeries([...monthly('12', 4, 9600), ...monthly('12', 4, 10560, 5)], '2025-08-20');
    expect(series.changes.map(({ kind, seats }) => [kind, seats])).toEqual([
      ['price-rise', { unit: 960, from: 10, to: 11 }],
    ]);
  });

  it('that grow after a pro-rata charge are seats', () => {
    const series = onlySeries(
      [...monthly('12', 4, 7500), ['2025-04-27', 710], ...monthly('12', 4, 9000, 5)],
      '2025-08-20',
    );
    expect(series.changes.map(({ kind }) => kind)).toEqual(['seats']);
    expect(series.extras.map(({ kind }) => kind)).toEqual(['pro-rata']);
  });

  it('that grow twice within a year by whole units are seats', () => {
    const series = onlySeries(
      [...monthly('12', 4, 6000), ...monthly('12', 4, 7200, 5), ...monthly('12', 4, 9600, 9)],
      '2025-12-20',
    );
    expect(series.changes.map(({ kind }) => kind)).toEqual(['seats', 'seats']);
  });

  it('of a year rise with one charge', () => {
    const series = onlySeries(
      [
        ['2023-05-20', 118800],
        ['2024-05-20', 118800],
        ['2025-05-20', 132000],
      ],
      '2025-06-01',
    );
    expect(series.changes.map(({ from, to, kind, confirmed }) => [from, to, kind, confirmed])).toEqual([
      [118800, 132000, 'price-rise', true],
    ]);
  });
});

describe('a merchant that does not look like software', () => {
  const lunches: readonly (readonly [string, number])[] = [
    ['2025-01-10', 1250],
    ['2025-02-07', 1890],
    ['2025-03-12', 1420],
    ['2025-04-09', 990],
    ['2025-05-16', 2210],
    ['2025-06-11', 1750],
  ];
  it('needs the calendar: lunches about once a month are no series', () => {
    expect(seriesOf(lunches, '2025-06-20', { software: false })).toEqual([]);
  });

  it('may have one: rent on the first', () => {
    expect(onlySeries(monthly('01', 5, 90000), '2025-05-20', { software: false }).period).toBe('P1M');
  });
});
