import { describe, expect, it } from 'vitest';
import { ADVOCACY_TABLE, type AdvocacyTableContext } from '#domain/advocacy/advocacy-table.ts';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import { linkReferral } from '#domain/advocacy/referral.ts';
import type { AdvocacyId, CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { finderOf } from '#domain/quotes/link-cells.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

const CUSTOMERS = [
  sampleCustomer({ id: 'a' as CustomerId, company: 'Acme' }),
  sampleCustomer({ id: 'b' as CustomerId, company: 'Blue', referredById: 'a' as CustomerId }),
  sampleCustomer({ id: 'f' as CustomerId, company: '=cmd|calc' }),
];
const AT = '2026-02-02T09:00:00.000Z' as IsoInstant;
const NAMES = { companyOf: (id: CustomerId) => CUSTOMERS.find((one) => one.id === id)?.company ?? null };
const ENTRY: Advocacy = {
  id: 'e1' as AdvocacyId,
  customerId: 'a' as CustomerId,
  kind: 'referral',
  state: 'done',
  on: '2026-02-01' as IsoDate,
  broughtId: 'b' as CustomerId,
  brought: 'Blue',
  rating: null,
  link: 'https://reviews.example/1',
  note: 'met at a fair',
  createdAt: AT,
  updatedAt: AT,
};

function context(stored: readonly Advocacy[] = []): AdvocacyTableContext {
  return {
    ...NAMES,
    today: '2026-03-02' as IsoDate,
    locale: 'en-IE',
    customer: finderOf(CUSTOMERS.map(({ id, company }) => ({ id, name: company }))),
    findById: (id) => stored.find((entry) => entry.id === id) ?? null,
    findByKey: () => null,
    mayLink: (one, other) => linkReferral(one, other, (id) => CUSTOMERS.find((found) => found.id === id)),
  };
}

function read(text: string, stored: readonly Advocacy[] = []) {
  const outcome = stageEntityFile(text, ADVOCACY_TABLE, context(stored));
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.rows.map((row) => row.outcome);
}

function reason(line: string): string {
  const [outcome] = read(`customer,kind,state,date,brought,rating,link\n${line}\n`);
  return outcome === undefined || outcome.ok ? 'accepted' : outcome.message;
}

describe('advocacy.csv', () => {
  it('comes back as it went out, names of companies that are formulas too', () => {
    const entries = [
      ENTRY,
      {
        ...ENTRY,
        id: 'e2' as AdvocacyId,
        customerId: 'f' as CustomerId,
        kind: 'loyalty' as const,
        broughtId: null,
        brought: '',
      },
    ];
    const text = writeEntityFile(ADVOCACY_TABLE, entries, NAMES);
    const back = read(text, entries).map((outcome) => (outcome.ok ? outcome.value : null));
    expect(back.map((draft) => draft?.match?.id)).toEqual(['e1', 'e2']);
    const { id: _id, createdAt: _created, updatedAt: _updated, ...fields } = ENTRY;
    expect(back[0]?.fields).toEqual(fields);
    expect(text.split('\r\n')[2]?.startsWith('=')).toBe(false);
  });

  it('finds whom a referral brought by name, and keeps a name that is nobody of ours', () => {
    const [known, other] = read(
      'customer,kind,date,brought\nAcme,referral,2026-02-01,blue\nAcme,referral,2026-02-01,Stranger\n',
    );
    expect(known?.ok === true && known.value.fields.broughtId).toBe('b');
    expect(other?.ok === true && [other.value.fields.broughtId, other.value.fields.brought]).toEqual([
      null,
      'Stranger',
    ]);
  });

  it('refuses what can’t be, row by row', () => {
    expect(reason('Nobody,loyalty,done,2026-02-01,,,')).toContain('“Nobody” is not one of your customers');
    expect(reason('Acme,praise,done,2026-02-01,,,')).toContain('kind:');
    expect(reason('Acme,review,done,2026-02-01,,6,')).toContain('6 is no number of stars');
    expect(reason('Acme,review,done,2026-02-01,,,')).toContain('how many stars');
    expect(reason('Acme,loyalty,done,2026-03-03,,,')).toContain('lies in the future');
    expect(reason('Acme,referral,done,2026-02-01,Acme,,')).toContain('can’t have brought itself');
    expect(reason('Blue,referral,done,2026-02-01,Acme,,')).toContain('Blue');
    expect(reason('Acme,referral,done,2026-02-01,,,')).toContain('Say whom');
    expect(reason('Acme,case-study,done,2026-02-01,,,javascript:alert(1)')).toContain('not a web address');
    expect(reason('Acme,review,asked,2026-02-01,,,')).toBe('accepted');
  });
});
