import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { surveyProblems, type SurveyDraft, type SurveyField } from '#domain/sentiment/check.ts';
import type { SurveyScale } from '#domain/sentiment/scales.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';

/** What opens the form: a new survey, about an application or not yet, or one to be corrected. */
export type SurveyStart =
  | { readonly kind: 'new'; readonly applicationId: ApplicationId | null }
  | { readonly kind: 'edit'; readonly survey: Survey };

/** The form as it is filled in. */
export interface TypedSurvey {
  readonly applicationId: ApplicationId | null;
  readonly on: string;
  readonly scale: SurveyScale;
  readonly score: number | null;
  readonly answers: number | null;
  readonly asked: number | null;
  readonly comment: string;
}

/** A new form, or a survey to be corrected: its score is kept from 0 to 100. */
export function typedStart(start: SurveyStart, today: IsoDate, locale: string): TypedSurvey {
  if (start.kind === 'edit') {
    const { applicationId, on, score, answers, asked, comment } = start.survey;
    return { applicationId, on: dateText(on, locale), scale: '0-100', score, answers, asked, comment };
  }
  return {
    applicationId: start.applicationId,
    on: dateText(today, locale),
    scale: '1-5',
    score: null,
    answers: null,
    asked: null,
    comment: '',
  };
}

/** What was typed as a survey that may lack something, and all that is wrong with it, field by field. */
export function readTyped(
  typed: TypedSurvey,
  others: readonly Survey[],
  today: IsoDate,
  locale: string,
): { readonly draft: SurveyDraft; readonly problems: readonly FieldProblem<SurveyField>[] } {
  const read = readDateText(typed.on, locale);
  const on = read.ok ? read.value : null;
  const { applicationId, score, scale, answers, asked } = typed;
  const sameDay = others.some((other) => other.applicationId === applicationId && other.on === on);
  const draft = { applicationId, on, score, scale, answers, asked, sameDay };
  const problems = surveyProblems(draft, today, locale);
  if (read.ok) return { draft, problems };
  return { draft, problems: [{ field: 'on', code: read.code, message: read.message }, ...problems] };
}
