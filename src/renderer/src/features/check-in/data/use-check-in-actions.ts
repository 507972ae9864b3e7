import type { RowWrite } from '#database/actions.ts';
import { put, putVendorDecision, remove } from '#database/repositories.ts';
import { useSession, type Session } from '#database/session.tsx';
import type { CheckInId } from '#domain/brand.ts';
import type { AnswerContext } from '#domain/check-ins/answer-context.ts';
import { answerItem, taskToTakeBack, withComment } from '#domain/check-ins/answer-item.ts';
import type { AnswerEffects } from '#domain/check-ins/answer-item.ts';
import type { CheckIn, CheckInStep, CheckInVerdict } from '#domain/check-ins/check-in.ts';
import type { FinishedCheckIn } from '#domain/check-ins/due.ts';
import * as edit from '#domain/check-ins/edit.ts';
import { figuresOf } from '#domain/check-ins/figures.ts';
import type { AnsweredItem } from '#domain/check-ins/progress.ts';
import { verdictWords } from '#domain/check-ins/verdict-words.ts';
import { STEP_WORDS, counted } from '#domain/check-ins/words.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { localTimeZone } from '#database/use-followed.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { draftOf, forgetDraft } from '../desk/drafts.ts';
import type { CheckInDesk } from './use-check-in-desk.ts';

/** What can be done in an open check-in; each is one action that can be undone. */
export interface CheckInActions {
  /** Says something about an item, with all that follows from it. Refusals are returned; nothing is stored then. */
  answer(one: AnsweredItem, verdict: CheckInVerdict, comment?: string): Promise<Outcome<void>>;
  /** False when it was not kept: there is no answer yet, or it was not stored. */
  comment(one: AnsweredItem, words: string): Promise<boolean>;
  takeBack(one: AnsweredItem): Promise<void>;
  /** Confirms everything of the step that nobody has answered and that needs no decision. */
  confirmRest(step: CheckInStep): Promise<void>;
  callDone(step: CheckInStep, done: boolean): Promise<void>;
  remark(step: CheckInStep, words: string): Promise<void>;
  /** False when it was not stored; the manager has been told. */
  finish(): Promise<boolean>;
}

/** Items of a step that a bulk confirmation would answer. */
export function confirmable(items: readonly AnsweredItem[]): AnsweredItem[] {
  return items.filter(
    ({ item, answer, gone }) => !gone && answer === null && item.settled === null && !item.mustDecide,
  );
}

/** Everything that an answer writes, as rows. */
export function writesOf({ answer, applications, decisions, vendors, tasks }: AnswerEffects): RowWrite[] {
  return [
    ...applications.map((row) => put('applications', row)),
    ...decisions.map((row) => put('decisions', row)),
    ...vendors.map(putVendorDecision),
    ...tasks.map((row) => put('tasks', row)),
    put('checkInAnswers', answer),
  ];
}

function contextOf({ workspace, settings, today, locale }: Session, checkInId: CheckInId): AnswerContext {
  return {
    checkInId,
    by: settings.managerName,
    at: workspace.now(),
    today,
    locale,
    terms: settings.deadlines,
    newId: () => workspace.newId(),
    packId: null,
  };
}

const DONE = accepted<void>(undefined);

