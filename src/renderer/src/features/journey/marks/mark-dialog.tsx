import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { put, useStageEvents } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useOfCustomer } from '#database/use-customer-rows.ts';
import type { CustomerMarkId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { markCustomer } from '#domain/journey/mark-customer.ts';
import type { Marked } from '#domain/journey/mark-customer.ts';
import type { MarkKind } from '#domain/journey/mark.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { MARK_TITLES, markLabel } from './state-words.ts';

/** A customer and what is to be said of it. */
export interface MarkQuestion {
  readonly customer: Customer;
  readonly kind: MarkKind;
}

interface MarkDialogProps extends MarkQuestion {
  readonly onClose: () => void;
}

interface Typed {
  readonly on: string;
  readonly until: string;
  readonly reason: string;
}

const REASONS: Readonly<Record<MarkKind, { readonly label: string; readonly placeholder: string }>> = {
  paused: { label: 'Why it waits', placeholder: 'for example: budget frozen until April' },
  resumed: { label: 'What changed', placeholder: 'for example: budget is back' },
  lost: { label: 'Why it was lost', placeholder: 'for example: chose a cheaper product' },
  'won-back': { label: 'What brought it back', placeholder: 'for example: missed our support' },
};

const DAYS: Readonly<Record<MarkKind, string>> = {
  paused: 'Paused from',
  resumed: 'Resumed on',
  lost: 'Lost on',
  'won-back': 'Won back on',
};

type Days = { readonly on: IsoDate; readonly until: IsoDate | null };

function readDays({ on, until }: Typed, locale: string): Outcome<Days> {
  const first = readDateText(on, locale);
  if (!first.ok) return first;
  if (first.value === null) return refused('date', 'Enter the day it happened.');
  const last = readDateText(until, locale);
  if (!last.ok) return last;
  return { ok: true, value: { on: first.value, until: last.value } };
}

/** Which field a problem is shown at. */
function fieldOf(code: string): 'reason' | 'until' | 'on' {
  if (code.startsWith('reason')) return 'reason';
  return code.startsWith('until') ? 'until' : 'on';
}

/** Asks for day and reason, and writes the mark with the state that follows as one action. */
export function MarkDialog({ customer, kind, onClose }: MarkDialogProps): ReactNode {
  const { today, locale, perform, workspace, readOnly } = useSession();
  const moves = useStageEvents(customer.id);
  const marks = useOfCustomer('customerMarks', customer.id);
  const [typed, setTyped] = useState<Typed>({ on: dateText(today, locale), until: '', reason: '' });
  const [shown, setShown] = useState(false);
  const plan = (): Outcome<Marked> => {
    const days = readDays(typed, locale);
    if (!days.ok) return days;
    const stamp = { now: workspace.now(), markId: workspace.newId() as CustomerMarkId, locale };
    const change = { kind, ...days.value, reason: typed.reason };
    return markCustomer(customer, { moves: moves ?? [], marks: marks ?? [] }, change, today, stamp);
  };
  const outcome = shown ? plan() : null;
  const problem = outcome === null || outcome.ok ? null : outcome;
  const errorAt = (field: 'reason' | 'until' | 'on'): string | undefined =>
    problem !== null && fieldOf(problem.code) === field ? problem.message : undefined;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const marked = plan();
    if (!marked.ok) return setShown(true);
    const label = markLabel(kind, customer.company, marked.value.mark.until, locale);
    const writes = [put('customerMarks', marked.value.mark), put('customers', marked.value.customer)];
    if (await perform(label, writes)) onClose();
    return undefined;
  };
  const { title, button } = MARK_TITLES[kind];
  return (
    <Modal opened onClose={onClose} title={title(customer.company)} size="sm">
      <form noValidate onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <TextInput
            label={REASONS[kind].label}
            placeholder={REASONS[kind].placeholder}
            data-autofocus
            required={kind === 'lost'}
            value={typed.reason}
            onChange={(event) => setTyped({ ...typed, reason: event.currentTarget.value })}
            error={errorAt('reason')}
          />
          <DateField
            label={DAYS[kind]}
            required
            value={typed.on}
            onChange={(on) => setTyped({ ...typed, on })}
            error={errorAt('on')}
            locale={locale}
            today={today}
          />
          {kind === 'paused' && (
            <DateField
              label="Until"
              description="Leave it empty while it is open. After this day it goes on by itself."
              value={typed.until}
              onChange={(until) => setTyped({ ...typed, until })}
              error={errorAt('until')}
              locale={locale}
              today={today}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={readOnly !== null || moves === undefined || marks === undefined}>
              {button}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
