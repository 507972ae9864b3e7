import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import { useCheckInAnswers, useCheckIns, useCheckInSnapshot } from '#database/use-rows.ts';
import type { CheckInId } from '#domain/brand.ts';
import type { AnswerSources } from '#domain/check-ins/answer-context.ts';
import type { CheckIn, CheckInAnswer, CheckInSnapshot } from '#domain/check-ins/check-in.ts';
import { lastFinished, openCheckIn, type FinishedCheckIn } from '#domain/check-ins/due.ts';
import { prepareItems } from '#domain/check-ins/prepare.ts';
import { withAnswers, type AnsweredItems } from '#domain/check-ins/progress.ts';
import type { CheckInContext } from '#domain/check-ins/sources.ts';
import { useCheckInSources, type CheckInRows } from './use-check-in-sources.ts';

/** The open check-in with its items, what was said about them, and what answers are checked against. */
export interface CheckInDesk {
  readonly checkIn: CheckIn;
  readonly items: AnsweredItems;
  readonly sources: AnswerSources;
  readonly figures: CheckInRows['figures'];
  readonly last: FinishedCheckIn | null;
}

const NO_ID = '' as CheckInId;

/** The open check-in, live; `null` when none is open, `undefined` until everything has been read. */
export function useCheckInDesk(): CheckInDesk | null | undefined {
  const checkIns = useCheckIns();
  const open = checkIns === undefined ? undefined : openCheckIn(checkIns);
  const last = checkIns === undefined ? null : lastFinished(checkIns);
  const snapshot = useCheckInSnapshot(last?.id ?? null);
  const answers = useCheckInAnswers(open?.id ?? NO_ID);
  const rows = useCheckInSources();
  const context = useContext(open ?? null, last, snapshot);
  return useMemo(() => {
    if (open === null) return null;
    if (!open || !answers || !rows || !context) return undefined;
    return deskOf(open, answers, rows, context, last);
  }, [open, answers, rows, context, last]);
}

function deskOf(
  checkIn: CheckIn,
  answers: readonly CheckInAnswer[],
  { sources, figures }: CheckInRows,
  context: CheckInContext,
  last: FinishedCheckIn | null,
): CheckInDesk {
  const items = withAnswers(prepareItems(sources, context), answers, sources.tasks);
  return { checkIn, items, sources, figures, last };
}

/** `undefined` until the items of the last check-in are read. */
function useContext(
  open: CheckIn | null,
  last: FinishedCheckIn | null,
  snapshot: CheckInSnapshot | null | undefined,
): CheckInContext | undefined {
  const { today, locale, settings } = useSession();
  const { deadlines, checkIns } = settings;
  return useMemo(() => {
    if (open === null || snapshot === undefined) return undefined;
    if (last !== null && snapshot?.id !== last.id) return undefined;
    return {
      today,
      from: open.from,
      locale,
      timeZone: localTimeZone(),
      terms: deadlines,
      everyDays: checkIns.everyDays,
      last: last === null || snapshot === null ? null : { id: last.id, on: last.state.on, snapshot },
    };
  }, [open, last, snapshot, today, locale, deadlines, checkIns.everyDays]);
}
