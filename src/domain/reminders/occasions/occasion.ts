import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AmendedTerms } from '#domain/contracts/term-changes.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm, type Term } from '#domain/contracts/terms.ts';
import type { CheckInSettings, ReminderKind } from '#domain/settings/settings.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { ReminderTarget } from '../reminder.ts';

/** A date worth reminding of, before it is spread over lead days. */
export interface Occasion {
  readonly kind: ReminderKind;
  /** `<entity>:<id>:<what>` */
  readonly key: string;
  readonly date: IsoDate;
  /** Reminders come only after this date, the previous term's; `null` for the first. */
  readonly after: IsoDate | null;
  /** Leads longer than this are left out. */
  readonly longestLead: number;
  /** It happened: one reminder on the date itself, whatever the leads of its kind are. */
  readonly onTheDay: boolean;
  /** Still to be done when its date is over: it stays in the list until then. */
  readonly standing: boolean;
  /** Last day on which it can still be done; `null` when it can be done for ever, or only its date counts. */
  readonly lapses: IsoDate | null;
  /** Why nobody is reminded of it, for the list; `null` when they are. */
  readonly silence: (() => string) | null;
  readonly target: ReminderTarget;
  /** Asked for only once the reminder is in the plan: most of a large workspace's are not. */
  readonly words: () => { readonly title: string; readonly body: string };
}

/** The days between which occasions are looked for, and how they are told. */
export interface OccasionContext {
  readonly today: IsoDate;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly locale: string;
  readonly terms: TermSettings;
  readonly checkIns: CheckInSettings;
}

export const ANY_LEAD = Number.POSITIVE_INFINITY;
/** What was decided or asked for long before: only the last month counts. */
export const LAST_MONTH = 30;

/** The same value each time, made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** What most occasions have in common. */
export const USUAL = {
  after: null,
  longestLead: ANY_LEAD,
  onTheDay: false,
  standing: false,
  lapses: null,
  silence: null,
} as const satisfies Partial<Occasion>;

export type EndingTerm = Term & { readonly end: IsoDate };

/** The terms whose last day lies from `from` to `until`, and the first one after, for dates before its end. */
export function termsWithin(rules: AmendedTerms, context: OccasionContext): EndingTerm[] {
  const terms: EndingTerm[] = [];
  let term: Term | null = currentTerm(rules, context.from);
  while (term !== null && term.end !== null && term.start <= context.until) {
    if (term.end >= context.from) terms.push({ ...term, end: term.end });
    term = nextTerm(rules, term);
  }
  return terms;
}

/** Last day of the term before; `null` where there is none. */
export function previousEnd(rules: AmendedTerms, term: Term): IsoDate | null {
  return term.number > 1
    ? addDays(term.start, -1)
    : rules.atEnd === 'renews'
      ? addDays(rules.start, -1)
      : null;
}
