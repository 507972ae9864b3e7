import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { termAt } from '#domain/contracts/terms.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { blankChange } from '#features/contracts/form/amendment-draft.ts';
import type { ChangeDraft } from '#features/contracts/form/amendment-draft.ts';
import { blankContract, contractDraftOf } from '#features/contracts/form/contract-draft.ts';
import type { ContractDraft } from '#features/contracts/form/contract-draft.ts';
import { chooseApplication, planContract } from '#features/contracts/form/plan-contract.ts';
import type { PlanContext } from '#features/contracts/form/plan-contract.ts';
import { applicationFor, planSave } from '#features/contracts/form/save-contract.ts';
import { moved } from '#features/contracts/form/reorder.ts';
import { contractOf, date, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';

const EUR = 'EUR' as CurrencyCode;
const now = '2026-03-02T08:00:00.000Z' as IsoInstant;
const today = date('2026-03-02');

function ids(): () => string {
  let last = 0;
  return () => `id-${(last += 1)}`;
}

function application(id: string, name: string, archived = false): Application {
  const saving = { now, today, newId: () => id, by: '' };
  return { ...applicationFor(name, { name: '', vendor: '' }, saving), archived };
}

const slack = application('slack', 'Slack');

function context(change: Partial<PlanContext> = {}): PlanContext {
  return { locale: 'en-GB', today, applications: [slack], contracts: [], existing: null, ...change };
}

function draft(change: Partial<ContractDraft> = {}): ContractDraft {
  const blank = blankContract(EUR, '', 'line-1');
  return { ...blank, name: 'Slack Business', terms: { ...blank.terms, start: '2026-01-01' }, ...change };
}

const fields = (change: Partial<ContractDraft>) =>
  planContract(draft(change), context()).problems.map((problem) => problem.field);

describe('the form of a contract', () => {
  it('gives a whole contract back unchanged', () => {
    const contract: Contract = contractOf({
      applicationId: slack.id,
      party: 'Northwind GmbH',
      noticeMethod: 'Letter',
      lines: [
        { id: 'a', product: 'Seats', seats: 1200, unitPrice: 1_234_50 as MinorUnits, seatStep: 10 },
        { id: 'b', product: '', seats: 0, unitPrice: 0 as MinorUnits, seatStep: 1 },
      ],
      oneTimeFees: 99_99 as MinorUnits,
      upliftCapPercent: 7.5,
      amendments: [
        { id: 'x', effective: date('2026-02-01'), description: 'More seats', changes: [] },
        {
          id: 'y',
          effective: date('2026-03-01'),
          description: '',
          changes: [
            { kind: 'seats', lineId: 'a', seats: 1500 },
            { kind: 'price', lineId: 'a', unitPrice: 1_100_25 as MinorUnits },
            {
              kind: 'line-added',
              line: { id: 'c', product: 'Added', seats: 20, unitPrice: 5_00 as MinorUnits, seatStep: 10 },
            },
            { kind: 'line-removed', lineId: 'b' },
            { kind: 'term-end', termEnd: date('2027-03-31') },
            { kind: 'notice', notice: period('P20D'), noticeDays: 'business' },
          ],
        },
      ],
      notes: 'Two\nlines',
    });
    for (const locale of ['en-GB', 'de-DE']) {
      const shown = contractDraftOf(contract, slack, locale);
      const plan = planContract(shown, context({ locale, contracts: [contract], existing: contract }));
      const { id, createdAt, updatedAt, ...parts } = contract;
      expect([plan.problems, plan.parts]).toEqual([[], parts]);
      expect([id, createdAt, updatedAt]).not.toContain(undefined);
    }
  });

  it('leaves out a line into which nothing was typed', () => {
    expect(planContract(draft(), context()).parts?.lines).toEqual([]);
  });

  it('names every field that stands in the way, also while the terms are wrong', () => {
    const line = { id: 'l', product: 'P', seats: '3', unitPrice: 'much', seatStep: '2' };
    expect(fields({ name: ' ', lines: [line], terms: { ...draft().terms, start: '' } })).toEqual([
      'terms.start',
      'lines.l.unitPrice',
      'name',
      'lines.l.seats',
    ]);
  });

  it('asks for seats and price of a line and the day of an amendment', () => {
    const line = { id: 'l', product: 'P', seats: '', unitPrice: '', seatStep: '' };
    expect(fields({ lines: [line] })).toEqual(['lines.l.seats', 'lines.l.unitPrice']);
    expect(fields({ amendments: [{ id: 'x', effective: '', description: 'y', changes: [] }] })).toEqual([
      'amendments.x.effective',
    ]);
    const early = [{ id: 'x', effective: '2025-01-01', description: '', changes: [] }];
    expect(fields({ amendments: early })).toEqual(['amendments.x.effective']);
  });

  it('asks for what each change of an amendment needs, and says where it contradicts the contract', () => {
    const changed = (change: Partial<ChangeDraft>, effective = '2026-06-01'): string[] => [
      ...fields({
        lines: [{ id: 'l', product: 'P', seats: '10', unitPrice: '5', seatStep: '5' }],
        amendments: [
          { id: 'x', effective, description: '', changes: [{ ...blankChange('k', 'l'), ...change }] },
        ],
      }),
    ];
    expect(changed({})).toEqual(['amendments.x.0.seats']);
    expect(changed({ seats: '15' })).toEqual([]);
    expect(changed({ seats: '7' })).toEqual(['amendments.x.0.seats']);
    expect(changed({ seats: '15', lineId: '' })).toEqual(['amendments.x.0.lineId']);
    expect(changed({ kind: 'price', unitPrice: 'much' })).toEqual(['amendments.x.0.unitPrice']);
    expect(changed({ kind: 'line-removed', lineId: 'gone' })).toEqual(['amendments.x.0.lineId']);
    expect(changed({ kind: 'line-added', seats: '3', unitPrice: '1' })).toEqual([]);
    expect(changed({ kind: 'term-end' })).toEqual(['amendments.x.0.termEnd']);
    expect(changed({ kind: 'term-end', termEnd: '2026-05-31' })).toEqual(['amendments.x.0.termEnd']);
    expect(changed({ kind: 'notice' })).toEqual(['amendments.x.0.notice']);
    expect(changed({ seats: '15' }, '2025-06-01')).toEqual(['amendments.x.effective']);
  });

  it('explains the terms with the amendments as soon as these can be read', () => {
    const end = (termEnd: string): string | null | undefined => {
      const changes = [{ ...blankChange('k', ''), kind: 'term-end' as const, termEnd }];
      const amendments = [{ id: 'x', effective: '2026-06-01', description: '', changes }];
      const { rules } = planContract(draft({ amendments }), context());
      return rules && termAt(rules, 1).end;
    };
    expect(end('2027-03-31')).toBe('2027-03-31');
    expect(end('2027-03-')).toBe('2026-12-31');
  });

  it('explains the terms already while other fields are wrong', () => {
    expect(planContract(draft({ name: '' }), context()).rules?.start).toBe('2026-01-01');
  });

  it('warns of what is unusual and lets it pass', () => {
    const plan = planContract(draft(), context({ contracts: [contractOf({ name: 'slack business' })] }));
    expect(plan.parts).not.toBeNull();
    expect(plan.warnings.map((warning) => warning.code)).toEqual([
      'notice-unknown',
      'name-twice',
      'no-lines',
    ]);
  });
});

describe('the application of a contract', () => {
  it('is the one of that name, the linked one before others, a new one otherwise', () => {
    const twin = application('twin', 'Slack');
    const old = application('old', 'Miro', true);
    const all = [old, slack, twin];
    expect(chooseApplication(' slack ', all, null)).toEqual({ kind: 'existing', id: 'slack' });
    expect(chooseApplication('Slack', all, twin.id)).toEqual({ kind: 'existing', id: 'twin' });
    expect(chooseApplication('Miro', all, null)).toEqual({ kind: 'existing', id: 'old' });
    expect(chooseApplication('Figma', all, null)).toEqual({ kind: 'new', name: 'Figma' });
    expect(chooseApplication(' ', all, slack.id)).toEqual({ kind: 'none' });
  });

  it('is created with the contract, in use and otherwise unknown', () => {
    const plan = planContract(draft({ application: 'Figma', vendor: 'Figma Inc.' }), context());
    const saving = { now, today, newId: ids(), by: 'Ada' };
    if (plan.parts === null) throw new Error('the draft has problems');
    const saved = planSave(plan.parts, plan.application, null, saving);
    expect(saved.application).toMatchObject({
      id: 'id-1',
      name: 'Figma',
      vendor: 'Figma Inc.',
      status: 'active',
      seats: null,
      statusHistory: [{ by: 'Ada', on: '2026-03-02' }],
    });
    expect(saved.contract).toMatchObject({
      id: 'id-2',
      applicationId: 'id-1' as ApplicationId,
      createdAt: now,
    });
  });

  it('stays, with the id and day of creation, when a contract is edited', () => {
    const existing = contractOf({ applicationId: slack.id, terms: rulesOf() });
    const shown = contractDraftOf(existing, slack, 'en-GB');
    const plan = planContract({ ...shown, name: 'New name' }, context({ existing, contracts: [existing] }));
    if (plan.parts === null) throw new Error('the draft has problems');
    const saved = planSave(plan.parts, plan.application, existing, { now, today, newId: ids(), by: '' });
    expect(saved).toEqual({ application: null, contract: { ...existing, name: 'New name', updatedAt: now } });
  });
});

describe('rows of the form', () => {
  it('change places, but not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
