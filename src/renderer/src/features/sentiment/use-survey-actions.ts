import { put, remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import type { Survey } from '#domain/sentiment/survey.ts';

interface SurveyActions {
  /** Keeps a new survey, or the changes of one. */
  readonly save: (survey: Survey, isNew: boolean, applicationName: string) => Promise<boolean>;
  readonly remove: (survey: Survey, applicationName: string) => Promise<boolean>;
}

/** Changes of surveys, each one user action. */
export function useSurveyActions(): SurveyActions {
  const { perform, locale } = useSession();
  const named = (survey: Survey, name: string): string =>
    `the survey of ${name} of ${formatDate(survey.on, locale)}`;
  return {
    save: (survey, isNew, name) =>
      perform(`${isNew ? 'Recorded' : 'Changed'} ${named(survey, name)}`, [put('surveys', survey)]),
    remove: (survey, name) => perform(`Deleted ${named(survey, name)}`, [remove('surveys', survey.id)]),
  };
}
