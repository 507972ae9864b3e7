import type { CheckInId } from '#domain/brand.ts';
import { addDays, earlier } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { CheckIn, CheckInSnapshot, CheckInStep, FrozenItem } from './check-in.ts';
import { CHECK_IN_STEPS } from './check-in.ts';
import type { FinishedCheckIn } from './due.ts';
import type { CheckInFigures } from './figures.ts';
import type { AnsweredItem, AnsweredItems } from './progress.ts';
import { verdictWords } from './verdict-words.ts';

/** The first check-in looks back so many days. */
const FIRST_LOOK_BACK = 30;

/** A check-in that begins now, looking back to the last one. */
export function startCheckIn(
  id: CheckInId,
  last: FinishedCheckIn | null,
  { at, today }: { readonly at: IsoInstant; readonly today: IsoDate },
): CheckIn {
  const after = last === null ? addDays(today, -FIRST_LOOK_BACK) : addDays(last.state.on, 1);
  return {
    id,
    startedAt: at,
    startedOn: today,
    // A clock set back must not make a period that begins after its end.
    from: earlier(after, today),
    step: 'new',
    done: [],
    remarks: {},
    state: { kind: 'open' },
  };
}

function frozen(): ReturnType<typeof refused> {
  return refused(
    'finished',
    'This check-in is finished and stays as it is. What has changed since goes into the next one.',
  );
}

/** The step called done, or not done any more. It is continued at the first step that is not done. A finished one is refused. */
export function withDone(checkIn: CheckIn, step: CheckInStep, done: boolean): Outcome<CheckIn> {
  if (checkIn.state.kind === 'finished') return frozen();
  if (checkIn.done.includes(step) === done) return accepted(checkIn);
  const steps = CHECK_IN_STEPS.filter((one) => (one === step ? done : checkIn.done.includes(one)));
  const next = CHECK_IN_STEPS.find((one) => !steps.includes(one)) ?? 'summary';
  return accepted({ ...checkIn, done: steps, step: next });
}

/** The remark about a step; empty words take it away. */
export function withRemark(checkIn: CheckIn, step: CheckInStep, words: string): Outcome<CheckIn> {
  if (checkIn.state.kind === 'finished') return frozen();
  const { [step]: _old, ...remarks } = checkIn.remarks;
  const said = words.trim();
  return accepted({ ...checkIn, remarks: said === '' ? remarks : { ...remarks, [step]: said } });
}

/** What is frozen when a check-in is finished. */
export interface Finishing {
  readonly items: AnsweredItems;
  readonly figures: CheckInFigures;
  /** Vendors in the discovery queue, by key. */
  readonly vendors: readonly string[] | null;
  readonly by: string;
  readonly at: IsoInstant;
  readonly today: IsoDate;
  readonly locale: string;
}

/** The two rows of a finished check-in. */
export interface Finished {
  readonly checkIn: CheckIn;
  readonly snapshot: CheckInSnapshot;
}

/**
 * The check-in finished (C2): figures, items and answers are frozen in words, so that they read the same for ever. What is open
 * may stay so; the next one carries it over.
 */
export function finishCheckIn(checkIn: CheckIn, finishing: Finishing): Outcome<Finished> {
  if (checkIn.state.kind === 'finished') return frozen();
  const { figures, vendors, by, at, today, locale } = finishing;
  const items = CHECK_IN_STEPS.flatMap((step) =>
    finishing.items[step].map((one) => frozenItem(one, today, locale)),
  );
  const open = items.filter((item) => item.open).length;
  return accepted({
    checkIn: {
      ...checkIn,
      step: 'summary',
      done: CHECK_IN_STEPS,
      state: { kind: 'finished', on: today, by, takenAt: at, figures, items: items.length, open },
    },
    snapshot: { id: checkIn.id, items, vendors },
  });
}

function frozenItem({ item, answer, open }: AnsweredItem, today: IsoDate, locale: string): FrozenItem {
  const { key, step, subject, title, owner, facts, settled, carried } = item;
  const said = answer === null ? (settled ?? '') : verdictWords(answer.verdict, locale, step);
  const kept = answer && {
    verdict: answer.verdict,
    comment: answer.comment,
    by: answer.by,
    at: answer.at,
    taskId: answer.taskId,
    packId: answer.packId,
    carriedFrom: answer.carriedFrom,
  };
  return {
    item: key,
    step,
    subject,
    title,
    owner,
    facts,
    answer: kept,
    said,
    open,
    carriedFrom: answer?.carriedFrom ?? carried?.from ?? null,
    openSince: open ? (carried?.on ?? today) : null,
  };
}
