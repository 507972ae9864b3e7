import { formatDate } from '#domain/calendar/format.ts';
import type { DiscoveredVendor } from '#ledger/questions.ts';
import { ledgerMoney } from '#ledger/money-of.ts';

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
