import { formatMoney } from '#domain/money/format.ts';
import type { DecisionChoice, DecisionFactor, DecisionState } from './decision.ts';
import type { RenewalStage } from './renewal-stage.ts';

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

/** What happened, in a sentence without its date. */
export function stateWords(state: DecisionState, locale: string): string {
  switch (state.kind) {
    case 'open':
      return 'Opened again';
    case 'decided':
      return `${state.late ? 'Decided late' : 'Decided'}: ${CHOICE_WORDS[state.choice].toLowerCase()}`;
    case 'renewed-by-default': {
      if (state.acknowledgedAt !== null) return 'Renewal by default acknowledged';
      const cost = state.cost === null ? 'at an unknown price' : `for ${formatMoney(state.cost, locale)}`;
      return `Renewed by default ${cost}`;
    }
  }
}

/** How far a renewal has come, as the manager reads it. */
export const STAGE_WORDS: Readonly<Record<RenewalStage, string>> = {
  open: 'Open',
  decided: 'Decided',
  'notice-sent': 'Notice sent',
  acknowledged: 'Acknowledged',
  renewed: 'Renewed',
};
