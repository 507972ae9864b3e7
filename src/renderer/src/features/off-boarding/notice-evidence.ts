import { formatDate } from '#domain/calendar/format.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { noticeOfTerm } from '#domain/notices/notice-state.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';

/** What the notice of the term says about its sending; `null` while none was sent. */
export function noticeEvidence(
  { termEnd }: Retirement,
  contract: Contract | null,
  notices: readonly Notice[],
  locale: string,
): string | null {
  if (contract === null) return null;
  const own = notices.filter(({ contractId }) => contractId === contract.id);
  const notice = noticeOfTerm(own, currentTerm(rulesOf(contract), termEnd).start);
  if (notice === undefined || notice.sent === null) return null;
  const { sent, acknowledged } = notice;
  const reference = sent.reference === '' ? '' : ` (${sent.reference})`;
  const confirmed =
    acknowledged === null
      ? 'not acknowledged yet'
      : `acknowledged on ${formatDate(acknowledged.on, locale)}${acknowledged.by === '' ? '' : ` by ${acknowledged.by}`}`;
  return `Notice was sent on ${formatDate(sent.on, locale)}${reference}, ${confirmed}.`;
}
