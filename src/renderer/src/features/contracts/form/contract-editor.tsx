import { Button } from '@mantine/core';
import { deepEqual } from 'fast-equals';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ContractId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { LeaveGuard, LeaveQuestion } from '#ui/form/leave-guard.tsx';
import type { ContractDraft } from './contract-draft.ts';
import { ContractForm } from './contract-form.tsx';
import classes from './contract-form.module.css';
import { planContract } from './plan-contract.ts';
import { planSave } from './save-contract.ts';
import { distinct } from './distinct.ts';

interface ContractEditorProps {
  /** The contract that is edited, or `null` for a new one. */
  readonly existing: Contract | null;
  /** What the form starts with. */
  readonly initial: ContractDraft;
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  /** Stored; called once, when leaving no longer loses anything. */
  readonly onSaved: (id: ContractId) => void;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
}

/** How the form was left: by then nothing typed can be lost any more. */
type Leaving = { readonly kind: 'saved'; readonly id: ContractId } | { readonly kind: 'cancelled' };

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

/** Creates or edits one contract: holds the draft, plans it with every key, and saves it as one action. */
export function ContractEditor(props: ContractEditorProps): ReactNode {
  const { existing, initial, contracts, applications, onSaved, onCancel, onDiscard } = props;
  const session = useSession();
  const { locale, today, settings, workspace } = session;
  const [draft, setDraft] = useState(initial);
  const [attempted, setAttempted] = useState(0);
  const [saving, setSaving] = useState(false);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [asking, setAsking] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const plan = useMemo(
    () => planContract(draft, { locale, today, applications, contracts, existing }),
    [draft, locale, today, applications, contracts, existing],
  );
  const what = existing === null ? 'this new contract' : `“${existing.name}”`;
  const shown = useShownProblems(plan.problems);
  const dirty = leaving === null && !deepEqual(draft, initial);
  useEffect(() => {
    if (attempted > 0) focusFirstProblem(root.current);
  }, [attempted]);
  useEffect(() => {
    // In an effect, so that the guard has let go before the address changes.
    if (leaving?.kind === 'saved') onSaved(leaving.id);
    else if (leaving?.kind === 'cancelled') onCancel();
  }, [leaving, onSaved, onCancel]);
  const save = async (): Promise<void> => {
    if (saving) return;
    if (plan.parts === null) {
      shown.showAll();
      setAttempted(attempted + 1);
      return;
    }
    setSaving(true);
    const context = { now: workspace.now(), today, newId: workspace.newId, by: settings.managerName };
    const { contract, application } = planSave(plan.parts, plan.application, existing, context);
    const writes = [
      ...(application === null ? [] : [put('applications', application)]),
      put('contracts', contract),
    ];
    const label = `${existing === null ? 'Added' : 'Changed'} contract ${contract.name}`;
    const done = await session.perform(label, writes);
    setSaving(false);
    if (done) setLeaving({ kind: 'saved', id: contract.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a shortcut for the button below
    <div ref={root} onKeyDown={onKeyDown}>
      <ContractForm
        draft={draft}
        set={(change) => setDraft((before) => ({ ...before, ...change }))}
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
        refused={attempted > 0 ? plan.problems : null}
        warnings={plan.warnings}
        disabled={saving || session.readOnly !== null}
        onSave={() => void save()}
        onCancel={() => (dirty ? setAsking(true) : setLeaving({ kind: 'cancelled' }))}
      />
      <LeaveGuard dirty={dirty} what={what} onDiscard={onDiscard} />
      <LeaveQuestion
        opened={asking}
        what={what}
        onStay={() => setAsking(false)}
        onLeave={() => {
          setAsking(false);
          setLeaving({ kind: 'cancelled' });
        }}
      />
    </div>
  );
}
