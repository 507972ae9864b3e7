import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { validateTerms } from '#domain/contracts/validate.ts';
import { planRuler } from '#ui/terms/ruler-plan.ts';
import { chipOf, headlineOf, actByOf, standingOf } from '#ui/terms/standing.ts';
import { theirChip, theirHeadline, theirSteps } from '#ui/terms/their-words.ts';
import { BLANK_TERMS, planTerms, switchFirstTerm, termsDraftOf } from '#ui/terms/terms-draft.ts';
import type { TermsDraft } from '#ui/terms/terms-draft.ts';
import { date, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';

const LOCALE = 'en-GB';
const TODAY = '2026-03-02' as IsoDate;
const settings = DEFAULT_TERM_SETTINGS;

const yearly: TermRules = {
  start: '2024-08-29' as IsoDate,
  initialTerm: 'P1Y' as IsoPeriod,
  atEnd: 'renews',
  renewalTerm: 'P1Y' as IsoPeriod,
  notice: 'P2M' as IsoPeriod,
  noticeDays: 'calendar',
  noticeCounts: 'sent',
  billingPeriod: 'P1Y' as IsoPeriod,
  endsAtBillingPeriod: false,
};
const openEnded: TermRules = { ...yearly, atEnd: 'open-ended', renewalTerm: null };
const fixed: TermRules = { ...yearly, atEnd: 'ends', renewalTerm: null, start: '2025-12-01' as IsoDate };

function draft(change: Partial<TermsDraft>): TermsDraft {
  return { ...BLANK_TERMS, start: '2026-01-01', ...change };
}

function messages(change: Partial<TermsDraft>): string[] {
  return planTerms(draft(change), LOCALE).problems.map((problem) => `${problem.field}: ${problem.message}`);
}

function standing(rules: TermRules, today: IsoDate = TODAY) {
  return standingOf(explainDeadline(rules, today, settings), rules.atEnd);
}

describe('a draft of terms', () => {
  it('gives existing terms back unchanged', () => {
    const periods = fc.constantFrom(
      'P1M',
      'P3M',
      'P12M',
      'P1Y',
      'P2Y',
      'P90D',
      'P6W',
      'P1M15D',
    ) as fc.Arbitrary<IsoPeriod>;
    const rules: fc.Arbitrary<TermRules> = fc
      .record({
        start: fc.constantFrom('2024-02-29', '2025-01-31', '2026-03-12') as fc.Arbitrary<IsoDate>,
        initialTerm: periods,
        atEnd: fc.constantFrom('ends', 'renews', 'open-ended'),
        renewalTerm: periods,
        notice: fc.option(fc.constantFrom('P7D', 'P14D') as fc.Arbitrary<IsoPeriod>),
        noticeDays: fc.constantFrom('calendar', 'business'),
        noticeCounts: fc.constantFrom('sent', 'received'),
        billingPeriod: periods,
        endsAtBillingPeriod: fc.boolean(),
      })
      .map((any) => ({
        ...any,
        renewalTerm: any.atEnd === 'renews' ? any.renewalTerm : null,
        endsAtBillingPeriod: any.atEnd === 'open-ended' && any.endsAtBillingPeriod,
      }));
    fc.assert(
      fc.property(rules, fc.constantFrom('en-GB', 'de-DE', 'en-US'), (one, locale) => {
        fc.pre(validateTerms(one).length === 0);
        expect(planTerms(termsDraftOf(one, locale), locale)).toEqual({ rules: one, problems: [] });
      }),
    );
  });

  it('keeps an open-ended contract without a minimum term', () => {
    const none = { ...openEnded, initialTerm: 'P0D' as IsoPeriod };
    expect(planTerms(termsDraftOf(none, LOCALE), LOCALE).rules).toEqual(none);
  });

  it('reads the first term from its last day', () => {
    const plan = planTerms(draft({ firstTermBy: 'end', end: '31 Dec 2026' }), LOCALE);
    expect(plan.rules?.initialTerm).toBe('P1Y');
  });

  it('carries the first term over when it is given the other way', () => {
    const byEnd = switchFirstTerm(draft({}), 'end', LOCALE);
    expect(byEnd.end).toBe('31 Dec 2026');
    const changed = { ...byEnd, end: '30 Jun 2026' };
    expect(switchFirstTerm(changed, 'length', LOCALE).initialTerm).toEqual({ count: '6', unit: 'months' });
  });

  it('refuses an end before the start, at the end field', () => {
    const found = messages({ firstTermBy: 'end', end: '2025-12-31' });
    expect(found).toEqual([
      'end: The end 2025-12-31 lies before the start 2026-01-01. Correct one of the two dates.',
    ]);
  });

  it('refuses a renewal without length', () => {
    expect(messages({ renewalTerm: { count: '', unit: 'years' } }).join(' ')).toContain('no renewal term');
  });

  it('asks for what is missing and for what cannot be read', () => {
    expect(messages({ start: '' })).toEqual(['start: Enter the first day of the contract.']);
    expect(messages({ start: 'soon' })).toHaveLength(1);
    expect(messages({ initialTerm: { count: '', unit: 'years' } })).toHaveLength(1);
    expect(messages({ firstTermBy: 'end', end: '' })).toEqual(['end: Enter the last day of the first term.']);
    expect(messages({ notice: { count: 'x', unit: 'days' } })[0]).toContain('notice: “x” is not a period');
  });
});

describe('where a contract stands', () => {
  it('names the day to send, and that it is near', () => {
    expect(standing(yearly)).toEqual({ kind: 'send-by', on: '2026-06-26', deadline: '2026-06-28' });
    expect(chipOf(standing(yearly), TODAY)).toBeNull();
    expect(chipOf(standing(yearly, '2026-06-01' as IsoDate), '2026-06-01' as IsoDate)?.text).toBe('Soon');
    expect(headlineOf(standing(yearly), TODAY, LOCALE).title).toBe('Send notice by 26 Jun 2026');
  });

  it('tells late from missed', () => {
    const late = '2026-06-27' as IsoDate;
    expect(chipOf(standing(yearly, late), late)?.text).toBe('Send today');
    const missed = '2026-06-29' as IsoDate;
    expect(standing(yearly, missed)).toEqual({
      kind: 'locked-in',
      until: '2026-08-28',
      nextSendBy: '2027-06-28',
    });
    expect(actByOf(standing(yearly, missed))).toBe('2027-06-28');
  });

  it('has a day to decide for contracts that end or whose notice is unknown, none for those that run on', () => {
    for (const rules of [fixed, { ...yearly, notice: null }]) {
      const { termEnd } = explainDeadline(rules, TODAY, DEFAULT_TERM_SETTINGS);
      expect(actByOf(standing(rules))).toBe(addDays(termEnd ?? TODAY, -90));
    }
    expect(actByOf(standing(openEnded))).toBeNull();
    expect(standing({ ...yearly, notice: null }).kind).toBe('unknown-notice');
    expect(standing(fixed).kind).toBe('ends');
    expect(standing(fixed, '2027-01-01' as IsoDate).kind).toBe('ended');
    expect(standing(openEnded)).toEqual({ kind: 'open-ended', earliestEnd: '2026-05-02' });
  });
});

describe('the term ruler', () => {
  it('draws past, current and next term, and says the same in words', () => {
    const plan = planRuler(yearly, TODAY, settings, LOCALE);
    expect(plan.spans.map((span) => span.kind)).toEqual(['past', 'current', 'next', 'notice']);
    expect(plan.words).toBe(
      'Term 2 from 29 Aug 2025 to 28 Aug 2026; notice deadline 28 Jun 2026, in 118 days; ' +
        'send by 26 Jun 2026, in 116 days; today 2 Mar 2026.',
    );
  });

  it('keeps everything on the ruler, in order, whatever the contract', () => {
    const rules = fc.constantFrom(yearly, openEnded, fixed, { ...yearly, notice: null });
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10) as IsoDate);
    fc.assert(
      fc.property(rules, day, (one, today) => {
        const { spans, marks } = planRuler(one, today, settings, LOCALE);
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1);
          expect(to).toBeGreaterThan(from);
        }
        expect(new Set(marks.map((mark) => mark.kind)).size).toBe(marks.length);
        expect(marks.every(({ at }) => at >= 0 && at <= 1)).toBe(true);
      }),
    );
  });

  it('reaches to the next chance when the term is locked in', () => {
    const plan = planRuler(yearly, '2026-07-15' as IsoDate, settings, LOCALE);
    const sendBy = plan.marks.find((mark) => mark.kind === 'send-by');
    expect(sendBy?.text).toBe('Send by 28 Jun 2027');
    expect(sendBy?.at).toBeLessThan(1);
  });
});

