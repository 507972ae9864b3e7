import type { CustomerId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { HEALTH_MEASURES, type HealthMeasure, type HealthSettings } from './health.ts';
import { MEASURE_NAMES } from './words.ts';

/** A reading that may still lack something. */
export interface ReadingDraft {
  readonly customerId: CustomerId | null;
  readonly measure: HealthMeasure | null;
  readonly on: IsoDate | null;
  readonly score: number | null;
  readonly source: string;
  /** The first day of the customer; `null` while it is not known. */
  readonly customerSince: IsoDate | null;
}

export type ReadingField = 'customer' | 'measure' | 'on' | 'score';

const MOST = 100;

/** What is wrong with a reading, field by field; none when it can be kept. */
export function readingProblems(
  draft: ReadingDraft,
  today: IsoDate,
  locale: string,
): FieldProblem<ReadingField>[] {
  const problems: FieldProblem<ReadingField>[] = [];
  const say = (field: ReadingField, code: string, message: string): void =>
    void problems.push({ field, code, message });
  const { customerId, measure, on, score, customerSince } = draft;
  if (customerId === null) say('customer', 'reading-customer', 'Choose the customer that was measured.');
  if (measure === null) say('measure', 'reading-measure', 'Choose what was measured.');
  if (on === null) say('on', 'reading-date', 'Enter the day of the reading.');
  else dayProblem(on, customerSince, today, locale, (code, message) => say('on', code, message));
  if (score === null || score < 0 || score > MOST) {
    const given = score === null ? '' : `${score} is outside the scale. `;
    say('score', 'reading-score', `${given}Enter a score from 0 (bad) to 100 (good).`);
  }
  return problems;
}

/** Nothing is known of a customer before it was there, or of a day that has not come. */
export function dayProblem(
  on: IsoDate,
  since: IsoDate | null,
  today: IsoDate,
  locale: string,
  say: (code: string, message: string) => void,
): void {
  const day = formatDate(on, locale);
  if (on > today) say('day-future', `${day} lies in the future. Enter the day on which it was.`);
  else if (since !== null && on < since) {
    const first = formatDate(since, locale);
    say(
      'day-before',
      `On ${day} the customer was not there yet: its journey began on ${first}. Correct the day.`,
    );
  }
}

export type HealthSettingsField = HealthMeasure | 'good' | 'poor' | 'validDays';

/** Health settings as typed; `null` where nothing was. */
export type TypedHealthSettings = Readonly<Record<HealthSettingsField, number | null>>;

const MOST_WEIGHT = 10;
const MOST_DAYS = 1000;

function isWhole(value: number | null, least: number, most: number): value is number {
  return value !== null && Number.isInteger(value) && value >= least && value <= most;
}

/** What is wrong with weights (whole, 0 to 10, not all 0), thresholds (poor below good, 0 to 100) and days (1 to 1000). */
export function healthSettingsProblems(typed: TypedHealthSettings): FieldProblem<HealthSettingsField>[] {
  const problems: FieldProblem<HealthSettingsField>[] = [];
  const say = (field: HealthSettingsField, code: string, message: string): void =>
    void problems.push({ field, code, message });
  for (const measure of HEALTH_MEASURES) {
    if (!isWhole(typed[measure], 0, MOST_WEIGHT)) {
      say(measure, 'health-weight', `${MEASURE_NAMES[measure]}: enter a whole weight from 0 to 10.`);
    }
  }
  if (problems.length === 0 && HEALTH_MEASURES.every((measure) => typed[measure] === 0)) {
    say('use', 'health-weights', 'At least one measure must weigh something, or nobody has a health.');
  }
  for (const field of ['good', 'poor'] as const) {
    if (!isWhole(typed[field], 0, MOST))
      say(field, 'health-threshold', 'Enter a whole number from 0 to 100.');
  }
  if (typed.good !== null && typed.poor !== null && typed.poor > typed.good) {
    say(
      'poor',
      'health-order',
      `Poor below ${typed.poor} reaches above good from ${typed.good}. Enter a smaller number.`,
    );
  }
  if (!isWhole(typed.validDays, 1, MOST_DAYS)) {
    say('validDays', 'health-days', 'Enter how many days a reading holds, from 1 to 1000.');
  }
  return problems;
}

export function typedHealthSettings({ weights, good, poor, validDays }: HealthSettings): TypedHealthSettings {
  return { ...weights, good, poor, validDays };
}

/** The settings that were typed; `null` while something is wrong. */
export function healthSettingsOf(typed: TypedHealthSettings): HealthSettings | null {
  if (healthSettingsProblems(typed).length > 0) return null;
  const { good, poor, validDays, use, support, sentiment, payment, engagement } = typed;
  const number = (value: number | null): number => value ?? 0;
  return {
    weights: {
      use: number(use),
      support: number(support),
      sentiment: number(sentiment),
      payment: number(payment),
      engagement: number(engagement),
    },
    good: number(good),
    poor: number(poor),
    validDays: number(validDays),
  };
}
