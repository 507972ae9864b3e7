import type { FactorReadings, Reading } from '#domain/decisions/factors.ts';
import type { DecisionFactor } from '#domain/decisions/decision.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { formatMoney } from '#domain/money/format.ts';

function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

function riseWords(perCent: number, locale: string): string {
  if (perCent === 0) return 'The price stayed the same';
  const by = percent(Math.abs(perCent) / 100, locale);
  return perCent > 0 ? `Rose by ${by} a year` : `Fell by ${by} a year`;
}

function known<Value>(reading: Reading<Value>, words: (value: Value) => string): string | null {
  return reading.kind === 'known' ? words(reading.value) : null;
}

/** What a factor reads, in words; `null` when it is unknown. */
export function readingWords(
  factor: DecisionFactor,
  readings: FactorReadings,
  locale: string,
): string | null {
  switch (factor) {
    case 'utilisation':
      return known(readings.utilisation, (share) => `${percent(share, locale)} of the seats are used`);
    case 'overlap':
      return known(readings.overlap, (others) =>
        others.length === 0
          ? 'No other application serves its functions'
          : others.map(({ name, functions }) => `${name} (${functions.join(', ')})`).join('; '),
      );
    case 'price-history':
      return known(readings['price-history'], (rise) => riseWords(rise, locale));
    case 'sentiment':
      return known(readings.sentiment, (score) => `${score} of 100`);
    case 'criticality':
      return known(readings.criticality, (level) => `${level[0]?.toUpperCase() ?? ''}${level.slice(1)}`);
    case 'spend-against-contract':
      return known(
        readings['spend-against-contract'],
        ({ paid, agreed }) =>
          `${formatMoney(paid, locale, { whole: true })} paid, ${formatMoney(agreed, locale, { whole: true })} agreed`,
      );
  }
}

/** Where a reading comes from: source, day and, where it has a meaning, coverage. */
export function sourceWords(reading: Reading<unknown>, locale: string): string {
  if (reading.kind === 'unknown') return reading.why;
  const { source, date, coverage } = reading;
  const covered = coverage === null ? '' : `, ${percent(coverage, locale)} covered`;
  return `${source[0]?.toUpperCase() ?? ''}${source.slice(1)}, ${formatDate(date, locale)}${covered}`;
}
