import type { FiredPlay } from './fire.ts';
import type { PlayRun } from './play.ts';

/** More customers than this at one time came from a file, or the play is new to a large board: nobody could do as many tasks. */
export const MOST_AT_ONCE = 50;

export interface SortedFirings {
  readonly setOff: readonly FiredPlay[];
  /** Kept as called off and without tasks, so that they are not asked about again. */
  readonly heldBack: readonly PlayRun[];
}

/** Holds back plays that would be set off for more customers at one time than anybody can care for. */
export function holdBack(fired: readonly FiredPlay[]): SortedFirings {
  const setOff: FiredPlay[] = [];
  const heldBack: PlayRun[] = [];
  for (const group of Map.groupBy(fired, ({ run }) => run.playId).values()) {
    if (group.length <= MOST_AT_ONCE) setOff.push(...group);
    else heldBack.push(...group.map(({ run }) => held(run, group.length)));
  }
  return { setOff, heldBack };
}

function held(run: PlayRun, many: number): PlayRun {
  const note = `Not set off: ${many} customers at once`;
  return { ...run, tasks: [], outcome: { kind: 'called-off', on: run.on, note } };
}

/** The line of the log about what was held back: "Not set off for so many at once: Onboarding (200 customers)". */
export function heldBackLabel(runs: readonly PlayRun[]): string {
  const groups = [...Map.groupBy(runs, ({ playId }) => playId).values()];
  const words = groups.map((group) => `${group[0]?.name ?? ''} (${group.length} customers)`);
  return `Not set off for so many at once: ${words.join(', ')}`;
}
