import { formatDate } from '#domain/calendar/format.ts';
import { checkInState, finishedOnes, firstDayOf, type CheckInState } from '#domain/check-ins/due.ts';
import type { ReminderSources } from './facts.ts';
import { USUAL, type Occasion, type OccasionContext } from './occasion.ts';

/** The check-in that is due next (C2); it waits until it is finished. Nothing comes before the last one was. */
export function checkInOccasions(
  { checkIns, applications, timeZone }: ReminderSources,
  context: OccasionContext,
): Occasion[] {
  const first = firstDayOf(applications, timeZone);
  const state = checkInState(checkIns, context.checkIns, context.today, first);
  if (state.kind === 'none' || state.on > context.until) return [];
  const { on, reason, open } = state;
  const last =
    reason.kind === 'first' ? null : finishedOnes(checkIns).find((one) => one.state.on === reason.last);
  return [
    {
      ...USUAL,
      kind: 'check-in',
      key: `check-in:${last?.id ?? 'first'}:due`,
      date: on,
      after: reason.kind === 'first' ? reason.since : reason.last,
      standing: true,
      target: { kind: 'check-in', id: open?.id ?? '' },
      words: () => ({
        title: `Check-in: due ${formatDate(on, context.locale)}`,
        body: bodyOf(state, context.locale),
      }),
    },
  ];
}

function bodyOf({ reason, open }: Extract<CheckInState, { kind: 'due' }>, locale: string): string {
  if (open !== null) return `It was begun on ${formatDate(open.startedOn, locale)}. Go on where you left it.`;
  return reason.kind === 'first'
    ? 'The first look at all applications: what is new, what renews, what it costs, what is used and what is not.'
    : `The last one was finished on ${formatDate(reason.last, locale)}.`;
}
