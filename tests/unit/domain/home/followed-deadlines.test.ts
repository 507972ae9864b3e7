import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { followed } from '#domain/decisions/follow-renewals.ts';
import { followDeadline, isOpen } from '#domain/home/followed-deadlines.ts';
import { upcomingDeadlines } from '#domain/home/upcoming-deadlines.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { createSample } from '#domain/sample/sample.ts';

const today = '2026-03-02' as IsoDate;
const { contracts, decisions } = createSample(today, '2026-03-02T08:00:00.000Z' as IsoInstant);
const deadlines = upcomingDeadlines(contracts, today, DEFAULT_TERM_SETTINGS);
const all = followed(decisions, [], today, 'Europe/Berlin');

function deadlineOf(name: string): (typeof deadlines)[number] {
  const found = deadlines.find(({ contract }) => contract.name === name);
  if (found === undefined) throw new Error(`the sample has ${name}`);
  return found;
}

describe('Home’s deadlines and what was decided', () => {
  it('need nobody any more once decided', () => {
    expect(isOpen(deadlineOf('Zendesk'), all)).toBe(false);
    expect(isOpen(deadlineOf('Salesforce'), all)).toBe(true);
    expect(isOpen(deadlineOf('Adobe Creative Cloud'), all)).toBe(true);
  });

  it('need nobody once notice was sent', () => {
    const { contract, termStart } = deadlineOf('Salesforce');
    const sent = { on: today, way: 'mail', reference: '', documentId: null };
    const notice = { contractId: contract.id, termStart, draftedAt: '', sent, acknowledged: null };
    const knowing = followed(decisions, [notice as unknown as Notice], today, 'Europe/Berlin');
    expect(isOpen(deadlineOf('Salesforce'), knowing)).toBe(false);
  });

  it('are followed for the term that they are about', () => {
    for (const deadline of deadlines) {
      const { followed: one } = followDeadline(deadline, all, DEFAULT_TERM_SETTINGS);
      expect(one?.renewal).toMatchObject({ termStart: deadline.termStart, actOn: deadline.on });
    }
    expect(followDeadline(deadlineOf('Miro'), all, DEFAULT_TERM_SETTINGS).followed).toMatchObject({
      stage: 'decided',
      notice: { atRisk: true },
    });
  });
});
