import { addDays, daysBetween, earlier, later } from '#domain/calendar/day-number.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import type { Explanation } from '#domain/contracts/explain.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { nextTerm, termAt } from '#domain/contracts/terms.ts';

/** A stretch of the ruler; `from` and `to` are shares of its width, 0 to 1. */
export interface RulerSpan {
  readonly kind: 'past' | 'current' | 'next' | 'notice';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface RulerMark {
  readonly kind: 'today' | 'send-by' | 'deadline' | 'start' | 'end' | 'earliest-end';
  readonly at: number;
  readonly text: string;
  /** To which side of the mark its label is written, so that labels on one line never meet. */
  readonly side: 'left' | 'right';
}

/** Everything the ruler draws, and the same in words. */
export interface RulerPlan {
  readonly spans: readonly RulerSpan[];
  readonly marks: readonly RulerMark[];
  readonly words: string;
}

/** Most terms shown before the current one. */
const PAST_TERMS = 2;
const MARGIN = 0.06;

interface Scale {
  readonly from: IsoDate;
  readonly days: number;
}

function at(scale: Scale, date: IsoDate): number {
  return Math.min(1, Math.max(0, daysBetween(scale.from, date) / scale.days));
}

/**
 * What the term ruler shows of a contract on `today`: up to two past terms, the current one, the next one
 * ghosted, the time in which notice comes too late, and the days that matter. Past and next terms are cut
 * to the length of the current one, so that it stays in the middle. Pure.
 */
export function planRuler(
  rules: AmendedTerms,
  today: IsoDate,
  settings: TermSettings,
  locale: string,
): RulerPlan {
  const explanation = explainDeadline(rules, today, settings);
  const { termStart, termEnd } = explanation;
  if (termEnd === null) return openRuler(rules, explanation, today, locale);
  const length = daysBetween(termStart, termEnd) + 1;
  const following = nextTerm(rules, { number: explanation.termNumber, start: termStart, end: termEnd });
  const last = explanation.nextChance?.termEnd ?? following?.end ?? termEnd;
  const cut = addDays(termEnd, length);
  const to = later(later(earlier(last, cut), explanation.nextChance?.termEnd ?? termEnd), today);
  const first = termAt(rules, Math.max(1, explanation.termNumber - PAST_TERMS)).start;
  const from = earlier(later(first, addDays(termStart, -length)), today);
  const scale = widened(from, to);
  return {
    spans: [
      ...pastSpans(rules, explanation, scale, locale),
      { ...span(scale, 'current', termStart, termEnd), text: 'Current term' },
      ...nextSpans(rules, explanation, to, scale),
      ...noticeSpans(explanation, scale),
    ],
    marks: termMarks(explanation, scale, today, locale),
    words: wordsOf(explanation, today, locale),
  };
}

/** A margin on both sides, so that labels at the edges have room. */
function widened(from: IsoDate, to: IsoDate): Scale {
  const days = daysBetween(from, to) + 1;
  const margin = Math.max(1, Math.round(days * MARGIN));
  return { from: addDays(from, -margin), days: days + 2 * margin };
}

function span(scale: Scale, kind: RulerSpan['kind'], start: IsoDate, end: IsoDate): Omit<RulerSpan, 'text'> {
  return { kind, from: at(scale, start), to: at(scale, addDays(end, 1)) };
}

function pastSpans(
  rules: AmendedTerms,
  { termNumber }: Explanation,
  scale: Scale,
  locale: string,
): RulerSpan[] {
  const numbers = Array.from({ length: Math.min(PAST_TERMS, termNumber - 1) }, (_, index) => index);
  return numbers
    .map((index) => termAt(rules, termNumber - numbers.length + index))
    .flatMap(({ start, end }) => {
      if (end === null || end < scale.from) return [];
      const text = `Past term, ended ${formatDate(end, locale)}`;
      return [{ ...span(scale, 'past', start, end), text }];
    });
}

function nextSpans(rules: AmendedTerms, explanation: Explanation, to: IsoDate, scale: Scale): RulerSpan[] {
  const spans: RulerSpan[] = [];
  let term = nextTerm(rules, {
    number: explanation.termNumber,
    start: explanation.termStart,
    end: explanation.termEnd,
  });
  while (term !== null && term.end !== null && term.start <= to && spans.length < 12) {
    const text = spans.length === 0 ? 'Next term' : 'Term after it';
    spans.push({ ...span(scale, 'next', term.start, earlier(term.end, to)), text });
    term = nextTerm(rules, term);
  }
  return spans;
}

/** From the day after the deadline to the end of the term, notice comes too late for this term. */
function noticeSpans({ noticeDeadline, termEnd }: Explanation, scale: Scale): RulerSpan[] {
  if (noticeDeadline === null || termEnd === null || noticeDeadline >= termEnd) return [];
  const text = 'Notice comes too late for this term';
  return [{ ...span(scale, 'notice', addDays(noticeDeadline, 1), termEnd), text }];
}

function termMarks(explanation: Explanation, scale: Scale, today: IsoDate, locale: string): RulerMark[] {
  const { termStart, termEnd, sendBy, noticeDeadline, nextChance, lockedIn } = explanation;
  const chance = lockedIn ? (nextChance?.sendBy ?? null) : sendBy;
  return [
    mark(scale, locale, 'start', termStart, 'left'),
    ...(termEnd === null ? [] : [mark(scale, locale, 'end', termEnd, 'right')]),
    ...(noticeDeadline === null ? [] : [mark(scale, locale, 'deadline', noticeDeadline, 'left')]),
    ...(chance === null ? [] : [mark(scale, locale, 'send-by', chance, 'right')]),
    mark(scale, locale, 'today', today, chance === null || chance >= today ? 'left' : 'right'),
  ];
}

const MARK_WORDS: Readonly<Record<RulerMark['kind'], string>> = {
  today: 'Today',
  'send-by': 'Send by',
  deadline: 'Deadline',
  start: 'Start',
  end: 'End',
  'earliest-end': 'Earliest end',
};

/** Share of the width that a label needs at the narrowest panel. */
const LABEL_SHARE = 0.32;

function mark(
  scale: Scale,
  locale: string,
  kind: RulerMark['kind'],
  date: IsoDate,
  wanted: RulerMark['side'],
): RulerMark {
  const place = at(scale, date);
  const fits = wanted === 'left' ? place > LABEL_SHARE : place < 1 - LABEL_SHARE;
  const other = wanted === 'left' ? 'right' : 'left';
  return {
    kind,
    at: place,
    text: `${MARK_WORDS[kind]} ${formatDate(date, locale)}`,
    side: fits ? wanted : other,
  };
}

function openRuler(rules: AmendedTerms, explanation: Explanation, today: IsoDate, locale: string): RulerPlan {
  const end = explanation.earliestEnd;
  const horizon = addDays(later(end ?? today, later(today, rules.start)), 60);
  const from = later(rules.start, addDays(today, -365));
  const scale = widened(earlier(from, today), horizon);
  const marks: RulerMark[] = [
    mark(scale, locale, 'start', rules.start, 'right'),
    mark(scale, locale, 'today', today, 'left'),
    ...(end === null ? [] : [mark(scale, locale, 'earliest-end', end, 'right')]),
  ];
  const solid = end ?? horizon;
  const spans: RulerSpan[] = [{ ...span(scale, 'current', from, solid), text: 'Runs on until cancelled' }];
  if (solid < horizon) {
    spans.push({ ...span(scale, 'next', addDays(solid, 1), horizon), text: 'Runs on if not cancelled' });
  }
  return { spans, marks, words: wordsOf(explanation, today, locale) };
}

function wordsOf(explanation: Explanation, today: IsoDate, locale: string): string {
  const { termStart, termEnd, termNumber, sendBy, noticeDeadline, nextChance, lockedIn } = explanation;
  const on = (date: IsoDate): string => formatDate(date, locale);
  const away = (date: IsoDate): string => `${on(date)}, ${formatDaysFrom(date, today, locale)}`;
  const words: string[] = [];
  if (termEnd === null) words.push(`Runs on since ${on(termStart)} until cancelled`);
  else words.push(`Term ${termNumber} from ${on(termStart)} to ${on(termEnd)}`);
  if (explanation.earliestEnd !== null) words.push(`earliest end ${away(explanation.earliestEnd)}`);
  if (noticeDeadline !== null) words.push(`notice deadline ${away(noticeDeadline)}`);
  if (!lockedIn && sendBy !== null) words.push(`send by ${away(sendBy)}`);
  if (nextChance !== null) words.push(`next chance: send by ${away(nextChance.sendBy)}`);
  words.push(`today ${on(today)}`);
  return `${words.join('; ')}.`;
}
