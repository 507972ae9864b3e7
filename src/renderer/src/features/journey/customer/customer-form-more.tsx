import { ActionIcon, Button, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { Contact, Customer } from '#domain/journey/journey.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { FieldGroup, WholeRow } from '#ui/form/field-group.tsx';
import type { FieldBinding } from '#ui/form/field-problems.ts';
import { draftFieldText, type CustomerDraft } from './customer-draft.ts';

interface MoreProps {
  readonly draft: CustomerDraft;
  readonly set: (change: Partial<CustomerDraft>) => void;
  readonly bind: (field: string) => FieldBinding;
}

/** The customer of ours who brought this one. */
export function ReferredBySelect(
  props: MoreProps & {
    readonly customers: readonly Pick<Customer, 'id' | 'company'>[];
    readonly own: CustomerId | null;
  },
): ReactNode {
  const { draft, set, customers, own } = props;
  return (
    <Select
      label="Brought by our customer"
      searchable
      clearable
      limit={50}
      nothingFoundMessage="No customer of this name"
      data={customers
        .filter(({ id }) => id !== own)
        .map(({ id, company }) => ({ value: id, label: company }))}
      value={draft.referredById}
      onChange={(id) => {
        const company = customers.find((customer) => customer.id === id)?.company;
        const named = draft.referredBy.trim() === '' && company !== undefined;
        set({ referredById: id as CustomerId | null, ...(named && { referredBy: company }) });
      }}
    />
  );
}

const CONTACT_FIELDS: readonly { readonly key: keyof Contact; readonly label: string }[] = [
  { key: 'name', label: 'Name' },
  { key: 'email', label: 'Email' },
  { key: 'phone', label: 'Phone' },
  { key: 'role', label: 'Role' },
];
const NOBODY: Contact = { name: '', email: '', phone: '', role: '' };

/** Further people at the customer. */
export function ContactsPart({ draft, set, bind }: MoreProps): ReactNode {
  const { contacts } = draft;
  return (
    <FieldGroup legend="Further contacts">
      <WholeRow>
        {contacts.map((contact, index) => (
          // Contacts have nothing but their place to be told apart by while they are typed.
          <Group key={`contact ${index + 1}`} gap="xs" mb="xs" align="flex-end" wrap="nowrap">
            {CONTACT_FIELDS.map(({ key, label }) => (
              <TextInput
                key={key}
                label={`${label} ${index + 1}`}
                value={contact[key]}
                onChange={(event) =>
                  set({ contacts: contacts.with(index, { ...contact, [key]: event.currentTarget.value }) })
                }
                {...(key === 'email' && bind(`contacts.${index}`))}
              />
            ))}
            <ActionIcon
              aria-label={`Remove contact ${index + 1}`}
              onClick={() => set({ contacts: contacts.toSpliced(index, 1) })}
            >
              <IconX size={15} stroke={1.5} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.5} />}
          onClick={() => set({ contacts: [...contacts, NOBODY] })}
        >
          Add a contact
        </Button>
      </WholeRow>
    </FieldGroup>
  );
}

interface CustomProps extends MoreProps {
  readonly fields: readonly CustomField[];
  readonly today: IsoDate;
  readonly locale: string;
}

/** The manager's own fields. */
export function CustomFieldsPart({ fields, ...rest }: CustomProps): ReactNode {
  if (fields.length === 0) return null;
  return (
    <FieldGroup legend="Your fields">
      {fields.map((field) => (
        <CustomFieldInput key={field.id} field={field} {...rest} />
      ))}
    </FieldGroup>
  );
}

function CustomFieldInput(props: Omit<CustomProps, 'fields'> & { readonly field: CustomField }): ReactNode {
  const { field, draft, set, bind, today, locale } = props;
  const value = draftFieldText(draft, field, locale);
  const setText = (text: string): void => set({ fieldTexts: { ...draft.fieldTexts, [field.id]: text } });
  const binding = bind(`fields.${field.id}`);
  switch (field.kind) {
    case 'date':
      return (
        <DateField
          label={field.name}
          value={value}
          onChange={setText}
          locale={locale}
          today={today}
          {...binding}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          size="xs"
          label={field.name}
          value={value}
          data={[{ value: '', label: 'not set' }, ...field.choices]}
          onChange={(event) => setText(event.currentTarget.value)}
          {...binding}
        />
      );
    case 'text':
    case 'number':
      return (
        <TextInput
          label={field.name}
          value={value}
          inputMode={field.kind === 'number' ? 'decimal' : 'text'}
          onChange={(event) => setText(event.currentTarget.value)}
          {...binding}
        />
      );
  }
}
