import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import {
  OUTCOME_NAMES,
  TOUCHPOINT_KINDS,
  TOUCHPOINT_NAMES,
  TOUCHPOINT_OUTCOMES,
} from '#domain/touchpoints/touchpoint.ts';
import type { TouchpointKind, TouchpointOutcome } from '#domain/touchpoints/touchpoint.ts';
import { DateField } from '#ui/form/date-field.tsx';
import type { TouchpointDraft } from './touchpoint-draft.ts';
import classes from './touchpoint-form.module.css';

interface TouchpointFieldsProps {
  readonly draft: TouchpointDraft;
  readonly onChange: (draft: TouchpointDraft) => void;
  readonly problemAt: (field: string) => string | undefined;
  readonly today: IsoDate;
  readonly locale: string;
  readonly noteRef?: Ref<HTMLInputElement>;
}

const KINDS = TOUCHPOINT_KINDS.map((value) => ({ value, label: TOUCHPOINT_NAMES[value] }));
const OUTCOMES = [
  { value: '', label: 'not said' },
  ...TOUCHPOINT_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] })),
];

/** Kind, note, day, how it went and who had the contact. */
export function TouchpointFields(props: TouchpointFieldsProps): ReactNode {
  const { draft, onChange, problemAt, today, locale, noteRef } = props;
  const set = (change: Partial<TouchpointDraft>): void => onChange({ ...draft, ...change });
  return (
    <div className={classes['fields']}>
      <NativeSelect
        size="xs"
        label="Kind"
        data={KINDS}
        value={draft.kind}
        onChange={(event) => set({ kind: event.currentTarget.value as TouchpointKind })}
      />
      <TextInput
        size="xs"
        className={classes['note'] ?? ''}
        label="Note"
        placeholder="What was said or done"
        ref={noteRef}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={problemAt('note')}
      />
      <DateField
        label="Date"
        required
        value={draft.on}
        onChange={(on) => set({ on })}
        error={problemAt('on')}
        locale={locale}
        today={today}
      />
      <NativeSelect
        size="xs"
        label="How it went"
        data={OUTCOMES}
        value={draft.outcome}
        onChange={(event) => set({ outcome: event.currentTarget.value as TouchpointOutcome | '' })}
      />
      <TextInput
        size="xs"
        label="By"
        value={draft.by}
        onChange={(event) => set({ by: event.currentTarget.value })}
      />
    </div>
  );
}
