import { Alert, Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import {
  ADVOCACY_KINDS,
  ADVOCACY_STATES,
  type AdvocacyKind,
  type AdvocacyState,
} from '#domain/advocacy/advocacy.ts';
import { KIND_NAMES, STATE_NAMES } from '#domain/advocacy/words.ts';
import type { CustomerId } from '#domain/brand.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { useAdvocacyActions } from '../use-advocacy-actions.ts';
import { ReferralFields } from './referral-fields.tsx';
import type { EntryFieldsProps } from './entry-fields.ts';
import { readTyped, typedStart, type EntryStart, type TypedEntry } from './typed-entry.ts';

interface AdvocacyDialogProps {
  readonly start: EntryStart;
  readonly customers: readonly Customer[];
  readonly boards: readonly Board[];
  readonly onClose: () => void;
}

const KINDS = ADVOCACY_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));
const STATES = ADVOCACY_STATES.map((value) => ({ value, label: STATE_NAMES[value] }));

function Who({
  typed,
  onTyped,
  bind,
  choices,
}: EntryFieldsProps & { readonly choices: readonly { value: string; label: string }[] }): ReactNode {
  return (
    <Select
      label="Customer"
      searchable
      openOnFocus={false}
      limit={100}
      data={[...choices]}
      value={typed.customerId}
      onChange={(id) => onTyped({ ...typed, customerId: id as CustomerId | null })}
      data-autofocus={typed.customerId === null || undefined}
      {...bind('customer')}
    />
  );
}

function What({ typed, onTyped, bind }: EntryFieldsProps): ReactNode {
  const { today, locale } = useSession();
  return (
    <Group grow align="flex-start">
      <Select
        label="Kind"
        data={KINDS}
        value={typed.kind}
        allowDeselect={false}
        onChange={(kind) => kind !== null && onTyped({ ...typed, kind: kind as AdvocacyKind })}
      />
      <Select
        label="State"
        data={STATES}
        value={typed.state}
        allowDeselect={false}
        onChange={(state) => state !== null && onTyped({ ...typed, state: state as AdvocacyState })}
      />
      <DateField
        label="Day"
        value={typed.on}
        onChange={(on) => onTyped({ ...typed, on })}
        locale={locale}
        today={today}
        {...bind('on')}
      />
    </Group>
  );
}

function More({ typed, onTyped, bind }: EntryFieldsProps): ReactNode {
  return (
    <>
      {typed.kind === 'review' && (
        <NumberInput
          label="Stars"
          description="1 to 5"
          value={typed.rating ?? ''}
          onChange={(rating) => onTyped({ ...typed, rating: typeof rating === 'number' ? rating : null })}
          {...bind('rating')}
        />
      )}
      {typed.kind !== 'loyalty' && typed.kind !== 'referral' && (
        <TextInput
          label="Where it can be read"
          placeholder="https://"
          value={typed.link}
          onChange={(event) => onTyped({ ...typed, link: event.currentTarget.value })}
          {...bind('link')}
        />
      )}
      <Textarea
        label="Note"
        autosize
        minRows={1}
        maxRows={5}
        value={typed.note}
        onChange={(event) => onTyped({ ...typed, note: event.currentTarget.value })}
      />
    </>
  );
}

/** Records what a customer does for us, or corrects it. */
export function AdvocacyDialog({ start, customers, boards, onClose }: AdvocacyDialogProps): ReactNode {
  const { today, locale, readOnly } = useSession();
  const actions = useAdvocacyActions();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedStart(start, today, locale));
  const [refusal, setRefusal] = useState<string | null>(null);
  const { fields, makesCard, problems } = readTyped(typed, today, locale);
  const shown = useShownProblems(problems);
  const before = start.kind === 'edit' ? start.entry : null;
  const choices = useMemo(
    () =>
      customers
        .filter(({ archived, id }) => !archived || id === before?.customerId || id === before?.broughtId)
        .map(({ id, company }) => ({ value: id as string, label: company }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [customers, before],
  );
  const board =
    typed.boardId ?? customers.find(({ id }) => id === typed.customerId)?.boardId ?? boards[0]?.id ?? null;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fields === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const card = makesCard && board !== null ? { boardId: board, company: typed.brought } : null;
    const saved = await actions.save(fields, before, card);
    if (!saved.ok) setRefusal(saved.message);
    else if (saved.value) onClose();
  };
  const change = (next: TypedEntry): void => {
    setTyped(next);
    setRefusal(null);
  };
  const bound = { typed, onTyped: change, bind: shown.bind };
  return (
    <Modal opened onClose={onClose} title={before === null ? 'Record advocacy' : 'Edit advocacy'} size="lg">
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Who {...bound} choices={choices} />
          <What {...bound} />
          {typed.kind === 'referral' && (
            <ReferralFields {...bound} choices={choices} boards={boards} board={board} />
          )}
          <More {...bound} />
          {refusal !== null && (
            <Alert color="red" role="alert" variant="light">
              {refusal}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {before === null ? 'Record' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
