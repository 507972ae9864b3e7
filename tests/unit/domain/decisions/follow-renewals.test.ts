import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { DecisionChoice, RenewalDecision } from '#domain/decisions/decision.ts';
import { acknowledge, decide, decisionFor, renewByDefault } from '#domain/decisions/edit.ts';
import { boardRenewals, followed, toAcknowledge } from '#domain/decisions/follow-renewals.ts';
import type { FollowedRenewal } from '#domain/decisions/renewal-stage.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { contractOf, date, period, rulesOf } from '../contracts/sample-contracts.ts';

const contract = contractOf({ terms: rulesOf({ start: date('2025-06-01') }) });
const editor = { by: 'Ada', at: '2026-01-05T08:00:00.000Z' as IsoInstant };

function decided(choice: DecisionChoice, termStart: string, of: Contract = contract): RenewalDecision {
  const outcome = decide(decisionFor(undefined, of, date(termStart)), {
    ...editor,
    choice,
    rationale: '',
    today: date('2026-01-05'),
    deadline: null,
    recommended: null,
  });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function noticeFor(termStart: string, change: Partial<Notice>): Notice {
  const none = { sent: null, acknowledged: null, draftedAt: editor.at };
  return { contractId: contract.id, termStart: date(termStart), ...none, ...change } as Notice;
}

const SENT = { on: '2026-02-01' as IsoDate, way: 'mail', reference: '', documentId: null } as const;
const CONFIRMED = { on: '2026-02-04' as IsoDate, by: 'Vendor', note: '', documentId: null };

function board(
  today: string,
  decisions: readonly RenewalDecision[] = [],
  notices: readonly Notice[] = [],
  contracts: readonly Contract[] = [contract],
): FollowedRenewal[] {
  const all = followed(decisions, notices, date(today), 'Europe/Berlin');
  return boardRenewals(contracts, all, DEFAULT_TERM_SETTINGS);
}

function stages(cards: readonly FollowedRenewal[]): string[] {
  return cards.map(({ stage, renewal }) => `${stage} ${renewal.termStart}`);
}

describe('the decision board', () => {
  it('shows the first open term of a contract, also when its day to act has passed', () => {
    expect(stages(board('2026-02-15'))).toEqual(['open 2025-06-01']);
    expect(stages(board('2026-04-15'))).toEqual(['open 2025-06-01']);
  });

  it('goes on to the next term once the first is decided', () => {
    expect(stages(board('2026-02-15', [decided('keep', '2025-06-01')]))).toEqual(['decided 2025-06-01']);
    expect(stages(board('2026-04-15', [decided('keep', '2025-06-01')]))).toEqual([
      'decided 2025-06-01',
      'open 2026-06-01',
    ]);
  });

  it('follows the notice: written, sent, acknowledged', () => {
    const retire = [decided('retire', '2025-06-01')];
    const at = (change: Partial<Notice>): FollowedRenewal | undefined =>
      board('2026-02-15', retire, [noticeFor('2025-06-01', change)])[0];
    expect(at({})).toMatchObject({ stage: 'decided', notice: { atRisk: true } });
    expect(at({ sent: SENT })).toMatchObject({ stage: 'notice-sent', notice: { atRisk: true } });
    expect(at({ sent: SENT, acknowledged: CONFIRMED })).toMatchObject({
      stage: 'acknowledged',
      notice: { atRisk: false },
    });
  });

  it('says when a term renewed although it was to end', () => {
    const [card] = board('2026-06-10', [decided('retire', '2025-06-01')]);
    expect(card).toMatchObject({ stage: 'renewed', againstDecision: true, toAcknowledge: false });
    const ended = board(
      '2026-06-10',
      [decided('retire', '2025-06-01')],
      [noticeFor('2025-06-01', { sent: SENT, acknowledged: CONFIRMED })],
    );
    expect(ended[0]).toMatchObject({ stage: 'acknowledged', againstDecision: false });
  });

  it('keeps what renewed as decided for 90 days', () => {
    const keep = [decided('keep', '2025-06-01')];
    expect(stages(board('2026-08-28', keep))).toContain('renewed 2025-06-01');
    expect(stages(board('2026-09-30', keep))).not.toContain('renewed 2025-06-01');
  });

  it('keeps what renewed by default until it is acknowledged, however old', () => {
    const silent = renewByDefault(decisionFor(undefined, contract, date('2025-06-01')), null, editor);
    expect(board('2029-01-01', [silent])[0]).toMatchObject({ stage: 'renewed', toAcknowledge: true });
    const seen = acknowledge(silent, editor);
    expect(stages(board('2029-01-01', [seen]))).not.toContain('renewed 2025-06-01');
  });

  it('keeps what was to end and is not certain to, however old', () => {
    const retire = [decided('retire', '2025-06-01')];
    expect(stages(board('2028-01-01', retire))).toContain('renewed 2025-06-01');
    const ended = noticeFor('2025-06-01', { sent: SENT, acknowledged: CONFIRMED });
    expect(stages(board('2028-01-01', retire, [ended]))).not.toContain('acknowledged 2025-06-01');
  });

  it('leaves out what renewed before the contract was known, and what ended by itself', () => {
    const known = contractOf({ terms: rulesOf({ start: date('2024-03-01') }) });
    expect(stages(board('2026-03-02', [], [], [known]))).toEqual(['open 2026-03-01']);
    const over = contractOf({
      terms: rulesOf({ atEnd: 'ends', renewalTerm: null, start: date('2025-02-01') }),
    });
    expect(board('2026-03-02', [], [], [over])).toEqual([]);
  });

  it('shows a contract that renews every month once', () => {
    const monthly = contractOf({
      terms: rulesOf({ initialTerm: period('P1M'), renewalTerm: period('P1M'), notice: period('P7D') }),
    });
    expect(stages(board('2026-03-02', [], [], [monthly]))).toEqual(['open 2026-03-01']);
  });
});

describe('what is to be acknowledged', () => {
  it('is the latest first, and only of contracts that are there', () => {
    const silent = ['2025-06-01', '2026-06-01'].map((start) =>
      renewByDefault(decisionFor(undefined, contract, date(start)), null, editor),
    );
    const lost = { ...silent[0], contractId: 'gone' as ContractId, id: 'gone:2025-06-01' } as RenewalDecision;
    const all = followed([...silent, lost], [], date('2028-01-01'), 'Europe/Berlin');
    expect(
      toAcknowledge([contract], all, DEFAULT_TERM_SETTINGS).map(({ renewal }) => renewal.termStart),
    ).toEqual(['2026-06-01', '2025-06-01']);
  });

  it('is known as too early while its term still runs', () => {
    const silent = renewByDefault(decisionFor(undefined, contract, date('2025-06-01')), null, editor);
    expect(board('2026-03-02', [silent])[0]).toMatchObject({ stage: 'renewed', tooEarly: true });
    expect(board('2026-06-01', [silent])[0]).toMatchObject({ tooEarly: false });
  });
});
