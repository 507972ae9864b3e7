import { DECISION_FACTORS } from './decision.ts';
import type { DecisionChoice, DecisionFactor, RenewalDecision } from './decision.ts';
import { factorScores, type ChoiceScores } from './factor-scores.ts';
import { DEFAULT_WEIGHTS, MOST_WEIGHT, type FactorReadings } from './factors.ts';

/** One row of the arithmetic. */
export interface FactorLine {
  readonly factor: DecisionFactor;
  readonly weight: number;
  /** `null`: not known, so that the factor is left out for all choices alike. */
  readonly scores: ChoiceScores | null;
  /** weight × score. */
  readonly points: ChoiceScores | null;
}

/** What the factors say, with the sum that shows it. */
export interface FactorSheet {
  readonly lines: readonly FactorLine[];
  /** Σ weight × score of the known factors, for each choice. */
  readonly totals: ChoiceScores;
  /** Σ weight of the known factors. */
  readonly knownWeight: number;
  /** The choice with the most points; `null` when nothing that weighs anything is known, or when it is withheld. */
  readonly recommended: DecisionChoice | null;
  /** `retire` has the most points, but nobody knows whether the application is used, so it is not recommended. */
  readonly withheld: boolean;
  /** Others with as many points; the recommended one comes first in `MILDEST_FIRST`. */
  readonly tied: readonly DecisionChoice[];
  /** Factors that are left out. */
  readonly unknown: readonly DecisionFactor[];
}

/** With equal points the choice that changes least is recommended. */
export const MILDEST_FIRST: readonly DecisionChoice[] = ['keep', 'keep-and-grow', 'replace', 'retire'];

const NOTHING: ChoiceScores = { replace: 0, 'keep-and-grow': 0, keep: 0, retire: 0 };

function each(make: (choice: DecisionChoice) => number): ChoiceScores {
  return {
    replace: make('replace'),
    'keep-and-grow': make('keep-and-grow'),
    keep: make('keep'),
    retire: make('retire'),
  };
}

/** The weights of a decision: its own, else the defaults; whole numbers from 0 to 10. */
export function weightOf(factor: DecisionFactor, weights: RenewalDecision['weights']): number {
  const weight = Math.round(weights[factor] ?? DEFAULT_WEIGHTS[factor]);
  return Math.min(MOST_WEIGHT, Math.max(0, weight));
}

/**
 * The factor sheet (R4). Formula (ours, none is published): every known factor gives each choice a score of 0 to 10;
 * points of a choice = Σ weight × score over the known factors; the recommendation is the choice with the most points,
 * with equal points the one that changes least. Unknown factors are left out for all choices alike, so that they move
 * nothing; with none known, or all weights 0, nothing is recommended. Retiring is never recommended while use is unknown:
 * unknown is not unused (U3). Whole numbers throughout: the table adds up.
 */
export function factorSheet(readings: FactorReadings, weights: RenewalDecision['weights']): FactorSheet {
  const lines = DECISION_FACTORS.map((factor): FactorLine => {
    const weight = weightOf(factor, weights);
    const scores = factorScores(factor, readings);
    return { factor, weight, scores, points: scores && each((choice) => weight * scores[choice]) };
  });
  const known = lines.filter(({ points }) => points !== null);
  const totals = known.reduce<ChoiceScores>(
    (sums, { points }) => each((choice) => sums[choice] + (points?.[choice] ?? 0)),
    NOTHING,
  );
  const knownWeight = known.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(...MILDEST_FIRST.map((choice) => totals[choice]));
  const [first = null, ...tied] = MILDEST_FIRST.filter((choice) => totals[choice] === most);
  const withheld = knownWeight > 0 && first === 'retire' && readings.utilisation.kind === 'unknown';
  const silent = knownWeight === 0 || withheld;
  return {
    lines,
    totals,
    knownWeight,
    recommended: silent ? null : first,
    withheld,
    tied: silent ? [] : tied,
    unknown: lines.filter(({ scores }) => scores === null).map(({ factor }) => factor),
  };
}
