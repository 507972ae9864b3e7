import { Alert, Button, Group, Modal } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useCustomFields } from '#database/use-customer-rows.ts';
import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Board, Customer, Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { sameNameOnBoard } from '#domain/journey/validate.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { LeaveGuard, LeaveQuestion } from '#ui/form/leave-guard.tsx';
import { blankDraft, differs, draftOf, planCustomer } from './customer-draft.ts';
import type { CustomerDraft } from './customer-draft.ts';
import { CustomerForm } from './customer-form.tsx';
import classes from './customer-panel.module.css';
import { knownValues } from './known-values.ts';
import { useCustomerEdits } from './use-customer-edits.ts';

/** What is being asked about one customer. */
export type CustomerQuestion =
  | { readonly kind: 'create'; readonly boardId: BoardId; readonly stage: Stage }
  | { readonly kind: 'edit'; readonly customer: Customer };

interface CustomerDialogProps {
  readonly question: CustomerQuestion;
  readonly boards: readonly Board[];
  readonly onClose: () => void;
  /** Called after a new customer was saved. */
  readonly onCreated?: (id: CustomerId) => void;
}

function SameName({
  found,
  board,
}: {
  readonly found: readonly Customer[];
  readonly board: string;
}): ReactNode {
  const first = found[0];
  if (first === undefined) return null;
  const where = first.archived ? 'archived' : `in ${STAGE_NAMES[first.stage]}`;
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconCopy size={16} aria-hidden />}
      mt="sm"
      component="output"
      display="flow-root"
    >
      “{first.company}” is already on {board} ({where}
      {found.length > 1 && `, and ${found.length - 1} more`}). Save only if this is another customer.
    </Alert>
  );
}

function startOf(
  question: CustomerQuestion,
  { settings, today, locale }: Pick<ReturnType<typeof useSession>, 'settings' | 'today' | 'locale'>,
): CustomerDraft {
  if (question.kind === 'edit') return draftOf(question.customer, locale);
  return blankDraft(question.boardId, question.stage, settings.currency, today, locale);
}

const NO_FIELDS: readonly CustomField[] = [];
const NO_CUSTOMERS: readonly Customer[] = [];

/** The form of a new or existing customer. Asks before what was typed is thrown away. */
export function CustomerDialog({ question, boards, onClose, onCreated }: CustomerDialogProps): ReactNode {
  const session = useSession();
  const { today, locale, readOnly } = session;
  const stored = question.kind === 'edit' ? question.customer : null;
  const [start] = useState(() => startOf(question, session));
  const [draft, setDraft] = useState(start);
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const edits = useCustomerEdits();
  const customers = useCustomers(null);
  const known = useMemo(() => knownValues(customers ?? []), [customers]);
  const fields = useCustomFields() ?? NO_FIELDS;
  const plan = planCustomer(draft, today, locale, fields);
  const shown = useShownProblems(plan.problems);
  const dirty = differs(draft, start);
  const { company, boardId } = draft;
  const same = useMemo(
    () => sameNameOnBoard(customers ?? [], { company, boardId, own: stored?.id ?? null }),
    [customers, company, boardId, stored],
  );
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!dirty && stored !== null) return onClose();
    if (plan.facts === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    if (stored === null) {
      const id = await edits.create(plan.facts, draft.reason);
      if (id === null) return;
      // The guard against losing what was typed must be gone before the address changes.
      flushSync(onClose);
      onCreated?.(id);
    } else if (await edits.change(stored, plan.facts, draft.reason)) onClose();
  };
  const close = (): void => {
    // Later than the key press: the question would take the same Escape for its own and close again.
    if (dirty) setTimeout(() => setLeaving(true), 0);
    else onClose();
  };
  return (
    <>
      <Modal
        opened
        onClose={close}
        title={stored === null ? 'New customer' : `Edit ${stored.company}`}
        size="xl"
        closeOnClickOutside={false}
      >
        <form ref={form} noValidate className={classes['form']} onSubmit={(event) => void save(event)}>
          <CustomerForm
            draft={draft}
            onChange={setDraft}
            bind={shown.bind}
            boards={boards}
            known={known}
            customers={customers ?? NO_CUSTOMERS}
            fields={fields}
            stored={stored}
            today={today}
            locale={locale}
          />
          <SameName found={same} board={boards.find((board) => board.id === boardId)?.name ?? 'this board'} />
          <Group justify="flex-end" gap="sm" className={classes['footer']}>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {stored === null ? 'Add customer' : 'Save'}
            </Button>
          </Group>
        </form>
      </Modal>
      <LeaveQuestion
        opened={leaving}
        what="this customer"
        onStay={() => setLeaving(false)}
        onLeave={onClose}
      />
      <LeaveGuard dirty={dirty} what="this customer" onDiscard={onClose} />
    </>
  );
}
