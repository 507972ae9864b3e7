import type { Application } from '#domain/applications/application.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { decisionIdOf } from '#domain/decisions/decision.ts';
import type { DecisionChoice } from '#domain/decisions/decision.ts';
import type { Freeing } from './freeing.ts';
import type { DecidedChoices, UnknownSize } from './right-size.ts';

/** A running contract with the renewal at which seats of it could go. */
export interface RunningContract {
  readonly contract: Contract;
  readonly freeing: Freeing;
}

/** What was decided about the end of the term at which seats could go; `undefined` while nothing was. */
export function choiceOf(
  contract: Contract,
  { termStart }: Freeing,
  decided: DecidedChoices | undefined,
): DecisionChoice | undefined {
  return decided?.get(decisionIdOf(contract.id, termStart));
}

/** A line, or a whole contract, of which no right size can be told. */
export function unknownOf(
  application: Application | null,
  { contract, freeing }: RunningContract,
  why: string,
  line: ContractLine | null = null,
): UnknownSize {
  const product = line === null || line.product === '' ? contract.name : line.product;
  return { kind: 'unknown', applicationId: application?.id ?? null, contract, line, product, freeing, why };
}
