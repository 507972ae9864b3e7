import type { InvoiceField } from '#domain/invoices/found-invoice.ts';
import { minorDigits, parseCurrency } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { parseMoneyCell } from '#domain/money/parse.ts';
import { accepted } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import { readDate } from '#domain/calendar/date-text.ts';
import type { DateOrder } from '#domain/calendar/date-text.ts';
import { isIsoDate } from '#domain/calendar/iso.ts';

/** How a field of an invoice is typed. */
export type FieldKind = 'text' | 'date' | 'money' | 'currency';

const KINDS: Readonly<Partial<Record<InvoiceField, FieldKind>>> = {
  issueDate: 'date',
  dueDate: 'date',
  periodStart: 'date',
  periodEnd: 'date',
  total: 'money',
  tax: 'money',
  payable: 'money',
  currency: 'currency',
};

export function kindOfField(field: InvoiceField): FieldKind {
  return KINDS[field] ?? 'text';
}

/** What reading and showing a field needs to know besides its text. */
export interface FieldLocale {
  readonly locale: string;
  /** The invoice's currency, or the one to assume as long as it is unknown. */
  readonly currency: CurrencyCode;
}

/**
 * What was typed, in the plain text of a document: ISO date, decimal with a point, code of a currency. Blank is
 * `null`. Refused as the fields of `#ui/form` do.
 */
export function plainOf(field: InvoiceField, typed: string, how: FieldLocale): Outcome<string | null> {
  if (typed.trim() === '') return accepted(null);
  switch (kindOfField(field)) {
    case 'text':
      return accepted(typed.trim());
    case 'date':
      return readDateText(typed, how.locale);
    case 'currency':
      return parseCurrency(typed);
    case 'money':
      return plainAmount(typed, how);
  }
}

function plainAmount(typed: string, { locale, currency }: FieldLocale): Outcome<string | null> {
  const read = readAmountText(typed, currency, locale);
  if (!read.ok) return read;
  return accepted(read.value === null ? null : moneyText({ minor: read.value, currency }));
}

/** How a plain text of a document is shown in a form; what can't be read stays as it is. */
export function typedOf(
  field: InvoiceField,
  plain: string | null,
  { locale, currency }: FieldLocale,
): string {
  if (plain === null) return '';
  const kind = kindOfField(field);
  if (kind === 'date') return isIsoDate(plain) ? dateText(plain, locale) : plain;
  if (kind === 'money') {
    const read = parseMoneyCell(withDecimals(plain, currency), currency);
    return read.ok ? amountText(read.value, currency, locale) : plain;
  }
  return plain;
}

/** Zeros that the currency has no room for are nothing: `119.0000` is `119.00`. */
function withDecimals(plain: string, currency: CurrencyCode): string {
  const [whole = '', fraction = ''] = plain.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(minorDigits(currency), '0');
  return kept === '' ? whole : `${whole}.${kept}`;
}

const WAYS: readonly string[] = ['en-GB', 'de-DE', 'en-US', 'fr-FR'];
const ORDERS: readonly DateOrder[] = ['DMY', 'MDY', 'YMD'];

/**
 * What a text picked from a page can mean for a field, each in plain text. A page is written as its vendor writes:
 * `04/05/2025` is two days, and which one is for the manager to say. Empty when it means nothing.
 */
export function readingsOf(field: InvoiceField, text: string, how: FieldLocale): readonly string[] {
  const bare = text.trim().replace(/^[:#]\s*/, '');
  if (kindOfField(field) === 'date') {
    const days = ORDERS.map((order) => readDate(bare, order)).filter((day) => !Number.isNaN(day));
    return [...new Set(days.map(dateOfDay))];
  }
  for (const locale of [how.locale, ...WAYS]) {
    const plain = plainOf(field, bare, { ...how, locale });
    if (plain.ok && plain.value !== null) return [plain.value];
  }
  return [];
}
