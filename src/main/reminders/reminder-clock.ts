import type { IsoInstant } from '#domain/calendar/iso.ts';
import { epochMs, instantOf, timeIn, todayIn } from '#domain/calendar/zone.ts';
import { needlessAfter, type SettledDeadline } from '#domain/reminders/decision.ts';
import { dueReminders, localTime } from '#domain/reminders/due.ts';
import { EMPTY_PLAN, type PlanFile } from '#domain/reminders/files.ts';
import {
  NEVER_QUIET,
  type Announcement,
  type PlannedReminder,
  type QuietHours,
} from '#domain/reminders/reminder.ts';
import { shownReminders, type ShownReminders } from '#domain/reminders/shown.ts';
import type { ReminderStore } from './reminder-store.ts';

/** What the clock is given from outside, so that it can be tested in any time and zone. */
export interface ReminderClockParts {
  readonly store: ReminderStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The manager's IANA time zone, asked for anew each time. */
  readonly zone: () => string;
  /** Calls `run` once after `ms`; returns what cancels it. */
  readonly timer: (ms: number, run: () => void) => () => void;
  /** Shows a notification; `false` when the system cannot, then it is tried again later. */
  readonly show: (announcement: Announcement) => boolean;
  readonly report: (message: string, error?: unknown) => void;
}

/** How the reminders stand. */
export interface ReminderClockStatus {
  /** Reminders of the plan that are still to come. */
  readonly planned: number;
  readonly shown: number;
  /** Local `YYYY-MM-DDTHH:mm` of the next one, or `null`. */
  readonly next: string | null;
  /** Trouble with the files, in words; `null` when all is well. */
  readonly problem: string | null;
}

/** Shows planned reminders when they are due, each exactly once (N2). */
export interface ReminderClock {
  /** Reads what earlier runs kept, shows what came due meanwhile, and goes on from there. */
  start(): Promise<void>;
  /**
   * Takes a new plan as a whole; the same plan again changes nothing. Rejects when it cannot be kept.
   * @param settled deadlines that were snoozed or dealt with: what the plan before has of them no longer comes
   */
  setPlan(
    reminders: readonly PlannedReminder[],
    quiet?: QuietHours,
    settled?: readonly SettledDeadline[],
  ): Promise<void>;
  /** To be called when the machine wakes, is unlocked, or its time or zone changes. */
  wake(): void;
  status(): ReminderClockStatus;
  stop(): void;
}

/** Timers stand still while a machine sleeps, and clocks are changed: never trust one for longer. */
const LONGEST_SLEEP_MS = 3_600_000;
const SHORTEST_SLEEP_MS = 1000;

export function createReminderClock(parts: ReminderClockParts): ReminderClock {
  const { store, report } = parts;
  let plan: PlanFile = EMPTY_PLAN;
  let shown: ShownReminders = shownReminders([]);
  /** What of the plan was not shown, soonest first: a tick looks at no more than the first ones. */
  let open: readonly PlannedReminder[] = [];
  let problem: string | null = null;
  let running = false;
  let cancel: () => void = () => undefined;

  /**
   * The intent is flushed to the log, then the notification is shown, then that is flushed too, all in
   * one turn of the event loop. A kill before the show loses nothing: the intent alone does not count as shown, and the next
   * run shows it. After the show, only a kill in the instant before the second line is written
   * could repeat it; that notification carries the same identity, so that systems which know
   * identities (Windows, macOS) replace the first. Losing a deadline would be worse than that.
   */
  const announce = (announcement: Announcement, at: IsoInstant): void => {
    const { ids } = announcement;
    record('showing', ids, at);
    if (!parts.show(announcement)) return;
    record('shown', ids, at);
    for (const id of ids) shown.add(id);
  };

  /** A log that cannot be written must not silence reminders: this run still knows what it showed. */
  const record = (state: 'showing' | 'shown', ids: readonly string[], at: IsoInstant): void => {
    try {
      store.record({ state, ids, at });
    } catch (error) {
      problem = 'What was shown could not be noted on disk; after a restart reminders may appear again.';
      report(problem, error);
    }
  };

  const tick = (): void => {
    if (!running) return;
    cancel();
    const at = instantOf(parts.now());
    let nextAt: IsoInstant | null = null;
    try {
      const due = dueReminders(firstOpen(), shown, at, parts.zone(), plan.quiet);
      nextAt = due.nextAt;
      for (const announcement of due.announcements) announce(announcement, at);
      if (due.superseded.length > 0) {
        record('shown', due.superseded, at);
        for (const id of due.superseded) shown.add(id);
      }
      if (due.announcements.length + due.superseded.length > 0) adopt(plan);
    } catch (error) {
      report('A reminder could not be shown; it is tried again within the hour.', error);
    }
    const wait = nextAt === null ? LONGEST_SLEEP_MS : epochMs(nextAt) - parts.now();
    cancel = parts.timer(Math.min(Math.max(wait, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS), tick);
  };

  const adopt = (next: PlanFile): void => {
    plan = next;
    open = next.reminders.filter(({ id }) => !shown.has(id)).toSorted(soonestFirst);
  };

  /** What has come due, and the next one after. */
  const firstOpen = (): readonly PlannedReminder[] => {
    const local = localNow();
    const later = open.findIndex((reminder) => localTime(reminder) > local);
    return later === -1 ? open : open.slice(0, later + 1);
  };

  /** What quiet hours hold back must survive a new plan that no longer knows it. */
  const heldBack = (next: ReadonlySet<string>): PlannedReminder[] => {
    const local = localNow();
    return plan.reminders.filter(
      (reminder) => localTime(reminder) <= local && !shown.has(reminder.id) && !next.has(reminder.id),
    );
  };

  const localNow = (): string => {
    const at = instantOf(parts.now());
    return `${todayIn(at, parts.zone())}T${timeIn(at, parts.zone())}`;
  };

  return {
    start: async () => {
      const stored = await store.load();
      shown = shownReminders(stored.shown);
      adopt(stored.plan);
      running = true;
      tick();
    },
    setPlan: async (reminders, quiet = NEVER_QUIET, settled = []) => {
      const before = plan;
      const ids = new Set(reminders.map(({ id }) => id));
      // Before anything is shown: what was just snoozed must not come from the old plan.
      const needless = needlessAfter(settled);
      adopt({ ...plan, reminders: plan.reminders.filter((one) => ids.has(one.id) || !needless(one)) });
      tick();
      const next: PlanFile = { version: 1, quiet, reminders: [...heldBack(ids), ...reminders] };
      if (JSON.stringify(next) === JSON.stringify(before)) return;
      adopt(next);
      tick();
      try {
        await store.savePlan(next);
        problem = null;
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
        report('The plan of reminders could not be kept', error);
        throw error;
      }
    },
    wake: tick,
    status: () => {
      const local = localNow();
      const open = plan.reminders.filter(({ id }) => !shown.has(id));
      const times = open
        .map(({ fireDate, fireTime }) => `${fireDate}T${fireTime}`)
        .filter((time) => time > local);
      const next = times.reduce<string | null>(
        (least, time) => (least === null || time < least ? time : least),
        null,
      );
      return { planned: open.length, shown: shown.size, next, problem };
    },
    stop: () => {
      running = false;
      cancel();
    },
  };
}

function soonestFirst(left: PlannedReminder, right: PlannedReminder): number {
  const [one, other] = [localTime(left), localTime(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}
