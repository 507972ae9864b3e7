import { isIsoDate, isIsoInstant, type IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { REMINDER_KINDS } from '#domain/settings/settings.ts';
import { NEVER_QUIET, REMINDER_TARGETS, type PlannedReminder, type QuietHours } from './reminder.ts';

/** The plan as it is kept between runs. */
export interface PlanFile {
  readonly version: 1;
  readonly quiet: QuietHours;
  readonly reminders: readonly PlannedReminder[];
}

export const EMPTY_PLAN: PlanFile = { version: 1, quiet: NEVER_QUIET, reminders: [] };

/** One line of the log of notifications: what is about to be shown, or has been. */
export interface ShownRecord {
  readonly state: 'showing' | 'shown';
  readonly ids: readonly string[];
  readonly at: IsoInstant;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Checks what was read from the plan file; refused with code `plan-file`. */
export function parsePlanFile(value: unknown): Outcome<PlanFile> {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['quiet'])) {
    return refused('plan-file', 'The file of planned reminders is not one that this version wrote.');
  }
  const { quietFrom, quietTo } = value['quiet'];
  if (!isTime(quietFrom) || !isTime(quietTo)) {
    return refused('plan-file', 'The quiet hours in the file of planned reminders are damaged.');
  }
  const reminders = parseReminders(value['reminders']);
  if (!reminders.ok) return reminders;
  return accepted({ version: 1, quiet: { quietFrom, quietTo }, reminders: reminders.value });
}

/** Checks a list of planned reminders from outside; refused with code `plan-file`, naming the entry. */
export function parseReminders(value: unknown): Outcome<PlannedReminder[]> {
  if (!Array.isArray(value)) return refused('plan-file', 'The planned reminders are not a list.');
  const reminders: PlannedReminder[] = [];
  for (const [index, entry] of value.entries()) {
    if (!isReminder(entry)) return refused('plan-file', `Planned reminder ${index + 1} is damaged.`);
    const { id, kind, fireDate, fireTime, title, body, target } = entry;
    reminders.push({
      id,
      kind,
      fireDate,
      fireTime,
      title,
      body,
      target: { kind: target.kind, id: target.id },
    });
  }
  return accepted(reminders);
}

/** Checks one line of the log; `null` when it is none. */
export function parseShownRecord(line: string): ShownRecord | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isRecord(value) || !Array.isArray(value['ids'])) return null;
  const { state, at } = value;
  if (state !== 'showing' && state !== 'shown') return null;
  if (typeof at !== 'string' || !isIsoInstant(at)) return null;
  const ids = value['ids'].filter((id) => typeof id === 'string');
  return ids.length === value['ids'].length ? { state, ids, at } : null;
}

function isReminder(value: unknown): value is PlannedReminder {
  if (!isRecord(value) || !isRecord(value['target'])) return false;
  const { id, kind, fireDate, fireTime, title, body, target } = value;
  return (
    [id, title, body, target['id']].every((text) => typeof text === 'string') &&
    (REMINDER_KINDS as readonly unknown[]).includes(kind) &&
    (REMINDER_TARGETS as readonly unknown[]).includes(target['kind']) &&
    typeof fireDate === 'string' &&
    isIsoDate(fireDate) &&
    isTime(fireTime)
  );
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && TIME.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> & { target: Record<string, unknown> } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
