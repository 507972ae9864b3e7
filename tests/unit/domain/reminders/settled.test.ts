import { describe, expect, it } from 'vitest';
import type { NoticeId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { DecisionChoice, RenewalDecision } from '#domain/decisions/decision.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { isSpokenOf, KNOWS_ALL } from '#domain/reminders/decision.ts';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import { settledDeadlines } from '#domain/reminders/settled.ts';
import { DEFAULT_SETTINGS } from '#domain/settings/settings.ts';
import { contractOf, date } from '../contracts/sample-contracts.ts';
import { NO_SOURCES } from './sources.ts';

const AT = '2026-03-03T10:00:00.000Z' as IsoInstant;
/** Notice by 2 Oct 2026 ends the term of 2026. */
const contract = contractOf();
const decided = (choice: DecisionChoice): RenewalDecision => ({
  ...decisionFor(undefined, contract, date('2026-01-01')),
  state: { kind: 'decided', choice, decidedAt: AT, decidedBy: '', late: false, recommended: null },
});
const settled = (sources: Partial<ReminderSources>, today = '2026-11-01'): string[] =>
  settledDeadlines(
    { ...NO_SOURCES, contracts: [contract], ...sources },
    DEFAULT_SETTINGS.deadlines,
    date(today),
    [],
  ).map(({ deadline }) => deadline);

describe('deadlines of which nothing is to come any more', () => {
  it('are those of a term that was decided to go on', () => {
    expect(settled({ decisions: [decided('keep')] })).toEqual(['contract:c1:notice:2026-10-02']);
    expect(settled({ decisions: [decided('retire')] })).toEqual([]);
    expect(settled({ decisions: [decided('keep')] }, '2028-01-01')).toEqual([]);
  });

  it('are those whose notice was sent', () => {
    const sent = { on: date('2026-09-01'), way: 'mail', reference: '', documentId: null } as const;
    const notice: Notice = {
      id: 'n1' as NoticeId,
      contractId: contract.id,
      termStart: date('2026-01-01'),
      subject: '',
      body: '',
      language: 'en',
      draftedAt: AT,
      sent,
      acknowledged: null,
    };
    expect(settled({ notices: [notice] })).toEqual(['contract:c1:notice:2026-10-02']);
    expect(settled({ notices: [{ ...notice, sent: null }] })).toEqual([]);
  });
});

describe('what a plan would have', () => {
  const notice = { id: 'contract:c1:notice:2026-10-02:30', kind: 'notice' } as const;
  const task = { id: 'task:t1:due:2020-01-01:1', kind: 'task' } as const;

  it('are dates it reaches back to, and of older ones what is still to be done', () => {
    expect(isSpokenOf(notice, '2026-10-02')).toBe(true);
    expect(isSpokenOf(notice, '2026-10-03')).toBe(false);
    expect(isSpokenOf(task, '2026-10-03')).toBe(true);
  });

  it('is everything when it says so', () => {
    expect(isSpokenOf({ ...notice, id: 'contract:c1:notice:1999-01-01:1' }, KNOWS_ALL)).toBe(true);
  });
});
