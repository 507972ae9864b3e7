import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { LeaveGuard, LeaveQuestion } from '#ui/form/leave-guard.tsx';
import { isLayerOpen } from '#ui/panel/open-layers.ts';
import { ContractForm } from './contract-form.tsx';
import classes from './contract-form.module.css';
import { distinct } from './distinct.ts';
import { useContractEditing } from './use-contract-editing.ts';
import type { EditorInput } from './use-contract-editing.ts';

interface ContractEditorProps extends EditorInput {
  /** Another address was chosen and what was typed given up. */
  readonly onDiscard: () => void;
}

interface FootProps {
  readonly isNew: boolean;
  readonly refused: readonly FieldProblem[] | null;
  readonly warnings: readonly FieldProblem[];
  readonly disabled: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function refusedWords(count: number): string {
  return count === 1
    ? 'Not saved: one field needs your attention.'
    : `Not saved: ${count} fields need your attention.`;
}

/** Save and cancel, what stands in the way, and what is unusual. */
function EditorFoot({ isNew, refused, warnings, disabled, onSave, onCancel }: FootProps): ReactNode {
  return (
    <div className={classes['foot']}>
      {warnings.length > 0 && (
        <ul className={classes['warnings']} aria-label="Unusual">
          {warnings.map((warning) => (
            <li key={`${warning.field}-${warning.code}`}>Unusual: {warning.message}</li>
          ))}
        </ul>
      )}
      {refused !== null && refused.length > 0 && (
        <p className={classes['refused']} role="alert">
          {refusedWords(refused.length)}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Button onClick={onSave} disabled={disabled}>
          {isNew ? 'Add contract' : 'Save changes'}
        </Button>
      </div>
    </div>
  );
}

/** Creates or edits one contract: plans the draft with every key, and saves it as one action. */
export function ContractEditor(props: ContractEditorProps): ReactNode {
  const { existing, contracts, applications, onDiscard } = props;
  const { locale, today, settings, workspace, readOnly } = useSession();
  const root = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  const { draft, set, plan, shown, dirty, saving, refused, save, cancel } = useContractEditing(props, root);
  const what = existing === null ? 'this new contract' : `“${existing.name}”`;
  const leave = (): void => (dirty ? setAsking(true) : cancel());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isLayerOpen()) {
      event.preventDefault();
      leave();
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- shortcuts for the buttons below
    <div ref={root} onKeyDown={onKeyDown}>
      <ContractForm
        draft={draft}
        set={set}
        bind={shown.bind}
        plan={plan}
        locale={locale}
        today={today}
        settings={settings.deadlines}
        newId={workspace.newId}
        applicationNames={distinct(applications.filter((one) => !one.archived).map((one) => one.name))}
        vendorNames={distinct([...contracts, ...applications].map((one) => one.vendor))}
        partyNames={distinct(contracts.map((one) => one.party))}
      />
      <EditorFoot
        isNew={existing === null}
        refused={refused ? plan.problems : null}
        warnings={plan.warnings}
        disabled={saving || readOnly !== null}
        onSave={() => void save()}
        onCancel={leave}
      />
      <LeaveGuard dirty={dirty} what={what} onDiscard={onDiscard} />
      <LeaveQuestion opened={asking} what={what} onStay={() => setAsking(false)} onLeave={cancel} />
    </div>
  );
}
