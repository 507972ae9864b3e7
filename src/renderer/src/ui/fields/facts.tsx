import { Autocomplete, NumberInput, Select, TagsInput, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './fields.module.css';
import { LabelledFact, factKeys, useFactDraft } from './fact-list.tsx';

interface FactFieldProps<T> {
  readonly label: string;
  readonly value: T;
  /** Called with a sound, changed value when the field is left or Enter is pressed. */
  readonly onSave: (value: T) => void;
  readonly readOnly?: boolean;
}

interface TextFactProps extends FactFieldProps<string> {
  readonly suggestions?: readonly string[];
  /** Why a value can't be taken, in a sentence, or `null`. */
  readonly check?: (value: string) => string | null;
  readonly placeholder?: string;
}

/** Longer lists are found in by typing. */
const SEARCHABLE_FROM = 12;

const noCheck = (): null => null;

/** A line of text, edited in place. */
export function TextFact(props: TextFactProps): ReactNode {
  const { label, value, onSave, suggestions = [], check = noCheck, readOnly = false } = props;
  const draft = useFactDraft(value, (next: string) => onSave(next.trim()), check);
  return (
    <LabelledFact label={label}>
      {(id) => {
        const common = {
          id,
          variant: 'unstyled',
          value: draft.value,
          error: draft.error,
          readOnly,
          placeholder: props.placeholder ?? '—',
          onBlur: () => (draft.error === null ? draft.take() : draft.leave()),
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => factKeys(event, draft),
        } as const;
        return suggestions.length === 0 ? (
          <TextInput {...common} onChange={(event) => draft.set(event.currentTarget.value)} />
        ) : (
          <Autocomplete {...common} data={[...suggestions]} limit={8} onChange={draft.set} />
        );
      }}
    </LabelledFact>
  );
}

/** Several lines of text, edited in place; Enter makes a new line. */
export function NotesFact({ label, value, onSave, readOnly = false }: FactFieldProps<string>): ReactNode {
  const draft = useFactDraft(value, onSave);
  return (
    <LabelledFact label={label}>
      {(id) => (
        <Textarea
          id={id}
          variant="unstyled"
          autosize
          minRows={2}
          maxRows={12}
          placeholder="—"
          readOnly={readOnly}
          value={draft.value}
          onChange={(event) => draft.set(event.currentTarget.value)}
          onBlur={draft.take}
          onKeyDown={(event) => factKeys(event, draft, false)}
        />
      )}
    </LabelledFact>
  );
}

/** A whole number, edited in place; empty means unknown. */
export function NumberFact({
  label,
  value,
  onSave,
  readOnly = false,
}: FactFieldProps<number | null>): ReactNode {
  const draft = useFactDraft(value, onSave);
  return (
    <LabelledFact label={label}>
      {(id) => (
        <NumberInput
          id={id}
          variant="unstyled"
          hideControls
          min={0}
          allowDecimal={false}
          allowNegative={false}
          placeholder="unknown"
          readOnly={readOnly}
          value={draft.value ?? ''}
          onChange={(next) => draft.set(typeof next === 'number' ? next : null)}
          onBlur={draft.take}
          onKeyDown={(event) => factKeys(event, draft)}
        />
      )}
    </LabelledFact>
  );
}

interface ChoiceFactProps extends FactFieldProps<string | null> {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What an empty one means: "unknown" unless said otherwise. */
  readonly emptyText?: string;
  /** There must be one of them. */
  readonly required?: boolean;
}

/** One of a closed list, edited in place; long lists can be searched. */
export function ChoiceFact(props: ChoiceFactProps): ReactNode {
  const { label, value, onSave, choices, readOnly = false, emptyText = 'unknown', required = false } = props;
  return (
    <LabelledFact label={label}>
      {(id) => (
        <Select
          id={id}
          variant="unstyled"
          data={[...choices]}
          value={value}
          readOnly={readOnly}
          searchable={choices.length > SEARCHABLE_FROM}
          clearable={!readOnly && !required}
          clearButtonProps={{ 'aria-label': `Set ${label} to ${emptyText}` }}
          placeholder={emptyText}
          onChange={onSave}
        />
      )}
    </LabelledFact>
  );
}

interface TagsFactProps extends FactFieldProps<readonly string[]> {
  readonly suggestions: readonly string[];
}

/** Several words, edited in place; saved when the field is left. */
export function TagsFact({ label, value, onSave, suggestions, readOnly = false }: TagsFactProps): ReactNode {
  const draft = useFactDraft(value, onSave);
  const [typed, setTyped] = useState('');
  return (
    <LabelledFact label={label}>
      {(id) => (
        <TagsInput
          id={id}
          variant="unstyled"
          classNames={{ inputField: classes['pillField'] ?? '' }}
          data={[...suggestions]}
          limit={12}
          placeholder={draft.value.length === 0 ? '—' : ''}
          readOnly={readOnly}
          value={[...draft.value]}
          searchValue={typed}
          onSearchChange={setTyped}
          onChange={draft.set}
          onBlur={() => {
            const word = typed.trim();
            setTyped('');
            draft.save(word === '' ? draft.value : [...new Set([...draft.value, word])]);
          }}
          onKeyDown={(event) =>
            // Enter first adds the word that is being typed; on an empty field it takes the list.
            factKeys(event, draft, typed.trim() === '')
          }
        />
      )}
    </LabelledFact>
  );
}
