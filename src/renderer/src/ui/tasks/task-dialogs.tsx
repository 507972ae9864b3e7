import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STEP_EVIDENCE } from '#domain/off-boarding/step-words.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { Task } from '#domain/tasks/task.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { FinishDialog, type ChooseDocument, type EvidenceDocument } from './finish-dialog.tsx';
import { PostponeDialog } from './postpone-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

/** What is being done to tasks. */
export interface TaskDialog {
  readonly kind: 'finish' | 'skip' | 'postpone' | 'assign';
  readonly tasks: readonly Task[];
  /** What is known already, to begin the evidence with. */
  readonly evidence?: string;
}

/** The actions that the dialogs lead to. */
export interface TaskDialogActions {
  finish(
    tasks: readonly Task[],
    evidence: { readonly text: string; readonly document: EvidenceDocument | null },
  ): Promise<Outcome<void>>;
  skip(tasks: readonly Task[], reason: string): Outcome<void>;
  postpone(tasks: readonly Task[], due: IsoDate | null): void;
  assign(tasks: readonly Task[], owner: string): void;
}

interface TaskDialogsProps {
  readonly dialog: TaskDialog | null;
  readonly actions: TaskDialogActions;
  readonly owners: readonly string[];
  readonly today: IsoDate;
  readonly locale: string;
  readonly chooseDocument: ChooseDocument;
  readonly onClose: () => void;
}

function stepOf(tasks: readonly Task[]): keyof typeof STEP_EVIDENCE {
  const [only] = tasks;
  return tasks.length === 1 && only?.subject.kind === 'off-boarding' ? only.subject.step : 'own';
}

/** The one dialog about tasks that is open. */
export function TaskDialogs(props: TaskDialogsProps): ReactNode {
  const { dialog, actions, owners, today, locale, chooseDocument, onClose } = props;
  if (dialog === null) return null;
  const { kind, tasks } = dialog;
  const [first] = tasks;
  const name = tasks.length === 1 && first !== undefined ? first.title : `${tasks.length} tasks`;
  switch (kind) {
    case 'finish': {
      const step = stepOf(tasks);
      return (
        <FinishDialog
          title={name}
          hint={STEP_EVIDENCE[step]}
          required={step === 'export-data'}
          evidence={dialog.evidence ?? ''}
          chooseDocument={chooseDocument}
          onFinish={(text, document) => actions.finish(tasks, { text, document })}
          onClose={onClose}
        />
      );
    }
    case 'skip':
      return (
        <ReasonDialog
          title={`Leave out: ${name}`}
          label="Why it is left out"
          description="Kept as evidence."
          action="Leave out"
          onGive={(reason) => actions.skip(tasks, reason)}
          onClose={onClose}
        />
      );
    case 'postpone':
      return (
        <PostponeDialog
          title={`Move: ${name}`}
          due={first?.due ?? null}
          today={today}
          locale={locale}
          onPostpone={(due) => actions.postpone(tasks, due)}
          onClose={onClose}
        />
      );
    case 'assign':
      return (
        <AssignDialog
          title={`Assign: ${name}`}
          owner={tasks.length === 1 ? (first?.owner ?? '') : ''}
          owners={owners}
          onAssign={(owner) => actions.assign(tasks, owner)}
          onClose={onClose}
        />
      );
  }
}
