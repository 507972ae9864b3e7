import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMoney } from '#domain/money/format.ts';
import { annualValue, billingPeriodValue } from '#domain/contracts/value.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { FieldGroup, WholeRow } from '#ui/form/field-group.tsx';
import { under } from '#ui/form/field-problems.ts';
import { TermsForm } from '#ui/terms/terms-form.tsx';
import { AmendmentsPart } from './amendments-part.tsx';
import { BasicsPart } from './basics-part.tsx';
import type { FormPart } from './form-context.ts';
import classes from './contract-form.module.css';
import { LinesPart } from './lines-part.tsx';
import { NoticePart } from './notice-part.tsx';
import type { ContractPlan } from './plan-contract.ts';
import { DeadlinePreview } from './deadline-preview.tsx';
import { PricePart } from './price-part.tsx';

interface ContractFormProps extends FormPart {
  readonly plan: ContractPlan;
  readonly settings: TermSettings;
  readonly newId: () => string;
  readonly applicationNames: readonly string[];
  readonly vendorNames: readonly string[];
  readonly partyNames: readonly string[];
}

/** What the lines come to, as far as they can be read. */
function sumWords({ parts }: ContractPlan, locale: string, today: IsoDate): string {
  if (parts === null) return '';
  const period = billingPeriodValue(parts, today);
  const year = annualValue(parts, today);
  if (period === null) return '';
  const when = parts.amendments.some(({ changes }) => changes.length > 0) ? ' as of today' : '';
  const words = `${formatMoney(period, locale)} per billing period${when}`;
  return year === null ? words : `${words}, ${formatMoney(year, locale)} per year`;
}

/** All fields of a contract, with the explained deadline beside or below the terms while typing. */
export function ContractForm(props: ContractFormProps): ReactNode {
  const { draft, set, bind, plan, locale, today, settings, newId } = props;
  const part: FormPart = { draft, set, bind, locale, today };
  const { applicationNames, vendorNames, partyNames } = props;
  return (
    <div className={classes['form']}>
      <div className={classes['first']}>
        <BasicsPart
          {...part}
          application={plan.application}
          applicationNames={applicationNames}
          vendorNames={vendorNames}
          partyNames={partyNames}
        />
        <TermsForm
          draft={draft.terms}
          onChange={(terms) => set({ terms })}
          bind={under('terms', bind)}
          locale={locale}
          today={today}
        />
      </div>
      <div className={classes['preview']}>
        <DeadlinePreview rules={plan.rules} today={today} settings={settings} locale={locale} />
      </div>
      <div className={classes['rest']}>
        <LinesPart {...part} newId={newId} sum={sumWords(plan, locale, today)} />
        <PricePart {...part} />
        <NoticePart {...part} />
        <AmendmentsPart {...part} newId={newId} />
        <FieldGroup legend="Notes">
          <WholeRow>
            <Textarea
              aria-label="Notes"
              value={draft.notes}
              onChange={(event) => set({ notes: event.currentTarget.value })}
              autosize
              minRows={3}
              maxRows={12}
            />
          </WholeRow>
        </FieldGroup>
      </div>
    </div>
  );
}
