import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { answerProblems, type AnswerDraft, type AnswerField } from '#domain/nps/check.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';

/** The form as it is filled in. */
export interface TypedAnswer {
  readonly customerId: CustomerId | null;
  readonly on: string;
  readonly score: number | null;
  readonly respondent: string;
  readonly comment: string;
  readonly followedUpOn: string;
}

/** A new form, or an answer to be corrected. The only customer is chosen already. */
export function typedStart(
  response: NpsResponse | null,
  customers: readonly Customer[],
  today: IsoDate,
  locale: string,
): TypedAnswer {
  if (response !== null) {
    const { customerId, on, score, respondent, comment, followedUpOn } = response;
    return {
      customerId,
      on: dateText(on, locale),
      score,
      respondent,
      comment,
      followedUpOn: dateText(followedUpOn, locale),
    };
  }
  const only = customers.length === 1 ? customers[0] : undefined;
  return {
    customerId: only?.id ?? null,
    on: dateText(today, locale),
    score: null,
    respondent: only?.contact ?? '',
    comment: '',
    followedUpOn: '',
  };
}

/** What was typed as an answer that may lack something, and all that is wrong with it, field by field. */
export function readTyped(
  typed: TypedAnswer,
  customerSince: (id: CustomerId) => IsoDate | null,
  today: IsoDate,
  locale: string,
): { readonly draft: AnswerDraft; readonly problems: readonly FieldProblem<AnswerField>[] } {
  const { customerId, score, respondent, comment } = typed;
  const unread: FieldProblem<AnswerField>[] = [];
  const date = (field: 'on' | 'followedUpOn'): IsoDate | null => {
    const read = readDateText(typed[field], locale);
    if (read.ok) return read.value;
    unread.push({ field, code: read.code, message: read.message });
    return null;
  };
  const draft: AnswerDraft = {
    customerId,
    on: date('on'),
    score,
    respondent,
    comment,
    followedUpOn: date('followedUpOn'),
    customerSince: customerId === null ? null : customerSince(customerId),
  };
  return { draft, problems: [...unread, ...answerProblems(draft, today, locale)] };
}
