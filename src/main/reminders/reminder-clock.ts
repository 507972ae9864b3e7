import type { IsoInstant } from '#domain/calendar/iso.ts';
import { epochMs, instantOf, timeIn, todayIn } from '#domain/calendar/zone.ts';
import { isSpokenOf, needlessAfter, type SettledDeadline } from '#domain/reminders/decision.ts';
import { dueReminders, localTime } from '#domain/reminders/due.ts';
import { EMPTY_PLAN, type PlanFile } from '#domain/reminders/files.ts';
import {
  NEVER_QUIET,
  type Announcement,
  type PlannedReminder,
  type QuietHours,
} from '#domain/reminders/reminder.ts';
import { shownOver, shownReminders, type ShownReminders } from '#domain/reminders/shown.ts';
import { isInOrder, isSamePlan, soonestFirst } from './plan-order.ts';
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
  /** Whether the system shows notifications at all; while it does not, it is tried again later. */
  readonly canShow: () => boolean;
  readonly show: (announcement: Announcement) => void;
  /** Whether the system is known to have shown these ids together; `false` also when it cannot tell. */
  readonly wasShown: (ids: readonly string[]) => Promise<boolean>;
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

/**
 * Shows planned reminders when they are due (N2). None is missed. None is shown twice, but for one that was on its way to
 * the system when the program was killed: whoever cannot tell whether it appeared shows it once more, and says so.
 */
export interface ReminderClock {
  /** Reads what earlier runs kept, shows what came due meanwhile, and goes on from there. */
  start(): Promise<void>;
  /**
   * Takes a new plan as a whole; the same plan again changes nothing. Rejects when it cannot be kept.
   * @param settled deadlines that were snoozed or dealt with: what the plan before has of them no longer comes
   * @param knownFrom of earlier dates the plan knows only what is still to be done, so that what is due and was not shown
   *   is kept; `null` when it is not known what it knows
   */
  setPlan(
    reminders: readonly PlannedReminder[],
    quiet?: QuietHours,
    settled?: readonly SettledDeadline[],
    knownFrom?: string | null,
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
  /** What is on disk; `null` until that is known. */
  let kept: PlanFile | null = null;
  let shown: ShownReminders = shownReminders([]);
  /** On their way to the system when an earlier run was killed; whether they appeared nobody knows. */
  let uncertain: ReadonlySet<string> = new Set();
  /** What of the plan was not shown, soonest first: a tick looks at no more than the first ones. */
  let open: readonly PlannedReminder[] = [];
  const problems: { plan: string | null; log: string | null } = { plan: null, log: null };
  let running = false;
  let cancel: () => void = () => undefined;

  /**
   * The intent is flushed to the log, then the notification is shown, then that is flushed too, all in
   * one turn of the event loop. A kill in between leaves an intent without an outcome, which the next run looks into:
   * see `settleInterrupted`.
   */
  const announce = (announcement: Announcement, at: IsoInstant): void => {
    const { ids } = announcement;
    if (!parts.canShow()) return;
    record('showing', ids, at);
    parts.show(announcement);
    record('shown', ids, at);
    for (const id of ids) shown.add(id);
  };

  /** A log that cannot be written must not silence reminders: this run still knows what it showed. */
  const record = (state: 'showing' | 'shown', ids: readonly string[], at: IsoInstant): void => {
    try {
      store.record({ state, ids, at });
      problems.log = null;
    } catch (error) {
      problems.log = 'What was shown could not be noted on disk; after a restart reminders may appear again.';
      report(problems.log, error);
    }
  };

  const tick = (): void => {
    if (!running) return;
    cancel();
    const at = instantOf(parts.now());
    let nextAt: IsoInstant | null = null;
    try {
      const looked = firstOpen();
      const due = dueReminders(looked, shown, at, parts.zone(), plan.quiet, uncertain);
      nextAt = due.nextAt;
      for (const announcement of due.announcements) announce(announcement, at);
      if (due.superseded.length > 0) {
        record('shown', due.superseded, at);
        for (const id of due.superseded) shown.add(id);
      }
      if (due.announcements.length + due.superseded.length > 0) dropShown(looked.length);
    } catch (error) {
      report('A reminder could not be shown; it is tried again within the hour.', error);
    }
    const wait = nextAt === null ? LONGEST_SLEEP_MS : epochMs(nextAt) - parts.now();
    cancel = parts.timer(Math.min(Math.max(wait, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS), tick);
  };

  const adopt = (next: PlanFile): void => {
    plan = next;
    const left = next.reminders.filter(({ id }) => !shown.has(id));
    open = isInOrder(left) ? left : left.toSorted(soonestFirst);
  };

  /** Only the first ones, which were looked at, can have been shown: the others are thousands. */
  const dropShown = (looked: number): void => {
    const left = open.slice(0, looked).filter(({ id }) => !shown.has(id));
    open = [...left, ...open.slice(looked)];
  };

  const keep = async (next: PlanFile): Promise<void> => {
    if (kept !== null && isSamePlan(next, kept)) return;
    try {
      await store.savePlan(next);
      kept = next;
      problems.plan = null;
    } catch (error) {
      problems.plan = error instanceof Error ? error.message : String(error);
      report('The plan of reminders could not be kept', error);
      throw error;
    }
  };

  /**
   * What an earlier run was about to show when it was killed. Where the system can be asked and has it, it was shown.
   * Otherwise it comes again, in words that say so: a deadline missed would be worse than one told twice.
   */
  const settleInterrupted = async (interrupted: readonly (readonly string[])[]): Promise<void> => {
    const doubtful: string[] = [];
    for (const ids of interrupted) {
      if (await parts.wasShown(ids)) {
        record('shown', ids, instantOf(parts.now()));
        for (const id of ids) shown.add(id);
      } else doubtful.push(...ids);
    }
    uncertain = new Set(doubtful);
  };

  /** What has come due, and the next one after. */
  const firstOpen = (): readonly PlannedReminder[] => {
    const local = localNow();
    const later = open.findIndex((reminder) => localTime(reminder) > local);
    return later === -1 ? open : open.slice(0, later + 1);
  };

  /** What is due and waits for quiet hours to end must survive a new plan that no longer reaches back to it. */
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
      shown = shownOver(stored.shown);
      await settleInterrupted(stored.interrupted);
      kept = stored.plan;
      adopt(stored.plan);
      running = true;
      tick();
    },
    setPlan: async (reminders, quiet = NEVER_QUIET, settled = [], knownFrom = null) => {
      const ids = new Set(reminders.map(({ id }) => id));
      // Before anything is shown: what was just snoozed or decided must not come from the old plan.
      const needless = needlessAfter(settled);
      const isGone = (one: PlannedReminder): boolean =>
        needless(one) || (knownFrom !== null && isSpokenOf(one, knownFrom));
      const stays = (one: PlannedReminder): boolean => ids.has(one.id) || !isGone(one);
      plan = { ...plan, reminders: plan.reminders.filter(stays) };
      open = open.filter(stays);
      const next: PlanFile = { version: 1, quiet, reminders: [...heldBack(ids), ...reminders] };
      // Kept before anything of it is shown: a kill must not bring back what the manager has decided.
      try {
        await keep(next);
      } finally {
        adopt(next);
        tick();
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
      return { planned: open.length, shown: shown.size, next, problem: problems.plan ?? problems.log };
    },
    stop: () => {
      running = false;
      cancel();
    },
  };
}
