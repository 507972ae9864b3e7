import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { StandingCharge } from '#domain/off-boarding/charges.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { chargeWords } from '#domain/off-boarding/settle.ts';
import { ReasonDialog } from '#ui/tasks/reason-dialog.tsx';
import { AddStepDialog } from './dialogs/add-step-dialog.tsx';
import type { OffBoardingActions } from './use-off-boarding-actions.ts';

/** The dialog about a plan that is open. */
export type PlanDialog =
  | { readonly kind: 'call-off' }
  | { readonly kind: 'add-step' }
  | { readonly kind: 'explain'; readonly charge: StandingCharge };

interface PlanDialogsProps {
  readonly dialog: PlanDialog | null;
  readonly retirement: Retirement;
  readonly application: Application | null;
  readonly name: string;
  readonly owners: readonly string[];
  readonly actions: OffBoardingActions;
  readonly onClose: () => void;
}

export function PlanDialogs(props: PlanDialogsProps): ReactNode {
  const { dialog, retirement, application, name, owners, actions, onClose } = props;
  const { locale } = useSession();
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'call-off':
      return (
        <ReasonDialog
          title={`Call off the retirement of ${name}`}
          label="Why it stays"
          description="Open steps are left out, and the application is active again."
          action="Call off"
          onGive={(why) => actions.callOff(retirement, application, why)}
          onClose={onClose}
        />
      );
    case 'add-step':
      return (
        <AddStepDialog
          owner={application?.owner ?? ''}
          owners={owners}
          onAdd={(step) => actions.addStep(retirement, step)}
          onClose={onClose}
        />
      );
    case 'explain': {
      const { row } = dialog.charge;
      return (
        <ReasonDialog
          title="Explain the charge"
          label="Why it is all right"
          description="For example: last invoice, paid in arrears."
          action="Explain"
          onGive={(note) => actions.explain(retirement, name, row, note)}
          onClose={onClose}
        >
          {`${row.description}, ${chargeWords(row, locale)}`}
        </ReasonDialog>
      );
    }
  }
}
