import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import type { IsoPeriod } from '#domain/calendar/iso.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import { scenarioName } from '#domain/scenarios/words.ts';
import type { KeptScenario } from '#domain/decisions/decision.ts';
import type { Dossier } from '#domain/dossier/dossier.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';

/** An amount in so few characters that it fits above a bar: “€26K”. */
export function shortMoney(amount: Money, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: Math.abs(Number(moneyText(amount))) < 1000 ? minorDigits(amount.currency) : 1,
  }).format(moneyText(amount) as `${number}`);
}

/** “+12 %”, “−3.5 %”, “same”. */
export function percentWords(percent: number, locale: string): string {
  if (percent === 0) return 'same';
  const number = new Intl.NumberFormat(locale, { signDisplay: 'always', maximumFractionDigits: 1 });
  return `${number.format(percent)} %`;
}

/** “year” for one year, “3 months” for three. */
export function perWords(period: IsoPeriod, locale: string): string {
  return formatPeriod(period, locale).replace(/^1\s/, '');
}

/** A share such as 0.62 as “62 %”. */
export function shareWords(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}

/** Days of the term, or what an open-ended contract has in their place. */
export function termWords({ termStart, termEnd, earliestEnd }: Dossier, locale: string): string {
  if (termEnd !== null) return `${formatDate(termStart, locale)} to ${formatDate(termEnd, locale)}`;
  const end = earliestEnd === null ? 'end not known' : `earliest end ${formatDate(earliestEnd, locale)}`;
  return `open-ended, ${end}`;
}

/** What was decided so far. */
export function stateWords({ state }: Dossier): string {
  switch (state.kind) {
    case 'open':
      return 'Not decided yet.';
    case 'decided':
      return `Decided: ${CHOICE_WORDS[state.choice].toLowerCase()}${state.late ? ' (late)' : ''}.`;
    case 'renewed-by-default':
      return 'Renewed by default.';
  }
}

/** The chosen scenario in one line. */
export function scenarioWords(scenario: KeptScenario, locale: string): string {
  const { choice, months, cash, accrual, assumptions } = scenario;
  const assumed = [`uplift ${assumptions.upliftPercent.toLocaleString(locale)} %`];
  if (assumptions.seatChange !== 0) {
    const seats = new Intl.NumberFormat(locale, { signDisplay: 'always' }).format(assumptions.seatChange);
    assumed.push(`${seats} seats`);
  }
  return `${scenarioName(choice, assumptions)}, ${months} months: ${formatMoney(cash, locale)} cash, ${formatMoney(accrual, locale)} accrued (${assumed.join(', ')}).`;
}
