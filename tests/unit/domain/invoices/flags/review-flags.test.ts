import { describe, expect, it } from 'vitest';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { compareInvoicesWithContracts } from '#domain/invoices/flags/compare-invoices.ts';
import {
  figuresOf,
  flagRows,
  questionedTotals,
  reviewFlags,
  reviewId,
  standingOf,
} from '#domain/invoices/flags/review-flags.ts';
import type { InvoiceFlags } from '#domain/invoices/flags/review-flags.ts';
import type { Invoice, InvoiceReview } from '#domain/invoices/invoice.ts';
import { billed, contract, invoice } from './samples.ts';

/** Two flags: 9.00 for 8.00, and 12 seats for 10. */
function twoFlags(price = '9.00', net = 10_800): Invoice {
  return invoice({ lines: [billed('Team', '12', price, net)] });
}

function found(one: Invoice, reviews: readonly InvoiceReview[] = []): InvoiceFlags {
  const comparisons = compareInvoicesWithContracts([one], { contracts: [contract()], applications: [] });
  const flags = reviewFlags(comparisons, reviews).get(one.id);
  if (flags === undefined) throw new Error('the invoice was not compared');
  return flags;
}

function said(one: Invoice, kind: string, verdict: InvoiceReview['verdict']): InvoiceReview {
  const flag = found(one).flags.find((item) => item.flag.kind === kind)?.flag;
  if (flag === undefined) throw new Error(`no flag ${kind}`);
  return {
    id: reviewId(one.id, flag.key),
    invoiceId: one.id,
    flag: flag.key,
    verdict,
    note: 'noted',
    figures: figuresOf(flag),
    at: '2025-04-01T10:00:00Z' as IsoInstant,
  };
}

function states({ flags }: InvoiceFlags): [string, string][] {
  return flags.map(({ flag, state }) => [flag.kind, state]);
}

describe('what was said to a flag', () => {
  it('is nothing at first', () => {
    expect(states(found(twoFlags()))).toEqual([
      ['price', 'open'],
      ['seats', 'open'],
    ]);
  });

  it('puts disputed ones on top', () => {
    const reviewed = found(twoFlags(), [said(twoFlags(), 'seats', 'disputed')]);
    expect(states(reviewed)).toEqual([
      ['seats', 'disputed'],
      ['price', 'open'],
    ]);
    expect(standingOf(reviewed.flags)).toBe('open');
  });

  it('holds after the review was stored and read again, whatever the order of its fields', () => {
    const review = said(twoFlags(), 'price', 'accepted');
    const reversed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, part]) => [name, reversed(part)]),
          )
        : value;
    const stored = { ...review, figures: reversed(review.figures) as InvoiceReview['figures'] };
    expect(states(found(twoFlags(), [stored]))).toContainEqual(['price', 'accepted']);
  });

  it('holds no more when the figures are others, and stays to be seen', () => {
    const review = said(twoFlags(), 'price', 'accepted');
    const { flags } = found(twoFlags('9.50', 11_400), [review]);
    const price = flags.find(({ flag }) => flag.kind === 'price');
    expect(price).toMatchObject({ state: 'open', review });
  });
});

describe('the money that flags question', () => {
  it('is counted once a line, by state, and leaves out what was accepted', () => {
    const reviews = [said(twoFlags(), 'seats', 'accepted')];
    const flags = found(twoFlags(), reviews);
    const minor = (states: Parameters<typeof questionedTotals>[1]): number[] =>
      questionedTotals([flags], states).map((total) => total.minor);
    expect(minor(['open'])).toEqual([1200]);
    expect(minor(['accepted'])).toEqual([1600]);
    expect(minor(['disputed'])).toEqual([]);
    expect(minor(['open', 'accepted'])).toEqual([1600]);
  });

  it('is listed flag by flag, disputed first, then the latest invoice', () => {
    const one = twoFlags();
    const later = {
      ...invoice({ lines: [billed('Team', '11', '8.00', 8800)] }),
      id: 'later' as Invoice['id'],
    };
    const comparisons = compareInvoicesWithContracts([one, { ...later, issueDate: '2025-03-09' as never }], {
      contracts: [contract()],
      applications: [],
    });
    const rows = flagRows(
      [one, { ...later, issueDate: '2025-03-09' as never }],
      reviewFlags(comparisons, [said(one, 'seats', 'disputed')]),
    );
    expect(rows.map((row) => [row.invoice.id, row.flag.kind]).slice(0, 1)).toEqual([['one', 'seats']]);
    expect(rows[1]?.invoice.id).toBe('later');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
