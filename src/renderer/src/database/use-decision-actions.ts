import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { acknowledge, reopen, type Editor } from '#domain/decisions/edit.ts';
import { put } from './repositories.ts';
import { useSession } from './session.tsx';

/** What can be done about a decision wherever it is shown. `name` is the contract's. */
export interface DecisionActions {
  /** Who changes it now. */
  readonly editor: () => Editor;
  readonly save: (label: string, decision: RenewalDecision, quiet?: boolean) => Promise<boolean>;
  readonly acknowledge: (decision: RenewalDecision, name: string) => Promise<boolean>;
  /** Open again: taken back, or recorded as renewed while the clock was wrong. */
  readonly reopen: (decision: RenewalDecision, name: string) => Promise<boolean>;
}

/** Changes of decisions, each one user action. */
export function useDecisionActions(): DecisionActions {
  const { workspace, settings, perform } = useSession();
  const editor = (): Editor => ({ by: settings.managerName, at: workspace.now() });
  const save: DecisionActions['save'] = (label, decision, quiet = false) =>
    perform(label, [put('decisions', decision)], { quiet });
  return {
    editor,
    save,
    acknowledge: (decision, name) =>
      save(`Acknowledged that ${name} renewed by default`, acknowledge(decision, editor())),
    reopen: (decision, name) => save(`Opened the decision about ${name} again`, reopen(decision, editor())),
  };
}
