import { Group, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TypedPlay } from '#domain/plays/check.ts';
import { TRIGGER_KINDS, type TriggerKind } from '#domain/plays/play.ts';
import { TRIGGER_NAMES } from '#domain/plays/words.ts';
import type { FieldBinding } from '#ui/form/field-problems.ts';

interface TriggerFieldsProps {
  readonly typed: TypedPlay;
  readonly onTyped: (part: Partial<TypedPlay>) => void;
  readonly bind: (field: string) => FieldBinding;
}

type NumberName = 'days' | 'score' | 'from' | 'to';

/** The numbers that each kind of trigger has, by their labels. */
const NUMBERS: Readonly<Record<TriggerKind, readonly (readonly [NumberName, string])[]>> = {
  entered: [],
  'days-in-stage': [['days', 'Days in the stage']],
  'health-below': [['score', 'Health below (0 to 100)']],
  'before-renewal': [['days', 'Days before the renewal']],
  'nps-answer': [
    ['from', 'Answers from (0 to 10)'],
    ['to', 'to'],
  ],
  'no-touchpoint': [['days', 'Days without contact']],
};

/** What sets a play off. */
export function TriggerFields({ typed, onTyped, bind }: TriggerFieldsProps): ReactNode {
  return (
    <Group grow align="start">
      <Select
        label="Set off by"
        allowDeselect={false}
        data={TRIGGER_KINDS.map((value) => ({ value, label: TRIGGER_NAMES[value] }))}
        value={typed.kind}
        onChange={(value) => value !== null && onTyped({ kind: value as TriggerKind })}
      />
      {NUMBERS[typed.kind].map(([name, label]) => (
        <TextInput
          key={name}
          label={label}
          inputMode="numeric"
          autoComplete="off"
          value={typed[name]}
          onChange={(event) => onTyped({ [name]: event.currentTarget.value })}
          {...bind(name)}
        />
      ))}
    </Group>
  );
}
