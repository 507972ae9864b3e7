import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { periodFromEnd } from '#domain/calendar/period.ts';
import type { Cells } from '#domain/tables/entity-cells.ts';
import { AT_END, NOTICE_COUNTS, NOTICE_DAYS, type AtEnd, type TermRules } from './contract.ts';
import { validateTerms } from './validate.ts';

/** Columns of a file that make up `TermRules`; `end` is read in place of `initial term`, and not written. */
export const TERM_COLUMNS = {
  start: 'start',
  initialTerm: 'initial term',
  end: 'end',
  atEnd: 'at end',
  renewalTerm: 'renewal term',
  notice: 'notice',
  noticeDays: 'notice days',
  noticeCounts: 'notice counts',
  billingPeriod: 'billing period',
  endsAtBillingPeriod: 'ends with billing period',
} as const;

const NO_TERM = 'P0D' as IsoPeriod;

/** Cells of the columns above, but `end`, by column. */
export function termCells(terms: TermRules | null): Readonly<Record<string, string | null>> {
  return {
    start: terms?.start ?? null,
    'initial term': terms?.initialTerm ?? null,
    'at end': terms?.atEnd ?? null,
    'renewal term': terms?.renewalTerm ?? null,
    notice: terms?.notice ?? null,
    'notice days': terms?.noticeDays ?? null,
    'notice counts': terms?.noticeCounts ?? null,
    'billing period': terms?.billingPeriod ?? null,
    'ends with billing period': terms === null ? null : terms.endsAtBillingPeriod ? 'yes' : 'no',
  };
}

/**
 * The terms of one row, validated. What the file does not say is taken from `before`. Problems go to
 * `cells`, and then the result is `null`.
 */
export function readTerms(cells: Cells, before: TermRules | null): TermRules | null {
  const found = cells.problems.length;
  const start = cells.date('start', before?.start ?? null);
  const atEnd = cells.choice<AtEnd, null>('at end', AT_END, before?.atEnd ?? null, null);
  if (start === null && cells.bare('start') === '')
    cells.refuse('start: give the first day of the contract.');
  if (atEnd === null && cells.bare('at end') === '') {
    cells.refuse('at end: say what happens at the end of a term: ends, renews or open-ended.');
  }
  const initialTerm = readInitialTerm(cells, start, atEnd, before);
  if (start === null || atEnd === null || initialTerm === null) return null;
  const noticeCounts = cells.choice('notice counts', NOTICE_COUNTS, before?.noticeCounts ?? null, null);
  const rules: TermRules = {
    start,
    initialTerm,
    atEnd,
    renewalTerm: cells.period('renewal term', before?.renewalTerm ?? null),
    notice: cells.period('notice', before?.notice ?? null),
    noticeDays: cells.choice('notice days', NOTICE_DAYS, before?.noticeDays ?? 'calendar', 'calendar'),
    noticeCounts: noticeCounts ?? 'sent',
    billingPeriod: cells.period('billing period', before?.billingPeriod ?? null),
    endsAtBillingPeriod: cells.flag('ends with billing period', before?.endsAtBillingPeriod ?? false, false),
  };
  if (rules.notice !== null && noticeCounts === null && cells.bare('notice counts') === '') {
    cells.warn('It is not said whether notice must be sent or received in time: sent is assumed.');
  }
  if (cells.problems.length > found) return null;
  for (const problem of validateTerms(rules))
    cells.refuse(`${TERM_COLUMNS[problem.field]}: ${problem.message}`);
  return cells.problems.length > found ? null : rules;
}

function readInitialTerm(
  cells: Cells,
  start: IsoDate | null,
  atEnd: AtEnd | null,
  before: TermRules | null,
): IsoPeriod | null {
  const given = cells.period('initial term', null);
  const end = cells.date('end', null);
  if (end !== null && start !== null) {
    const fromEnd = periodFromEnd(start, end);
    if (!fromEnd.ok) cells.refuse(`end: ${fromEnd.message}`);
    else if (given === null) return fromEnd.value;
  }
  if (given !== null) return given;
  if (cells.bare('initial term') !== '' || cells.bare('end') !== '') return null;
  if (!cells.has('initial term') && before !== null) return before.initialTerm;
  if (atEnd === 'open-ended') return NO_TERM;
  cells.refuse('initial term: give its length, for example P1Y, or the last day in a column “end”.');
  return null;
}

/** Whether a row says anything about a contract at all. */
export function hasTerms(cells: Cells): boolean {
  return ['start', 'initial term', 'end', 'at end', 'renewal term', 'notice'].some(
    (column) => cells.bare(column) !== '',
  );
}
