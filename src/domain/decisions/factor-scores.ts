import type { Criticality } from '#domain/applications/application.ts';
import type { DecisionChoice, DecisionFactor } from './decision.ts';
import type { FactorReadings, PaidAgainstAgreed, Reading } from './factors.ts';

/** How far a factor speaks for each choice: 0 against it, 5 neither way, 10 for it; whole numbers. */
export type ChoiceScores = Readonly<Record<DecisionChoice, number>>;

/** Reading, then the scores of replace, keep and grow, keep, retire. */
type Anchor = readonly [at: number, replace: number, grow: number, keep: number, retire: number];

/** Active users ÷ seats. */
const UTILISATION: readonly Anchor[] = [
  [0, 6, 0, 0, 10],
  [0.3, 6, 0, 3, 6],
  [0.6, 4, 2, 7, 2],
  [0.9, 2, 7, 9, 0],
  [1, 1, 10, 8, 0],
];

/** Number of other applications that serve the same functions. */
const OVERLAP: readonly Anchor[] = [
  [0, 4, 6, 8, 2],
  [1, 7, 3, 4, 6],
  [2, 9, 1, 2, 8],
];

/** Rise of the price in a year, in per cent. */
const PRICE_RISE: readonly Anchor[] = [
  [0, 3, 7, 8, 4],
  [3, 4, 6, 7, 4],
  [7, 7, 3, 4, 5],
  [15, 10, 1, 2, 7],
];

/** 0 to 100. */
const SENTIMENT: readonly Anchor[] = [
  [0, 10, 0, 1, 8],
  [50, 5, 4, 6, 4],
  [100, 1, 10, 9, 0],
];

/** Paid ÷ agreed: far less is not used, far more is not what was agreed. */
const SPEND: readonly Anchor[] = [
  [0, 5, 0, 2, 9],
  [0.8, 4, 3, 7, 4],
  [1, 4, 5, 8, 3],
  [1.2, 6, 8, 5, 3],
  [1.5, 8, 9, 3, 3],
];

const CRITICALITY: Readonly<Record<Criticality, ChoiceScores>> = {
  low: { replace: 6, 'keep-and-grow': 3, keep: 4, retire: 8 },
  medium: { replace: 5, 'keep-and-grow': 5, keep: 6, retire: 5 },
  high: { replace: 4, 'keep-and-grow': 6, keep: 8, retire: 2 },
  critical: { replace: 2, 'keep-and-grow': 7, keep: 10, retire: 0 },
};

function scoresOf([, replace, grow, keep, retire]: Anchor): ChoiceScores {
  return { replace, 'keep-and-grow': grow, keep, retire };
}

/** Between two anchors along the straight line, rounded to a whole number; beyond the ends as at the end. */
function scoresAt(anchors: readonly Anchor[], reading: number): ChoiceScores {
  const above = anchors.find(([at]) => at >= reading) ?? anchors.at(-1);
  const below = anchors.findLast(([at]) => at <= reading) ?? anchors[0];
  if (above === undefined || below === undefined) throw new RangeError('A factor needs scores to read from.');
  const width = above[0] - below[0];
  const share = width <= 0 ? 0 : (reading - below[0]) / width;
  const [low, high] = [scoresOf(below), scoresOf(above)];
  const between = (choice: DecisionChoice): number =>
    Math.round(low[choice] + share * (high[choice] - low[choice]));
  return {
    replace: between('replace'),
    'keep-and-grow': between('keep-and-grow'),
    keep: between('keep'),
    retire: between('retire'),
  };
}

function scored<Value>(
  reading: Reading<Value>,
  score: (value: Value) => ChoiceScores | null,
): ChoiceScores | null {
  return reading.kind === 'known' ? score(reading.value) : null;
}

function spendScores({ paid, agreed }: PaidAgainstAgreed): ChoiceScores | null {
  const comparable = agreed.minor > 0 && paid.currency === agreed.currency;
  return comparable ? scoresAt(SPEND, paid.minor / agreed.minor) : null;
}

/**
 * How a factor scores the four choices; `null` when it is not known (or nothing was agreed to compare with). The tables
 * above are ours: no published scale exists. Between their anchors scores follow the straight line.
 */
export function factorScores(factor: DecisionFactor, readings: FactorReadings): ChoiceScores | null {
  switch (factor) {
    case 'utilisation':
      return scored(readings.utilisation, (share) => scoresAt(UTILISATION, share));
    case 'overlap':
      return scored(readings.overlap, (others) => scoresAt(OVERLAP, others.length));
    case 'price-history':
      return scored(readings['price-history'], (rise) => scoresAt(PRICE_RISE, rise));
    case 'sentiment':
      return scored(readings.sentiment, (score) => scoresAt(SENTIMENT, score));
    case 'criticality':
      return scored(readings.criticality, (level) => CRITICALITY[level]);
    case 'spend-against-contract':
      return scored(readings['spend-against-contract'], spendScores);
  }
}
