import type { Contract } from '#domain/contracts/contract.ts';
import { checkInOccasions } from './check-in-occasions.ts';
import { customerOccasions, trialOccasions } from './customer-occasions.ts';
import type { ReminderFacts, ReminderSources } from './facts.ts';
import { keptContractOccasions } from './kept-occasions.ts';
import { noticeFollowUps } from './notice-occasions.ts';
import type { Occasion, OccasionContext } from './occasion.ts';
import { retirementOccasions } from './retirement-occasions.ts';
import { taskOccasions } from './task-occasions.ts';

/** Finds the occasions of one kind of row, one row at a time. */
type OccasionProvider = (
  sources: ReminderSources,
  facts: ReminderFacts,
  context: OccasionContext,
) => Iterable<readonly Occasion[]>;

/** Everything that reminders come from. What is to be reminded of besides is one more line. */
export const PROVIDERS: readonly OccasionProvider[] = [
  ({ contracts }, facts, context) => contracts.values().map((row) => ofContract(row, facts, context)),
  ({ notices }, facts, context) => notices.values().map((row) => noticeFollowUps(row, facts, context)),
  ({ tasks }, facts, context) => tasks.values().map((row) => taskOccasions(row, facts, context)),
  ({ retirements }, facts, context) =>
    retirements.values().map((row) => retirementOccasions(row, facts, context)),
  (sources, _facts, context) => [checkInOccasions(sources, context)],
  ({ customers }, _facts, context) => customers.values().map((row) => customerOccasions(row, context)),
];

/** While its application is in trial, the end of the trial takes the place of decision and end of term. */
function ofContract(contract: Contract, facts: ReminderFacts, context: OccasionContext): readonly Occasion[] {
  if (contract.archived) return [];
  const found = keptContractOccasions(contract, facts, context);
  const trial = facts.trial(contract.applicationId);
  if (trial === undefined) return found;
  return [...found.filter(({ kind }) => kind === 'notice'), ...trialOccasions(trial, contract, context)];
}
