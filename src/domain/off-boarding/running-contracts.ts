import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm } from '#domain/contracts/terms.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { renewalOfTerm } from '#domain/renewals/renewals.ts';
import { committedPayments } from '#domain/spend/views/committed.ts';

/** A contract that runs although its application is retired. */
export interface RunningContract {
  readonly contract: Contract;
  /** Last day of its present term; `null` for an open-ended one. */
  readonly end: IsoDate | null;
  /** Notice was sent for this term, or it ends by itself. */
  readonly ends: boolean;
  /** The day by which notice must be sent; `null` when it ends, or none is agreed. */
  readonly sendBy: IsoDate | null;
  /** What it still costs until then, each currency apart; `null` when it is not known. */
  readonly owed: readonly Money[] | null;
}

/**
 * The contracts that still run although the application is retired, with what they still cost (committed, measures). None for
 * an application that is not retired.
 */
export function runningContractsOf(
  application: Pick<Application, 'id' | 'status'>,
  contracts: readonly Contract[],
  notices: readonly Notice[],
  today: IsoDate,
  settings: TermSettings,
): RunningContract[] {
  if (application.status !== 'retired') return [];
  return contracts.flatMap((contract): RunningContract[] => {
    if (contract.applicationId !== application.id || contract.archived) return [];
    const rules = rulesOf(contract);
    const term = currentTerm(rules, today);
    if (term.state === 'ended') return [];
    const noticeSent = notices.some(
      ({ contractId, termStart, sent }) =>
        contractId === contract.id && termStart === term.start && sent !== null,
    );
    const byItself = term.end !== null && nextTerm(rules, term) === null;
    const ends = noticeSent || byItself;
    const { payments, unknown } = committedPayments(contract, today, settings);
    return [
      {
        contract,
        end: term.end,
        ends,
        sendBy: ends ? null : (renewalOfTerm(contract, term, settings)?.sendBy ?? null),
        owed: unknown === null ? totalsByCurrency(payments.map(({ amount }) => amount)) : null,
      },
    ];
  });
}
