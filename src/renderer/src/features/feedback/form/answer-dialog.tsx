import { Button, Group, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { CustomerId, NpsResponseId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { responseFieldsOf } from '#domain/nps/response-table.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { useAnswerActions } from '../use-answer-actions.ts';
import { readTyped, typedStart, type TypedAnswer } from './typed-answer.ts';

export interface AnswerDialogProps {
  /** Those who can be chosen; one alone is chosen already. */
  readonly customers: readonly Customer[];
  readonly customerSince: (id: CustomerId) => IsoDate | null;
  /** `null`: a new one. */
  readonly response: NpsResponse | null;
  readonly onClose: () => void;
}

interface FieldsProps {
  readonly typed: TypedAnswer;
  readonly onTyped: (typed: TypedAnswer) => void;
  readonly customers: readonly Customer[];
  readonly bind: ReturnType<typeof useShownProblems>['bind'];
}

function Fields({ typed, onTyped, customers, bind }: FieldsProps): ReactNode {
  const { today, locale } = useSession();
  const choices = customers
    .map(({ id, company }) => ({ value: id, label: company }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <>
      <Select
        label="Customer"
        searchable
        openOnFocus={false}
        limit={100}
        data={choices}
        value={typed.customerId}
        onChange={(id) => onTyped({ ...typed, customerId: id as CustomerId | null })}
        {...bind('customer')}
      />
      <Group grow align="flex-start">
        <NumberInput
          label="Answer"
          description="How likely to recommend us, 0 to 10"
          value={typed.score ?? ''}
          onChange={(score) => onTyped({ ...typed, score: typeof score === 'number' ? score : null })}
          data-autofocus
          {...bind('score')}
        />
        <DateField
          label="Answered on"
          description="Not before the customer was there"
          value={typed.on}
          onChange={(on) => onTyped({ ...typed, on })}
          locale={locale}
          today={today}
          {...bind('on')}
        />
      </Group>
      <TextInput
        label="Who answered"
        value={typed.respondent}
        onChange={(event) => onTyped({ ...typed, respondent: event.currentTarget.value })}
      />
      <Textarea
        label="Comment"
        autosize
        minRows={2}
        maxRows={6}
        value={typed.comment}
        onChange={(event) => onTyped({ ...typed, comment: event.currentTarget.value })}
      />
      <DateField
        label="Followed up on"
        description="Empty while nobody got back to them"
        value={typed.followedUpOn}
        onChange={(followedUpOn) => onTyped({ ...typed, followedUpOn })}
        locale={locale}
        today={today}
        {...bind('followedUpOn')}
      />
    </>
  );
}

/** Records an answer by hand, or corrects one. */
export function AnswerDialog({ customers, customerSince, response, onClose }: AnswerDialogProps): ReactNode {
  const { today, locale, readOnly, workspace } = useSession();
  const actions = useAnswerActions();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedStart(response, customers, today, locale));
  const { draft, problems } = readTyped(typed, customerSince, today, locale);
  const { bind, showAll } = useShownProblems(problems);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fields = problems.length > 0 ? null : responseFieldsOf(draft);
    if (fields === null) {
      showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const now = workspace.now();
    const id = response?.id ?? (workspace.newId() as NpsResponseId);
    const row: NpsResponse = { ...fields, id, createdAt: response?.createdAt ?? now, updatedAt: now };
    const company = customers.find((one) => one.id === row.customerId)?.company ?? '';
    if (await actions.save(row, response === null, company)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={response === null ? 'Record an answer' : 'Edit the answer'}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <Fields typed={typed} onTyped={setTyped} customers={customers} bind={bind} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {response === null ? 'Record' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
