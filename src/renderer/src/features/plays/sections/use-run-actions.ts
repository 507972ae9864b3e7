import type { RowWrite } from '#database/actions.ts';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { fireContext } from '#database/use-play-rows.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { startByHand } from '#domain/plays/fire.ts';
import type { Play, PlayOutcomeKind, PlayRun } from '#domain/plays/play.ts';
import { settleRun } from '#domain/plays/run.ts';
import { OUTCOME_NAMES } from '#domain/plays/words.ts';
import type { Task } from '#domain/tasks/task.ts';

interface RunActions {
  readonly start: (play: Play, customer: Customer) => Promise<boolean>;
  /** Refused with `reason` when it is called off without one. */
  readonly settle: (
    run: PlayRun,
    outcome: { readonly kind: PlayOutcomeKind; readonly note: string },
    own: readonly Task[],
  ) => Outcome<void>;
  readonly goOn: (run: PlayRun) => void;
}

/** What is done about plays of one customer, each one user action. */
export function useRunActions(): RunActions {
  const session = useSession();
  const { workspace, today, settings, perform } = session;
  return {
    start: (play, customer) => {
      const { run, tasks } = startByHand(play, customer, fireContext(session), workspace.newId);
      return perform(`Started the play “${play.name}” for ${customer.company}`, [
        put('playRuns', run),
        ...tasks.map((task): RowWrite => put('tasks', task)),
      ]);
    },
    settle: (run, outcome, own) => {
      const editor = { by: settings.managerName, at: workspace.now() };
      const settled = settleRun(run, outcome, own, today, editor);
      if (!settled.ok) return settled;
      void perform(`${OUTCOME_NAMES[outcome.kind]}: the play “${run.name}”`, [
        put('playRuns', settled.value.run),
        ...settled.value.tasks.map((task): RowWrite => put('tasks', task)),
      ]);
      return accepted<void>(undefined);
    },
    goOn: (run) => {
      const open: PlayRun = { ...run, outcome: null };
      void perform(`The play “${run.name}” goes on`, [put('playRuns', open)]);
    },
  };
}
