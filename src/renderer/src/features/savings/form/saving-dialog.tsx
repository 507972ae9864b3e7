import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { makeDocument } from '#database/make-document.ts';
import { useSession } from '#database/session.tsx';
import type { ChosenDocument } from '#desktop/choose-document.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import { savingAmount } from '#domain/savings/amount.ts';
import { computedAmount } from '#domain/savings/check.ts';
import { savingFieldsOf } from '#domain/savings/saving-table.ts';
import { SAVING_KINDS, type Saving, type SavingKind } from '#domain/savings/saving.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { KIND_MEANINGS, KIND_WORDS } from '../saving-words.ts';
import { useSavingActions } from '../use-saving-actions.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { PriceFields } from './price-fields.tsx';
import { readTyped, savingIdOf, typedStart, type SavingStart, type TypedSaving } from './typed-saving.ts';

interface SavingDialogProps {
  readonly start: SavingStart;
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  readonly quotes: readonly Quote[];
  readonly onClose: () => void;
}

function isOwnAmount(saving: Saving): boolean {
  return savingAmount(saving) !== saving.amount.minor;
}

const TITLES: Readonly<Record<SavingStart['kind'], string>> = {
  new: 'Record a saving',
  edit: 'Edit the entry',
  proposal: 'Record what was found',
};

function useTyped(start: SavingStart): readonly [TypedSaving, (next: TypedSaving) => void] {
  const { today, locale, settings } = useSession();
  const scene = { today, locale, currency: settings.currency };
  return useState(() => typedStart(start, scene, isOwnAmount));
}

/** Records a saving or an avoidance with its evidence, or corrects one. */
export function SavingDialog({
  start,
  contracts,
  applications,
  quotes,
  onClose,
}: SavingDialogProps): ReactNode {
  const { locale, readOnly, workspace } = useSession();
  const actions = useSavingActions();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useTyped(start);
  const [chosen, setChosen] = useState<ChosenDocument | null>(null);
  const contract = contracts.find(({ id }) => id === typed.contractId) ?? null;
  const quote = quotes.find(({ id }) => id === typed.quoteId) ?? null;
  const { draft, problems } = readTyped(typed, contract, quote, locale);
  const shown = useShownProblems(problems);
  const change = (part: Partial<TypedSaving>): void => setTyped({ ...typed, ...part });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const now = workspace.now();
    const document = chosen === null ? null : await makeDocument(chosen.name, chosen.blob, now);
    const fields =
      problems.length > 0
        ? null
        : savingFieldsOf(draft, { ...typed, documentId: document?.id ?? typed.documentId });
    if (fields === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const created = start.kind === 'edit' ? start.saving.createdAt : now;
    const saving: Saving = {
      ...fields,
      id: savingIdOf(start, workspace.newId),
      createdAt: created,
      updatedAt: now,
    };
    if (await actions.save(saving, start.kind !== 'edit', document)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={TITLES[start.kind]} size="lg">
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <SegmentedControl
            aria-label="Kind"
            value={typed.kind}
            data={SAVING_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
            onChange={(kind) => change({ kind: kind as SavingKind })}
          />
          <TextInput
            label="What was saved"
            description={KIND_MEANINGS[typed.kind]}
            value={typed.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
            autoComplete="off"
            data-autofocus
            {...shown.bind('description')}
          />
          <PriceFields
            typed={typed}
            onTyped={setTyped}
            contracts={contracts}
            applications={applications}
            computed={computedAmount(draft) ?? money(0, typed.currency)}
            bind={shown.bind}
          />
          <EvidenceFields
            typed={typed}
            onTyped={setTyped}
            quotes={quotes}
            chosen={chosen}
            onChosen={setChosen}
            bind={shown.bind}
          />
          <Group justify="flex-end">
            {start.kind === 'edit' && (
              <Button
                variant="subtle"
                color="red"
                mr="auto"
                disabled={readOnly !== null}
                onClick={() => void actions.remove([start.saving]).then((done) => done && onClose())}
              >
                Delete
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {start.kind === 'edit' ? 'Save' : 'Record'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
