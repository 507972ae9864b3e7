import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { EffortId } from '#domain/brand.ts';
import type { Effort } from '#domain/flywheel/effort.ts';
import { STAGES, type Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { CURRENCIES, parseCurrency } from '#domain/money/currencies.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';
import { MoneyField } from '#ui/form/money-field.tsx';
import { readTyped, typedStart, type TypedEffort } from './typed-effort.ts';

interface EffortDialogProps {
  /** `null`: a new one. */
  readonly effort: Effort | null;
  /** The stage that a new one is for, as far as it is known. */
  readonly stage: Stage | null;
  readonly onClose: () => void;
}

const STAGE_CHOICES = STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] }));
const CURRENCY_CHOICES = CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));

interface FieldsProps {
  readonly typed: TypedEffort;
  readonly onTyped: (typed: TypedEffort) => void;
  readonly bind: ReturnType<typeof useShownProblems>['bind'];
}

function When({ typed, onTyped, bind }: FieldsProps): ReactNode {
  const { today, locale } = useSession();
  return (
    <Group grow align="flex-start">
      <Select
        label="Stage"
        data={STAGE_CHOICES}
        value={typed.stage}
        onChange={(stage) => onTyped({ ...typed, stage: stage as Stage | null })}
        allowDeselect={false}
        {...bind('stage')}
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

function HowMuch({ typed, onTyped, bind }: FieldsProps): ReactNode {
  const { locale } = useSession();
  return (
    <>
      <NumberInput
        label="Hours"
        value={typed.hours ?? ''}
        onChange={(hours) => onTyped({ ...typed, hours: typeof hours === 'number' ? hours : null })}
        decimalScale={2}
        {...bind('hours')}
      />
      <Group grow align="flex-start">
        <MoneyField
          label="Amount"
          value={typed.amount}
          onChange={(amount) => onTyped({ ...typed, amount })}
          currency={typed.currency}
          locale={locale}
          {...bind('amount')}
        />
        <Select
          label="Currency"
          data={CURRENCY_CHOICES}
          value={typed.currency}
          searchable
          allowDeselect={false}
          onChange={(code) => {
            const currency = parseCurrency(code ?? '');
            if (currency.ok) onTyped({ ...typed, currency: currency.value });
          }}
        />
      </Group>
    </>
  );
}

/** Logs time or money put into a stage, or corrects an entry. */
export function EffortDialog({ effort, stage, onClose }: EffortDialogProps): ReactNode {
  const { today, locale, readOnly, workspace, settings, perform } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() =>
    typedStart(effort, { stage, today, currency: settings.currency }, locale),
  );
  const { fields, problems } = readTyped(typed, today, locale);
  const shown = useShownProblems(problems);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (fields === null) {
      shown.showAll();
      requestAnimationFrame(() => focusFirstProblem(form.current));
      return;
    }
    const now = workspace.now();
    const id = effort?.id ?? (workspace.newId() as EffortId);
    const row: Effort = { ...fields, id, createdAt: effort?.createdAt ?? now, updatedAt: now };
    const label = `${effort === null ? 'Logged' : 'Changed'} effort for ${STAGE_NAMES[fields.stage]}`;
    if (await perform(label, [put('efforts', row)])) onClose();
  };
  const bound = { typed, onTyped: setTyped, bind: shown.bind };
  return (
    <Modal opened onClose={onClose} title={effort === null ? 'Log effort' : 'Edit effort'}>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          <When {...bound} />
          <HowMuch {...bound} />
          <TextInput
            label="Note"
            value={typed.note}
            onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null}>
              {effort === null ? 'Log' : 'Save'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
