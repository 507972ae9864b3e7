import { describe, expect, it } from 'vitest';
import type { CheckInId } from '#domain/brand.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { answersFile, checkInsFile } from '#domain/check-ins/check-in-files.ts';
import type { FrozenFigure } from '#domain/check-ins/check-in.ts';
import { differenceOf, tendencyOf } from '#domain/check-ins/differences.ts';
import { isFinished } from '#domain/check-ins/due.ts';
import { finishCheckIn, startCheckIn, withDone, withRemark, type Finished } from '#domain/check-ins/edit.ts';
import { differenceText, figureText } from '#domain/check-ins/figure-text.ts';
import { figuresOf, type FigureSources } from '#domain/check-ins/figures.ts';
import { prepareItems } from '#domain/check-ins/prepare.ts';
import { withAnswers } from '#domain/check-ins/progress.ts';
import { unknownReading } from '#domain/decisions/factors.ts';
import { contractOf } from '../contracts/sample-contracts.ts';
import { application, AT, context, eur, sources, TODAY } from './samples.ts';

const FIGURES: FigureSources = {
  applications: [application('a'), application('b', { owner: '' }), application('c', { archived: true })],
  contracts: [],
  decisions: [],
  notices: [],
  savings: [],
  uses: [],
  sizes: [],
  month: { month: '2026-02' as IsoMonth, spent: [eur(10_000_00)] },
  managed: { kind: 'known', value: 0.8, source: 'spend', date: TODAY, coverage: null },
  employees: unknownReading('Nobody is said to work here.'),
  redundant: unknownReading('No functions.'),
  discovery: null,
};

const figures = figuresOf(FIGURES, context());
const rows = sources({ applications: [application('a'), application('b')] });
const begun = startCheckIn('k2' as CheckInId, null, { at: AT, today: TODAY });

