import { appendFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { epochMs } from '#domain/calendar/zone.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Announcement, PlannedReminder } from '#domain/reminders/reminder.ts';
import { createReminderClock, type ReminderClock } from '#main/reminders/reminder-clock.ts';
import { createReminderStore, type ReminderStore } from '#main/reminders/reminder-store.ts';

const at = (text: string): number => epochMs(text as IsoInstant);
const NOON = at('2026-07-01T12:00:00.000Z');
const reminder = (name: string, fireDate = '2026-07-01'): PlannedReminder => ({
  id: `contract:${name}:notice:2026-07-31:30`,
  kind: 'notice',
  fireDate: fireDate as IsoDate,
  fireTime: '09:00',
  title: name,
  body: '',
  target: { kind: 'contract', id: name },
});

let folder = '';
let shown: string[] = [];
let reports: string[] = [];
let waits: number[] = [];
let bodies: string[] = [];
let working = true;
/** What the system's notification centre still has, by its ids. */
let inTheCentre: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reminder-faults-'));
  [shown, reports, waits, inTheCentre, bodies, working] = [[], [], [], [], [], true];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const storeOf = (): ReminderStore =>
  createReminderStore(
    folder,
    () => 7,
    (message) => reports.push(message),
  );
async function started(
  store: ReminderStore = storeOf(),
  show: (announcement: Announcement) => void = () => undefined,
  now: number | (() => number) = NOON,
): Promise<ReminderClock> {
  const clock = createReminderClock({
    store,
    now: typeof now === 'number' ? () => now : now,
    zone: () => 'UTC',
    timer: (ms) => {
      waits.push(ms);
      return () => undefined;
    },
    canShow: () => working,
    show: (announcement) => {
      show(announcement);
      shown.push(announcement.title);
      bodies.push(announcement.body);
    },
    wasShown: (ids) => Promise.resolve(inTheCentre.includes(ids.join())),
    report: (message) => reports.push(message),
  });
  await clock.start();
  return clock;
}

describe('a reminder clock', () => {
  it('shows what came due while the program was off, from the plan it kept, and never again', async () => {
    await (await started(storeOf(), undefined, at('2026-06-30T12:00:00.000Z'))).setPlan([reminder('a')]);
    expect(shown).toEqual([]);
    await started();
    await started();
    expect(shown).toEqual(['a']);
  });

  it('takes the same plan again without any effect', async () => {
    const clock = await started();
    await clock.setPlan([reminder('a')]);
    const written = await readFile(join(folder, 'reminders.json'), 'utf8');
    await clock.setPlan([reminder('a')]);
    expect(await readFile(join(folder, 'reminders.json'), 'utf8')).toBe(written);
    expect(shown).toEqual(['a']);
  });

  it('sleeps until the next reminder, but never longer than an hour', async () => {
    const clock = await started();
    await clock.setPlan([reminder('b', '2026-07-09')]);
    expect(waits.at(-1)).toBe(3_600_000);
    const early = await started(storeOf(), undefined, at('2026-07-09T08:45:00.000Z'));
    expect(waits.at(-1)).toBe(900_000);
    expect(early.status()).toEqual({ planned: 1, shown: 0, next: '2026-07-09T09:00', problem: null });
  });

  it('tries again later when the system shows no notification', async () => {
    working = false;
    const clock = await started();
    await clock.setPlan([reminder('a')]);
    expect(shown).toEqual([]);
    expect((await storeOf().load()).interrupted).toEqual([]);
    working = true;
    clock.wake();
    clock.wake();
    expect(shown).toEqual(['a']);
  });

  it('goes on when a notification throws', async () => {
    const clock = await started(storeOf(), () => {
      throw new Error('no bus');
    });
    await clock.setPlan([reminder('a')]);
    expect(reports.join()).toContain('tried again within the hour');
    expect(waits.at(-1)).toBeLessThanOrEqual(3_600_000);
  });

  it('keeps what quiet hours held back when a new plan no longer knows it', async () => {
    const night = await started(storeOf(), undefined, at('2026-07-01T22:00:00.000Z'));
    const quiet = { quietFrom: '20:00', quietTo: '08:00' };
    await night.setPlan([reminder('a')], quiet);
    await night.setPlan([], quiet);
    expect(shown).toEqual([]);
    await started(storeOf(), undefined, at('2026-07-02T08:00:00.000Z'));
    expect(shown).toEqual(['a']);
  });
});

describe('what quiet hours hold back', () => {
  const quiet = { quietFrom: '20:00', quietTo: '08:00' };
  const morning = at('2026-07-02T08:00:00.000Z');
  const heldBack = async (held: PlannedReminder, knownFrom: string): Promise<string[]> => {
    const night = await started(storeOf(), undefined, at('2026-07-01T22:00:00.000Z'));
    await night.setPlan([held], quiet);
    await night.setPlan([], quiet, [], knownFrom);
    await started(storeOf(), undefined, morning);
    return shown;
  };

  it('comes in the morning when its date is older than the new plan reaches back', async () => {
    expect(await heldBack(reminder('a'), '2026-08-01')).toEqual(['a']);
  });

  it('does not come when the new plan reaches back to its date and has it no more', async () => {
    expect(await heldBack(reminder('a'), '2026-07-31')).toEqual([]);
  });

  it('does not come when it was to do and is done, however old', async () => {
    const task = { ...reminder('a'), id: 'task:a:due:2026-05-01:1', kind: 'task' } as const;
    expect(await heldBack(task, '2026-08-01')).toEqual([]);
  });
});

describe('a deadline that was snoozed or dealt with', () => {
  const settled = [{ deadline: 'contract:a:notice:2026-07-31', snooze: { id: 's1', until: '2026-07-02' } }];

  it('does not come from the plan before, which quiet hours held back', async () => {
    const night = await started(storeOf(), undefined, at('2026-07-01T22:00:00.000Z'));
    const quiet = { quietFrom: '20:00', quietTo: '08:00' };
    await night.setPlan([reminder('a'), reminder('b')], quiet);
    await night.setPlan([], quiet, settled);
    await started(storeOf(), undefined, at('2026-07-02T08:00:00.000Z'));
    expect(shown).toEqual(['b']);
  });

  it('does not come in the moment in which it is snoozed', async () => {
    let now = at('2026-07-01T08:00:00.000Z');
    const clock = await started(storeOf(), undefined, () => now);
    await clock.setPlan([reminder('a'), reminder('b')]);
    now = NOON;
    await clock.setPlan([], undefined, settled);
    expect(shown).toEqual(['b']);
  });

  it('still comes after quiet hours when a new plan no longer knows its date', async () => {
    const snoozed = { ...reminder('a'), id: 'contract:a:notice:2026-07-31:30~s1' };
    const quiet = { quietFrom: '20:00', quietTo: '08:00' };
    const night = await started(storeOf(), undefined, at('2026-07-01T22:00:00.000Z'));
    await night.setPlan([snoozed], quiet, settled);
    await night.setPlan([], quiet, settled);
    await started(storeOf(), undefined, at('2026-07-02T08:00:00.000Z'));
    expect(shown).toEqual(['a']);
  });

  it('keeps its later reminders, which the snooze did not put off', async () => {
    const later = { ...reminder('a', '2026-07-03'), id: 'contract:a:notice:2026-07-31:28' };
    const quiet = { quietFrom: '20:00', quietTo: '08:00' };
    const night = await started(storeOf(), undefined, at('2026-07-03T22:00:00.000Z'));
    await night.setPlan([later], quiet, settled);
    await night.setPlan([], quiet, settled);
    await started(storeOf(), undefined, at('2026-07-04T08:00:00.000Z'));
    expect(shown).toEqual(['a']);
  });

  it('comes once on its day, after a restart too', async () => {
    const snoozed = { ...reminder('a', '2026-07-02'), id: 'contract:a:notice:2026-07-31:29~s1' };
    await (await started()).setPlan([snoozed], undefined, settled);
    expect(shown).toEqual([]);
    for (const hour of ['09', '10']) {
      const later = await started(storeOf(), undefined, at(`2026-07-02T${hour}:00:00.000Z`));
      await later.setPlan([snoozed], undefined, settled);
    }
    expect(shown).toEqual(['a']);
  });
});

describe('a kill in the middle', () => {
  /** Leaves the intent in the log without its outcome, as a kill does. */
  const killAt = async (reminders: PlannedReminder[]): Promise<void> => {
    const store = storeOf();
    const clock = await started({
      ...store,
      record: (line) => {
        if (line.state === 'showing') store.record(line);
      },
    });
    await clock.setPlan(reminders);
    clock.stop();
    [shown, bodies] = [[], []];
  };

  it('around the notification loses nothing: it comes once more and says so, then never again', async () => {
    await killAt([reminder('a')]);
    expect((await storeOf().load()).interrupted).toEqual([[reminder('a').id]]);
    await started();
    await started();
    expect(shown).toEqual(['a']);
    expect(bodies[0]).toContain('may have been shown before');
  });

  it('repeats nothing where the system still has the notification and can be asked', async () => {
    await killAt([reminder('a')]);
    inTheCentre = [reminder('a').id];
    await started();
    inTheCentre = [];
    await started();
    expect(shown).toEqual([]);
  });

  it('is caught up on with all that is due as one summary, which says what may be a repetition', async () => {
    await killAt([reminder('a')]);
    const clock = await started(storeOf(), undefined, at('2026-06-30T12:00:00.000Z'));
    await clock.setPlan([reminder('a'), reminder('b'), reminder('c')]);
    clock.stop();
    await started();
    expect(shown).toEqual(['3 reminders are waiting']);
    expect(bodies).toEqual(['b\nc\na\n(one of them may have been shown before)']);
  });

  it('is still known about after the log was made shorter', async () => {
    await killAt([reminder('a')]);
    appendFileSync(join(folder, 'reminders-shown.log'), 'rubbish\n');
    await storeOf().load();
    expect((await storeOf().load()).interrupted).toEqual([[reminder('a').id]]);
  });

  it('while a line of the log is being written loses nothing and repeats nothing', async () => {
    await (await started()).setPlan([reminder('a')]);
    appendFileSync(join(folder, 'reminders-shown.log'), '{"state":"showing","ids":["contract:b');
    const later = await started();
    await later.setPlan([reminder('a'), reminder('b')]);
    await started();
    expect(shown).toEqual(['a', 'b']);
    expect(reports).toEqual([]);
  });
});

describe('damaged files', () => {
  it('of the plan are put aside, reported, and replaced by the next plan', async () => {
    for (const damage of ['{"version":1', '{"version":2}', '[]', '']) {
      await writeFile(join(folder, 'reminders.json'), damage);
      reports = [];
      const clock = await started();
      expect(reports[0]).toContain('reminders.json.unreadable-7');
      expect(await readFile(join(folder, 'reminders.json.unreadable-7'), 'utf8')).toBe(damage);
      await clock.setPlan([reminder('a')]);
    }
    expect(shown).toEqual(['a']);
  });

  it('of the log are copied aside and reported, and the sound lines still count', async () => {
    await (await started()).setPlan([reminder('a')]);
    appendFileSync(join(folder, 'reminders-shown.log'), 'rubbish\n{"state":"eaten"}\n');
    await started();
    expect(shown).toEqual(['a']);
    expect(reports[0]).toContain('2 lines of the list of shown reminders were damaged');
    expect(await readdir(folder)).toContain('reminders-shown.log.unreadable-7');
    reports = [];
    await started();
    expect(reports).toEqual([]);
  });

  it('that cannot be written are said, and reminders still come once', async () => {
    const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const store: ReminderStore = {
      ...storeOf(),
      savePlan: () => Promise.reject(full),
      record: () => {
        throw full;
      },
    };
    const clock = await started(store);
    await expect(clock.setPlan([reminder('a')])).rejects.toThrow('ENOSPC');
    clock.wake();
    expect(shown).toEqual(['a']);
    expect(clock.status().problem).toBe('ENOSPC');
  });
});
