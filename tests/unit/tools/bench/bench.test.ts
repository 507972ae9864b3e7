import { describe, expect, it } from 'vitest';
import { parseCommand } from '#tools/bench/bench.ts';
import type { Figure } from '#tools/bench/figure.ts';
import { FIGURES } from '#tools/bench/figures.ts';
import { printable, toJson } from '#tools/bench/report.ts';
import { median, pairRatios, quantile, spread } from '#tools/bench/statistics.ts';

const figure: Figure = {
  name: 'start',
  limit: 2,
  unit: 'ratio',
  goal: 'start ÷ blank page',
  measure: () => Promise.reject(new Error('not in this test')),
};

describe('the command line of the bench', () => {
  it('measures every figure when none is named', () => {
    expect(parseCommand([])).toEqual({ json: false, figures: FIGURES });
  });

  it('measures only the named figures, in the order of the table', () => {
    const command = parseCommand(['first-load', '--json', 'start']);
    expect(command).toMatchObject({ json: true, figures: [{ name: 'start' }, { name: 'first-load' }] });
  });

  it('says which name or option it does not know', () => {
    expect(parseCommand(['strat'])).toBe('There is no figure “strat”.');
    expect(parseCommand(['--jsn'])).toBe('There is no figure “--jsn”.');
  });

  it('knows each figure by one name', () => {
    expect(new Set(FIGURES.map(({ name }) => name)).size).toBe(FIGURES.length);
  });
});

describe('the report of the bench', () => {
  const good = { figure, measured: { value: 1.2345, notes: ['blank page 300 ms'] } };

  it('gives value, limit and unit by name as JSON', () => {
    expect(JSON.parse(toJson([good]))).toEqual({ start: { value: 1.23, limit: 2, unit: 'ratio' } });
  });

  it('leaves out of the JSON what could not be measured, and says so in the table', () => {
    expect(JSON.parse(toJson([{ figure, measured: null }]))).toEqual({});
    expect(printable([{ figure, measured: null }])).toMatch(/start .*not measured/);
  });

  it('tells good from over its limit, with how the value came about', () => {
    expect(printable([good])).toMatch(/start +1\.23 .*good[^\n]*\n +blank page 300 ms/);
    expect(printable([{ figure, measured: { value: 2.01, notes: [] } }])).toMatch(/2\.01 .*over/);
  });
});

describe('statistics of the bench', () => {
  it('takes the middle run and the slow frame', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(median([5, 1, 3])).toBe(3);
    expect(quantile(hundred, 0.95)).toBe(96);
    expect(quantile(hundred, 1)).toBe(100);
    expect(() => median([])).toThrow('nothing was measured');
  });

  it('shows how far the runs lie apart', () => {
    expect(spread([300, 100, 200])).toBe('200 ms (100–300, 3 runs)');
    expect(pairRatios([2, 6, 4], [1, 2, 4])).toBe('run by run 2.00 (1.00–3.00)');
  });
});
