import type { ContractId, NoticeId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { earliestEnd, noticeDeadline } from '#domain/contracts/deadlines.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { nextTerm, type Term } from '#domain/contracts/terms.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import type { LetterLanguage, Notice, NoticeAcknowledged, NoticeSent } from './notice.ts';
import { timingOf } from './notice-state.ts';

/** What a new draft is made of. */
export interface DraftNotice {
  readonly id: NoticeId;
  readonly contractId: ContractId;
  readonly termStart: IsoDate;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly body: string;
  readonly at: IsoInstant;
}

/** A notice that was written and not sent yet. */
export function draftNotice({ at, ...letter }: DraftNotice): Notice {
  return { ...letter, draftedAt: at, sent: null, acknowledged: null };
}

/** Another text for a draft. Refused with `sent` once it was sent: what left the house stays as it was. */
export function rewriteNotice(
  notice: Notice,
  letter: Pick<Notice, 'subject' | 'body' | 'language'>,
): Outcome<Notice> {
  if (notice.sent !== null) {
    return refused(
      'sent',
      'The letter was sent and stays as it was. Undo the sending first if it was recorded by mistake.',
    );
  }
  return accepted({ ...notice, ...letter });
}

/** Refused with `future` for a day that is still to come. */
export function sendNotice(notice: Notice, sent: NoticeSent, today: IsoDate): Outcome<Notice> {
  if (sent.on > today) {
    return refused(
      'future',
      'This day is still to come. Record the notice as sent on the day on which it really leaves.',
    );
  }
  return accepted({ ...notice, sent });
}

/** Refused with `not-sent`, with `before-sent`, and with `future` for a day that is still to come. */
export function acknowledgeNotice(
  notice: Notice,
  acknowledged: NoticeAcknowledged,
  today: IsoDate,
  locale: string,
): Outcome<Notice> {
  if (notice.sent === null) {
    return refused(
      'not-sent',
      'Nothing was sent yet, so that nothing can be acknowledged. Record the sending first.',
    );
  }
  if (acknowledged.on < notice.sent.on) {
    return refused(
      'before-sent',
      `It was sent on ${formatDate(notice.sent.on, locale)} and cannot have been acknowledged before. Correct one of the two days.`,
    );
  }
  if (acknowledged.on > today) {
    return refused('future', 'This day is still to come. Record the acknowledgement when it is there.');
  }
  return accepted({ ...notice, acknowledged });
}

/** What sending on a day means, seen from the term's dates. */
export interface SendingMeaning {
  readonly tone: 'good' | 'warning' | 'danger' | 'info';
  readonly text: string;
}

/** No contract needs more terms until its notice counts. */
const MOST_TERMS = 600;

/** Last day of the first term after `term` for which notice sent `on` that day still counts; `null` when none follows. */
export function laterEnd(rules: TermRules, term: Term, on: IsoDate, settings: TermSettings): IsoDate | null {
  let next = nextTerm(rules, term);
  for (let count = 0; next !== null && count < MOST_TERMS; count++) {
    const deadline = noticeDeadline(rules, next.end, settings);
    if (deadline !== null && on <= deadline) return next.end;
    next = nextTerm(rules, next);
  }
  return null;
}

/** The term's dates that `sendingMeaning` looks at. */
export interface SendingTerm {
  readonly rules: TermRules;
  readonly term: Term;
  readonly renewal: Pick<Renewal, 'kind' | 'sendBy' | 'noticeDeadline'> | null;
}

/**
 * What the manager is told about sending notice `on` that day: in time; after the safe day but before the deadline
 * (allowed, and must be made sure of); too late (allowed, and for which end it counts then).
 */
export function sendingMeaning(
  { rules, term, renewal }: SendingTerm,
  on: IsoDate,
  settings: TermSettings,
  locale: string,
): SendingMeaning {
  const words = (date: IsoDate): string => formatDate(date, locale);
  const deadline = renewal?.noticeDeadline ?? null;
  const timing = timingOf(on, renewal);
  if (timing === 'no-deadline') return withoutDeadline({ rules, term, renewal }, on, settings, locale);
  if (deadline === null) throw new Error('only a notice without deadline has none');
  if (timing === 'in-time') {
    return { tone: 'good', text: `In time: the deadline is ${words(deadline)}.` };
  }
  if (timing === 'after-send-by') {
    const received = rules.noticeCounts === 'received';
    return {
      tone: 'warning',
      text: `The safe day to send was ${words(renewal?.sendBy ?? deadline)}. It still counts if it ${received ? 'arrives' : 'is sent'} by ${words(deadline)}: use a way that proves ${received ? 'the day it arrives' : 'the day it left'}, and ask at once for the acknowledgement.`,
    };
  }
  return tooLate({ rules, term, renewal }, deadline, on, settings, locale);
}

function tooLate(
  { rules, term }: SendingTerm,
  deadline: IsoDate,
  on: IsoDate,
  settings: TermSettings,
  locale: string,
): SendingMeaning {
  const end = laterEnd(rules, term, on, settings);
  const counts =
    end === null
      ? 'No later term is known for which it counts.'
      : `Unless the vendor lets you go, it counts for the end of a later term, ${formatDate(end, locale)}, and what falls due until then is owed.`;
  const renews = term.end === null ? '' : ` The term that ends on ${formatDate(term.end, locale)} renews.`;
  return {
    tone: 'danger',
    text: `Too late: the deadline was ${formatDate(deadline, locale)}.${renews} ${counts}`,
  };
}

function withoutDeadline(
  { rules, term, renewal }: SendingTerm,
  on: IsoDate,
  settings: TermSettings,
  locale: string,
): SendingMeaning {
  if (term.end === null) {
    const end = earliestEnd(rules, on, settings)?.end ?? null;
    return end === null
      ? {
          tone: 'info',
          text: 'No notice period is recorded, so that its end is not known: ask the vendor to name it.',
        }
      : {
          tone: 'good',
          text: `Sent on this day, the contract ends on ${formatDate(end, locale)} at the earliest.`,
        };
  }
  return renewal?.kind === 'decision'
    ? {
        tone: 'info',
        text: `The contract ends by itself on ${formatDate(term.end, locale)}; notice makes sure that both sides know.`,
      }
    : {
        tone: 'info',
        text: 'No notice period is recorded, so that it is not known whether this is in time: look into the contract.',
      };
}
