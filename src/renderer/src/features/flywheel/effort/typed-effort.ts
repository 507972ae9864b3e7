import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Effort } from '#domain/flywheel/effort.ts';
import { effortProblems, type EffortField } from '#domain/flywheel/effort-table.ts';
import type { Stage } from '#domain/journey/journey.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { FieldsOf } from '#domain/tables/entity-import.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';

/** An entry of the effort log as it is filled in. */
export interface TypedEffort {
  readonly stage: Stage | null;
  readonly on: string;
  readonly hours: number | null;
  readonly amount: string;
  readonly currency: CurrencyCode;
  readonly note: string;
}

/** A new entry, or one to be corrected. */
export function typedStart(
  effort: Effort | null,
  blank: { readonly stage: Stage | null; readonly today: IsoDate; readonly currency: CurrencyCode },
  locale: string,
): TypedEffort {
  if (effort === null) {
    const { stage, today, currency } = blank;
    return { stage, on: dateText(today, locale), hours: null, amount: '', currency, note: '' };
  }
  const { stage, on, hours, amount, currency, note } = effort;
  return {
    stage,
    on: dateText(on, locale),
    hours,
    amount: amountText(amount, currency, locale),
    currency,
    note,
  };
}

/** What was typed, once nothing is wrong with it, and all that is wrong, field by field. */
export function readTyped(
  typed: TypedEffort,
  today: IsoDate,
  locale: string,
): { readonly fields: FieldsOf<Effort> | null; readonly problems: readonly FieldProblem<EffortField>[] } {
  const { stage, hours, currency, note } = typed;
  const day = readDateText(typed.on, locale);
  const money = readAmountText(typed.amount, currency, locale);
  const on = day.ok ? day.value : null;
  const amount = money.ok ? money.value : null;
  const unread: FieldProblem<EffortField>[] = [];
  if (!day.ok) unread.push({ field: 'on', code: day.code, message: day.message });
  if (!money.ok) unread.push({ field: 'amount', code: money.code, message: money.message });
  const problems = [...unread, ...effortProblems({ stage, on, hours, amount }, today, locale)];
  if (problems.length > 0 || stage === null || on === null) return { fields: null, problems };
  return { fields: { stage, on, hours, amount, currency, note: note.trim() }, problems };
}
