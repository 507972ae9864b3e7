import { Autocomplete, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { assertNever } from '#domain/outcome.ts';
import type { CellEdit, CellEditor, Choice, DataColumn } from './column.ts';
import { choicesIn } from './filter.ts';
import classes from './data-table.module.css';

interface CellEditorFieldProps<Row> {
  readonly column: DataColumn<Row>;
  readonly row: Row;
  readonly save: (value: CellEdit) => void;
  readonly cancel: () => void;
}

interface EditorProps<T extends CellEdit> {
  readonly label: string;
  readonly initial: T;
  readonly suggestions: readonly string[];
  readonly choices: readonly Choice[];
  readonly clearable: boolean;
  readonly error: string | null;
  /** Takes the value, or stays open and shows why not. */
  readonly submit: (value: CellEdit) => void;
  readonly cancel: () => void;
}

/** Enter takes the value, Esc leaves it as it was; the table behind ignores keys from its editors. */
function editorKeys(event: KeyboardEvent, enter: (() => void) | null, cancel: () => void): void {
  if (event.key === 'Enter' && enter !== null) {
    event.preventDefault();
    enter();
  }
  if (event.key === 'Escape') {
    event.preventDefault();
    cancel();
  }
}

function TextEditor({ label, initial, suggestions, error, submit, cancel }: EditorProps<string>): ReactNode {
  const [value, setValue] = useState(initial);
  const common = {
    'aria-label': label,
    value,
    error,
    onBlur: () => (error === null ? submit(value.trim()) : cancel()),
    onKeyDown: (event: KeyboardEvent) => editorKeys(event, () => submit(value.trim()), cancel),
  };
  if (suggestions.length === 0) {
    return <TextInput {...common} onChange={(event) => setValue(event.currentTarget.value)} />;
  }
  return <Autocomplete {...common} data={[...suggestions]} onChange={setValue} limit={8} />;
}

function NumberEditor({ label, initial, error, submit, cancel }: EditorProps<number | null>): ReactNode {
  const [value, setValue] = useState<number | string>(initial ?? '');
  const taken = (): number | null => (typeof value === 'number' ? value : null);
  return (
    <NumberInput
      aria-label={label}
      value={value}
      error={error}
      hideControls
      onChange={setValue}
      onBlur={() => (error === null ? submit(taken()) : cancel())}
      onKeyDown={(event) => editorKeys(event, () => submit(taken()), cancel)}
    />
  );
}

function DateEditor({ label, initial, error, submit, cancel }: EditorProps<string | null>): ReactNode {
  const [value, setValue] = useState(initial ?? '');
  const taken = (): string | null => (value === '' ? null : value);
  return (
    <TextInput
      type="date"
      aria-label={label}
      value={value}
      error={error}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => (error === null ? submit(taken()) : cancel())}
      onKeyDown={(event) => editorKeys(event, () => submit(taken()), cancel)}
    />
  );
}

function ChoiceEditor({
  label,
  initial,
  choices,
  clearable,
  submit,
  cancel,
}: EditorProps<string | null>): ReactNode {
  return (
    <Select
      aria-label={label}
      data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
      defaultValue={initial}
      defaultDropdownOpened
      clearable={clearable}
      clearButtonProps={{ 'aria-label': `Set ${label} to unknown` }}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={submit}
      onBlur={cancel}
      onKeyDown={(event) => editorKeys(event, null, cancel)}
    />
  );
}

function TagsEditor({
  label,
  initial,
  suggestions,
  submit,
  cancel,
}: EditorProps<readonly string[]>): ReactNode {
  const [tags, setTags] = useState<readonly string[]>(initial);
  const [typed, setTyped] = useState('');
  const all = (): string[] => (typed.trim() === '' ? [...tags] : [...new Set([...tags, typed.trim()])]);
  return (
    <TagsInput
      aria-label={label}
      className={classes['wideEditor'] ?? ''}
      data={[...suggestions]}
      value={[...tags]}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={setTags}
      limit={12}
      onBlur={() => submit(all())}
      onKeyDown={(event) =>
        // Enter first adds the word that is being typed; on an empty field it takes the list.
        editorKeys(event, typed.trim() === '' ? () => submit(all()) : null, cancel)
      }
    />
  );
}

function currentValue<Row>(column: DataColumn<Row>, row: Row): CellEdit {
  return column.value(row);
}

function same(a: CellEdit, b: CellEdit): boolean {
  return JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
}

/** The editor that takes the place of a cell's content. */
export function CellEditorField<Row>({ column, row, save, cancel }: CellEditorFieldProps<Row>): ReactNode {
  const [error, setError] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = box.current?.querySelector('input');
    input?.focus();
    input?.select();
    box.current?.firstElementChild?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const editor: CellEditor<Row> | undefined = column.edit;
  if (editor === undefined || editor.kind === 'own') return null;
  const initial = currentValue(column, row);
  const submit = (value: CellEdit): void => {
    if (same(value, initial)) return cancel();
    const problem = editor.check?.(value, row) ?? null;
    if (problem === null) save(value);
    else setError(problem);
  };
  const common = {
    label: column.label,
    suggestions: editor.suggestions ?? [],
    choices: editor.choices ?? choicesIn(column, [row]),
    clearable: editor.clearable ?? false,
    error,
    submit,
    cancel,
  };
  return (
    <div ref={box} className={classes['editor']} data-editor>
      {drawEditor(editor.kind, initial, common)}
    </div>
  );
}

function drawEditor(
  kind: Exclude<CellEditor<unknown>['kind'], 'own'>,
  initial: CellEdit,
  common: Omit<EditorProps<CellEdit>, 'initial'>,
): ReactNode {
  const text = typeof initial === 'string' ? initial : null;
  switch (kind) {
    case 'text':
      return <TextEditor {...common} initial={text ?? ''} />;
    case 'number':
      return <NumberEditor {...common} initial={typeof initial === 'number' ? initial : null} />;
    case 'date':
      return <DateEditor {...common} initial={text} />;
    case 'choice':
      return <ChoiceEditor {...common} initial={text} />;
    case 'tags':
      return <TagsEditor {...common} initial={Array.isArray(initial) ? initial : []} />;
    default:
      return assertNever(kind);
  }
}
