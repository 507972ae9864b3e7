import { formatDate } from '#domain/calendar/format.ts';
import type { DateOrder } from '#domain/calendar/date-text.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AsOfSource } from '#domain/usage/usage.ts';
import type { UsageRole } from '#domain/usage/read/recognition.ts';

/** How the choices of an import are called on screen. */
export const ROLE_NAMES: Readonly<Record<UsageRole, string>> = {
  account: 'Account (id or login)',
  email: 'E-mail address',
  name: 'Name',
  'first-name': 'First name',
  'last-name': 'Last name',
  department: 'Department',
  application: 'Application',
  'last-active': 'Last active',
  event: 'Day of one activity',
  'active-days': 'Active days',
  period: 'Days of the report',
  'as-of': 'Day the file speaks of',
  status: 'Status (active, bot …)',
  'open-flag': 'Yes: account is open',
  'closed-flag': 'Yes: account is closed',
  'closed-on': 'Closed on',
  'seat-flag': 'Yes: holds a seat',
  'seat-type': 'Kind of seat',
  function: 'Function, product or group',
  'bot-flag': 'Yes: no person',
};

export const DATE_ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  YMD: 'Year month day',
  DMY: 'Day month year',
  MDY: 'Month day year',
  SERIAL: 'Spreadsheet day numbers',
};

const AS_OF_WORDS: Readonly<Record<AsOfSource, string>> = {
  file: 'as the file says',
  'file-name': 'from the file’s name',
  asked: 'as you said',
};

/** "as of 1 Mar 2026, from the file’s name". */
export function asOfWords(asOf: IsoDate, source: AsOfSource, locale: string): string {
  return `as of ${formatDate(asOf, locale)}, ${AS_OF_WORDS[source]}`;
}
