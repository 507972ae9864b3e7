import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { DecisionChoice, DecisionState } from '#domain/decisions/decision.ts';
import { endsContract } from '#domain/decisions/decision-state.ts';
import type { Notice, NoticeAcknowledged, NoticeSent } from '#domain/notices/notice.ts';
import { decidedToEndOn, noticeOfTerm, noticeStateOf, timingOf } from '#domain/notices/notice-state.ts';
import type { NoticeDates } from '#domain/notices/notice-state.ts';

const day = (text: string): IsoDate => text as IsoDate;
const DATES: NoticeDates = { kind: 'notice', sendBy: day('2026-06-12'), noticeDeadline: day('2026-06-15') };
const DECIDED = day('2026-05-20');
const TODAY = day('2026-06-01');

const sentOn = (on: string): NoticeSent => ({ on: day(on), way: 'mail', reference: '', documentId: null });
const ACKNOWLEDGED: NoticeAcknowledged = { on: day('2026-06-10'), by: '', note: '', documentId: null };
const DRAFT = { sent: null, acknowledged: null };
const SENT = { sent: sentOn('2026-06-01'), acknowledged: null };

describe('the notice for a term', () => {
  it('is wanted and at risk from the decision to end on, before a word is written', () => {
    expect(noticeStateOf(undefined, DATES, DECIDED, TODAY)).toEqual({
      step: 'none',
      timing: null,
      atRisk: true,
      atRiskSince: DECIDED,
      missed: false,
      next: 'write',
    });
  });

  it('asks for nothing while nobody decided to end', () => {
    const state = noticeStateOf(undefined, DATES, null, TODAY);
    expect(state).toMatchObject({ step: 'none', atRisk: false, atRiskSince: null, next: 'nothing' });
    expect(noticeStateOf(DRAFT, DATES, null, TODAY)).toMatchObject({
      step: 'drafted',
      atRisk: false,
      next: 'send',
    });
  });

  it('stays at risk when drafted and when sent, until it is acknowledged', () => {
    expect(noticeStateOf(DRAFT, DATES, DECIDED, TODAY)).toMatchObject({
      step: 'drafted',
      atRisk: true,
      next: 'send',
    });
    const sent = noticeStateOf(SENT, DATES, DECIDED, TODAY);
    expect(sent).toMatchObject({
      step: 'sent',
      atRisk: true,
      atRiskSince: DECIDED,
      next: 'get-acknowledged',
    });
    const done = noticeStateOf({ ...SENT, acknowledged: ACKNOWLEDGED }, DATES, DECIDED, TODAY);
    expect(done).toMatchObject({ step: 'acknowledged', atRisk: false, atRiskSince: null, next: 'nothing' });
  });

  it('is at risk since it was sent when nothing was decided', () => {
    expect(noticeStateOf(SENT, DATES, null, TODAY)).toMatchObject({
      atRisk: true,
      atRiskSince: '2026-06-01',
    });
  });

  it.each([
    ['2026-06-12', 'in-time'],
    ['2026-06-13', 'after-send-by'],
    ['2026-06-15', 'after-send-by'],
    ['2026-06-16', 'too-late'],
  ])('sent on %s is %s', (on, timing) => {
    expect(timingOf(day(on), DATES)).toBe(timing);
    expect(noticeStateOf({ ...SENT, sent: sentOn(on) }, DATES, DECIDED, TODAY).timing).toBe(timing);
  });

  it('has no deadline when the contract is open-ended or its notice period is unknown', () => {
    expect(timingOf(TODAY, null)).toBe('no-deadline');
    const unknown: NoticeDates = { kind: 'notice-unknown', sendBy: null, noticeDeadline: null };
    expect(timingOf(TODAY, unknown)).toBe('no-deadline');
    expect(noticeStateOf(undefined, null, DECIDED, TODAY)).toMatchObject({ atRisk: true, next: 'write' });
    expect(noticeStateOf(undefined, unknown, DECIDED, TODAY)).toMatchObject({ atRisk: true, next: 'write' });
  });

  it('is not needed for a contract that ends by itself', () => {
    const ends: NoticeDates = { kind: 'decision', sendBy: null, noticeDeadline: null };
    expect(noticeStateOf(undefined, ends, DECIDED, TODAY)).toMatchObject({ atRisk: false, next: 'nothing' });
  });

  it('is missed the day after the deadline when nothing was sent', () => {
    const missedOn = (today: string, notice?: typeof SENT): boolean =>
      noticeStateOf(notice, DATES, DECIDED, day(today)).missed;
    expect(missedOn('2026-06-15')).toBe(false);
    expect(missedOn('2026-06-16')).toBe(true);
    expect(missedOn('2026-06-16', SENT)).toBe(false);
  });
});

describe('a decision', () => {
  const decided = (choice: DecisionChoice): { state: DecisionState } => ({
    state: {
      kind: 'decided',
      choice,
      decidedAt: '2026-05-20T22:30:00.000Z' as IsoInstant,
      decidedBy: '',
      late: false,
      recommended: null,
    },
  });

  it('asks for notice when the application goes or is replaced', () => {
    expect((['replace', 'keep-and-grow', 'keep', 'retire'] as const).map(endsContract)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('was made on a day of the manager’s zone', () => {
    expect(decidedToEndOn(decided('retire'), 'Europe/Berlin')).toBe('2026-05-21');
    expect(decidedToEndOn(decided('replace'), 'UTC')).toBe('2026-05-20');
    expect(decidedToEndOn(decided('keep'), 'UTC')).toBeNull();
    expect(decidedToEndOn({ state: { kind: 'open' } }, 'UTC')).toBeNull();
    expect(decidedToEndOn(undefined, 'UTC')).toBeNull();
  });
});

describe('the notices of a contract', () => {
  it('are told apart by their term, the latest first', () => {
    const of = (id: string, termStart: string, draftedAt: string): Notice =>
      ({ id, termStart, draftedAt }) as unknown as Notice;
    const notices = [of('a', '2025-01-01', '1'), of('b', '2026-01-01', '2'), of('c', '2026-01-01', '3')];
    expect(noticeOfTerm(notices, day('2026-01-01'))?.id).toBe('c');
    expect(noticeOfTerm(notices, day('2027-01-01'))).toBeUndefined();
  });
});
