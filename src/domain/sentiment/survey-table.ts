import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { LinkFinder } from '#domain/quotes/link-cells.ts';
import { cellsOf, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import { surveyProblems, type SurveyDraft } from './check.ts';
import { normalisedScore, parseScale, scaleWords, SURVEY_SCALES, type SurveyScale } from './scales.ts';
import type { Survey } from './survey.ts';

/** What surveys.csv says by name. */
export interface SurveyNames {
  readonly applicationName: (id: ApplicationId) => string | null;
}

/** What reading surveys.csv needs to know of the workspace. */
export interface SurveyTableContext extends SurveyNames {
  readonly today: IsoDate;
  readonly locale: string;
  readonly application: LinkFinder<ApplicationId>;
  readonly findById: (id: string) => Survey | null;
  /** By `surveyKey`. */
  readonly findByKey: (key: string) => Survey | null;
}

/** Two surveys with one key are one: of the same application, closed on the same day. */
export function surveyKey({ applicationId, on }: Pick<Survey, 'applicationId' | 'on'>): string {
  return `${applicationId}|${on}`;
}

/** surveys.csv: a score on the scale that the row names, written from 0 to 100. */
export const SURVEY_TABLE: TableSpec<Survey, SurveyNames, SurveyTableContext> = {
  table: 'surveys',
  columns: [
    'application',
    'date',
    'score',
    'scale',
    'answers',
    'asked',
    'comment',
    'application id',
    'id',
    'created',
    'updated',
  ],
  required: ['application', 'date', 'score', 'scale'],
  alsoRead: [],
  toCells: (survey, names) => [
    names.applicationName(survey.applicationId),
    survey.on,
    survey.score,
    scaleWords('0-100'),
    survey.answers,
    survey.asked,
    survey.comment,
    survey.applicationId,
    survey.id,
    survey.createdAt,
    survey.updatedAt,
  ],
  parse: parseSurveyRow,
};

/** The fields of a survey whose draft has no problems; `null` while something is missing. */
export function surveyFieldsOf(draft: SurveyDraft, comment: string): FieldsOf<Survey> | null {
  const { applicationId, on, score, scale, answers, asked } = draft;
  if (applicationId === null || on === null || score === null) return null;
  const normalised = normalisedScore(score, scale);
  if (!normalised.ok) return null;
  return { applicationId, on, score: normalised.value, answers, asked, comment: comment.trim() };
}

function parseSurveyRow(record: CellRecord, context: SurveyTableContext): Outcome<Draft<Survey>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const draft = readDraft(cells, byId, context);
  const comment = cells.text('comment', byId?.comment ?? '');
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length === 0) {
    for (const { message } of surveyProblems(draft, context.today, context.locale)) cells.refuse(message);
  }
  const fields = cells.problems.length > 0 ? null : surveyFieldsOf(draft, comment);
  if (fields === null) return refused('row', cells.problems.join(' '));
  const match = byId ?? (id === null ? context.findByKey(surveyKey(fields)) : null);
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  const name = `${context.applicationName(fields.applicationId) ?? ''}, ${fields.on}`;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}

function readDraft(cells: Cells, match: Survey | null, context: SurveyTableContext): SurveyDraft {
  const applicationId = readApplication(cells, context);
  const on = cells.date('date', null);
  if (on === null && cells.problems.length === 0) cells.refuse('date: enter when the survey was closed.');
  const score = cells.decimal('score', null);
  return {
    applicationId,
    on,
    score,
    scale: readScale(cells),
    answers: cells.count('answers', match?.answers ?? null),
    asked: cells.count('asked', match?.asked ?? null),
    sameDay: false,
  };
}

/** A survey of an application that is not known tells nothing: its row is refused, never kept without it. */
function readApplication(cells: Cells, { application }: SurveyTableContext): ApplicationId | null {
  const [id, name] = [cells.bare('application id'), cells.bare('application')];
  const found = (id === '' ? null : application.byId(id)) ?? (name === '' ? null : application.byName(name));
  if (found !== null) return found;
  cells.refuse(
    name === '' && id === ''
      ? 'application: name the application that was asked about.'
      : `application: “${name === '' ? id : name}” is not in the inventory, or more than once. Add it first, or correct its name.`,
  );
  return null;
}

/** 4 can be much or little: the scale is never guessed. */
function readScale(cells: Cells): SurveyScale {
  const text = cells.bare('scale');
  if (text === '') {
    cells.refuse(`scale: say what was asked on: ${SURVEY_SCALES.map(scaleWords).join(', ')}.`);
    return '0-100';
  }
  const scale = parseScale(text);
  if (scale.ok) return scale.value;
  cells.refuse(`scale: ${scale.message}`);
  return '0-100';
}
