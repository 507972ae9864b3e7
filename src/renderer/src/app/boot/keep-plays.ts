import type { RowWrite } from '#database/actions.ts';
import { readPlayRows, rememberShippedPlays, wereShippedPlaysStored } from '#database/play-rows.ts';
import { put } from '#database/repositories.ts';
import type { Session } from '#database/session.tsx';
import { fireContext } from '#database/use-play-rows.ts';
import { defaultPlays } from '#domain/plays/default-plays.ts';
import { firePlaySteps, type FiredPlay } from '#domain/plays/fire.ts';
import { wantsShippedPlays } from '#domain/plays/shipped.ts';
import { firedLabel } from '#domain/plays/words.ts';
import { inIdleSteps } from './idle-steps.ts';

type Keeping = Pick<Session, 'workspace' | 'today' | 'locale' | 'settings' | 'perform'>;

/** Stores the shipped plays once in a workspace that has a board and no play. @returns whether it did */
async function storeShipped({ workspace, perform }: Keeping): Promise<boolean> {
  const { database } = workspace;
  const stored = await wereShippedPlaysStored(database);
  if (!wantsShippedPlays(stored, await database.boards.count(), await database.plays.count())) return false;
  const writes = defaultPlays(workspace.now()).map((play) => put('plays', play));
  const done = await perform('Added the plays that come with the program', writes, { quiet: true });
  if (done) await rememberShippedPlays(workspace);
  return done;
}

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
  // Storing them is an action of its own, after which everything is looked at anew.
  if (await storeShipped(keeping)) return;
  const plays = (await database.plays.toArray()).filter(({ enabled }) => enabled);
  if (plays.length === 0 || signal.aborted) return;
  const rows = await readPlayRows(database, plays, { today, health: settings.health }, signal);
  if (rows === null) return;
  const steps = firePlaySteps(plays, rows.facts(), rows.runs, fireContext({ workspace, today, locale }));
  const fired = await inIdleSteps(steps, signal);
  if (fired === null || fired.length === 0) return;
  const companies = new Map<string, string>(rows.customers.map(({ id, company }) => [id, company]));
  await perform(
    firedLabel(fired, (id) => companies.get(id) ?? 'a customer'),
    writesOf(fired),
  );
}
