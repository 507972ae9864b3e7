import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, VendorRuleId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';
import { compileRules, inOrder } from '#domain/spend/vendors/rules.ts';
import { planMove, planSave, planSwitch } from '#features/spend/rules/plan-rule.ts';
import { proposeRule } from '#features/spend/rules/propose-rule.ts';
import {
  A_VENDOR,
  NOT_SOFTWARE,
  type RuleDraft,
  draftOf,
  emptyDraft,
  readTest,
} from '#features/spend/rules/rule-draft.ts';

const fresh = { id: 'new' as VendorRuleId, now: '2026-03-02T08:00:00Z' as IsoInstant, locale: 'en-GB' };
const draft = (over: Partial<RuleDraft>): RuleDraft => ({ ...emptyDraft('EUR'), text: 'acme', ...over });
const save = (over: Partial<RuleDraft>, stored: VendorRule | null = null) =>
  planSave(draft({ target: NOT_SOFTWARE, ...over }), stored, fresh, () => 'Acme');

function rule(id: string, createdAt: string, position?: number): VendorRule {
  return {
    id: id as VendorRuleId,
    match: 'contains',
    text: id,
    applicationId: null,
    vendorName: null,
    createdAt: createdAt as IsoInstant,
    ...(position !== undefined && { position }),
  };
}

function written(plan: ReturnType<typeof save>): unknown {
  return plan.ok ? plan.value.writes.map(({ row }) => row) : plan;
}

describe('the text a rule begins with', () => {
  it.each([
    ['SLACK T03BTQ8AC', 'starts', 'SLACK'],
    ['ZOOM.US 888-799-9666', 'starts', 'ZOOM.US'],
    ['REWE SAGT DANKE 51', 'starts', 'REWE SAGT DANKE'],
    ['DROPBOX*8KJ2L3M4N5 DROPBOX.COM', 'starts', 'DROPBOX'],
    ['HEROKU* FEB-38271928', 'starts', 'HEROKU'],
    ['CARD PAYMENT TO CANVA* I03847 ON 12-02-2026', 'contains', 'CANVA'],
    ['PURCHASE AUTHORIZED ON 03/11 FIGMA INC CARD 9876', 'contains', 'FIGMA INC'],
    ['CARTE 12/03/26 OPENAI CHATGPT SUBSCR CB*1234', 'contains', 'OPENAI CHATGPT SUBSCR'],
    ['3M COMPANY', 'exact', '3M COMPANY'],
    ['A 12', 'exact', 'A 12'],
    ['CARD 1234', 'exact', 'CARD 1234'],
    ['', 'exact', ''],
  ])('of %s: %s %s', (descriptor, match, text) => {
    expect(proposeRule(descriptor)).toEqual({ match, text });
  });

  it('always makes a rule that fits the row it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (descriptor) => {
        fc.pre(descriptor.trim() !== '');
        const proposed = { ...rule('r', '2026-01-01T00:00:00Z'), ...proposeRule(descriptor) };
        expect(compileRules([proposed]).plain(descriptor)).not.toBeNull();
      }),
    );
  });
});

describe('a rule in the form', () => {
  it('becomes a rule with only what was asked for', () => {
    expect(written(save({}))).toEqual([
      {
        id: 'new',
        match: 'contains',
        text: 'acme',
        applicationId: null,
        vendorName: null,
        createdAt: '2026-03-02T08:00:00Z',
      },
    ]);
    const full = save({ from: '10', to: '20.5', payer: ' Ada ', target: A_VENDOR, vendorName: 'Acme' });
    expect(written(full)).toMatchObject([
      { vendorName: 'Acme', amount: { currency: 'EUR', from: 1000, to: 2050 }, payer: 'Ada' },
    ]);
    expect(full.ok && full.value.label).toBe('Made a rule: “acme” belongs to Acme');
  });

  it('reads amounts in the locale, whatever their sign', () => {
    const read = readTest(draft({ from: '-10', to: '1,020.50', payer: ' Ada ' }), 'en-GB');
    expect(read).toEqual({
      ok: true,
      value: {
        match: 'contains',
        text: 'acme',
        amount: { currency: 'EUR', from: 1000, to: 102_050 },
        payer: 'Ada',
      },
    });
  });

  it('is refused with what is missing', () => {
    expect(save({ text: ' ' })).toMatchObject({ ok: false, code: 'rule-text' });
    expect(save({ target: null })).toMatchObject({ ok: false, code: 'rule-target' });
    expect(save({ target: A_VENDOR, vendorName: ' ' })).toMatchObject({ ok: false, code: 'rule-vendor' });
    expect(save({ from: '5', to: '4' })).toMatchObject({ ok: false, code: 'amount-order' });
    expect(save({ from: 'five' })).toMatchObject({ ok: false, code: 'amount' });
  });

  it('changes a stored rule without moving it, and drops what was cleared', () => {
    const stored: VendorRule = {
      ...rule('old', '2026-01-01T00:00:00Z', 3),
      enabled: false,
      payer: 'Ada',
      amount: { currency: 'USD', from: 100, to: null },
      applicationId: 'app' as ApplicationId,
    };
    const again = draftOf(stored, 'en-GB', 'EUR');
    expect(again).toMatchObject({ currency: 'USD', from: '1.00', to: '', payer: 'Ada', target: 'app' });
    expect(written(planSave(again, stored, fresh, () => 'App'))).toEqual([stored]);
    const { payer: _, amount: __, ...plain } = stored;
    expect(written(planSave({ ...again, from: '', payer: '' }, stored, fresh, () => 'App'))).toEqual([plain]);
  });
});

describe('the order of rules', () => {
  const oldest = rule('oldest', '2026-01-01T00:00:00Z');
  const middle = rule('middle', '2026-01-02T00:00:00Z');
  const latest = rule('latest', '2026-01-03T00:00:00Z');

  it('is latest first, until one is moved; a new rule then still comes first', () => {
    expect(inOrder([oldest, latest, middle]).map(({ id }) => id)).toEqual(['latest', 'middle', 'oldest']);
    const plan = planMove([oldest, middle, latest], oldest.id, -1);
    const moved = (plan?.writes ?? []).map((write) => write.row as VendorRule);
    expect(inOrder(moved).map(({ id }) => id)).toEqual(['latest', 'oldest', 'middle']);
    const fresher = rule('fresh', '2026-01-04T00:00:00Z');
    expect(inOrder([...moved, fresher])[0]?.id).toBe('fresh');
  });

  it('ends at its ends', () => {
    expect(planMove([oldest, latest], latest.id, -1)).toBeNull();
    expect(planMove([oldest, latest], oldest.id, 1)).toBeNull();
  });

  it('can leave a rule out for a while', () => {
    const plan = planSwitch(latest, false);
    expect(plan.label).toBe('Switched the rule for “latest” off');
    expect(plan.writes).toMatchObject([{ row: { enabled: false } }]);
  });
});
