import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId, QuoteId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import {
  SAVING_TABLE,
  savingFieldsOf,
  savingKey,
  type SavingTableContext,
} from '#domain/savings/saving-table.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf } from '#domain/tables/entity-import.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { draftOf, EUR, savingOf } from './samples.ts';

function contextOf(stored: readonly Saving[] = [], contractCurrency = EUR): SavingTableContext {
  return {
    locale: 'en',
    currency: EUR,
    findById: (id) => stored.find((saving) => saving.id === id) ?? null,
    findByKey: (key) => stored.find((saving) => savingKey(saving) === key) ?? null,
    contract: {
      byId: (id) => (id === 'c1' ? (id as ContractId) : null),
      byName: (name) => (name === 'Mail' ? ('c1' as ContractId) : null),
    },
    application: { byId: (id) => (id === 'a1' ? (id as ApplicationId) : null), byName: () => null },
    hasDocument: (id) => id === 'd1',
    contractCurrency: () => contractCurrency,
    quoteCurrency: (id) => (id === 'q1' ? EUR : null),
  };
}

const NAMES = { contractName: () => 'Mail', applicationName: () => 'Post' };
const HEADER = 'kind,description,from,to,before,now,currency,period,quantity';

function read(
  text: string,
  context = contextOf(),
): ReturnType<typeof stageEntityFile<Saving, typeof NAMES, SavingTableContext>> {
  return stageEntityFile(text, SAVING_TABLE, context);
}

function reasons(...rows: readonly string[]): (string | null)[] {
  const staged = read([HEADER, ...rows].join('\n'));
  if (!staged.ok) throw new Error(staged.message);
  return staged.value.rows.map(({ outcome }) => (outcome.ok ? null : outcome.message));
}

describe('savings.csv', () => {
  it('brings every field back', () => {
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constantFrom('saving', 'avoidance' as const),
          description: fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
          from: anyDate,
          days: fc.integer({ min: 30, max: 3000 }),
          now: fc.nat({ max: 1e7 }),
          less: fc.integer({ min: 100, max: 1e7 }),
          quantity: fc.integer({ min: 1, max: 1e4 }),
          period: fc.constantFrom('P1M', 'P1Y', 'P30D'),
          note: fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
          amount: fc.option(fc.integer({ min: 1, max: 1e9 })),
          quoteId: fc.constantFrom('q1', null),
        }),
        ({ days, now, less, quoteId, ...rest }) => {
          const draft = draftOf({
            ...rest,
            to: addDays(rest.from, days),
            now: now as MinorUnits,
            before: (now + less) as MinorUnits,
          } as Partial<ReturnType<typeof draftOf>>);
          const links = {
            contractId: 'c1' as ContractId,
            applicationId: 'a1' as ApplicationId,
            quoteId: quoteId as QuoteId | null,
            documentId: null,
          };
          const fields = savingFieldsOf(draft, links);
          fc.pre(fields !== null && fields.amount.minor > 0);
          const saving = savingOf(fields ?? {});
          const staged = read(writeEntityFile(SAVING_TABLE, [saving], NAMES));
          const outcome = staged.ok ? staged.value.rows[0]?.outcome : staged;
          if (!outcome?.ok) throw new Error(outcome?.message);
          const stamp = { newId: () => 'new', now: saving.createdAt, mayKeepId: () => true };
          expect(entityOf(outcome.value, stamp)).toEqual(saving);
        },
      ),
    );
  });

  it('says of each row that it rejects why', () => {
    expect(
      reasons(
        'saving,Good,2027-01-01,2027-12-31,12,10,EUR,P1M,10',
        'saving,Rise,2027-01-01,2027-12-31,12,13,EUR,P1M,10',
        'avoidance,Low quote,2027-01-01,2027-12-31,9,10,EUR,P1M,10',
        'saving,No seats,2027-01-01,2027-12-31,12,10,EUR,P1M,0',
        'gift,Kind,2027-01-01,2027-12-31,12,10,EUR,P1M,1',
        'saving,,2027-01-01,2027-02-30,12,10,EUR,P1M,1',
      ),
    ).toEqual([
      null,
      expect.stringContaining('a price rise, not a saving'),
      expect.stringContaining('nothing was avoided'),
      expect.stringContaining('For 0 seats nothing is saved'),
      expect.stringContaining('“gift” is not one of saving, avoidance'),
      expect.stringContaining('not a day of the calendar'),
    ]);
  });

  it('rejects prices in another currency than the contract', () => {
    const row = 'saving,Dollars,2027-01-01,2027-12-31,12,10,EUR,P1M,10';
    const staged = read(`${HEADER},contract\n${row},Mail`, contextOf([], 'USD' as CurrencyCode));
    expect(staged.ok && staged.value.rows[0]?.outcome).toMatchObject({
      ok: false,
      message: 'The contract is in USD, these prices are in EUR. Enter both prices in USD.',
    });
  });

  it('keeps a row whose quote is not here, and says so', () => {
    const row = 'avoidance,Asked more,2027-01-01,2027-12-31,12,10,EUR,P1M,10';
    const staged = read(`${HEADER},quote id\n${row},q9`);
    expect(staged.ok && staged.value.rows[0]?.outcome).toMatchObject({
      ok: true,
      value: { fields: { evidence: { quoteId: null } }, warnings: [expect.stringContaining('quotes.csv')] },
    });
  });

  it('knows a saving again by its kind, text, day and contract', () => {
    const stored = savingOf({ contractId: null });
    const row = 'saving,renewed at a  lower price,2027-01-01,2027-12-31,12,10,EUR,P1M,10';
    const staged = read(`${HEADER}\n${row}`, contextOf([stored]));
    expect(staged.ok && staged.value.rows[0]?.outcome).toMatchObject({
      ok: true,
      value: { match: stored, matchedBy: 'name' },
    });
  });
});
