import { formatMonth } from '#domain/calendar/format.ts';
import type { Budget } from '#domain/spend/budget.ts';

export const SCOPE_KINDS = { department: 'Department', function: 'Business function' } as const;

/** "Jan 2026 – Dec 2026". */
export function spanText({ from, to }: Pick<Budget, 'from' | 'to'>, locale: string): string {
  return from === to
    ? formatMonth(from, locale)
    : `${formatMonth(from, locale)} – ${formatMonth(to, locale)}`;
}

/** Tenths of a per cent as a per cent: "−11.8%". */
export function perMilleText(perMille: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(perMille / 1000);
}
