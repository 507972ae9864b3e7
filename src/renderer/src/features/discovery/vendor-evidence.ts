import functions from '#resources/vendors/functions.json' with { type: 'json' };
import { formatDate } from '#domain/calendar/format.ts';
import type { DiscoveredVendor } from '#ledger/questions.ts';
import { ledgerMoney } from '#ledger/money-of.ts';

/** Up to two letters that stand for a vendor where there is no logo. */
export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '', second] = words;
  const letters = second === undefined ? first.slice(0, 2) : `${first.charAt(0)}${second.charAt(0)}`;
  return letters.toUpperCase() || '?';
}

const functionLabels = new Map(functions.map(({ id, label }) => [id, label]));

/** What a business function of the catalogue is called. */
export function functionName(id: string): string {
  return functionLabels.get(id) ?? id;
}

function counted(value: number, noun: string, locale: string): string {
  return `${value.toLocaleString(locale)} ${noun}${value === 1 ? '' : 's'}`;
}

/** When, how often, and by whom the vendor was paid, in one line. */
export function evidenceLine(vendor: DiscoveredVendor, locale: string): string {
  const parts = [
    `First seen ${formatDate(vendor.firstSeen, locale)}`,
    vendor.lastSeen === vendor.firstSeen ? '' : `last ${formatDate(vendor.lastSeen, locale)}`,
    `${counted(vendor.rows, 'charge', locale)} in ${counted(vendor.months, 'month', locale)}`,
    payersWords(vendor, locale),
  ];
  return parts.filter(Boolean).join(' · ');
}

function payersWords({ payers, payerCount }: DiscoveredVendor, locale: string): string {
  if (payerCount === 0) return 'payer unknown';
  const shown = payers.slice(0, 2).join(', ');
  const more = payerCount - Math.min(2, payers.length);
  return more > 0 ? `paid by ${shown} and ${counted(more, 'other', locale)}` : `paid by ${shown}`;
}

/** What was paid, each currency for itself. */
export function totalLine({ totals }: DiscoveredVendor, locale: string): string {
  return totals.map(({ net, currency }) => ledgerMoney(net, currency, locale)).join(' + ');
}
