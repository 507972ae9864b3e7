import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { instantAt, timeIn, todayIn } from '#domain/calendar/zone.ts';
import {
  groupOf,
  isSnoozedReminder,
  leadOf,
  type Announcement,
  type PlannedReminder,
  type QuietHours,
} from './reminder.ts';
import type { ShownReminders } from './shown.ts';

/** What to show now, and when to look again. */
export interface DueReminders {
  readonly announcements: readonly Announcement[];
  /** Ids that need no notification because a more urgent one of the same deadline was shown before. */
  readonly superseded: readonly string[];
  /** When the next reminder or the end of the quiet hours comes; `null` when nothing is planned. */
  readonly nextAt: IsoInstant | null;
}

/** More than this many at one time, although none is overdue, become one summary. */
const AT_ONCE = 3;
const NAMED_IN_SUMMARY = 4;
const NOTHING_DUE = { leading: [], superseded: [] };
const NONE: ReadonlySet<string> = new Set();

/**
 * What is due at `now` where the manager is (N2). Of one deadline only the most urgent lead is shown, and
 * it counts the longer ones as shown: a contract entered late is announced once. When one is overdue (planned for an
 * earlier day), all that are due become one summary, which opens the list; so do many on one day. Nothing in quiet
 * hours: it comes at their end. Local times are compared, so a changed clock or zone can neither repeat nor skip one.
 * @param uncertain ids of which nobody knows whether they were shown: they are caught up on, and say so
 */
export function dueReminders(
  plan: readonly PlannedReminder[],
  shown: Pick<ShownReminders, 'has' | 'leastLead'>,
  now: IsoInstant,
  zone: string,
  quiet: QuietHours,
  uncertain: ReadonlySet<string> = NONE,
): DueReminders {
  const today = todayIn(now, zone);
  const time = timeIn(now, zone);
  const local = `${today}T${time}`;
  const open = plan.filter((reminder) => !shown.has(reminder.id));
  const due = open.filter((reminder) => localTime(reminder) <= local);
  const quietEnd = quietUntil(quiet, today, time);
  if (quietEnd !== null && due.length > 0) {
    return { announcements: [], superseded: [], nextAt: instantAt(quietEnd.date, quietEnd.time, zone) };
  }
  const { leading, superseded } = due.length === 0 ? NOTHING_DUE : mostUrgent(due, shown);
  return {
    announcements: announce(leading, today, uncertain),
    superseded,
    nextAt: nextInstant(open, local, zone),
  };
}

interface Leading {
  readonly reminder: PlannedReminder;
  readonly ids: readonly string[];
}

function mostUrgent(
  due: readonly PlannedReminder[],
  shown: Pick<ShownReminders, 'leastLead'>,
): { leading: Leading[]; superseded: string[] } {
  const groups = new Map<string, PlannedReminder[]>();
  const superseded: string[] = [];
  for (const reminder of due) {
    const group = groupOf(reminder.id);
    const needless = shown.leastLead(group) < leadOf(reminder.id) && !isSnoozedReminder(reminder.id);
    if (needless) superseded.push(reminder.id);
    else groups.set(group, [...(groups.get(group) ?? []), reminder]);
  }
  const leading = [...groups.values()].flatMap((members) => {
    const [first, ...rest] = members.toSorted((left, right) => leadOf(left.id) - leadOf(right.id));
    return first === undefined ? [] : [{ reminder: first, ids: [first, ...rest].map(({ id }) => id) }];
  });
  return { leading, superseded };
}

function announce(
  leading: readonly Leading[],
  today: IsoDate,
  uncertain: ReadonlySet<string>,
): Announcement[] {
  const isUncertain = ({ ids }: Leading): boolean => ids.some((id) => uncertain.has(id));
  const late = leading.some((one) => one.reminder.fireDate < today || isUncertain(one));
  const together = leading.length > AT_ONCE || (late && leading.length > 1);
  if (together) return [summary(leading, isUncertain)];
  return leading.map((one) => single(one, isUncertain(one)));
}

const PERHAPS_SHOWN = 'may have been shown before';

function single({ reminder, ids }: Leading, uncertain: boolean): Announcement {
  const { title, body, target } = reminder;
  const doubt = uncertain ? `It ${PERHAPS_SHOWN}: the program ended at that moment.` : '';
  return { ids, title, body: [body, doubt].filter(Boolean).join('\n'), target };
}

function summary(leading: readonly Leading[], isUncertain: (one: Leading) => boolean): Announcement {
  // What may be a repetition comes last, but never goes unsaid.
  const doubtful = leading.filter(isUncertain).length;
  const sure = leading.filter((one) => !isUncertain(one));
  const lines = [...sure, ...leading.filter(isUncertain)].map(({ reminder }) => reminder.title);
  const named = lines.slice(0, NAMED_IN_SUMMARY);
  const rest = lines.length - named.length;
  const doubt = doubtful === 1 ? `one of them ${PERHAPS_SHOWN}` : `${doubtful} of them ${PERHAPS_SHOWN}`;
  return {
    ids: leading.flatMap(({ ids }) => ids),
    title: `${lines.length} reminders are waiting`,
    body: [...named, ...(rest > 0 ? [`and ${rest} more`] : []), ...(doubtful > 0 ? [`(${doubt})`] : [])].join(
      '\n',
    ),
    target: { kind: 'reminders', id: '' },
  };
}

function nextInstant(open: readonly PlannedReminder[], local: string, zone: string): IsoInstant | null {
  let next: PlannedReminder | null = null;
  for (const reminder of open) {
    if (localTime(reminder) <= local) continue;
    if (next === null || localTime(reminder) < localTime(next)) next = reminder;
  }
  return next === null ? null : instantAt(next.fireDate, next.fireTime, zone);
}

/** When the quiet hours that contain this local moment end; `null` outside of them. */
function quietUntil(
  { quietFrom, quietTo }: QuietHours,
  today: IsoDate,
  time: string,
): { date: IsoDate; time: string } | null {
  if (quietFrom === quietTo) return null;
  const overMidnight = quietFrom > quietTo;
  const inside = overMidnight ? time >= quietFrom || time < quietTo : time >= quietFrom && time < quietTo;
  if (!inside) return null;
  return { date: overMidnight && time >= quietFrom ? addDays(today, 1) : today, time: quietTo };
}

/** Local `YYYY-MM-DDTHH:mm` of a reminder. */
export function localTime(reminder: PlannedReminder): string {
  return `${reminder.fireDate}T${reminder.fireTime}`;
}
