import type { ConversionSettings } from '#domain/settings/settings.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import { CONVERTED } from './spend-address.ts';

/**
 * In which money a view is shown: as its address says; else all currencies together where there are several and any
 * rates at all, else the first currency alone. `currencies` has the one with most rows first.
 */
export function moneyOf(
  asked: string | null,
  currencies: readonly string[],
  hasRates: boolean,
  conversion: ConversionSettings,
): SpendMoney {
  const converted: SpendMoney = {
    kind: 'converted',
    currency: conversion.currency,
    maxRateAgeDays: conversion.maxRateAgeDays,
  };
  if (asked === CONVERTED) return converted;
  // A currency from an old address may be gone with its import.
  const single = currencies.find((code) => code === asked);
  if (single === undefined && currencies.length > 1 && hasRates) return converted;
  return { kind: 'single', currency: single ?? currencies[0] ?? conversion.currency };
}

/** The value of the field that chooses the money. */
export function moneyChoice(money: SpendMoney): string {
  return money.kind === 'converted' ? CONVERTED : money.currency;
}
