import { Alert, Button, Group, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { customersOfLostChoices, fieldProblems } from '#domain/custom-fields/change-field.ts';
import {
  CUSTOM_FIELD_KINDS,
  type CustomField,
  type CustomFieldKind,
} from '#domain/custom-fields/custom-field.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { useShownProblems } from '#ui/form/field-problems.ts';
import { customersWords, FIELD_KIND_NAMES } from './field-words.ts';
import type { FieldDraft, FieldEdits } from './use-field-edits.ts';

interface FieldFormProps {
  readonly start: FieldDraft;
  readonly fields: readonly CustomField[];
  readonly customers: readonly Customer[];
  readonly edits: FieldEdits;
  readonly onDone: () => void;
}

/** Name, kind and choices of a field. The kind of a stored one stays: its values would not fit another. */
export function FieldForm({ start, fields, customers, edits, onDone }: FieldFormProps): ReactNode {
  const [draft, setDraft] = useState(start);
  // The id of a new field is made once, when it is saved.
  const [preview] = useState(() => edits.fieldOf(start));
  const field = { ...edits.fieldOf(draft), id: preview.id };
  const problems = fieldProblems(field, fields);
  const shown = useShownProblems(problems);
  const losing = start.id === null ? 0 : customersOfLostChoices(field, customers).length;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The dialog stands within the page; its form is nobody else's.
    event.stopPropagation();
    if (problems.length > 0) shown.showAll();
    else if (await edits.save(field)) onDone();
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput
          label="Name of the field"
          required
          data-autofocus
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          {...shown.bind('name')}
        />
        <NativeSelect
          label="Kind"
          value={draft.kind}
          disabled={start.id !== null}
          data={CUSTOM_FIELD_KINDS.map((kind) => ({ value: kind, label: FIELD_KIND_NAMES[kind] }))}
          onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value as CustomFieldKind })}
        />
        {draft.kind === 'choice' && (
          <TagsInput
            label="Choices"
            description="Press Enter after each"
            value={[...draft.choices]}
            onChange={(choices) => setDraft({ ...draft, choices })}
            {...shown.bind('choices')}
          />
        )}
        {losing > 0 && (
          <Alert variant="light" color="yellow" component="output">
            {`${customersWords(losing)} lose the value in this field, because the choice is gone.`}
          </Alert>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDone}>
            Back
          </Button>
          <Button type="submit">{start.id === null ? 'Add field' : 'Save field'}</Button>
        </Group>
      </Stack>
    </form>
  );
}
