import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId, RetirementId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { todayIn } from '#domain/calendar/zone.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { decisionIdOf, type RenewalDecision } from '#domain/decisions/decision.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { noticeOfTerm } from '#domain/notices/notice-state.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { Task } from '#domain/tasks/task.ts';
import { once } from './occasion.ts';

/** The rows that reminders are made from. */
export interface ReminderSources {
  readonly contracts: readonly Contract[];
  readonly customers: readonly Customer[];
  readonly applications: readonly Application[];
  readonly decisions: readonly RenewalDecision[];
  readonly notices: readonly Notice[];
  readonly tasks: readonly Task[];
  readonly retirements: readonly Retirement[];
  readonly checkIns: readonly CheckIn[];
  /** In which a moment becomes a day: where the manager is. */
  readonly timeZone: string;
}

/** What one row must know of others, found without looking through them all. */
export interface ReminderFacts {
  /** The manager's day at a moment. */
  readonly dayOf: (at: IsoInstant) => IsoDate;
  readonly application: (id: string) => Application | undefined;
  readonly contract: (id: string) => Contract | undefined;
  readonly customer: (id: string) => Customer | undefined;
  readonly retirement: (id: RetirementId) => Retirement | undefined;
  readonly decisionsOf: (contractId: ContractId) => readonly RenewalDecision[];
  readonly noticesOf: (contractId: ContractId) => readonly Notice[];
  readonly decision: (contractId: ContractId, termStart: IsoDate) => RenewalDecision | undefined;
  readonly notice: (contractId: ContractId, termStart: IsoDate) => Notice | undefined;
  /** The application, while it is in trial. */
  readonly trial: (id: ApplicationId | null) => Application | undefined;
}

/** Indexes are made when something first asks: most workspaces have no tasks, and most plans no customers' names. */
export function factsOf(sources: ReminderSources): ReminderFacts {
  const applications = once(() => byId(sources.applications));
  const contracts = once(() => byId(sources.contracts));
  const customers = once(() => byId(sources.customers));
  const retirements = once(() => byId(sources.retirements));
  const decisions = once(() => Map.groupBy(sources.decisions, ({ contractId }) => contractId));
  const notices = once(() => Map.groupBy(sources.notices, ({ contractId }) => contractId));
  return {
    dayOf: (at) => todayIn(at, sources.timeZone),
    application: (id) => applications().get(id),
    contract: (id) => contracts().get(id),
    customer: (id) => customers().get(id),
    retirement: (id) => retirements().get(id),
    decisionsOf: (contractId) => decisions().get(contractId) ?? [],
    noticesOf: (contractId) => notices().get(contractId) ?? [],
    decision: (contractId, termStart) => {
      const id = decisionIdOf(contractId, termStart);
      return decisions()
        .get(contractId)
        ?.find((decision) => decision.id === id);
    },
    notice: (contractId, termStart) => {
      const own = notices().get(contractId);
      return own === undefined ? undefined : noticeOfTerm(own, termStart);
    },
    trial: (id) => {
      const application = id === null ? undefined : applications().get(id);
      return application?.status === 'trial' && !application.archived ? application : undefined;
    },
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
