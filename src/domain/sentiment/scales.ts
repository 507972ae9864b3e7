import { accepted, refused, type Outcome } from '#domain/outcome.ts';

/** Scales that short surveys are asked on. */
export const SURVEY_SCALES = ['1-5', '0-10', '0-100', 'percent'] as const;
export type SurveyScale = (typeof SURVEY_SCALES)[number];

interface Ends {
  /** The worst score that can be given. */
  readonly low: number;
  readonly high: number;
  /** As shown and as written into a file: a hyphen would become a date in a spreadsheet. */
  readonly words: string;
}

const ENDS: Readonly<Record<SurveyScale, Ends>> = {
  '1-5': { low: 1, high: 5, words: '1 to 5' },
  '0-10': { low: 0, high: 10, words: '0 to 10' },
  '0-100': { low: 0, high: 100, words: '0 to 100' },
  percent: { low: 0, high: 100, words: 'percent' },
};

export function scaleWords(scale: SurveyScale): string {
  return ENDS[scale].words;
}

/**
 * A score on the scale it was asked on as 0 to 100: (score − low) ÷ (high − low) × 100, with one decimal. So the middle of
 * each scale is 50: 3 of "1 to 5" as well as 5 of "0 to 10". Refused with `survey-score` outside the scale.
 */
export function normalisedScore(score: number, scale: SurveyScale): Outcome<number> {
  const { low, high, words } = ENDS[scale];
  if (!(score >= low && score <= high)) {
    const unit = scale === 'percent' ? 'of per cent, 0 to 100' : words;
    return refused(
      'survey-score',
      `${score} lies outside the scale ${unit}. Correct the score or choose the scale that was asked on.`,
    );
  }
  return accepted(Math.round(((score - low) / (high - low)) * 1000) / 10);
}

/** How a score is turned into 0 to 100, with its figures: "(4.2 − 1) ÷ (5 − 1) × 100 = 80". */
export function scoreFormula(score: number, scale: SurveyScale, locale: string): string | null {
  const outcome = normalisedScore(score, scale);
  if (!outcome.ok) return null;
  const { low, high } = ENDS[scale];
  const shown = (value: number): string => value.toLocaleString(locale, { maximumFractionDigits: 3 });
  if (low === 0 && high === 100) return `${shown(score)} of 100, kept as it is`;
  return `(${shown(score)} − ${low}) ÷ (${high} − ${low}) × 100 = ${shown(outcome.value)}`;
}

/** A scale as somebody wrote it: "1-5", "1 to 5", "0–10", "%". Refused with `survey-scale`. */
export function parseScale(text: string): Outcome<SurveyScale> {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/\s*(?:to|\.\.+|[-–—])\s*/g, '-');
  if (key === '%' || key === 'percent' || key === 'per cent') return accepted('percent');
  const found = SURVEY_SCALES.find((scale) => scale === key);
  if (found !== undefined) return accepted(found);
  const all = SURVEY_SCALES.map(scaleWords).join(', ');
  return refused('survey-scale', `“${text}” is not a scale that is known. Write one of ${all}.`);
}
