import { describe, expect, it } from 'vitest';
import type { ContractId, NoticeId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { NoticeAcknowledged, NoticeSent } from '#domain/notices/notice.ts';
import {
  acknowledgeNotice,
  draftNotice,
  laterEnd,
  rewriteNotice,
  sendNotice,
  sendingMeaning,
} from '#domain/notices/record-notice.ts';
import type { SendingTerm } from '#domain/notices/record-notice.ts';
import { emptyFields, endUnderNotice, letterValues } from '#domain/notices/letter-values.ts';
import { renewalOfTerm } from '#domain/renewals/renewals.ts';
import { contract } from '../invoices/flags/samples.ts';

const day = (text: string): IsoDate => text as IsoDate;
const TODAY = day('2026-06-10');
const DRAFT = draftNotice({
  id: 'n' as NoticeId,
  contractId: 'c' as ContractId,
  termStart: day('2026-01-01'),
  language: 'en',
  subject: 'Notice',
  body: 'We give notice.',
  at: '2026-06-01T08:00:00.000Z' as IsoInstant,
});
const sentOn = (on: string): NoticeSent => ({ on: day(on), way: 'mail', reference: '', documentId: null });
const confirmed = (on: string): NoticeAcknowledged => ({
  on: day(on),
  by: 'Ann',
  note: '',
  documentId: null,
});

function termOf(terms: Parameters<typeof contract>[1], today = TODAY): SendingTerm {
  const agreed = contract({}, terms);
  const term = currentTerm(agreed.terms, today);
  return { rules: agreed.terms, term, renewal: renewalOfTerm(agreed, term, DEFAULT_TERM_SETTINGS) };
}

const YEARLY = termOf({ notice: 'P3M' as IsoPeriod, noticeCounts: 'received' });
const says = (on: string, term = YEARLY): string => {
  const { tone, text } = sendingMeaning(term, day(on), DEFAULT_TERM_SETTINGS, 'en-GB');
  return `${tone}: ${text}`;
};

describe('a notice', () => {
  it('is drafted, then sent, then acknowledged', () => {
    expect(DRAFT).toMatchObject({ sent: null, acknowledged: null, draftedAt: '2026-06-01T08:00:00.000Z' });
    const sent = sendNotice(DRAFT, sentOn('2026-06-09'), TODAY);
    if (!sent.ok) throw new Error(sent.message);
    expect(sent.value.sent?.on).toBe('2026-06-09');
    const done = acknowledgeNotice(sent.value, confirmed('2026-06-09'), TODAY, 'en-GB');
    expect(done).toMatchObject({ ok: true, value: { acknowledged: { by: 'Ann' } } });
  });

  it('is not sent on a day that is still to come', () => {
    expect(sendNotice(DRAFT, sentOn('2026-06-11'), TODAY)).toMatchObject({ ok: false, code: 'future' });
  });

  it('is not acknowledged before it was sent, nor on a day that is still to come', () => {
    const acknowledge = (sent: string | null, on: string): unknown =>
      acknowledgeNotice(
        { ...DRAFT, sent: sent === null ? null : sentOn(sent) },
        confirmed(on),
        TODAY,
        'en-GB',
      );
    expect(acknowledge(null, '2026-06-09')).toMatchObject({ ok: false, code: 'not-sent' });
    expect(acknowledge('2026-06-09', '2026-06-08')).toMatchObject({
      ok: false,
      code: 'before-sent',
      message:
        'It was sent on 9 Jun 2026 and cannot have been acknowledged before. Correct one of the two days.',
    });
    expect(acknowledge('2026-06-09', '2026-06-11')).toMatchObject({ ok: false, code: 'future' });
  });

  it('is rewritten while it is a draft, and never once it was sent', () => {
    const letter = { subject: 'New', body: 'Text', language: 'de' } as const;
    expect(rewriteNotice(DRAFT, letter)).toMatchObject({ ok: true, value: letter });
    expect(rewriteNotice({ ...DRAFT, sent: sentOn('2026-06-09') }, letter)).toMatchObject({
      ok: false,
      code: 'sent',
    });
  });
});

describe('sending it', () => {
  it('in time is fine', () => {
    expect(says('2026-09-25')).toBe('good: In time: the deadline is 30 Sept 2026.');
  });

  it('after the safe day but before the deadline is allowed, and told', () => {
    const told = says('2026-09-29');
    expect(told).toMatch(
      /^warning: The safe day to send was 25 Sept 2026\. It still counts if it arrives by 30 Sept 2026/,
    );
    expect(says('2026-09-30')).toMatch(/^warning/);
  });

  it('after the deadline can be recorded, and ends a later term', () => {
    expect(says('2026-10-01')).toBe(
      'danger: Too late: the deadline was 30 Sept 2026. The term that ends on 31 Dec 2026 renews. Unless the vendor lets you go, it counts for the end of a later term, 31 Dec 2027, and what falls due until then is owed.',
    );
  });

  it('counts for the first term whose deadline is not over', () => {
    const { rules, term } = YEARLY;
    expect(laterEnd(rules, term, day('2026-10-01'), DEFAULT_TERM_SETTINGS)).toBe('2027-12-31');
    expect(laterEnd(rules, term, day('2027-10-01'), DEFAULT_TERM_SETTINGS)).toBe('2028-12-31');
  });

  it('for an open-ended contract gives the earliest end', () => {
    const open = termOf({ atEnd: 'open-ended', renewalTerm: null, notice: 'P30D' as IsoPeriod });
    expect(says('2026-06-10', open)).toMatch(
      /^good: Sent on this day, the contract ends on .+ at the earliest\.$/,
    );
    const unknown = termOf({ atEnd: 'open-ended', renewalTerm: null, notice: null });
    expect(says('2026-06-10', unknown)).toContain('ask the vendor to name it');
  });

  it('says what is not known, and that a contract which ends by itself needs none', () => {
    expect(says('2026-06-10', termOf({ notice: null }))).toContain('it is not known whether this is in time');
    expect(says('2026-06-10', termOf({ atEnd: 'ends', renewalTerm: null }))).toContain('ends by itself');
  });
});

describe('the values of a letter', () => {
  const agreed = contract({ vendor: 'Slack', noticeAddress: '' }, { notice: 'P3M' as IsoPeriod });
  const term = currentTerm(agreed.terms, TODAY);
  const facts = {
    contract: agreed,
    application: null,
    rules: agreed.terms,
    termStart: term.start,
    renewal: renewalOfTerm(agreed, term, DEFAULT_TERM_SETTINGS),
    manager: 'Jo',
    today: TODAY,
    settings: DEFAULT_TERM_SETTINGS,
    locale: 'en-US',
  };

  it('are written in the letter’s language', () => {
    expect(letterValues(facts, 'en')).toMatchObject({
      vendor: 'Slack',
      today: 'June 10, 2026',
      termEnd: 'December 31, 2026',
      deadline: 'September 30, 2026',
    });
    expect(letterValues(facts, 'de')).toMatchObject({ today: '10. Juni 2026', noticePeriod: '3 Monate' });
  });

  it('give the earliest end of an open-ended contract', () => {
    const rules = {
      ...agreed.terms,
      atEnd: 'open-ended',
      renewalTerm: null,
      notice: 'P30D' as IsoPeriod,
    } as const;
    expect(endUnderNotice({ ...facts, rules, renewal: null })).toBe('2026-07-10');
    expect(endUnderNotice({ ...facts, rules: { ...rules, notice: null }, renewal: null })).toBeNull();
  });

  it('say which of them are missing, and where to enter them', () => {
    const values = letterValues({ ...facts, manager: '' }, 'en');
    expect(emptyFields('{vendor} {manager} {noticeAddress}', values)).toEqual([
      '{manager} stays empty: enter your name in the settings.',
      '{noticeAddress} stays empty: enter it with the contract.',
    ]);
  });
});
