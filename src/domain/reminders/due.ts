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

/**
 * What is due at `now` where the manager is (N2). Of one deadline only the most urgent lead is shown, and
 * it counts the longer ones as shown: a contract entered late is announced once. Several that are overdue
 * (planned for an earlier day) become one summary, which opens the list. Nothing in quiet hours: it comes
 * at their end. Local times are compared, so a changed clock or zone can neither repeat nor skip one.
 */
export function dueReminders(
  plan: readonly PlannedReminder[],
  shown: Pick<ShownReminders, 'has' | 'leastLead'>,
  now: IsoInstant,
  zone: string,
  quiet: QuietHours,
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
    announcements: announce(leading, today),
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

function announce(leading: readonly Leading[], today: IsoDate): Announcement[] {
  const overdue = leading.filter(({ reminder }) => reminder.fireDate < today);
  const onTime = leading.filter(({ reminder }) => reminder.fireDate >= today);
  const together = onTime.length > AT_ONCE ? leading : overdue;
  const singles = together === leading ? [] : onTime;
  const announcements = singles.map(single);
  if (together.length === 1) return [...together.map(single), ...announcements];
  return together.length === 0 ? announcements : [summary(together), ...announcements];
}

function single({ reminder, ids }: Leading): Announcement {
  return { ids, title: reminder.title, body: reminder.body, target: reminder.target };
}

function summary(leading: readonly Leading[]): Announcement {
  const titles = leading.map(({ reminder }) => reminder.title);
  const named = titles.slice(0, NAMED_IN_SUMMARY);
  const rest = titles.length - named.length;
  return {
    ids: leading.flatMap(({ ids }) => ids),
    title: `${titles.length} reminders are waiting`,
    body: [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'),
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
