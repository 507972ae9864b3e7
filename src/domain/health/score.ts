import type { Reading } from '#domain/decisions/factors.ts';
import { HEALTH_MEASURES, type HealthMeasure, type HealthSettings } from './health.ts';

/** One row of the arithmetic. */
export interface HealthLine {
  readonly measure: HealthMeasure;
  readonly weight: number;
  readonly reading: Reading<number>;
  /** weight × score; `null` when the measure is not known and left out. */
  readonly points: number | null;
}

export type HealthLevel = 'good' | 'watch' | 'poor' | 'unknown';

export interface Health {
  readonly lines: readonly HealthLine[];
  /** 0 to 100, whole; `null` when nothing that weighs anything is known. */
  readonly score: number | null;
  readonly level: HealthLevel;
  /** Σ weight of the known measures ÷ Σ weight of all: how much of the score is known. */
  readonly known: number;
}

/**
 * Health = Σ weight × score ÷ Σ weight over the measures that are known, 0 to 100 (measures, Customers), rounded once. Unknown
 * measures are left out and said so; they are never 0.
 */
export function healthOf(
  readings: Readonly<Record<HealthMeasure, Reading<number>>>,
  { weights, good, poor }: HealthSettings,
): Health {
  const lines = HEALTH_MEASURES.map((measure): HealthLine => {
    const reading = readings[measure];
    const weight = weights[measure];
    return { measure, weight, reading, points: reading.kind === 'known' ? weight * reading.value : null };
  });
  const sum = (all: readonly HealthLine[]): number => all.reduce((total, { weight }) => total + weight, 0);
  const told = lines.filter(({ points }) => points !== null);
  const [knownWeight, wholeWeight] = [sum(told), sum(lines)];
  const points = told.reduce((total, line) => total + (line.points ?? 0), 0);
  const score = knownWeight === 0 ? null : Math.round(points / knownWeight);
  return {
    lines,
    score,
    level: levelOf(score, good, poor),
    known: wholeWeight === 0 ? 0 : knownWeight / wholeWeight,
  };
}

function levelOf(score: number | null, good: number, poor: number): HealthLevel {
  if (score === null) return 'unknown';
  if (score >= good) return 'good';
  return score < poor ? 'poor' : 'watch';
}
