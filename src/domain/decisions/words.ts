import type { DecisionChoice, DecisionFactor } from './decision.ts';

/** A choice as the manager reads it. */
export const CHOICE_WORDS: Readonly<Record<DecisionChoice, string>> = {
  replace: 'Replace',
  'keep-and-grow': 'Keep and grow',
  keep: 'Keep as it is',
  retire: 'Retire',
};

/** What a choice means for the contract. */
export const CHOICE_MEANINGS: Readonly<Record<DecisionChoice, string>> = {
  replace: 'The contract ends and another application takes over.',
  'keep-and-grow': 'It goes on, with more seats or a larger plan.',
  keep: 'It goes on as agreed.',
  retire: 'The contract ends and nothing takes its place.',
};

/** A factor as the manager reads it. */
export const FACTOR_WORDS: Readonly<Record<DecisionFactor, string>> = {
  utilisation: 'Utilisation',
  overlap: 'Overlap',
  'price-history': 'Price history',
  sentiment: 'Sentiment',
  criticality: 'Criticality',
  'spend-against-contract': 'Spend against contract',
};