function useAnswers(
  desk: CheckInDesk,
): Pick<CheckInActions, 'answer' | 'comment' | 'takeBack' | 'confirmRest'> {
  const session = useSession();
  const { workspace, locale, perform } = session;
  const { checkIn, sources, items } = desk;
  return {
    answer: async ({ item, answer }, verdict, comment = answer?.comment ?? '') => {
      const context = contextOf(session, checkIn.id);
      const outcome = answerItem(item, verdict, comment, sources, context, answer);
      if (!outcome.ok) return outcome;
      const words = verdictWords(outcome.value.answer.verdict, locale, item.step);
      await perform(`${item.title}: ${words}`, writesOf(outcome.value));
      return DONE;
    },
    comment: async ({ item, answer }, words) => {
      if (answer === null) return false;
      const said = withComment(answer, words, workspace.now());
      if (said === answer) return true;
      return perform(`Commented on ${item.title}`, [put('checkInAnswers', said)], { quiet: true });
    },
    takeBack: async ({ item, answer }) => {
      if (answer === null) return;
      const task = taskToTakeBack(answer, item, sources.tasks);
      const writes = [remove('checkInAnswers', answer.id), ...(task ? [remove('tasks', task.id)] : [])];
      await perform(`Took back the answer about ${item.title}`, writes);
    },
    confirmRest: async (step) => {
      const context = contextOf(session, checkIn.id);
      const rest = confirmable(items[step]);
      const outcomes = rest.map((one) =>
        answerItem(one.item, { kind: 'confirmed' }, draftOf(one), sources, context),
      );
      const writes = outcomes.flatMap((outcome) => (outcome.ok ? writesOf(outcome.value) : []));
      const label = `Confirmed ${counted(rest.length, 'item', 'items', locale)} of “${STEP_WORDS[step].name}”`;
      if (writes.length > 0 && (await perform(label, writes))) rest.forEach(forgetDraft);
    },
  };
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes of the check-in itself, one after the other, each of the row as the one before left it: the remark that is kept when its
 * field is left for a button must not be lost to what the button does.
 */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const turn = last.then(change, change);
  last = turn;
  return turn;
}

/** Freezes the check-in with its items and figures as they are now. */
function useFinish({ checkIn, items, figures, sources }: CheckInDesk): CheckInActions['finish'] {
  const { workspace, today, locale, settings, perform } = useSession();
  const { deadlines: terms, managerName: by } = settings;
  return () =>
    inTurn(async () => {
      const present = (await workspace.database.checkIns.get(checkIn.id)) ?? checkIn;
      const about = { today, from: present.from, locale, timeZone: localTimeZone(), terms };
      const outcome = edit.finishCheckIn(present, {
        items,
        figures: figuresOf(figures, about),
        vendors: sources.vendors.map(({ key }) => key),
        by,
        at: workspace.now(),
        today,
        locale,
      });
      if (!outcome.ok) {
        noticeProblem('Not finished', outcome.message);
        return false;
      }
      return perform('Finished the check-in', [
        put('checkIns', outcome.value.checkIn),
        put('checkInSnapshots', outcome.value.snapshot),
      ]);
    });
}

/** What can be done in the open check-in. */
export function useCheckInActions(desk: CheckInDesk): CheckInActions {
  const { workspace, perform } = useSession();
  const { checkIn } = desk;
  const keep = (label: string, change: (present: CheckIn) => Outcome<CheckIn>): Promise<void> =>
    inTurn(async () => {
      const present = (await workspace.database.checkIns.get(checkIn.id)) ?? checkIn;
      const changed = change(present);
      if (!changed.ok) noticeProblem('Not saved', changed.message);
      else if (changed.value !== present)
        await perform(label, [put('checkIns', changed.value)], { quiet: true });
    });
  return {
    ...useAnswers(desk),
    callDone: (step, done) => {
      const { name } = STEP_WORDS[step];
      const label = done ? `Called “${name}” done` : `Opened “${name}” again`;
      return keep(label, (present) => edit.withDone(present, step, done));
    },
    remark: (step, words) =>
      keep(`Remarked on “${STEP_WORDS[step].name}”`, (present) => edit.withRemark(present, step, words)),
    finish: useFinish(desk),
  };
}

/** Begins a check-in; its id, or `null` when it was not stored, which the manager has been told. */
export function useStartCheckIn(): (last: FinishedCheckIn | null) => Promise<CheckInId | null> {
  const { workspace, today, perform } = useSession();
  return async (last) => {
    const id = workspace.newId() as CheckInId;
    const checkIn = edit.startCheckIn(id, last, { at: workspace.now(), today });
    return (await perform('Began a check-in', [put('checkIns', checkIn)])) ? id : null;
  };
}
