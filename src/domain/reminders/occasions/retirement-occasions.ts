import { formatDate } from '#domain/calendar/format.ts';
import { formatMoney } from '#domain/money/format.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import type { ChargeFound, Retirement } from '#domain/off-boarding/retirement.ts';
import type { ReminderFacts } from './facts.ts';
import { USUAL, type Occasion, type OccasionContext } from './occasion.ts';

/** A verified retirement that a later charge opened again (O2). */
export function retirementOccasions(
  { id, applicationId, state }: Retirement,
  facts: ReminderFacts,
  { locale }: OccasionContext,
): Occasion[] {
  if (state.kind !== 'reopened') return [];
  const { on, charge } = state;
  return [
    {
      ...USUAL,
      kind: 'reopened',
      key: `retirement:${id}:reopened`,
      date: on,
      onTheDay: true,
      standing: true,
      target: { kind: 'application', id: applicationId },
      words: () => ({
        title: `${facts.application(applicationId)?.name ?? 'A retired application'} was charged after its retirement`,
        body: `${chargeWords(charge, locale)} Its retirement is open again.`,
      }),
    },
  ];
}

function chargeWords({ date, description, amount, currency }: ChargeFound, locale: string): string {
  const sum = isKnownCurrency(currency)
    ? formatMoney({ minor: minorUnits(amount), currency }, locale)
    : `${amount} ${currency}`;
  return `${formatDate(date, locale)}: ${description}, ${sum}.`;
}
