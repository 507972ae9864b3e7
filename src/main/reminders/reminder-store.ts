import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_PLAN, parsePlanFile, type PlanFile, type ShownRecord } from '#domain/reminders/files.ts';
import { writeFileAtomically } from '#main/files/atomic-write.ts';
import { createShownLog, type ShownBefore } from './shown-log.ts';

/** What was kept from earlier runs. */
export interface StoredReminders extends ShownBefore {
  readonly plan: PlanFile;
}

/** Keeps the plan and the log of notifications between runs. */
export interface ReminderStore {
  /** Damaged files are put aside and reported; what can be read of them is used. */
  load(): Promise<StoredReminders>;
  /** Rejects with a `FileWriteError` in words. */
  savePlan(plan: PlanFile): Promise<void>;
  /** Durable when it returns; throws the system's error. */
  record(record: ShownRecord): void;
}

/**
 * @param folder made when it is not there
 * @param now milliseconds since 1970, for the names of files put aside
 * @param report told in words when a file was damaged
 */
export function createReminderStore(
  folder: string,
  now: () => number,
  report: (message: string) => void,
): ReminderStore {
  const planPath = join(folder, 'reminders.json');
  const aside = (path: string): string => `${path}.unreadable-${now()}`;
  const logPath = join(folder, 'reminders-shown.log');
  const log = createShownLog(logPath, () => aside(logPath), report);
  let saving: Promise<void> = Promise.resolve();
  return {
    load: async () => {
      await mkdir(folder, { recursive: true });
      return { plan: await loadPlan(planPath, () => aside(planPath), report), ...(await log.load()) };
    },
    savePlan: (plan) => {
      const next = saving.then(() => writeFileAtomically(planPath, JSON.stringify(plan)));
      // A failed save is told to its caller and must not stop the next one.
      saving = next.catch(() => undefined);
      return next;
    },
    record: (record) => log.append(record),
  };
}

async function loadPlan(
  path: string,
  asideName: () => string,
  report: (message: string) => void,
): Promise<PlanFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return EMPTY_PLAN;
    throw error;
  }
  const outcome = parsePlanFile(parseJson(text));
  if (outcome.ok) return outcome.value;
  const aside = asideName();
  await rename(path, aside);
  report(`${outcome.message} It was kept as ${aside}; the plan is made anew when the window opens.`);
  return EMPTY_PLAN;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
