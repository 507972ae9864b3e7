import type { HealthMeasure } from './health.ts';
import type { Health, HealthLevel, HealthLine } from './score.ts';

export const MEASURE_NAMES: Readonly<Record<HealthMeasure, string>> = {
  use: 'Use',
  support: 'Support',
  sentiment: 'Sentiment',
  payment: 'Payment',
  engagement: 'Engagement',
};

export const LEVEL_NAMES: Readonly<Record<HealthLevel, string>> = {
  good: 'Good',
  watch: 'Watch',
  poor: 'Poor',
  unknown: 'Unknown',
};

/** The known measure with the lowest score that weighs something; of equals the heavier. `null` when none is known. */
export function weakestMeasure({ lines }: Pick<Health, 'lines'>): HealthLine | null {
  const value = ({ reading }: HealthLine): number => (reading.kind === 'known' ? reading.value : Infinity);
  const told = lines.filter(({ weight, reading }) => weight > 0 && reading.kind === 'known');
  return told.toSorted((a, b) => value(a) - value(b) || b.weight - a.weight)[0] ?? null;
}
