import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { refused, type Outcome } from '#domain/outcome.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { loadUsageTable } from '#domain/usage/read/load-table.ts';
import { readUsage } from '#domain/usage/read/read-usage.ts';
import type { UsagePart, UsageReading, UsageRecognition } from '#domain/usage/read/recognition.ts';
import { recogniseUsage } from '#domain/usage/read/recognise.ts';
import type { UsageCounts } from '#domain/usage/usage.ts';
import type { Inspection, InspectOptions } from './inspection.ts';

/** No list of people is longer; what is, is something else. */
const LARGEST_FILE = 1024 ** 3;

interface ReadFile {
  readonly recognition: UsageRecognition;
  readonly reading: UsageReading;
}

/**
 * Inspects usage files, each by itself; our own usage.csv gives one line per application and day. Counted are people who
 * hold a seat. Where a file does not say which day it is from, it is taken to be from `--today`. `--rows` adds the people and
 * everything that was decided, left out or refused on the way.
 */
export async function inspectUsage(files: readonly string[], options: InspectOptions): Promise<Inspection[]> {
  const found: Inspection[] = [];
  for (const file of files) {
    const read = await readOne(file, options.today);
    if (!read.ok) found.push({ file, ok: false, code: read.code, message: read.message });
    else
      found.push(...read.value.reading.parts.map((part) => describe(file, read.value, part, options.rows)));
  }
  return found;
}

async function readOne(file: string, today: IsoDate): Promise<Outcome<ReadFile>> {
  const { size } = statSync(file);
  if (size > LARGEST_FILE) {
    const gigabytes = (size / 1024 ** 3).toFixed(1);
    return refused(
      'too-large',
      `The file has ${gigabytes} GB, more than any list of users. Check what it is.`,
    );
  }
  const table = await loadUsageTable({
    bytes: readFileSync(file),
    fileName: basename(file),
    createDecoder: (label, fatal) => new TextDecoder(label, { fatal }),
  });
  if (!table.ok) return table;
  const recognition = recogniseUsage(table.value, { today });
  if (!recognition.ok) return recognition;
  const reading = readUsage(table.value, recognition.value, { asOf: today });
  return reading.ok
    ? { ok: true, value: { recognition: recognition.value, reading: reading.value } }
    : reading;
}

function describe(
  file: string,
  { recognition, reading }: ReadFile,
  part: UsagePart,
  rows: boolean,
): Inspection {
  return {
    file,
    ok: true,
    product: recognition.product,
    application: part.application ?? recognition.application,
    ...figures(countUsers(part.users, part.asOf, part.periodDays)),
    asOf: part.asOf,
    ...(rows ? details(recognition, reading, part) : {}),
  };
}

/** active30 + inactive30 + neverActive + unknown = users: each person once, over all functions. */
function figures([whole]: readonly UsageCounts[]): Inspection {
  const month = whole?.windows[30];
  return {
    users: whole?.assigned ?? 0,
    active30: month?.active ?? 0,
    inactive30: month?.inactive ?? 0,
    neverActive: whole?.never ?? 0,
    unknown: month?.unknown ?? 0,
  };
}

function details(recognition: UsageRecognition, reading: UsageReading, part: UsagePart): Inspection {
  const { dialect, columns, activity, questions, evidence } = recognition;
  const { rejected, doubts, leftOut, notices } = reading;
  return {
    asOfSource: part.asOfSource,
    activity,
    periodDays: part.periodDays,
    dialect,
    columns: columns.map(({ header, role, function: name, why }) => ({ header, role, function: name, why })),
    rejected,
    doubts,
    leftOut,
    notices,
    questions,
    evidence,
    data: part.users,
  };
}
