import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DataColumn } from './column.ts';
import classes from './data-table.module.css';
import { choicesIn, folded, isIdle, noValueWords } from './filter.ts';
import type { ColumnFilter } from './table-state.ts';

interface FilterEditorProps<Row> {
  readonly column: DataColumn<Row>;
  readonly rows: readonly Row[];
  readonly filter: ColumnFilter;
  readonly onFilter: (filter: ColumnFilter | null) => void;
  readonly onDone: () => void;
}

type Of<Kind extends ColumnFilter['kind']> = Extract<ColumnFilter, { readonly kind: Kind }>;

/** The fields of one column's filter; the table follows each change at once. */
export function FilterEditor<Row>(props: FilterEditorProps<Row>): ReactNode {
  const { filter, onFilter, onDone } = props;
  const set = (next: ColumnFilter): void => onFilter(isIdle(next) ? null : next);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <Stack gap="sm">
        <FilterFields {...props} set={set} />
        <Group justify="space-between">
          <Button
            variant="subtle"
            onClick={() => {
              onDone();
              onFilter(null);
            }}
          >
            Remove filter
          </Button>
          <Button type="submit" variant="light" aria-label={`Close filter ${filter.kind}`}>
            Done
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function FilterFields<Row>(
  props: FilterEditorProps<Row> & { readonly set: (filter: ColumnFilter) => void },
): ReactNode {
  const { filter, column, set } = props;
  switch (filter.kind) {
    case 'contains':
      return (
        <TextInput
          label={`${column.label} contains`}
          value={filter.text}
          data-autofocus
          onChange={(event) => set({ kind: 'contains', text: event.currentTarget.value })}
        />
      );
    case 'choices':
      return <ChoiceFields {...props} filter={filter} />;
    case 'numbers':
      return <NumberFields {...props} filter={filter} />;
    case 'dates':
      return <DateFields {...props} filter={filter} />;
  }
}

interface FieldsProps<Row, Filter extends ColumnFilter> {
  readonly column: DataColumn<Row>;
  readonly rows: readonly Row[];
  readonly filter: Filter;
  readonly set: (filter: ColumnFilter) => void;
}

const SEARCHABLE_FROM = 8;

function ChoiceFields<Row>({ column, rows, filter, set }: FieldsProps<Row, Of<'choices'>>): ReactNode {
  const [search, setSearch] = useState('');
  const choices = choicesIn(column, rows);
  const options = [...choices, { value: null, label: noValueWords(column) }];
  const toggle = (value: string | null): void => {
    const values = filter.values.includes(value)
      ? filter.values.filter((other) => other !== value)
      : [...filter.values, value];
    set({ kind: 'choices', values });
  };
  return (
    <Stack gap="sm">
      {choices.length >= SEARCHABLE_FROM && (
        <TextInput
          aria-label={`Find in ${column.label}`}
          placeholder="Find…"
          value={search}
          data-autofocus
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <fieldset className={classes['choices']}>
        <legend>{column.label}</legend>
        <Stack gap={6} className={classes['choiceList'] ?? ''}>
          {options
            .filter(({ label }) => folded(label).includes(folded(search)))
            .map(({ value, label }) => (
              <Checkbox
                key={value ?? '\u0000'}
                label={label}
                checked={filter.values.includes(value)}
                onChange={() => toggle(value)}
              />
            ))}
        </Stack>
      </fieldset>
    </Stack>
  );
}

function NumberFields<Row>({ column, filter, set }: FieldsProps<Row, Of<'numbers'>>): ReactNode {
  const number = (value: number | string): number | null => (typeof value === 'number' ? value : null);
  return (
    <Stack gap="sm">
      <Group grow>
        <NumberInput
          label={`${column.label} from`}
          value={filter.min ?? ''}
          data-autofocus
          hideControls
          onChange={(value) => set({ ...filter, min: number(value) })}
        />
        <NumberInput
          label="to"
          value={filter.max ?? ''}
          hideControls
          onChange={(value) => set({ ...filter, max: number(value) })}
        />
      </Group>
      <Checkbox
        label="Also rows where it is unknown"
        checked={filter.withUnknown}
        onChange={(event) => set({ ...filter, withUnknown: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function DateFields<Row>({ column, filter, set }: FieldsProps<Row, Of<'dates'>>): ReactNode {
  return (
    <Stack gap="sm">
      <TextInput
        type="date"
        label={`${column.label} from`}
        value={filter.from ?? ''}
        data-autofocus
        onChange={(event) => set({ ...filter, from: event.currentTarget.value || null })}
      />
      <TextInput
        type="date"
        label="to"
        value={filter.to ?? ''}
        onChange={(event) => set({ ...filter, to: event.currentTarget.value || null })}
      />
      <Checkbox
        label="Also rows where it is unknown"
        checked={filter.withUnknown}
        onChange={(event) => set({ ...filter, withUnknown: event.currentTarget.checked })}
      />
    </Stack>
  );
}
