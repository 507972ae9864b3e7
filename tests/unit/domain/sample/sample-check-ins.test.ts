import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { checkInState } from '#domain/check-ins/due.ts';
import { differenceOf } from '#domain/check-ins/differences.ts';
import { FIGURE_KEYS } from '#domain/check-ins/figure-list.ts';
import { isSampleId } from '#domain/sample/ids.ts';
import { createSample } from '#domain/sample/sample.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';

const today = '2026-03-02' as IsoDate;
const { checkIns: sample } = createSample(today, '2026-03-02T08:00:00.000Z' as IsoInstant);
const [first, second] = sample.checkIns;
if (first === undefined || second === undefined) throw new Error('The sample has two check-ins.');

describe('the check-ins of the sample', () => {
  it('are two that were finished, and one that is due since yesterday', () => {
    expect(sample.checkIns.map(({ state }) => state.on)).toEqual([addDays(today, -60), addDays(today, -31)]);
    const state = checkInState(sample.checkIns, DEFAULT_SETTINGS.checkIns, today, null);
    expect(state).toMatchObject({ kind: 'due', daysLeft: -1, open: null });
  });

  it('keep every figure, and several differ from one to the next', () => {
    for (const { state } of [first, second]) {
      const known = FIGURE_KEYS.filter((key) => state.figures[key]?.kind !== 'unknown');
      expect(known).toEqual(FIGURE_KEYS);
    }
    const differing = FIGURE_KEYS.filter((key) => {
      const difference = differenceOf(second.state.figures[key], first.state.figures[key]);
      if (difference.kind === 'money') return difference.by.some(({ minor }) => minor !== 0);
      return difference.kind !== 'unknown' && difference.by !== 0;
    });
    expect(differing.length).toBeGreaterThan(6);
  });

  it('leave something open, which the second carries from the first', () => {
    const [kept, later] = sample.snapshots;
    expect(kept?.items.filter(({ open }) => open).length).toBeGreaterThan(2);
    const carried = later?.items.filter(({ carriedFrom }) => carriedFrom === first.id) ?? [];
    expect(carried.length).toBeGreaterThan(2);
    expect(second.state.open).toBeLessThan(40);
  });

  it('carry the mark of the sample on every row', () => {
    const rows = [...sample.checkIns, ...sample.snapshots, ...sample.answers];
    expect(rows.filter(({ id }) => !isSampleId(id))).toEqual([]);
  });
});
