import { parseIsoPeriod } from '#domain/calendar/iso.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';

export const PERIOD_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A period as a form holds it. A blank `count` means "none". */
export interface PeriodDraft {
  /** What is typed: a whole number, or a period with its own unit ("3 months", "P1M15D"). */
  readonly count: string;
  /** Counts for a bare number only. */
  readonly unit: PeriodUnit;
}

const LETTER: Readonly<Record<PeriodUnit, string>> = { days: 'D', weeks: 'W', months: 'M', years: 'Y' };
const WORDED = /^(\d{1,5})\s*(d|days?|w|weeks?|m|mo|months?|y|years?)$/i;

/** Reads a period of a form; blank is `null`. Refused with code `period` when it is none. */
export function readPeriodDraft({ count, unit }: PeriodDraft): Outcome<IsoPeriod | null> {
  const text = count.trim();
  if (text === '') return accepted(null);
  if (/^\d{1,5}$/.test(text)) return parseIsoPeriod(`P${Number(text)}${LETTER[unit]}`);
  const worded = WORDED.exec(text);
  if (worded !== null) return parseIsoPeriod(`P${Number(worded[1])}${(worded[2] ?? '')[0]}`);
  const iso = parseIsoPeriod(text);
  if (iso.ok) return iso;
  return refused('period', `“${text}” is not a period. Enter a whole number, for example 90, and its unit.`);
}

/** How a form holds a period; periods of several units stay as ISO text, so none is changed by looking at it. */
export function periodDraftOf(period: IsoPeriod | null, unit: PeriodUnit = 'months'): PeriodDraft {
  if (period === null) return { count: '', unit };
  const single = /^P(\d+)([DWMY])$/.exec(period);
  const found = PERIOD_UNITS.find((candidate) => LETTER[candidate] === single?.[2]);
  if (single === null || found === undefined) return { count: period, unit };
  return { count: String(Number(single[1])), unit: found };
}

/** The draft after leaving the field: "3 months" becomes 3 and months; what cannot be read stays. */
export function tidyPeriod(draft: PeriodDraft): PeriodDraft {
  const read = readPeriodDraft(draft);
  return read.ok && read.value !== null ? periodDraftOf(read.value, draft.unit) : draft;
}
