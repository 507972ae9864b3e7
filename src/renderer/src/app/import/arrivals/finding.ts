import { formatMonth } from '#domain/calendar/format.ts';
import { monthOf } from '#domain/calendar/months.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { formatMoney } from '#domain/money/format.ts';
import { money } from '#domain/money/arithmetic.ts';
import { parseMoneyCell } from '#domain/money/parse.ts';
import { assertNever } from '#domain/outcome.ts';
import type { LookedAt } from '#ledger/protocol.ts';

/** What a file in the watched folder turned out to be when it was read on arrival. */
export type Finding =
  | { readonly kind: 'reading' }
  | LookedAt
  | {
      readonly kind: 'invoice';
      readonly found: Pick<FoundInvoice, 'number' | 'seller' | 'total' | 'currency'>;
    }
  | { readonly kind: 'invoice-list'; readonly rows: number }
  | {
      readonly kind: 'usage';
      /** `null` when the file does not tell. */
      readonly application: string | null;
      readonly people: number;
    }
  | { readonly kind: 'pack'; readonly answers: number; readonly questions: number }
  | { readonly kind: 'table'; readonly table: string; readonly rows: number }
  | { readonly kind: 'refused'; readonly message: string };

function counted(count: number, one: string, many: string, locale: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString(locale)} ${many}`;
}

function statementWords(found: LookedAt, locale: string): string {
  const { newRows, duplicates, rejected, newVendors, from, to } = found;
  if (newRows === 0)
    return `Statement: nothing new, the ledger has all ${counted(duplicates, 'row', 'rows', locale)}`;
  const parts = [counted(newRows, 'row', 'rows', locale)];
  if (from !== null && to !== null) {
    const [first, last] = [formatMonth(monthOf(from), locale), formatMonth(monthOf(to), locale)];
    parts.push(first === last ? first : `${first} to ${last}`);
  }
  if (duplicates > 0) parts.push(`${duplicates.toLocaleString(locale)} more are in the ledger already`);
  if (rejected > 0) parts.push(`${rejected.toLocaleString(locale)} not readable`);
  if (newVendors > 0) parts.push(counted(newVendors, 'new vendor', 'new vendors', locale));
  return `Statement: ${parts.join(', ')}`;
}

function invoiceWords(
  { number, seller, total, currency }: Extract<Finding, { kind: 'invoice' }>['found'],
  locale: string,
): string {
  const what = `Invoice ${number ?? 'without a number'} of ${seller ?? 'an unknown vendor'}`;
  if (total === null || currency === null || !isKnownCurrency(currency)) return `${what}, total not sure`;
  const amount = parseMoneyCell(total, currency);
  return amount.ok
    ? `${what}, ${formatMoney(money(amount.value, currency), locale)}`
    : `${what}, total not sure`;
}

/** A finding in words: what is in the file, or why it is refused. */
export function findingWords(finding: Finding | undefined, locale: string): string {
  switch (finding?.kind) {
    case undefined:
      return 'Waits to be read';
    case 'reading':
      return 'Being read …';
    case 'looked':
      return statementWords(finding, locale);
    case 'invoice':
      return invoiceWords(finding.found, locale);
    case 'invoice-list':
      return `List of ${counted(finding.rows, 'invoice', 'invoices', locale)}`;
    case 'usage': {
      const people = counted(finding.people, 'person', 'people', locale);
      return finding.application === null ? `Usage: ${people}` : `Usage of ${finding.application}: ${people}`;
    }
    case 'pack':
      return `Owner pack: ${counted(finding.answers, 'answer', 'answers', locale)} to ${counted(finding.questions, 'question', 'questions', locale)}`;
    case 'table':
      return `Our own table “${finding.table}”: ${counted(finding.rows, 'row', 'rows', locale)}`;
    case 'refused':
      return `Refused: ${finding.message}`;
    default:
      return assertNever(finding);
  }
}
