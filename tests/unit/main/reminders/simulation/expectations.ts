import type { CheckInId } from '#domain/brand.ts';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf } from '#domain/contracts/deadlines.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm, renewalOf, termAt, type Term } from '#domain/contracts/terms.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { SimulatedRows } from './rows.ts';

/** One reminder that is to come, worked out from the rows without the code that is tested. */
export interface Expected {
  readonly id: string;
  readonly deadline: string;
  readonly lead: number;
  readonly fireDate: IsoDate;
  /** What the rows say now: nobody wants to hear of what was decided, sent, done or archived. */
  readonly wanted: () => boolean;
  /** Last day on which it is of any use; `null` when it always is. */
  readonly lapses: IsoDate | null;
}

interface Deadline {
  readonly key: string;
  readonly date: IsoDate;
  readonly after: IsoDate | null;
  readonly wanted: () => boolean;
  readonly lapses?: IsoDate | null;
}

const { leadDays } = DEFAULT_SETTINGS.reminders;
const MONTH = leadDays.decision.filter((lead) => lead <= 30);
const DECISION_LEAD = DEFAULT_TERM_SETTINGS.decisionLeadDays;
const GRACE = 7;

function spread({ key, date, after, wanted, lapses = null }: Deadline, leads: readonly number[]): Expected[] {
  const deadline = `${key}:${date}`;
  return leads
    .map((lead) => ({
      id: `${deadline}:${lead}`,
      deadline,
      lead,
      fireDate: addDays(date, -lead),
      wanted,
      lapses,
    }))
    .filter(({ fireDate }) => after === null || fireDate > after);
}

/** All that the terms of a contract bring from `first` to `last`. */
export function expectedOfContract(
  contract: Contract,
  rows: SimulatedRows,
  first: IsoDate,
  last: IsoDate,
): Expected[] {
  const rules = contract.terms;
  const found: Expected[] = [];
  let term: Term | null = currentTerm(rules, addDays(first, -GRACE));
  while (term !== null && term.end !== null && term.start <= addDays(last, 2 * DECISION_LEAD)) {
    const here = { ...term, end: term.end };
    found.push(
      ...(rules.notice !== null && renewalOf(rules) !== null
        ? noticeOf(contract, here, rows, first)
        : endOf(contract, here, rows, first)),
    );
    term = nextTerm(rules, term);
  }
  return found;
}

type Ending = Term & { readonly end: IsoDate };

function noticeOf(contract: Contract, term: Ending, rows: SimulatedRows, first: IsoDate): Expected[] {
  const { id, terms: rules } = contract;
  const chance = chanceOf(rules, term, DEFAULT_TERM_SETTINGS);
  if (chance === null) return [];
  // Long over when all began: only a late decision to end it asks for it still.
  const over = chance.sendBy < addDays(first, -GRACE);
  if (over && term.end < first) return [];
  const before =
    term.number === 1 ? null : chanceOf(rules, termAt(rules, term.number - 1), DEFAULT_TERM_SETTINGS);
  const wanted = (): boolean =>
    !rows.isArchived(id) &&
    !rows.isKept(id, term.start) &&
    (!over || !rows.isOpen(id, term.start)) &&
    (rows.noticeOf(id, term.start)?.sent ?? null) === null;
  const key = `contract:${id}:notice`;
  const lapses = over ? term.end : null;
  return spread({ key, date: chance.sendBy, after: before?.sendBy ?? null, wanted, lapses }, leadDays.notice);
}

function endOf(contract: Contract, term: Ending, rows: SimulatedRows, first: IsoDate): Expected[] {
  const { id, terms: rules } = contract;
  const renews = renewalOf(rules) !== null;
  const before = term.number > 1 ? addDays(term.start, -1) : renews ? addDays(rules.start, -1) : null;
  const decision: Deadline = {
    key: `contract:${id}:decision`,
    date: addDays(term.end, -DECISION_LEAD),
    after: before === null ? null : addDays(before, -DECISION_LEAD),
    wanted: () => !rows.isArchived(id) && rows.isOpen(id, term.start) && rows.dueOf(id, term.start) === null,
    lapses: term.end,
  };
  const end: Deadline = {
    key: `contract:${id}:term-end`,
    date: term.end,
    after: before,
    wanted: () => !rows.isArchived(id) && !(renews && rows.isKept(id, term.start)),
  };
  return [
    ...(term.end < first ? [] : spread(decision, MONTH)),
    ...(term.end < addDays(first, -GRACE) ? [] : spread(end, MONTH)),
  ];
}

