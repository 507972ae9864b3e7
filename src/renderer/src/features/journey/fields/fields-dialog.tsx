import { ActionIcon, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { customersWith } from '#domain/custom-fields/change-field.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { FieldForm } from './field-form.tsx';
import { customersWords, FIELD_KIND_NAMES } from './field-words.ts';
import { useFieldEdits, type FieldDraft, type FieldEdits } from './use-field-edits.ts';

interface FieldsDialogProps {
  readonly fields: readonly CustomField[];
  readonly customers: readonly Customer[];
  readonly onClose: () => void;
}

type Shown =
  | { readonly kind: 'list' }
  | { readonly kind: 'form'; readonly start: FieldDraft }
  | { readonly kind: 'delete'; readonly field: CustomField };

const LIST: Shown = { kind: 'list' };
const BLANK: FieldDraft = { id: null, name: '', kind: 'text', choices: [] };

/** The manager's own fields of customers: add, rename, order, change choices, delete. */
export function FieldsDialog({ fields, customers, onClose }: FieldsDialogProps): ReactNode {
  const [shown, setShown] = useState<Shown>(LIST);
  const edits = useFieldEdits(fields, customers);
  const back = (): void => setShown(LIST);
  return (
    <Modal opened onClose={onClose} title="Fields of customers" size="lg">
      {shown.kind === 'list' && <FieldList fields={fields} edits={edits} onShow={setShown} />}
      {shown.kind === 'form' && (
        <FieldForm start={shown.start} fields={fields} customers={customers} edits={edits} onDone={back} />
      )}
      {shown.kind === 'delete' && (
        <DeleteField field={shown.field} customers={customers} edits={edits} onDone={back} />
      )}
    </Modal>
  );
}

interface FieldListProps {
  readonly fields: readonly CustomField[];
  readonly edits: FieldEdits;
  readonly onShow: (shown: Shown) => void;
}

function FieldList({ fields, edits, onShow }: FieldListProps): ReactNode {
  const { readOnly } = useSession();
  return (
    <Stack gap="sm">
      {fields.length === 0 ? (
        <Text size="sm">
          No field of your own yet. Add one for what you want to know of every customer; it becomes a column,
          a filter and a column of customers.csv.
        </Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Field</Table.Th>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Change</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field, index) => (
              <Table.Tr key={field.id}>
                <Table.Td>{field.name}</Table.Td>
                <Table.Td>
                  {FIELD_KIND_NAMES[field.kind]}
                  {field.choices.length > 0 && (
                    <span className="desk-dim">{`: ${field.choices.join(', ')}`}</span>
                  )}
                </Table.Td>
                <Table.Td>
                  <FieldActions
                    field={field}
                    first={index === 0}
                    last={index === fields.length - 1}
                    edits={edits}
                    onShow={onShow}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group>
        <Button
          leftSection={<IconPlus size={14} />}
          disabled={readOnly !== null}
          onClick={() => onShow({ kind: 'form', start: BLANK })}
        >
          New field
        </Button>
      </Group>
    </Stack>
  );
}

interface FieldActionsProps extends Omit<FieldListProps, 'fields'> {
  readonly field: CustomField;
  readonly first: boolean;
  readonly last: boolean;
}

function FieldActions({ field, first, last, edits, onShow }: FieldActionsProps): ReactNode {
  const { readOnly } = useSession();
  const { id, name, kind, choices } = field;
  const frozen = readOnly !== null;
  const icon = { size: 15, stroke: 1.5 };
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        aria-label={`Move ${name} up`}
        disabled={frozen || first}
        onClick={() => void edits.move(field, -1)}
      >
        <IconArrowUp {...icon} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Move ${name} down`}
        disabled={frozen || last}
        onClick={() => void edits.move(field, 1)}
      >
        <IconArrowDown {...icon} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Edit ${name}`}
        disabled={frozen}
        onClick={() => onShow({ kind: 'form', start: { id, name, kind, choices } })}
      >
        <IconPencil {...icon} />
      </ActionIcon>
      <ActionIcon
        aria-label={`Delete ${name}`}
        disabled={frozen}
        onClick={() => onShow({ kind: 'delete', field })}
      >
        <IconTrash {...icon} />
      </ActionIcon>
    </Group>
  );
}

interface DeleteFieldProps {
  readonly field: CustomField;
  readonly customers: readonly Customer[];
  readonly edits: FieldEdits;
  readonly onDone: () => void;
}

function DeleteField({ field, customers, edits, onDone }: DeleteFieldProps): ReactNode {
  const count = customersWith(field, customers).length;
  const remove = async (): Promise<void> => {
    if (await edits.remove(field)) onDone();
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        {count === 0
          ? `Delete “${field.name}”? No customer has a value in it.`
          : `Delete “${field.name}”? ${customersWords(count)} have a value in it; the values go with it. You can undo this.`}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" data-autofocus onClick={onDone}>
          Back
        </Button>
        <Button color="red" onClick={() => void remove()}>
          {count === 0
            ? 'Delete the field'
            : `Delete the field and ${count === 1 ? '1 value' : `${count} values`}`}
        </Button>
      </Group>
    </Stack>
  );
}
