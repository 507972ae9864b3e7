import { describe, expect, it } from 'vitest';
import type { InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { compareInvoicesWithContracts } from '#domain/invoices/flags/compare-invoices.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { agreed, application, billed, contract, invoice } from './samples.ts';

const DAY = (text: string): IsoDate => text as IsoDate;

/** Kinds and money of the flags of the last invoice. */
function flagsOf(
  invoices: readonly Invoice[],
  contracts: readonly Contract[] = [contract()],
  applications: readonly Application[] = [],
): [string, number | null][] {
  const last = invoices.at(-1);
  const found = last && compareInvoicesWithContracts(invoices, { contracts, applications }).get(last.id);
  if (found === undefined) throw new Error('the invoice was not compared');
  return found.flags.map(({ kind, money }) => [kind, money?.minor ?? null]);
}

describe('what vendors write in their own way', () => {
  it.each([
    ['30 days for March', '2025-03-01', '2025-03-30'],
    ['up to the day of the next bill', '2025-03-01', '2025-04-01'],
    ['from the last of January to the last of February', '2025-01-31', '2025-02-28'],
  ])('is one month, not a higher price: %s', (_, from, to) => {
    const lines = [billed('Team plan', '10', '8.00', 8000, [from, to])];
    expect(
      flagsOf([invoice({ lines, periodStart: DAY(from), periodEnd: DAY(to), issueDate: DAY(from) })]),
    ).toEqual([]);
  });

  it('is still a price by days when it says so: 33 of 31 days of 80.00 are 85.33', () => {
    const period = { periodStart: DAY('2025-03-01'), periodEnd: DAY('2025-04-02') };
    const lines = [billed('Team plan', '10', '8.533', 8533)];
    expect(flagsOf([invoice({ ...period, lines, total: 8533 })])).toEqual([]);
  });

  it('is hours and not seats where price and quantity say so: 2,340 × 0.02', () => {
    expect(flagsOf([invoice({ lines: [billed('Compute hours', '2340', '0.02', 4680)] })])).toEqual([]);
  });

  it('is compared by its sum in another unit: 100.00 of hours where 80.00 are agreed', () => {
    expect(flagsOf([invoice({ lines: [billed('Compute hours', '5000', '0.02', 10_000)] })])).toEqual([
      ['amount', 2000],
    ]);
  });

  it('is more seats at a lower price, with what they really cost: 5 × 6.00', () => {
    expect(flagsOf([invoice({ lines: [billed('Team plan', '15', '6.00', 9000)] })])).toEqual([
      ['seats', 3000],
    ]);
  });
});

describe('bills around a turn of the contract', () => {
  const yearly = contract(
    { upliftCapPercent: 5, lines: [agreed('team', 'Team', 10, 9600)] },
    { billingPeriod: 'P1Y' as IsoPeriod },
  );
  const ahead = {
    issueDate: DAY('2025-12-10'),
    periodStart: null,
    periodEnd: null,
    lines: [billed('Team plan', '10', '100.80', 100_800)],
    total: 100_800,
  };

  it('may have the uplift of the coming year when they are written weeks ahead', () => {
    expect(flagsOf([invoice(ahead)], [yearly])).toEqual([]);
  });

  it('may not have it in the middle of a year', () => {
    expect(flagsOf([invoice({ ...ahead, issueDate: DAY('2025-08-10') })], [yearly])).toEqual([
      ['price', 4800],
    ]);
  });

  it('may come some weeks after retirement when they name no period', () => {
    const late = (day: string): Invoice =>
      invoice({ issueDate: DAY(day), periodStart: null, periodEnd: null });
    const retired = [application('retired', '2025-03-15')];
    expect(flagsOf([late('2025-04-05')], [contract()], retired)).toEqual([]);
    expect(flagsOf([late('2025-05-05')], [contract()], retired)).toEqual([['after-retirement', 8000]]);
  });
});

describe('two subscriptions of one vendor at one price', () => {
  const twin = (id: string, description: string, part: Partial<Invoice> = {}): Invoice =>
    invoice({
      id: id as InvoiceId,
      number: id,
      contractId: null,
      lines: [billed(description, '1', '80.00', 8000)],
      ...part,
    });

  it('are not one bill sent twice', () => {
    expect(flagsOf([twin('A-1', 'shop.example'), twin('A-2', 'blog.example')])).toEqual([]);
    const bare = { periodStart: null, periodEnd: null };
    expect(flagsOf([twin('A-1', 'shop.example', bare), twin('A-2', 'blog.example', bare)])).toEqual([]);
  });

  it('are one bill sent twice when they are the same', () => {
    expect(flagsOf([twin('A-1', 'shop.example'), twin('A-2', 'Shop.example')])).toEqual([['double', 8000]]);
  });
});
