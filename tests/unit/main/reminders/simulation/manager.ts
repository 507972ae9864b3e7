import type { CheckInId, NoticeId, RetirementId, TaskId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { instantOf } from '#domain/calendar/zone.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf } from '#domain/contracts/deadlines.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm, renewalOf, termAt, type CurrentTerm } from '#domain/contracts/terms.ts';
import { DECISION_CHOICES, decisionIdOf, type RenewalDecision } from '#domain/decisions/decision.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { snoozeChoices, type ReminderDecision } from '#domain/reminders/decision.ts';
import { listReminders } from '#domain/reminders/list.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import type { Task } from '#domain/tasks/task.ts';
import {
  expectedOfCharge,
  expectedOfCheckIn,
  expectedOfDraft,
  expectedOfDue,
  expectedOfSent,
  expectedOfSilence,
  expectedOfSnooze,
  expectedOfTask,
} from './expectations.ts';
import type { Oracle } from './oracle.ts';
import type { Dice } from './random.ts';
import { finishedCheckIn, type SimulatedRows } from './rows.ts';

interface Now {
  readonly today: IsoDate;
  readonly at: IsoInstant;
}

/** Somebody who decides, gives notice, writes tasks and snoozes, all at random, and tells the oracle what follows. */
export class SimulatedManager {
  readonly counts = { decisions: 0, notices: 0, tasks: 0, charges: 0, checkIns: 0, snoozes: 0 };
  readonly put = new Map<string, ReminderDecision>();
  readonly #rows: SimulatedRows;
  readonly #oracle: Oracle;
  readonly #dice: Dice;
  #ids = 0;

  constructor(rows: SimulatedRows, oracle: Oracle, dice: Dice) {
    this.#rows = rows;
    this.#oracle = oracle;
    this.#dice = dice;
  }

  /** Changes something. */
  act(wall: number, today: IsoDate): void {
    const now = { today, at: instantOf(wall) };
    const kind = this.#dice.next();
    if (kind < 0.36) this.#decide(now);
    else if (kind < 0.64) this.#giveNotice(now);
    else if (kind < 0.7) this.#recordSilence(now);
    else if (kind < 0.8) this.#writeTask(now);
    else if (kind < 0.9) this.#workOnTask(now);
    else if (kind < 0.95) this.#charge(now);
    else if (kind < 0.97) this.#checkIn(now);
    else this.#snooze(now);
  }

  #contract(): Contract {
    return this.#dice.pick([...this.#rows.contracts.values()]);
  }

  #decide({ today, at }: Now): void {
    const contract = this.#contract();
    const term = currentTerm(contract.terms, today);
    if (contract.archived || term.state !== 'running') return;
    const decision = decisionFor(this.#rows.decisionOf(contract.id, term.start), contract, term.start);
    if (decision.state.kind === 'renewed-by-default') return;
    this.counts.decisions += 1;
    if (this.#dice.chance(0.2)) return this.#setDue(contract, term, decision, today);
    const chance = chanceOf(contract.terms, term, DEFAULT_TERM_SETTINGS);
    const stillOpen = today <= (chance?.sendBy ?? term.end ?? today);
    if (decision.state.kind === 'decided' && this.#dice.chance(0.3) && stillOpen) {
      return this.#keep({ ...decision, state: { kind: 'open' } });
    }
    if (decision.state.kind === 'decided' && !stillOpen) return;
    const choice = this.#dice.pick(DECISION_CHOICES);
    const state = {
      kind: 'decided',
      choice,
      decidedAt: at,
      decidedBy: '',
      late: false,
      recommended: null,
    } as const;
    this.#keep({ ...decision, state });
  }

  #setDue(contract: Contract, term: CurrentTerm, decision: RenewalDecision, today: IsoDate): void {
    const due = addDays(today, this.#dice.whole(5, 80));
    const sendBy = chanceOf(contract.terms, term, DEFAULT_TERM_SETTINGS)?.sendBy ?? null;
    if (due === sendBy || decision.due === due) return;
    this.#keep({ ...decision, due });
    this.#oracle.expect(expectedOfDue(contract, term, due, this.#rows));
  }

  #keep(decision: RenewalDecision): void {
    this.#rows.decisions.set(decision.id, decision);
  }

  /** A term rolled: where nothing was decided, that is recorded; where it was, somebody acknowledges. */
  #recordSilence({ today, at }: Now): void {
    const contract = this.#contract();
    const present = currentTerm(contract.terms, today);
    if (contract.archived || present.state !== 'running' || present.number === 1) return;
    const rolled = termAt(contract.terms, present.number - 1);
    const decision = decisionFor(this.#rows.decisionOf(contract.id, rolled.start), contract, rolled.start);
    const { state } = decision;
    if (state.kind === 'decided') return;
    if (state.kind === 'renewed-by-default')
      return this.#keep({ ...decision, state: { ...state, acknowledgedAt: at } });
    this.#keep({
      ...decision,
      state: { kind: 'renewed-by-default', recordedAt: at, cost: null, acknowledgedAt: null },
    });
    this.#oracle.expect(expectedOfSilence(contract, rolled, present, this.#rows));
  }

  /** Drafts, sends or acknowledges a notice, one step at a time; afterwards the contract is archived. */
  #giveNotice({ today, at }: Now): void {
    const tries = [0, 1, 2, 3, 4, 5].map(() => this.#toEnd(today));
    const contract = tries.find((found) => found !== undefined);
    if (contract === undefined) return;
    const term = currentTerm(contract.terms, today);
    const id = decisionIdOf(contract.id, term.start);
    const notice = this.#rows.notices.get(id);
    this.counts.notices += 1;
    if (notice === undefined) {
      const drafted = this.#draft(contract, term.start, at);
      this.#rows.notices.set(id, drafted);
      if (term.end === null) this.#oracle.expect(expectedOfDraft(drafted, this.#rows));
    } else if (notice.sent === null) {
      const sent = { ...notice, sent: { on: today, way: 'mail', reference: '', documentId: null } } as const;
      this.#rows.notices.set(id, sent);
      this.#oracle.expect(expectedOfSent(contract, sent, today, this.#rows));
    } else if (notice.acknowledged === null) {
      this.#rows.notices.set(id, {
        ...notice,
        acknowledged: { on: today, by: '', note: '', documentId: null },
      });
    } else this.#rows.contracts.set(contract.id, { ...contract, archived: true });
  }

  /** A contract whose present term was decided to end and that needs notice. */
  #toEnd(today: IsoDate): Contract | undefined {
    const decided = [...this.#rows.decisions.values()].filter(
      ({ state }) => state.kind === 'decided' && !state.choice.startsWith('keep'),
    );
    if (decided.length === 0) return undefined;
    const { contractId, termStart } = this.#dice.pick(decided);
    const contract = this.#rows.contracts.get(contractId);
    if (contract === undefined || contract.archived) return undefined;
    const { terms } = contract;
    const needsNotice = terms.atEnd === 'open-ended' || (terms.notice !== null && renewalOf(terms) !== null);
    const term = currentTerm(terms, today);
    return needsNotice && term.state === 'running' && term.start === termStart ? contract : undefined;
  }

  #draft(contract: Contract, termStart: IsoDate, at: IsoInstant): Notice {
    return {
      id: `n${(this.#ids += 1)}` as NoticeId,
      contractId: contract.id,
      termStart,
      subject: '',
      body: '',
      language: 'en',
      draftedAt: at,
      sent: null,
      acknowledged: null,
    };
  }

  #writeTask({ today, at }: Now): void {
    this.counts.tasks += 1;
    const due = addDays(today, this.#dice.whole(0, 60));
    const task: Task = {
      id: `t${(this.#ids += 1)}` as TaskId,
      title: 'Task',
      note: '',
      subject: { kind: 'none' },
      owner: '',
      due,
      firstDue: null,
      done: null,
      createdAt: at,
      updatedAt: at,
    };
    this.#rows.tasks.set(task.id, task);
    this.#oracle.expect(expectedOfTask(task, due, this.#rows));
  }

  #workOnTask({ today, at }: Now): void {
    const open = [...this.#rows.tasks.values()].filter(({ done }) => done === null);
    if (open.length === 0) return;
    const task = this.#dice.pick(open);
    if (this.#dice.chance(0.7)) {
      const done = { at, by: '', evidence: '', documentId: null, skipped: false };
      this.#rows.tasks.set(task.id, { ...task, done });
      return;
    }
    const due = addDays(today, this.#dice.whole(1, 40));
    this.#rows.tasks.set(task.id, { ...task, due });
    this.#oracle.expect(expectedOfTask(task, due, this.#rows));
  }

  #charge({ today, at }: Now): void {
    const reopened = [...this.#rows.retirements.values()].filter(({ state }) => state.kind === 'reopened');
    if (reopened.length > 0 && this.#dice.chance(0.6)) {
      const one = this.#dice.pick(reopened);
      this.#rows.retirements.set(one.id, { ...one, state: { kind: 'verified', on: today } });
      return;
    }
    this.counts.charges += 1;
    const id = `r${(this.#ids += 1)}` as RetirementId;
    const charge = { date: today, description: 'CHARGE', amount: 100, currency: 'EUR' };
    const row = { id, applicationId: 'a1', startedAt: at, state: { kind: 'reopened', on: today, charge } };
    this.#rows.retirements.set(id, row as unknown as Retirement);
    this.#oracle.expect(expectedOfCharge(id, today, this.#rows));
  }

  /** Finishes a check-in, whether it is due or not, unless one was finished on a later day of a clock that was ahead. */
  #checkIn({ today, at }: Now): void {
    const last = this.#rows.checkIns.at(-1);
    if (last !== undefined && last.startedOn >= today) return;
    this.counts.checkIns += 1;
    const id = `k${(this.#ids += 1)}` as CheckInId;
    this.#rows.checkIns.push(finishedCheckIn(id, today, at));
    this.#oracle.expect(expectedOfCheckIn(id, today, this.#rows));
  }

  /** Opens the list and puts something off, or is done with it. */
  #snooze({ today, at }: Now): void {
    const put = [...this.put.values()];
    const { due } = listReminders(this.#rows.sources(), put, DEFAULT_SETTINGS, today, 'en-GB');
    if (due.length === 0) return;
    const entry = this.#dice.pick(due);
    const base = this.#oracle.baseOf(entry.deadline);
    const choices = snoozeChoices(entry.date, today, entry.standing);
    this.counts.snoozes += 1;
    const id = entry.deadline;
    if (choices.length === 0 || base === undefined || (!entry.standing && this.#dice.chance(0.2))) {
      this.put.set(id, { id, decision: { kind: 'done' }, decidedAt: at });
      this.#oracle.put.set(id, { until: null, snooze: null });
      return;
    }
    const { until } = this.#dice.pick(choices);
    const snoozeId = `s${(this.#ids += 1)}`;
    this.put.set(id, { id, decision: { kind: 'snoozed', until, snoozeId }, decidedAt: at });
    this.#oracle.put.set(id, { until, snooze: snoozeId });
    this.#oracle.expect([expectedOfSnooze(id, entry.date, until, snoozeId, base)]);
  }
}
