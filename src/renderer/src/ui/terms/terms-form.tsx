import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AtEnd, NoticeCounts, NoticeDays } from '#domain/contracts/contract.ts';
import { DateField } from '../form/date-field.tsx';
import { FieldGroup, Labelled } from '../form/field-group.tsx';
import type { FieldBinding } from '../form/field-problems.ts';
import { PeriodField } from '../form/period-field.tsx';
import { switchFirstTerm, usesEnd } from './terms-draft.ts';
import type { TermsDraft, TermsField } from './terms-draft.ts';

interface TermsFormProps {
  readonly draft: TermsDraft;
  readonly onChange: (draft: TermsDraft) => void;
  /** Error and blur of a field; see `useShownProblems`. */
  readonly bind: (field: TermsField) => FieldBinding;
  readonly locale: string;
  readonly today: IsoDate;
}

interface PartProps extends TermsFormProps {
  readonly set: (change: Partial<TermsDraft>) => void;
}

const AT_END_WORDS: readonly { value: AtEnd; label: string }[] = [
  { value: 'renews', label: 'Renews' },
  { value: 'ends', label: 'Ends' },
  { value: 'open-ended', label: 'Runs on until cancelled' },
];

const NOTICE_DAYS_WORDS: readonly { value: NoticeDays; label: string }[] = [
  { value: 'calendar', label: 'calendar days' },
  { value: 'business', label: 'business days' },
];

const NOTICE_COUNTS_WORDS: readonly { value: NoticeCounts; label: string }[] = [
  { value: 'received', label: 'received by the deadline' },
  { value: 'sent', label: 'sent by the deadline' },
];

function TermPart({ draft, set, onChange, bind, locale, today }: PartProps): ReactNode {
  const openEnded = draft.atEnd === 'open-ended';
  return (
    <FieldGroup legend="Term">
      <Labelled label="At the end of a term it" wide>
        <SegmentedControl
          aria-label="At the end of a term it"
          value={draft.atEnd}
          data={[...AT_END_WORDS]}
          onChange={(atEnd) => set({ atEnd: atEnd as AtEnd })}
        />
      </Labelled>
      <DateField
        label="Start"
        required
        value={draft.start}
        onChange={(start) => set({ start })}
        locale={locale}
        today={today}
        {...bind('start')}
      />
      {!openEnded && (
        <NativeSelect
          size="xs"
          label="First term given by"
          value={draft.firstTermBy}
          data={[
            { value: 'length', label: 'its length' },
            { value: 'end', label: 'its last day' },
          ]}
          onChange={(event) =>
            onChange(switchFirstTerm(draft, event.currentTarget.value as TermsDraft['firstTermBy'], locale))
          }
        />
      )}
      {usesEnd(draft) ? (
        <DateField
          label="Last day of the first term"
          required
          value={draft.end}
          onChange={(end) => set({ end })}
          locale={locale}
          today={today}
          {...bind('end')}
        />
      ) : (
        <PeriodField
          label={openEnded ? 'Minimum term' : 'First term'}
          required={!openEnded}
          none={openEnded ? 'none' : ''}
          value={draft.initialTerm}
          onChange={(initialTerm) => set({ initialTerm })}
          locale={locale}
          {...bind('initialTerm')}
        />
      )}
      {draft.atEnd === 'renews' && (
        <PeriodField
          label="Renews for"
          required
          value={draft.renewalTerm}
          onChange={(renewalTerm) => set({ renewalTerm })}
          locale={locale}
          {...bind('renewalTerm')}
        />
      )}
    </FieldGroup>
  );
}

function NoticePart({ draft, set, bind, locale }: PartProps): ReactNode {
  return (
    <FieldGroup legend="Notice">
      <PeriodField
        label="Notice period"
        none="none agreed"
        value={draft.notice}
        onChange={(notice) => set({ notice })}
        locale={locale}
        {...bind('notice')}
      />
      <NativeSelect
        size="xs"
        label="Counted in"
        value={draft.noticeDays}
        data={[...NOTICE_DAYS_WORDS]}
        onChange={(event) => set({ noticeDays: event.currentTarget.value as NoticeDays })}
      />
      <NativeSelect
        size="xs"
        label="Notice must be"
        value={draft.noticeCounts}
        data={[...NOTICE_COUNTS_WORDS]}
        onChange={(event) => set({ noticeCounts: event.currentTarget.value as NoticeCounts })}
      />
    </FieldGroup>
  );
}

function BillingPart({ draft, set, bind, locale }: PartProps): ReactNode {
  return (
    <FieldGroup legend="Billing">
      <PeriodField
        label="Billed every"
        none="unknown"
        value={draft.billingPeriod}
        onChange={(billingPeriod) => set({ billingPeriod })}
        locale={locale}
        {...bind('billingPeriod')}
      />
      {draft.atEnd === 'open-ended' && (
        <Checkbox
          label="Ends only at the end of a billing period"
          checked={draft.endsAtBillingPeriod}
          onChange={(event) => set({ endsAtBillingPeriod: event.currentTarget.checked })}
          style={{ alignSelf: 'center' }}
        />
      )}
    </FieldGroup>
  );
}

/** The terms of any contract, bought or sold: everything the calendar needs. Holds a draft, never a guess. */
export function TermsForm(props: TermsFormProps): ReactNode {
  const { draft, onChange } = props;
  const set = (change: Partial<TermsDraft>): void => onChange({ ...draft, ...change });
  return (
    <>
      <TermPart {...props} set={set} />
      <NoticePart {...props} set={set} />
      <BillingPart {...props} set={set} />
    </>
  );
}
