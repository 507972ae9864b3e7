import type { NpsResponse } from './response.ts';

/** The net promoter score with what it is made of. */
export interface NpsScore {
  readonly answers: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** −100 to 100, whole; `null` without answers. */
  readonly score: number | null;
}

/** Fewer answers are said to be few: one more moves the score by several points. */
export const FEW_ANSWERS = 20;

export type NpsGroup = 'promoter' | 'passive' | 'detractor';

export function npsGroup(score: number): NpsGroup {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}

/**
 * NPS = % of 9–10 − % of 0–6; passives stay in the denominator; rounded once, at the end, to a whole point, half away from
 * zero (Reichheld, "The One Number You Need to Grow", 2003).
 */
export function npsScore(responses: readonly Pick<NpsResponse, 'score'>[]): NpsScore {
  const count = (group: NpsGroup): number =>
    responses.filter(({ score }) => npsGroup(score) === group).length;
  const [promoters, passives, detractors] = [count('promoter'), count('passive'), count('detractor')];
  const answers = responses.length;
  const points = answers === 0 ? null : ((promoters - detractors) * 100) / answers;
  const score = points === null ? null : Math.sign(points) * Math.round(Math.abs(points));
  return { answers, promoters, passives, detractors, score: score === null ? null : score + 0 };
}

/**
 * Answers that count: the latest of each respondent of each customer, so that who answers often does not count often. An
 * answer without a name counts for the customer. Of two on one day the one recorded last counts.
 */
export function latestAnswers(responses: readonly NpsResponse[]): NpsResponse[] {
  const latest = new Map<string, NpsResponse>();
  for (const response of responses) {
    const key = `${response.customerId}\n${response.respondent.trim().toLowerCase()}`;
    const before = latest.get(key);
    if (before === undefined || orderKey(before) < orderKey(response)) latest.set(key, response);
  }
  return [...latest.values()];
}

function orderKey({ on, createdAt, id }: NpsResponse): string {
  return `${on} ${createdAt} ${id}`;
}
