import { useSession } from '#database/session.tsx';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermHistory } from '#domain/contracts/term-history.ts';
import { useLedgerAnswer } from './use-ledger.ts';
import type { Live } from './use-ledger.ts';

/**
 * Each past term of a contract and the present one, oldest first: what was agreed and what the ledger says was paid in
 * it. `value` is `undefined` until the ledger has answered, and `null` for a contract that is not stored.
 */
export function useTermHistory(contract: Pick<Contract, 'id'>): Live<TermHistory | null> {
  const { today } = useSession();
  return useLedgerAnswer({ kind: 'termHistory', contractId: contract.id, today });
}
