import { accepted, refused, type Outcome } from '#domain/outcome.ts';

const LONGEST_LEAD = 365;

/**
 * Checks days before a date as they were typed, each from 0 (the date itself) to 365 and none twice; the longest comes
 * first. What was there `before` is not held against the manager. Refused with code `lead-days`, naming the entry.
 */
export function parseLeadDays(texts: readonly string[], before: readonly number[]): Outcome<number[]> {
  const found = new Set<number>();
  for (const text of texts) {
    const days = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
    if (!((days >= 0 && days <= LONGEST_LEAD) || before.includes(days))) {
      return refused('lead-days', `“${text}” is no whole number of days from 0 to ${LONGEST_LEAD}.`);
    }
    if (found.has(days)) return refused('lead-days', `${days} is there already.`);
    found.add(days);
  }
  return accepted([...found].toSorted((left, right) => right - left));
}
