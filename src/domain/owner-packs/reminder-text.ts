import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { OwnerStanding } from './standing.ts';

/**
 * A text that asks an owner for the answers that are missing, to be pasted into a mail.
 * @param from name of the manager; empty when it is not known
 */
export function reminderText(
  { owner, missing }: OwnerStanding,
  {
    startedOn,
    from,
    fileName,
    locale,
  }: {
    readonly startedOn: IsoDate;
    readonly from: string;
    readonly fileName: string;
    readonly locale: string;
  },
): string {
  const questions = missing === 1 ? 'one question is' : `${missing} questions are`;
  const lines = [
    `Dear ${owner},`,
    '',
    `for the check-in of our applications of ${formatDate(startedOn, locale)}, ${questions} still open with you.`,
    `Please fill in “answer” in the file “${fileName}” and send it back to me. Rows that you can't answer may stay empty.`,
    '',
    'Thank you',
    ...(from === '' ? [] : [from]),
  ];
  return lines.join('\n');
}
