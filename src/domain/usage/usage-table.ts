import type { IsoDate } from '#domain/calendar/iso.ts';
import { csvLine, writeCsv, type CsvCell } from '#domain/tables/csv-write.ts';
import { assertNever } from '#domain/outcome.ts';
import type { LastActive, UsageUser } from './usage.ts';

/** Header row of usage.csv; stable. `readUsage` reads it back without loss. */
export const USAGE_COLUMNS = [
  'application',
  'user',
  'last active',
  'active days',
  'function',
  'seat type',
  'as of',
  'email',
  'name',
  'department',
  'holds seat',
  'closed',
  'period days',
] as const;

/** The people of one application on one day, for the export. */
export interface UsageTablePart {
  /** Name of the application. */
  readonly application: string;
  readonly asOf: IsoDate;
  /** Days that active days are counted over; `null` when not known. */
  readonly periodDays: number | null;
  readonly users: readonly UsageUser[];
}

/** Snapshots as usage.csv: one row per person and function, in the order given. */
export function writeUsageTable(parts: Iterable<UsageTablePart>): string {
  return writeCsv(
    USAGE_COLUMNS,
    Iterator.from(parts).flatMap((part) => usageRows(part)),
  );
}

/** The same in pieces, for large exports: rows as lines of CSV without the header. */
export function* usageLines(part: UsageTablePart): Generator<string> {
  for (const row of usageRows(part)) yield csvLine(row);
}

/** Rows of one part in the order of `USAGE_COLUMNS`. */
export function* usageRows({ application, asOf, periodDays, users }: UsageTablePart): Generator<CsvCell[]> {
  for (const { account, email, name, department, holdsSeat, closed, uses } of users) {
    for (const { function: used, seatType, last, activeDays } of uses) {
      yield [
        application,
        account,
        lastActiveCell(last),
        activeDays,
        used,
        seatType,
        asOf,
        email,
        name,
        department,
        flagCell(holdsSeat),
        flagCell(closed),
        periodDays,
      ];
    }
  }
}

/** A date, `never`, `before` a date (not on that day or later), or nothing where it is not known. */
function lastActiveCell(last: LastActive): string {
  switch (last.kind) {
    case 'on':
      return last.date;
    case 'not-since':
      return `before ${last.since}`;
    case 'never':
      return 'never';
    case 'unknown':
      return '';
    default:
      return assertNever(last);
  }
}

function flagCell(flag: boolean | null): string {
  if (flag === null) return '';
  return flag ? 'yes' : 'no';
}
