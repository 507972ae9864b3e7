import type { IsoDate } from '#domain/calendar/iso.ts';
import { noticeInForce } from './deadlines.ts';
import type { Step } from './steps.ts';
import type { AmendedTerms } from './term-changes.ts';
import type { TermSettings } from './term-settings.ts';
import { renewalOf, type CurrentTerm } from './terms.ts';

/** How the present term came about: first or rolled, and what amendments made of its end. */
export function termSteps(rules: AmendedTerms, term: CurrentTerm, end: IsoDate): Step[] {
  const own = rules.moves?.find(({ termNumber }) => termNumber === term.number);
  const before = rules.moves?.findLast(({ termNumber }) => termNumber < term.number);
  const planned = own === undefined ? end : own.endBefore;
  const steps: Step[] = [];
  if (before !== undefined) {
    const { effective } = before.amendments.at(-1) ?? { effective: before.termStart };
    steps.push({ kind: 'end-moved', effective, from: before.endBefore, to: before.termEnd, counts: true });
  }
  steps.push(...plainSteps(rules, term, planned));
  let from = planned;
  for (const { effective, termEnd: to } of own?.amendments ?? []) {
    steps.push({ kind: 'end-moved', effective, from, to, counts: false });
    from = to;
  }
  return steps;
}

function plainSteps(rules: AmendedTerms, term: CurrentTerm, end: IsoDate | null): Step[] {
  if (end === null) return [{ kind: 'open-ended', start: rules.start }];
  const renewalTerm = renewalOf(rules);
  if (term.number > 1 && renewalTerm !== null) {
    const { start, number } = term;
    return [{ kind: 'rolled', renewals: number - 1, renewalTerm, contractStart: rules.start, start, end }];
  }
  const first: Step = { kind: 'first-term', start: term.start, end, length: rules.initialTerm };
  return term.state === 'upcoming' ? [{ kind: 'not-started', start: term.start }, first] : [first];
}

/** How the deadline comes from the end of the term: which notice holds, and what it is counted back from. */
export function noticeSteps(rules: AmendedTerms, end: IsoDate, settings: TermSettings): Step[] {
  const found = noticeInForce(rules, end, settings);
  if (found === null) return [];
  const { from, notice, noticeDays, deadline, cutBy } = found;
  const changed: Step[] =
    from === null ? [] : [{ kind: 'notice-changed', effective: from, notice, noticeDays }];
  if (cutBy === null || cutBy.from === null || cutBy.notice === null) {
    return [...changed, { kind: 'notice', end, notice, noticeDays, deadline }];
  }
  const { from: effective, notice: longer, noticeDays: longerDays } = cutBy;
  return [
    ...changed,
    { kind: 'notice-cut', end, notice, noticeDays, effective, longer, longerDays, deadline },
  ];
}
