import { minorUnits } from '#domain/money/arithmetic.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Invoice, InvoiceKind } from './invoice.ts';

type Amounts = Pick<Invoice, 'total' | 'tax' | 'payable' | 'lines'>;

function mapAmounts(
  { total, tax, payable, lines }: Amounts,
  change: (minor: MinorUnits) => MinorUnits,
): Amounts {
  const maybe = (minor: MinorUnits | null): MinorUnits | null => (minor === null ? null : change(minor));
  return {
    total: change(total),
    tax: maybe(tax),
    payable: maybe(payable),
    lines: lines.map((line) => ({ ...line, net: maybe(line.net) })),
  };
}

/** The invoice as the other kind: a credit note's total is never positive, and everything turns with it. */
export function withKind(invoice: Invoice, kind: InvoiceKind): Invoice {
  const turn =
    kind === 'credit-note' ? invoice.total > 0 : invoice.kind === 'credit-note' && invoice.total < 0;
  const amounts = turn ? mapAmounts(invoice, (minor) => minorUnits(-minor)) : {};
  return { ...invoice, kind, ...amounts };
}

/**
 * The invoice with the same figures in another currency: 119.00 stays 119.00. Refused with `currency-decimals`
 * when the other currency has no room for the decimals.
 */
export function withCurrency(invoice: Invoice, currency: CurrencyCode): Outcome<Invoice> {
  const shift = minorDigits(currency) - minorDigits(invoice.currency);
  const factor = 10 ** Math.abs(shift);
  let lost = false;
  const amounts = mapAmounts(invoice, (minor) => {
    if (shift >= 0) return minorUnits(minor * factor);
    lost ||= minor % factor !== 0;
    return minorUnits(Math.trunc(minor / factor));
  });
  if (!lost) return accepted({ ...invoice, currency, ...amounts });
  return refused(
    'currency-decimals',
    `The amounts have more decimals than ${currency} has. Change them first.`,
  );
}

/** An amount with the sign that the invoice's kind asks for: what a credit note gives back is negative. */
export function signedFor(kind: InvoiceKind, minor: MinorUnits): MinorUnits {
  return kind === 'credit-note' && minor > 0 ? minorUnits(-minor) : minor;
}
