import { Autocomplete, Checkbox, NativeSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { STAGES } from '#domain/journey/journey.ts';
import type { Board, Customer, Stage, ValuePeriod } from '#domain/journey/journey.ts';
import { STAGE_NAMES, moveText } from '#domain/journey/stages.ts';
import { CURRENCIES } from '#domain/money/currencies.ts';
import type { BoardId } from '#domain/brand.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { FieldGroup, WholeRow } from '#ui/form/field-group.tsx';
import { under } from '#ui/form/field-problems.ts';
import type { FieldBinding } from '#ui/form/field-problems.ts';
import { MoneyField } from '#ui/form/money-field.tsx';
import { TermsForm } from '#ui/terms/terms-form.tsx';
import type { CustomerDraft } from './customer-draft.ts';
import { ContactsPart, CustomFieldsPart, ReferredBySelect } from './customer-form-more.tsx';

/** Values other customers have, offered while typing. */
export interface KnownValues {
  readonly owners: readonly string[];
  readonly segments: readonly string[];
  readonly sources: readonly string[];
  readonly plans: readonly string[];
  readonly companies: readonly string[];
  readonly tags: readonly string[];
}

interface CustomerFormProps {
  readonly draft: CustomerDraft;
  readonly onChange: (draft: CustomerDraft) => void;
  readonly bind: (field: string) => FieldBinding;
  readonly boards: readonly Board[];
  readonly known: KnownValues;
  /** Those who may have brought it. */
  readonly customers: readonly Pick<Customer, 'id' | 'company'>[];
  /** The manager's own fields. */
  readonly fields: readonly CustomField[];
  /** The customer as stored; `null` for a new one. */
  readonly stored: Customer | null;
  readonly today: IsoDate;
  readonly locale: string;
}

interface PartProps extends CustomerFormProps {
  readonly set: (change: Partial<CustomerDraft>) => void;
}

type TextField = 'company' | 'contact' | 'email' | 'nextStep' | 'domain';
type SuggestedField = 'plan' | 'owner' | 'segment' | 'source' | 'referredBy';

function Text(props: PartProps & { readonly field: TextField; readonly label: string }): ReactNode {
  const { draft, set, bind, field, label } = props;
  const required = field === 'company';
  return (
    <TextInput
      label={label}
      required={required}
      data-autofocus={required || undefined}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      {...bind(field)}
    />
  );
}

interface SuggestedProps extends PartProps {
  readonly field: SuggestedField;
  readonly label: string;
  readonly values: readonly string[];
}

function Suggested({ draft, set, field, label, values }: SuggestedProps): ReactNode {
  return (
    <Autocomplete
      label={label}
      data={[...values]}
      limit={20}
      value={draft[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
}

function CompanyPart(props: PartProps): ReactNode {
  const { known } = props;
  return (
    <FieldGroup legend="Company">
      <Text {...props} field="company" label="Company" />
      <Text {...props} field="contact" label="Contact" />
      <Text {...props} field="email" label="Email" />
      <Text {...props} field="domain" label="Web domain" />
      <Suggested {...props} field="segment" label="Segment" values={known.segments} />
      <Suggested {...props} field="source" label="Source" values={known.sources} />
      <Suggested {...props} field="referredBy" label="Referred by" values={known.companies} />
      <ReferredBySelect {...props} own={props.stored?.id ?? null} />
    </FieldGroup>
  );
}

function ValuePart(props: PartProps): ReactNode {
  const { draft, set, bind, locale, known } = props;
  return (
    <FieldGroup legend="Plan and value">
      <Suggested {...props} field="plan" label="Plan" values={known.plans} />
      <MoneyField
        label="Value"
        value={draft.value}
        onChange={(value) => set({ value })}
        currency={draft.currency}
        locale={locale}
        {...bind('value')}
      />
      <NativeSelect
        size="xs"
        label="Value is per"
        value={draft.valuePeriod}
        data={['month', 'year'] satisfies ValuePeriod[]}
        onChange={(event) => set({ valuePeriod: event.currentTarget.value as ValuePeriod })}
      />
      <Select
        label="Currency"
        searchable
        allowDeselect={false}
        data={CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
        value={draft.currency}
        onChange={(code) => code !== null && set({ currency: code as CurrencyCode })}
        {...bind('currency')}
      />
    </FieldGroup>
  );
}

function StagePart(props: PartProps): ReactNode {
  const { draft, set, bind, boards, stored, today, locale, known } = props;
  const moves = stored !== null && stored.stage !== draft.stage;
  return (
    <FieldGroup legend="Journey">
      <NativeSelect
        size="xs"
        label="Board"
        value={draft.boardId}
        data={boards.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => set({ boardId: event.currentTarget.value as BoardId })}
      />
      <NativeSelect
        size="xs"
        label="Stage"
        value={draft.stage}
        data={STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] }))}
        onChange={(event) => set({ stage: event.currentTarget.value as Stage })}
      />
      {stored === null && (
        <DateField
          label="In this stage since"
          value={draft.stageSince}
          onChange={(stageSince) => set({ stageSince })}
          locale={locale}
          today={today}
          {...bind('stageSince')}
        />
      )}
      {(stored === null || moves) && (
        <TextInput
          label={moves ? `Why it moves ${moveText(stored.stage, draft.stage)}` : 'Why it starts here'}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      <Suggested {...props} field="owner" label="Owner" values={known.owners} />
      <Text {...props} field="nextStep" label="Next step" />
    </FieldGroup>
  );
}

function MorePart({ draft, set, known }: PartProps): ReactNode {
  return (
    <FieldGroup legend="More">
      <WholeRow>
        <TagsInput
          label="Tags"
          data={[...known.tags]}
          value={[...draft.tags]}
          onChange={(tags) => set({ tags })}
        />
      </WholeRow>
      <WholeRow>
        <Textarea
          label="Notes"
          rows={3}
          value={draft.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
        />
      </WholeRow>
      <WholeRow>
        <Checkbox
          label="Has a contract with us (its terms give the renewal date)"
          checked={draft.hasTerms}
          onChange={(event) => set({ hasTerms: event.currentTarget.checked })}
        />
      </WholeRow>
    </FieldGroup>
  );
}

/** Everything that can be typed about a customer. */
export function CustomerForm(props: CustomerFormProps): ReactNode {
  const { draft, onChange, bind, locale, today } = props;
  const part = { ...props, set: (change: Partial<CustomerDraft>) => onChange({ ...draft, ...change }) };
  return (
    <>
      <CompanyPart {...part} />
      <StagePart {...part} />
      <ValuePart {...part} />
      <CustomFieldsPart {...part} />
      <ContactsPart {...part} />
      <MorePart {...part} />
      {draft.hasTerms && (
        <TermsForm
          draft={draft.terms}
          onChange={(terms) => onChange({ ...draft, terms })}
          bind={under('terms', bind)}
          locale={locale}
          today={today}
        />
      )}
    </>
  );
}
