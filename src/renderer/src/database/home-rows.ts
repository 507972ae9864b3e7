import { useLiveQuery } from 'dexie-react-hooks';
import type { Application } from '#domain/applications/application.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { summariseBoards } from '#domain/home/board-summary.ts';
import type { BoardSummary } from '#domain/home/board-summary.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { useSession } from './session.tsx';

/** What Home is drawn from. */
export interface HomeRows {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly boards: readonly BoardSummary[];
  readonly decisions: readonly RenewalDecision[];
  readonly notices: readonly Notice[];
  readonly customers: readonly Customer[];
  readonly checkIns: readonly CheckIn[];
}

/** Live; `undefined` only while the first answer is on its way. */
export function useHomeRows(): HomeRows | undefined {
  const { database } = useSession().workspace;
  return useLiveQuery(() => {
    const { applications, boards, contracts, customers, decisions, notices } = database;
    const { checkIns } = database;
    const tables = [applications, boards, contracts, customers, decisions, notices, checkIns];
    // One read together: rows outside a transaction of their own go through Dexie's cache, which copies each of them.
    return database.transaction('r', tables, async () => {
      const found = await Promise.all([
        contracts.toArray(),
        applications.toArray(),
        boards.orderBy('position').toArray(),
        customers.toArray(),
        decisions.toArray(),
        notices.toArray(),
        checkIns.toArray(),
      ]);
      const summaries = summariseBoards(found[2], found[3]);
      return {
        contracts: found[0],
        applications: found[1],
        boards: summaries,
        decisions: found[4],
        notices: found[5],
        customers: found[3],
        checkIns: found[6],
      };
    });
  }, [database]);
}
