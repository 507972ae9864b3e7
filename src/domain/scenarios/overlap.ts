import { addDays, later } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { ScenarioAssumptions } from '#domain/decisions/decision.ts';
import type { Following, Owed } from './following.ts';

/** When the successor begins, and how long the old contract is paid. */
export interface Overlap {
  /** First day of the successor. */
  readonly from: IsoDate;
  /** Last day of the old contract after the term; `null` when it ends with the term. */
  readonly through: IsoDate | null;
  /** Why the old one is paid until then; `null` when nothing is paid side by side. */
  readonly how: 'owed' | 'whole-terms' | 'extended' | 'runs-on' | null;
  /** When the successor would have to begin for the old one to end with the term, or with what is owed. */
  readonly instead: IsoDate;
}

interface OverlapSetting {
  readonly following: Following;
  readonly owed: Owed | null;
  readonly assumptions: Pick<ScenarioAssumptions, 'overlapMonths'>;
}

/**
 * Old and new side by side for whole months:
 * - Where the old contract is owed past the term anyway, the successor begins so many months before that ends, not
 *   before the term is over.
 * - Else the successor begins on the day after the term, and the old one is paid on through the overlap: an open-ended
 *   one, and one that ends by itself and is extended, for these days; one that renews only for whole terms, since no
 *   part of a term can be had.
 */
export function overlapOf({ following, owed, assumptions }: OverlapSetting): Overlap {
  const { how, from: first, spans } = following;
  const months = assumptions.overlapMonths;
  const ends = owed?.through ?? addDays(first, -1);
  const instead = addMonths(addDays(ends, 1), -months);
  if (months === 0) return { from: addDays(ends, 1), through: owed?.through ?? null, how: null, instead };
  const from = later(first, instead);
  const needed = addDays(addMonths(from, months), -1);
  if (owed !== null && needed <= owed.through) return { from, through: owed.through, how: 'owed', instead };
  if (how !== 'renews') return { from, through: needed, how, instead };
  const covering = spans.find(({ term }) => term.end >= needed) ?? spans.at(-1);
  return { from, through: covering?.term.end ?? needed, how: 'whole-terms', instead };
}
