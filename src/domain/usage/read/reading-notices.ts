import { ASSIGNED_ONLY } from './products/assigned-only.ts';
import type { UsageProduct } from './products/product.ts';
import type { LeftOut, UsagePart, UsageRecognition } from './recognition.ts';

const CONCEALED = /^[0-9a-f]{32}(@.*)?$/i;

/** What is worth saying about a file that was read. */
export function noticesOf(
  recognition: UsageRecognition,
  product: UsageProduct | null,
  parts: readonly UsagePart[],
  leftOut: readonly LeftOut[],
): string[] {
  const users = parts.flatMap((part) => part.users);
  const notices: string[] = [];
  // What is said of a list without activity does not hold for one that has some.
  const listOnly = product?.notice?.includes(ASSIGNED_ONLY) === true && recognition.activity !== 'none';
  if (product?.notice !== undefined && !listOnly) notices.push(product.notice);
  else if (recognition.activity === 'none') {
    notices.push('The file lists who has a seat, not who uses it: activity is unknown, not unused.');
  }
  if (recognition.activity === 'none' && recognition.datedColumns.length > 0 && product === null) {
    const names = recognition.datedColumns.map((name) => `“${name}”`).join(', ');
    notices.push(
      `${names} holds dates, but nothing says that they are the last activity. If they are, choose it by hand.`,
    );
  }
  const concealed = users.filter(({ account }) => CONCEALED.test(account)).length;
  if (concealed > 0 && concealed >= users.length / 2) {
    notices.push(
      'Names are concealed in this report, so its people cannot be matched with others. In the Microsoft 365 admin center, Settings > Org settings > Reports turns that off.',
    );
  }
  if (recognition.dialect.dateOrderOpen) {
    notices.push(
      'Day and month could be swapped in the dates: only what is certain either way is read until it is answered.',
    );
  }
  if (recognition.activity === 'active-days' && recognition.periodDays === null) {
    notices.push(
      'The file counts active days but does not say over how many days: activity stays unknown until that is said.',
    );
  }
  if (product?.key === 'm365-active-users') {
    notices.push(
      'Microsoft writes a date for each service somebody used: where another service has a date, an empty one is read as never used; where all are empty, activity is unknown.',
    );
  }
  for (const { reason, count } of leftOut)
    if (reason !== 'Blank lines') notices.push(`Left out: ${reason} (${count}).`);
  return notices;
}
