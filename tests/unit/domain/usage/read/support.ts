import { readFileSync } from 'node:fs';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Outcome } from '#domain/outcome.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { loadUsageText, type UsageTable } from '#domain/usage/read/load-table.ts';
import { readUsage } from '#domain/usage/read/read-usage.ts';
import type {
  UsageCorrections,
  UsageMapping,
  UsagePart,
  UsageReading,
  UsageRecognition,
} from '#domain/usage/read/recognition.ts';
import { recogniseUsage } from '#domain/usage/read/recognise.ts';
import type { UsageUser } from '#domain/usage/usage.ts';

export const TODAY = '2026-03-15' as IsoDate;
export const day = (text: string): IsoDate => text as IsoDate;

export interface ReadFile {
  readonly recognition: UsageRecognition;
  readonly reading: UsageReading;
  /** The first part, which most files have alone. */
  readonly part: UsagePart;
}

export function tableOf(content: string | Uint8Array, fileName = 'file.csv'): Outcome<UsageTable> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return loadUsageText({
    bytes,
    fileName,
    createDecoder: (label, fatal) => new TextDecoder(label, { fatal }),
  });
}

export interface Options {
  readonly fileName?: string;
  readonly corrections?: UsageCorrections;
  readonly remembered?: UsageMapping;
  readonly asOf?: IsoDate;
}

export function recognise(content: string | Uint8Array, options: Options = {}): Outcome<UsageRecognition> {
  const table = tableOf(content, options.fileName);
  if (!table.ok) return table;
  return recogniseUsage(
    table.value,
    { today: TODAY, remembered: options.remembered ?? null },
    options.corrections,
  );
}

export function tryRead(content: string | Uint8Array, options: Options = {}): Outcome<ReadFile> {
  const table = tableOf(content, options.fileName);
  if (!table.ok) return table;
  const facts = { today: TODAY, remembered: options.remembered ?? null };
  const recognition = recogniseUsage(table.value, facts, options.corrections);
  if (!recognition.ok) return recognition;
  const reading = readUsage(table.value, recognition.value, { asOf: options.asOf ?? TODAY });
  if (!reading.ok) return reading;
  const [part] = reading.value.parts;
  if (part === undefined) throw new Error('A reading has at least one part.');
  return { ok: true, value: { recognition: recognition.value, reading: reading.value, part } };
}

export function read(content: string | Uint8Array, options: Options = {}): ReadFile {
  const outcome = tryRead(content, options);
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

export function readData(fileName: string): ReadFile {
  const bytes = new Uint8Array(readFileSync(new URL(`../../../../data/usage/${fileName}`, import.meta.url)));
  return read(bytes, { fileName });
}

/** A person in one line: account, seat, and each use as “function: last”. */
export function told({ account, holdsSeat, closed, uses }: UsageUser): string {
  const seat = holdsSeat === null ? '' : holdsSeat ? ' +seat' : ' -seat';
  const said = uses.map(({ function: name, last, activeDays }) => {
    const when =
      last.kind === 'on' ? last.date : last.kind === 'not-since' ? `not since ${last.since}` : last.kind;
    return `${name === '' ? '' : `${name}: `}${when}${activeDays === null ? '' : ` (${activeDays} days)`}`;
  });
  return `${account}${seat}${closed === true ? ' closed' : ''} | ${said.join(', ')}`;
}

/** Assigned, active, inactive, never and unknown over 30 days. */
export function counted({ users, asOf, periodDays }: UsagePart): readonly number[] {
  const [whole] = countUsers(users, asOf, periodDays);
  if (whole === undefined) throw new Error('The whole is always counted.');
  const { active, inactive, unknown } = whole.windows[30];
  return [whole.assigned, active, inactive, whole.never, unknown];
}

export function roles({ recognition }: ReadFile): Record<string, string> {
  return Object.fromEntries(
    recognition.columns.map(({ header, role, function: name }) => [
      header,
      name === '' ? role : `${role} ${name}`,
    ]),
  );
}
