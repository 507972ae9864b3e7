import { formatDate } from '#domain/calendar/format.ts';
import type { FollowUpState } from '#domain/nps/follow-up.ts';
import { npsGroup, type NpsGroup } from '#domain/nps/score.ts';
import { assertNever } from '#domain/outcome.ts';

export const GROUP_NAMES: Readonly<Record<NpsGroup, string>> = {
  promoter: 'Promoter',
  passive: 'Passive',
  detractor: 'Detractor',
};

/** "3, detractor". */
export function answerWords(score: number): string {
  return `${score}, ${GROUP_NAMES[npsGroup(score)].toLowerCase()}`;
}

/** How far a follow-up has come, in words. */
export function followUpWords(state: FollowUpState, locale: string): string {
  switch (state.kind) {
    case 'none':
      return 'Not followed up';
    case 'open':
      return state.due === null ? 'Task open' : `Task due ${formatDate(state.due, locale)}`;
    case 'done':
      return `Followed up ${formatDate(state.on, locale)}`;
    default:
      return assertNever(state);
  }
}

/** A score with its sign: −12, 0, +34; unknown without answers. */
export function scoreWords(score: number | null): string {
  if (score === null) return 'unknown';
  return score > 0 ? `+${score}` : score < 0 ? `−${Math.abs(score)}` : '0';
}
