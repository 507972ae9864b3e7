import type { RowChange } from '#domain/activity/activity.ts';
import { isByHand } from '#domain/plays/fire.ts';
import type { PlayRun } from '#domain/plays/play.ts';
import { takenBack } from '#domain/plays/run.ts';

/**
 * What an undo leaves in place of a changed row: what was there before. Only a play that was set off by itself stays, as called
 * off and without tasks: without it the same occasion would set it off again at once.
 */
export function rowAfterUndo({ table, before, after }: RowChange): unknown {
  if (table !== 'playRuns' || before !== null || after === null) return before;
  const run = after as PlayRun;
  return isByHand(run) ? null : takenBack(run);
}
