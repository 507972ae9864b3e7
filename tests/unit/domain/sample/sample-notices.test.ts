import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { decidedToEndOn, noticeStateOf } from '#domain/notices/notice-state.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import { createSample } from '#domain/sample/sample.ts';

const TODAY = '2026-03-02' as IsoDate;
const { contracts, decisions, notices } = createSample(TODAY, '2026-03-02T08:00:00.000Z' as IsoInstant);

const states = notices.map((notice) => {
  const contract = contracts.find(({ id }) => id === notice.contractId);
  if (contract === undefined) throw new Error(`${notice.id} is about no contract`);
  const { renewal } = termOfRenewal(contract, notice.termStart, TODAY, DEFAULT_TERM_SETTINGS);
  const decision = decisions.find(
    (one) => one.contractId === contract.id && one.termStart === notice.termStart,
  );
  return [contract.name, noticeStateOf(notice, renewal, decidedToEndOn(decision, 'UTC'), TODAY)] as const;
});

describe('the notices of the sample', () => {
  it('are one drafted, one sent and one acknowledged; those that are wanted and not acknowledged are at risk', () => {
    expect(states.map(([name, { step, atRisk }]) => [name, step, atRisk])).toEqual([
      ['Miro', 'drafted', true],
      ['Intercom', 'sent', true],
      ['Dropbox', 'acknowledged', false],
    ]);
  });

  it('were sent in time, as letters in which nothing is missing', () => {
    expect(states.map(([, { timing }]) => timing)).not.toContain('too-late');
    for (const { subject, body } of notices) expect(subject + body).not.toMatch(/[{}]|undefined|null/);
  });
});
