import { describe, expect, it } from 'vitest';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { ActivityId, ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { historyOf } from '#domain/decisions/decision-history.ts';
import { decisionFor, renewByDefault } from '#domain/decisions/edit.ts';

const at = (time: string): IsoInstant => `2026-03-02T${time}:00.000Z` as IsoInstant;
const open = decisionFor(undefined, { id: 'c1' as ContractId }, '2025-06-01' as IsoDate);
const owned = { ...open, owner: 'Ada' };
const silent = renewByDefault(owned, null, { by: '', at: at('09:00') });

function entry(
  time: string,
  before: RenewalDecision | null,
  after: RenewalDecision,
  undoneAt: IsoInstant | null = null,
): ActivityEntry {
  const change = { table: 'decisions', key: after.id, before, after };
  return {
    id: time as ActivityId,
    at: at(time),
    sequence: 1,
    label: '',
    scope: { kind: 'rows', changes: [change] },
    undoneAt,
  };
}

describe('the history of a decision', () => {
  it('tells preparation and decision together, the latest first, each once', () => {
    const prepared = { ...owned, due: '2026-04-01' as IsoDate, weights: { overlap: 3 } };
    const lines = historyOf(
      silent,
      [
        entry('09:00', prepared, { ...silent, ...prepared, state: silent.state }),
        entry('08:30', owned, prepared),
        entry('08:00', null, owned),
      ],
      'en-GB',
    );
    expect(lines.map(({ words }) => words)).toEqual([
      'Renewed by default at an unknown price',
      'Changed the day to decide, the weights',
      'Changed who decides',
    ]);
  });

  it('leaves out what was undone, and what is about other rows', () => {
    const other = { ...owned, id: 'c2:2025-06-01' } as RenewalDecision;
    expect(
      historyOf(open, [entry('08:00', null, owned, at('08:05')), entry('08:10', null, other)], 'en-GB'),
    ).toEqual([]);
  });
});