/** A decision with a day that the manager set. */
export function expectedOfDue(contract: Contract, term: Term, due: IsoDate, rows: SimulatedRows): Expected[] {
  const wanted = (): boolean =>
    !rows.isArchived(contract.id) &&
    rows.isOpen(contract.id, term.start) &&
    rows.dueOf(contract.id, term.start) === due;
  const key = `contract:${contract.id}:decision`;
  return spread({ key, date: due, after: null, wanted, lapses: term.end }, MONTH);
}

/** A term that rolled without a decision. */
export function expectedOfSilence(
  contract: Contract,
  rolled: Term,
  present: Term,
  rows: SimulatedRows,
): Expected[] {
  const wanted = (): boolean =>
    !rows.isArchived(contract.id) && rows.isUnacknowledged(contract.id, rolled.start);
  const key = `contract:${contract.id}:renewed`;
  return spread({ key, date: present.start, after: null, wanted, lapses: present.end }, [0]);
}

/** A notice that was sent, until it is acknowledged. */
export function expectedOfSent(
  contract: Contract,
  notice: Notice,
  sentOn: IsoDate,
  rows: SimulatedRows,
): Expected[] {
  const term = currentTerm(contract.terms, notice.termStart);
  const deadline = chanceOf(contract.terms, term, DEFAULT_TERM_SETTINGS)?.noticeDeadline ?? null;
  const asked = addDays(sentOn, 14);
  const wanted = (): boolean =>
    !rows.isArchived(contract.id) && rows.noticeOf(contract.id, notice.termStart)?.acknowledged === null;
  const key = `notice:${notice.id}`;
  const found = spread({ key: `${key}:acknowledgement`, date: asked, after: null, wanted }, [0]);
  if (deadline !== null && deadline > asked) {
    found.push(
      ...spread({ key: `${key}:deadline`, date: deadline, after: asked, wanted }, leadDays.acknowledgement),
    );
  }
  const after = deadline !== null && deadline > asked ? deadline : asked;
  if (term.end !== null && term.end > after) {
    const leads = leadDays.acknowledgement.filter((lead) => lead <= 30);
    found.push(...spread({ key: `${key}:term-end`, date: term.end, after, wanted }, leads));
  }
  return found;
}

/** A draft for a contract without a term end. */
export function expectedOfDraft(notice: Notice, rows: SimulatedRows): Expected[] {
  const begun = notice.draftedAt.slice(0, 10) as IsoDate;
  const wanted = (): boolean =>
    !rows.isArchived(notice.contractId) && rows.noticeOf(notice.contractId, notice.termStart)?.sent === null;
  return spread({ key: `notice:${notice.id}:draft`, date: addDays(begun, 7), after: null, wanted }, [0]);
}

export function expectedOfTask(task: Task, due: IsoDate, rows: SimulatedRows): Expected[] {
  const written = task.createdAt.slice(0, 10) as IsoDate;
  const wanted = (): boolean => rows.isToDo(task.id, due);
  return spread({ key: `task:${task.id}:due`, date: due, after: written, wanted }, leadDays.task);
}

/** The check-in that follows one that was finished `on` that day. */
export function expectedOfCheckIn(id: CheckInId, on: IsoDate, rows: SimulatedRows): Expected[] {
  const date = addDays(on, DEFAULT_SETTINGS.checkIns.everyDays);
  const wanted = (): boolean => rows.isLastCheckIn(id);
  return spread({ key: `check-in:${id}:due`, date, after: on, wanted }, leadDays['check-in']);
}

export function expectedOfCharge(id: string, on: IsoDate, rows: SimulatedRows): Expected[] {
  return spread(
    { key: `retirement:${id}:reopened`, date: on, after: null, wanted: () => rows.isReopened(id) },
    [0],
  );
}

/** What a snooze asks for: once more on its day. */
export function expectedOfSnooze(
  deadline: string,
  date: IsoDate,
  until: IsoDate,
  snoozeId: string,
  base: Pick<Expected, 'wanted' | 'lapses'>,
): Expected {
  const lead = daysBetween(until, date);
  return { ...base, id: `${deadline}:${lead}~${snoozeId}`, deadline, lead, fireDate: until };
}
