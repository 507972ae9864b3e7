import type { Contract } from '#domain/contracts/contract.ts';
import { endsContract } from '#domain/decisions/decision-state.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';

/** A contract that is to end, and the decision that says so. */
export interface DecidedToEnd {
  readonly contract: Contract;
  readonly decision: RenewalDecision;
}

/** The latest decision to retire or replace, of those about these contracts; `null` when the latest says otherwise. */
export function decidedToEnd(
  contracts: readonly Contract[],
  decisions: readonly RenewalDecision[],
): DecidedToEnd | null {
  const found = contracts.flatMap((contract) => {
    const latest = decisions
      .filter(({ contractId, state }) => contractId === contract.id && state.kind !== 'open')
      .toSorted((a, b) => (a.termStart < b.termStart ? 1 : -1))[0];
    return latest?.state.kind === 'decided' && endsContract(latest.state.choice)
      ? [{ contract, decision: latest }]
      : [];
  });
  return found.toSorted((a, b) => (a.decision.termStart < b.decision.termStart ? 1 : -1))[0] ?? null;
}
