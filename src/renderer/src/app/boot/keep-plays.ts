import type { RowWrite } from '#database/actions.ts';
import { readPlayRows, storeShippedPlays } from '#database/play-rows.ts';
import { put } from '#database/repositories.ts';
import type { Session } from '#database/session.tsx';
import { fireContext } from '#database/use-play-rows.ts';
import { heldBackLabel, holdBack } from '#domain/plays/at-once.ts';
import { firePlaySteps, type FiredPlay } from '#domain/plays/fire.ts';
import { firedLabel } from '#domain/plays/words.ts';
import { inIdleSteps } from './idle-steps.ts';

type Keeping = Pick<Session, 'workspace' | 'today' | 'locale' | 'settings' | 'perform'>;

/** What a firing writes: each run and its tasks. */
function writesOf(fired: readonly FiredPlay[]): RowWrite[] {
  return fired.flatMap(({ run, tasks }) => [
    put('playRuns', run),
    ...tasks.map((task) => put('tasks', task)),
  ]);
}

/** Sets off what is to be set off today, as one action of the log (J4). Given up without a trace when `signal` says so. */
export async function keepPlays(keeping: Keeping, signal: AbortSignal): Promise<void> {
  const { workspace, today, locale, settings, perform } = keeping;
  const { database } = workspace;
  await storeShippedPlays(workspace);
  const plays = (await database.plays.toArray()).filter(({ enabled }) => enabled);
  if (plays.length === 0 || signal.aborted) return;
  const rows = await readPlayRows(database, plays, { today, health: settings.health }, signal);
  if (rows === null) return;
  const steps = firePlaySteps(plays, rows.facts(), rows.runs, fireContext({ workspace, today, locale }));
  const fired = await inIdleSteps(steps, signal);
  if (fired === null || fired.length === 0) return;
  const { setOff, heldBack } = holdBack(fired);
  if (heldBack.length > 0) {
    await perform(
      heldBackLabel(heldBack),
      heldBack.map((run) => put('playRuns', run)),
    );
  }
  if (setOff.length === 0) return;
  const companies = new Map<string, string>(rows.customers.map(({ id, company }) => [id, company]));
  await perform(
    firedLabel(setOff, (id) => companies.get(id) ?? 'a customer'),
    writesOf(setOff),
  );
}
