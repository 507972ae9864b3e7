import { counted, formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { JourneyStay } from '#domain/journey/journeys.ts';
import { MARK_NAMES, type CustomerMark } from '#domain/journey/mark.ts';
import { moveText, STAGE_NAMES } from '#domain/journey/stages.ts';
import { formatMoney } from '#domain/money/format.ts';
import { OUTCOME_NAMES as PLAY_OUTCOMES } from '#domain/plays/words.ts';
import { OUTCOME_NAMES, TOUCHPOINT_NAMES } from '#domain/touchpoints/touchpoint.ts';
import type { TimelineEntry, TimelineGroup } from './timeline.ts';

export const GROUP_NAMES: Readonly<Record<TimelineGroup, string>> = {
  moves: 'Moves',
  marks: 'Pauses and losses',
  touchpoints: 'Touchpoints',
  plays: 'Plays',
  answers: 'Answers',
  values: 'Values',
  tasks: 'Tasks done',
};

/** One entry in words. Empty texts have nothing to say. */
export interface EntryWords {
  readonly title: string;
  /** Beside the title, e.g. how long a stay lasted. */
  readonly aside: string;
  readonly text: string;
  /** What corrections changed, oldest first. */
  readonly traces: readonly string[];
}

export interface WordsContext {
  readonly locale: string;
  readonly dayOf: (at: IsoInstant) => IsoDate;
}

/** What an entry of the timeline says. */
export function entryWords(entry: TimelineEntry, context: WordsContext): EntryWords {
  const { locale } = context;
  const words = (title: string, aside: string, text: string): EntryWords => ({
    title,
    aside,
    text,
    traces: [],
  });
  switch (entry.kind) {
    case 'move': {
      const { event, stay } = entry;
      return {
        title: capitalised(
          event.from === null ? `entered at ${STAGE_NAMES[event.to]}` : moveText(event.from, event.to),
        ),
        aside: stayWords(stay, locale),
        text: event.reason === '' ? 'No reason given' : event.reason,
        traces: traceWords(event.corrected ?? [], event, context),
      };
    }
    case 'mark': {
      const { mark } = entry;
      return {
        title: MARK_NAMES[mark.kind],
        aside: mark.until === null ? '' : `until ${formatDate(mark.until, locale)}`,
        text: mark.reason,
        traces: traceWords(mark.corrected ?? [], mark, context),
      };
    }
    case 'touchpoint': {
      const { kind, by, outcome, note } = entry.touchpoint;
      const went = outcome === null ? '' : OUTCOME_NAMES[outcome];
      return words(
        TOUCHPOINT_NAMES[kind],
        [went, by === '' ? '' : `by ${by}`].filter(Boolean).join(', '),
        note,
      );
    }
    case 'play':
      return words(`Play set off: ${entry.run.name}`, '', entry.run.why);
    case 'play-outcome': {
      const { name, outcome } = entry.run;
      return words(`Play ended: ${name}`, PLAY_OUTCOMES[outcome.kind].toLowerCase(), outcome.note);
    }
    case 'answer': {
      const { score, respondent, comment } = entry.response;
      return words(`NPS answer: ${score} of 10`, respondent === '' ? '' : `by ${respondent}`, comment);
    }
    case 'value':
      return words(valueTitle(entry.value, entry.before, locale), '', '');
    case 'task': {
      const { title, done } = entry.task;
      const by = done.by === '' ? '' : `by ${done.by}`;
      return words(`${done.skipped ? 'Task left out' : 'Task done'}: ${title}`, by, done.evidence);
    }
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function stayWords(stay: JourneyStay | null, locale: string): string {
  if (stay === null) return '';
  const length = counted(stay.days, 'day', locale);
  if (stay.end === 'open') return `${length} so far`;
  return stay.end === 'lost' ? `${length} until it was lost` : `stayed ${length}`;
}

function valueWords({ value, valuePeriod, currency }: CustomerValue, locale: string): string {
  return `${formatMoney({ minor: value, currency }, locale)} a ${valuePeriod}`;
}

function valueTitle(value: CustomerValue, before: CustomerValue | null, locale: string): string {
  const now = valueWords(value, locale);
  return before === null ? `Value ${now}` : `Value ${now}, was ${valueWords(before, locale)}`;
}

interface Corrected {
  readonly on: IsoDate;
  readonly until?: CustomerMark['until'];
  readonly reason: string;
}

/** "corrected from 3 Mar 2026 on 5 Mar 2026": each trace beside what took its place. */
function traceWords(
  traces: readonly (Corrected & { readonly at: IsoInstant })[],
  present: Corrected,
  { locale, dayOf }: WordsContext,
): string[] {
  return traces.map((was, index) => {
    const then = traces[index + 1] ?? present;
    const end = was.until ?? null;
    const changes = [
      was.on === then.on ? '' : `corrected from ${formatDate(was.on, locale)}`,
      end === (then.until ?? null)
        ? ''
        : `end corrected from ${end === null ? 'open' : formatDate(end, locale)}`,
      was.reason === then.reason
        ? ''
        : `reason corrected from ${was.reason === '' ? 'none' : `“${was.reason}”`}`,
    ].filter(Boolean);
    return `${changes.join(', ')} on ${formatDate(dayOf(was.at), locale)}`;
  });
}
