import type { CheckInId, ContractId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { decisionIdOf, type RenewalDecision } from '#domain/decisions/decision.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import type { Task } from '#domain/tasks/task.ts';
import { contractOf, period, rulesOf } from '../../../domain/contracts/sample-contracts.ts';
import type { Dice } from './random.ts';

/** Contracts of every kind that start at some day around `today` and in the years after. */
export function contractsAround(today: IsoDate, days: number, count: number, dice: Dice): Contract[] {
  return Array.from({ length: count }, (_, index) =>
    contractOf({
      id: `c${index}` as ContractId,
      name: `Contract ${index}`,
      terms: rulesOf(anyTerms(addDays(today, dice.whole(-1300, Math.round(days * 0.8))), dice)),
    }),
  );
}

function anyTerms(start: IsoDate, dice: Dice): Partial<TermRules> {
  const monthly = dice.chance(0.1);
  const term = period(monthly ? 'P1M' : dice.pick(['P1Y', 'P6M', 'P3Y']));
  if (dice.chance(0.04)) return { start, atEnd: 'open-ended', renewalTerm: null };
  if (dice.chance(0.2)) return { start, initialTerm: term, atEnd: 'ends', renewalTerm: null, notice: null };
  const notice = dice.pick(monthly ? ['P7D', 'P1M'] : ['P30D', 'P2M', 'P90D']);
  return {
    start,
    initialTerm: term,
    renewalTerm: term,
    notice: dice.chance(0.1) && !monthly ? null : period(notice),
    noticeCounts: dice.pick(['sent', 'received']),
  };
}

/** A check-in that was begun and finished on one day. */
export function finishedCheckIn(id: CheckInId, on: IsoDate, at: IsoInstant): CheckIn {
  const state = { kind: 'finished', on, by: '', takenAt: at, figures: {}, items: 0, open: 0 } as const;
  return { id, startedAt: at, startedOn: on, from: on, step: 'summary', done: [], remarks: {}, state };
}

/** The rows of the simulated workspace, and what the expectations ask them. */
export class SimulatedRows {
  readonly contracts: Map<string, Contract>;
  readonly decisions = new Map<string, RenewalDecision>();
  readonly notices = new Map<string, Notice>();
  readonly tasks = new Map<string, Task>();
  readonly retirements = new Map<string, Retirement>();
  readonly checkIns: CheckIn[] = [];

  constructor(contracts: readonly Contract[]) {
    this.contracts = new Map(contracts.map((contract) => [contract.id, contract]));
  }

  sources(): ReminderSources {
    return {
      contracts: [...this.contracts.values()],
      customers: [],
      applications: [],
      decisions: [...this.decisions.values()],
      notices: [...this.notices.values()],
      tasks: [...this.tasks.values()],
      retirements: [...this.retirements.values()],
      checkIns: [...this.checkIns],
      timeZone: 'UTC',
    };
  }

  decisionOf(id: ContractId, termStart: IsoDate): RenewalDecision | undefined {
    return this.decisions.get(decisionIdOf(id, termStart));
  }

  noticeOf(id: ContractId, termStart: IsoDate): Notice | undefined {
    return this.notices.get(decisionIdOf(id, termStart));
  }

  isArchived(id: ContractId): boolean {
    return this.contracts.get(id)?.archived ?? true;
  }

  isKept(id: ContractId, termStart: IsoDate): boolean {
    const state = this.decisionOf(id, termStart)?.state;
    return state?.kind === 'decided' && state.choice.startsWith('keep');
  }

  isOpen(id: ContractId, termStart: IsoDate): boolean {
    return (this.decisionOf(id, termStart)?.state.kind ?? 'open') === 'open';
  }

  dueOf(id: ContractId, termStart: IsoDate): IsoDate | null {
    return this.decisionOf(id, termStart)?.due ?? null;
  }

  isUnacknowledged(id: ContractId, termStart: IsoDate): boolean {
    const state = this.decisionOf(id, termStart)?.state;
    return state?.kind === 'renewed-by-default' && state.acknowledgedAt === null;
  }

  isToDo(id: string, due: IsoDate): boolean {
    const task = this.tasks.get(id);
    return task !== undefined && task.done === null && task.due === due;
  }

  /** Whether the check-in that follows this one is still to be finished. */
  isLastCheckIn(id: CheckInId): boolean {
    return this.checkIns.at(-1)?.id === id;
  }

  isReopened(id: string): boolean {
    return this.retirements.get(id)?.state.kind === 'reopened';
  }
}