function finish(): Finished {
  const outcome = finishCheckIn(begun, {
    items: withAnswers(prepareItems(rows, context()), [], []),
    figures,
    vendors: ['slack'],
    by: 'Mona',
    at: AT,
    today: TODAY,
    locale: 'en-GB',
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('the figures of a check-in', () => {
  it('are counted over what is there, and unknown with a reason where nothing is known', () => {
    expect(figures.applications).toEqual({ kind: 'number', value: 2, note: '' });
    expect(figures['without-owner']).toMatchObject({ value: 1 });
    expect(figures['without-contract']).toMatchObject({ value: 2 });
    expect(figures['period-spend']).toMatchObject({ value: [eur(10_000_00)], note: 'Feb 2026' });
    for (const key of ['utilisation', 'waste', 'seats-to-free', 'discovery', 'cost-per-employee'] as const) {
      expect(figures[key].kind).toBe('unknown');
    }
    expect(figureText(figures.utilisation, 'en-GB')).toBe('not known');
  });

  it('have the annualised contracts over the people who work here', () => {
    // 10 seats at €10.00 a month: €1,200 a year; over 40 people €30.
    const contract = contractOf({
      lines: [{ id: 'l', product: 'Seats', seats: 10, unitPrice: 1000 as never, seatStep: 1 }],
    });
    const employees = { kind: 'known', value: 40, source: 'people', date: TODAY, coverage: null } as const;
    const found = figuresOf({ ...FIGURES, contracts: [contract], employees }, context());
    const yearly = found['annual-spend'];
    if (yearly.kind !== 'money') throw new Error('the price is not known');
    const [amount] = yearly.value;
    expect(found['cost-per-employee']).toMatchObject({
      kind: 'money',
      value: [{ minor: Math.round((amount?.minor ?? 0) / 40), currency: amount?.currency }],
      note: '40 people',
    });
  });
});

describe('a difference', () => {
  const number = (value: number): FrozenFigure => ({ kind: 'number', value, note: '' });
  const share = (value: number): FrozenFigure => ({ kind: 'share', value, note: '' });
  const amounts = (...value: ReturnType<typeof eur>[]): FrozenFigure => ({ kind: 'money', value, note: '' });
  const unknown: FrozenFigure = { kind: 'unknown', why: 'No file.', note: '' };
  const words = (now: FrozenFigure, before: FrozenFigure | undefined): string =>
    differenceText(differenceOf(now, before), 'en-GB');

  it('is told in the unit of its figure', () => {
    expect(words(number(5), number(2))).toBe('+3');
    expect(words(share(0.62), share(0.635))).toBe('-1.5 points');
    expect(words(amounts(eur(90_000)), amounts(eur(100_000)))).toBe('-€100');
    expect(words(number(2), number(2))).toBe('no change');
  });

  it('goes by currency and never adds them up', () => {
    const dollars = { minor: 5000, currency: 'USD' } as ReturnType<typeof eur>;
    expect(words(amounts(eur(0), dollars), amounts(eur(10_000)))).toBe('-€100 and +US$50');
  });

  it('is not told where one of the two is not known', () => {
    expect(differenceOf(number(1), unknown)).toEqual({ kind: 'unknown' });
    expect(differenceOf(number(1), undefined)).toEqual({ kind: 'unknown' });
    expect(words(unknown, number(1))).toBe('');
  });

  it('is better or worse by what its figure is about', () => {
    expect(tendencyOf(differenceOf(share(0.7), share(0.6)), 'up')).toBe('better');
    expect(tendencyOf(differenceOf(number(4), number(2)), 'down')).toBe('worse');
    expect(tendencyOf(differenceOf(number(4), number(4)), 'down')).toBe('same');
    expect(tendencyOf(differenceOf(number(4), number(2)), null)).toBeNull();
    expect(tendencyOf({ kind: 'unknown' }, 'up')).toBeNull();
  });
});

describe('a finished check-in', () => {
  it('may have open items, which are frozen as such', () => {
    const { checkIn, snapshot } = finish();
    expect(checkIn.state).toMatchObject({
      kind: 'finished',
      on: '2026-03-02',
      by: 'Mona',
      items: 2,
      open: 2,
    });
    expect(snapshot.items.map(({ item, said, open }) => [item, said, open])).toEqual([
      ['application:a', '', true],
      ['application:b', '', true],
    ]);
    expect(snapshot.vendors).toEqual(['slack']);
  });

  it('stays as it is when the applications change afterwards', () => {
    const { checkIn, snapshot } = finish();
    const before = JSON.stringify({ checkIn, snapshot });
    const renamed = sources({ applications: [application('a', { name: 'Renamed', owner: 'Zoe' })] });
    prepareItems(renamed, context({ last: { id: checkIn.id, on: TODAY, snapshot } }));
    expect(JSON.stringify({ checkIn, snapshot })).toBe(before);
  });

  it('refuses every change', () => {
    const { checkIn } = finish();
    for (const outcome of [
      withDone(checkIn, 'new', false),
      withRemark(checkIn, 'new', 'later'),
      finishCheckIn(checkIn, {
        items: withAnswers(prepareItems(rows, context()), [], []),
        figures,
        vendors: [],
        by: '',
        at: AT,
        today: '2026-04-01' as IsoDate,
        locale: 'en-GB',
      }),
    ]) {
      expect(outcome).toMatchObject({ ok: false, code: 'finished' });
    }
  });

  it('is begun again where its first step is not done', () => {
    const once = withDone(begun, 'new', true);
    expect(once).toMatchObject({ ok: true, value: { done: ['new'], step: 'renewals' } });
    const skipped = withDone(begun, 'spend', true);
    expect(skipped).toMatchObject({ ok: true, value: { done: ['spend'], step: 'new' } });
  });

  it('is written as CSV: one row for each figure and currency, and one for each item', () => {
    const { checkIn, snapshot } = finish();
    if (!isFinished(checkIn)) throw new Error('not finished');
    const history = checkInsFile([checkIn]).split('\r\n');
    expect(history[0]).toContain('check-in,looks back to,finished on');
    expect(history).toContain('k2,2026-01-31,2026-03-02,Mona,2,2,Spend of the month,10000.00,EUR,Feb 2026');
    expect(history.find((line) => line.includes('Utilisation'))).toContain('not known');
    const answers = answersFile(snapshot, 'UTC').split('\r\n');
    expect(answers[1]).toBe('Unused,application:a,a,Ana,,,,,,yes,');
  });
});
