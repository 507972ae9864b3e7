import { deepEqual } from 'fast-equals';
import { useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ContractId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import type { ShownProblems } from '#ui/form/field-problems.ts';
import type { ContractDraft } from './contract-draft.ts';
import { planContract } from './plan-contract.ts';
import type { ContractPlan } from './plan-contract.ts';
import { planSave } from './save-contract.ts';

export interface EditorInput {
  /** The contract that is edited, or `null` for a new one. */
  readonly existing: Contract | null;
  /** What the form starts with. */
  readonly initial: ContractDraft;
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  /** Stored; called once, when leaving no longer loses anything. */
  readonly onSaved: (id: ContractId) => void;
  readonly onCancel: () => void;
}

/** How the form was left: by then nothing typed can be lost any more. */
type Leaving = { readonly kind: 'saved'; readonly id: ContractId } | { readonly kind: 'cancelled' };

export interface ContractEditing {
  readonly draft: ContractDraft;
  readonly set: (change: Partial<ContractDraft>) => void;
  readonly plan: ContractPlan;
  readonly shown: ShownProblems;
  /** Leaving would lose something typed. */
  readonly dirty: boolean;
  readonly saving: boolean;
  /** A save was refused, and what stood in its way is shown. */
  readonly refused: boolean;
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
}

/** The state of the form: draft, its plan, and the ways out. The focus goes to the first wrong field in `root`. */
export function useContractEditing(input: EditorInput, root: RefObject<HTMLElement | null>): ContractEditing {
  const { existing, initial, contracts, applications, onSaved, onCancel } = input;
  const { locale, today } = useSession();
  const [draft, setDraft] = useState(initial);
  const [attempts, setAttempts] = useState(0);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const plan = useMemo(
    () => planContract(draft, { locale, today, applications, contracts, existing }),
    [draft, locale, today, applications, contracts, existing],
  );
  const shown = useShownProblems(plan.problems);
  const { saving, store } = useStore(existing);
  useEffect(() => {
    if (attempts > 0) focusFirstProblem(root.current);
  }, [attempts, root]);
  useEffect(() => {
    // In an effect, so that the guard has let go before the address changes.
    if (leaving?.kind === 'saved') onSaved(leaving.id);
    else if (leaving?.kind === 'cancelled') onCancel();
  }, [leaving, onSaved, onCancel]);
  const save = async (): Promise<void> => {
    if (plan.parts === null) {
      shown.showAll();
      setAttempts(attempts + 1);
      return;
    }
    const id = await store(plan);
    if (id !== null) setLeaving({ kind: 'saved', id });
  };
  return {
    draft,
    set: (change) => setDraft((before) => ({ ...before, ...change })),
    plan,
    shown,
    dirty: leaving === null && !deepEqual(draft, initial),
    saving,
    refused: attempts > 0,
    save,
    cancel: () => setLeaving({ kind: 'cancelled' }),
  };
}

interface Store {
  readonly saving: boolean;
  /** Stores what a plan came to as one action; `null` when that failed, and the manager has been told. */
  readonly store: (plan: ContractPlan) => Promise<ContractId | null>;
}

function useStore(existing: Contract | null): Store {
  const { perform, workspace, today, settings } = useSession();
  const [saving, setSaving] = useState(false);
  const store = async ({ parts, application: choice }: ContractPlan): Promise<ContractId | null> => {
    if (parts === null || saving) return null;
    setSaving(true);
    const context = { now: workspace.now(), today, newId: workspace.newId, by: settings.managerName };
    const { contract, application } = planSave(parts, choice, existing, context);
    const created = application === null ? [] : [put('applications', application)];
    const label = `${existing === null ? 'Added' : 'Changed'} contract ${contract.name}`;
    const done = await perform(label, [...created, put('contracts', contract)]);
    setSaving(false);
    return done ? contract.id : null;
  };
  return { saving, store };
}
