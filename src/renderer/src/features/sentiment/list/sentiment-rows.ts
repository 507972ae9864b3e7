import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { sentimentOf, surveysOf, type Sentiment } from '#domain/sentiment/figures.ts';
import type { Survey } from '#domain/sentiment/survey.ts';

/** An application with what its surveys say. */
export interface SentimentRow extends Sentiment {
  readonly application: Application;
  /** Oldest first. */
  readonly history: readonly Survey[];
}

export function sentimentRowId({ application }: SentimentRow): string {
  return application.id;
}

/** The applications that were asked about. */
export function sentimentRows(
  surveys: readonly Survey[],
  applications: readonly Application[],
  today: IsoDate,
): SentimentRow[] {
  const byApplication = Map.groupBy(surveys, ({ applicationId }) => applicationId);
  return applications.flatMap((application) => {
    const own = byApplication.get(application.id) ?? [];
    const sentiment = sentimentOf(own, application.id, today);
    if (sentiment === null) return [];
    return [{ application, history: surveysOf(own, application.id, today), ...sentiment }];
  });
}
