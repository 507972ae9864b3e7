import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import {
  acknowledge,
  decide,
  decisionFor,
  renewByDefault,
  reopen,
  withScenario,
  type Verdict,
} from '#domain/decisions/edit.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';

const contract = { id: 'c1' as ContractId };
const termStart = '2026-01-01' as IsoDate;
const editor = { by: 'Ada', at: '2026-03-02T08:00:00.000Z' as IsoInstant };
const open = decisionFor(undefined, contract, termStart);
const price = money(120_000, 'EUR' as CurrencyCode);

function verdict(change: Partial<Verdict> = {}): Verdict {
  return {
    ...editor,
    choice: 'keep',
    rationale: '',
    today: '2026-03-02' as IsoDate,
    deadline: '2026-09-30' as IsoDate,
    recommended: null,
    ...change,
  };
}

function decided(change: Partial<Verdict> = {}): RenewalDecision {
  const outcome = decide(open, verdict(change));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

describe('the decision about a term', () => {
  it('is open under one name for each term while there is no row', () => {
    expect(open).toMatchObject({ id: 'c1:2026-01-01', state: { kind: 'open' }, history: [] });
  });

  it('is the row that is kept, once there is one', () => {
    const kept = decided();
    expect(decisionFor(kept, contract, termStart)).toBe(kept);
  });

  it('says what was decided by whom, and keeps every change', () => {
    const first = decided({ rationale: ' We need it. ' });
    const second = decide(first, verdict({ choice: 'retire', by: 'Grace', rationale: 'Nobody uses it.' }));
    expect(second).toMatchObject({
      ok: true,
      value: {
        state: { kind: 'decided', choice: 'retire', decidedBy: 'Grace', late: false },
        rationale: 'Nobody uses it.',
        history: [
          { by: 'Ada', rationale: 'We need it.', state: { choice: 'keep' } },
          { by: 'Grace', rationale: 'Nobody uses it.', state: { choice: 'retire' } },
        ],
      },
    });
  });

  it.each([
    ['2026-09-29', false],
    ['2026-09-30', false],
    ['2026-10-01', true],
  ])('on %s is late: %s, when notice counts until 30 September', (today, late) => {
    expect(decided({ today: today as IsoDate }).state).toMatchObject({ kind: 'decided', late });
  });

  it('is never late without a term end', () => {
    expect(decided({ today: '2099-01-01' as IsoDate, deadline: null }).state).toMatchObject({ late: false });
  });

  it('may go against the factors only with a reason', () => {
    expect(decide(open, verdict({ recommended: 'retire', rationale: '  ' }))).toMatchObject({
      ok: false,
      code: 'rationale',
    });
    expect(decided({ recommended: 'retire', rationale: 'The board wants it.' }).state).toMatchObject({
      choice: 'keep',
      recommended: 'retire',
    });
    expect(decided({ recommended: 'keep' }).state).toMatchObject({ choice: 'keep' });
  });

  it('can be taken back, and history says so', () => {
    const reopened = reopen(decided(), editor);
    expect(reopened.state.kind).toBe('open');
    expect(reopened.history.map(({ state }) => state.kind)).toEqual(['decided', 'open']);
    expect(reopen(reopened, editor)).toBe(reopened);
  });

  it('keeps a chosen scenario without a word in its history', () => {
    expect(withScenario(decided(), null).history).toHaveLength(1);
  });
});

describe('a term that rolled', () => {
  const rolled = renewByDefault(open, price, editor);

  it('is recorded with what it costs, once', () => {
    expect(rolled.state).toMatchObject({ kind: 'renewed-by-default', cost: price, acknowledgedAt: null });
    expect(renewByDefault(rolled, null, editor)).toBe(rolled);
  });

  it('is not recorded when it was decided', () => {
    const kept = decided();
    expect(renewByDefault(kept, price, editor)).toBe(kept);
  });

  it('is acknowledged once', () => {
    const seen = acknowledge(rolled, editor);
    expect(seen.state).toMatchObject({ acknowledgedAt: editor.at });
    expect(acknowledge(seen, { ...editor, at: '2027-01-01T00:00:00.000Z' as IsoInstant })).toBe(seen);
    expect(acknowledge(open, editor)).toBe(open);
  });

  it('cannot be decided any more, but taken back when the clock was wrong', () => {
    expect(decide(rolled, verdict())).toMatchObject({ ok: false, code: 'renewed' });
    expect(reopen(rolled, editor).state.kind).toBe('open');
  });
});