describe('the contract of a customer', () => {
  const said = (rules: TermRules, today = TODAY): [string, string | undefined, string[]] => {
    const explanation = explainDeadline(rules, today, DEFAULT_TERM_SETTINGS);
    const { title } = theirHeadline(explanation, rules.atEnd, today, LOCALE);
    const kinds = theirSteps(explanation.steps).map(({ kind }) => kind);
    return [title, theirChip(explanation, rules.atEnd, today)?.text, kinds];
  };
  const theirs = rulesOf({ start: date('2025-09-01'), noticeCounts: 'received' });

  it('says until when they can leave, and nothing of when we would send notice', () => {
    expect(said(theirs)).toEqual([
      'They can give notice until 2 Jun 2026',
      undefined,
      ['first-term', 'notice', 'renews-otherwise'],
    ]);
    expect(said(theirs, date('2026-05-20'))[1]).toBe('Soon');
    expect(said(theirs, date('2026-06-10'))[0]).toBe('Renews after 31 Aug 2026');
  });

  it('says when it ends, or that their notice is not known', () => {
    expect(said(rulesOf({ atEnd: 'ends', renewalTerm: null }))[0]).toBe('Ends by itself on 31 Dec 2026');
    expect(said(rulesOf({ notice: null }))[0]).toBe('Renews after 31 Dec 2026');
    const open = rulesOf({
      atEnd: 'open-ended',
      renewalTerm: null,
      initialTerm: period('P0D'),
      notice: period('P30D'),
    });
    expect(said(open)[0]).toMatch(/^They can leave on /);
  });
});
