import type { EvidenceState } from '#domain/savings/check.ts';
import type { ProposalSource, SavingProposal } from '#domain/savings/proposals.ts';
import type { SavingKind } from '#domain/savings/saving.ts';

export const KIND_WORDS: Readonly<Record<SavingKind, string>> = {
  saving: 'Saving',
  avoidance: 'Avoidance',
};

export const KIND_TITLES: Readonly<Record<SavingKind, string>> = {
  saving: 'Savings',
  avoidance: 'Avoidances',
};

export const KIND_MEANINGS: Readonly<Record<SavingKind, string>> = {
  saving: 'Less is paid than before.',
  avoidance: 'Less is paid than was asked for in writing.',
};

export const EVIDENCE_WORDS: Readonly<Record<EvidenceState, string>> = {
  shown: 'Shown',
  told: 'Only told',
  none: 'No evidence',
};

const SOURCES: Readonly<Record<ProposalSource, string>> = {
  amendment: 'its price went down',
  quote: 'more was asked for than agreed',
  retirement: 'its retirement is verified',
};

/** What was found, as the manager would describe it in the register. */
export function proposedDescription({ contract, product, source }: SavingProposal): string {
  const what = product === '' || product === contract.name ? contract.name : `${contract.name}, ${product}`;
  return `${what}: ${SOURCES[source]}`;
}
