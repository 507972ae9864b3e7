import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import { assertNever } from '#domain/outcome.ts';
import type { LastActive, UsageOf, UsageUser } from './usage.ts';

/**
 * What a snapshot says, as 64 bits in hexadecimal: equal for the same people with the same facts about the same application
 * and day, in whatever order the file lists them and their functions. A file exported twice is found by it.
 */
export function contentKeyOf(
  users: readonly UsageUser[],
  applicationId: ApplicationId,
  asOf: IsoDate,
): string {
  const people = users.map(userHash).toSorted().join('');
  return textHash(JSON.stringify([applicationId, asOf, users.length, people]));
}

function userHash({ account, email, name, department, holdsSeat, closed, uses }: UsageUser): string {
  const texts = uses.map(useText).toSorted();
  return textHash(JSON.stringify([account, email, name, department, holdsSeat, closed, ...texts]));
}

function useText({ function: name, seatType, last, activeDays }: UsageOf): string {
  return JSON.stringify([name, seatType, lastText(last), activeDays]);
}

function lastText(last: LastActive): string {
  switch (last.kind) {
    case 'on':
      return `on ${last.date}`;
    case 'not-since':
      return `not since ${last.since}`;
    case 'never':
    case 'unknown':
      return last.kind;
    default:
      return assertNever(last);
  }
}
