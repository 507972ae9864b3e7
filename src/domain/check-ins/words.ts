import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { CheckInStep } from './check-in.ts';
import type { CheckInGroup } from './item.ts';

export const STEP_WORDS: Readonly<Record<CheckInStep, { readonly name: string; readonly question: string }>> =
  {
    new: { name: 'New', question: 'Which applications are new?' },
    renewals: { name: 'Renewals', question: 'Which renewals are coming?' },
    spend: { name: 'Spend', question: 'What are we spending?' },
    used: { name: 'Used', question: 'What is used?' },
    unused: { name: 'Unused', question: 'What is unused or under-used?' },
  };

export const GROUP_WORDS: Readonly<Record<CheckInGroup, string>> = {
  applications: 'New applications',
  vendors: 'New vendors in the spend',
  rolled: 'Renewed without a decision',
  renewals: 'To be decided',
  settled: 'Decided already',
  totals: 'Against the month before',
  budgets: 'Budgets',
  prices: 'Price rises',
  charges: 'Charges that did not come, or came twice',
  invoices: 'Invoices with flags',
  used: 'In use',
  unused: 'Not used',
  'under-used': 'Used less than paid for',
  leavers: 'Seats of people who left',
  unknown: 'Not known',
};

/** A share as it is shown: "62 %" in the reader's locale, without decimals. */
export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function counted(count: number, one: string, many: string, locale: string): string {
  return `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? one : many}`;
}

/** Amounts of several currencies side by side. */
export function amounts(all: readonly Money[], locale: string): string {
  return all.map((amount) => formatMoney(amount, locale)).join(' and ');
}
