import type { FunnelStage } from '#domain/funnel/funnel.ts';
import type { RetentionCohort } from '#domain/funnel/retention.ts';
import type { TimeInStage } from '#domain/funnel/time-in-stage.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';

const DECIMALS = 4;

/** A share as a decimal fraction; empty where it is not known. */
function share(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DECIMALS));
}

export function funnelCsv(stages: readonly FunnelStage[]): string {
  return writeCsv(
    ['stage', 'entered', 'went on', 'lost', 'waiting', 'next step', 'cumulative'],
    stages.map(({ stage, entered, wentOn, lost, waiting, nextStep, cumulative }) => [
      stage,
      entered.length,
      wentOn.length,
      lost.length,
      waiting.length,
      share(nextStep),
      share(cumulative),
    ]),
  );
}

const TIMES_COLUMNS = [
  'stage',
  'ended',
  'median days',
  'p90 days',
  'all stays median days',
  'all stays p90 days',
  'open',
  'open median days',
  'open p90 days',
];

export function timesCsv(times: readonly TimeInStage[]): string {
  return writeCsv(
    TIMES_COLUMNS,
    times.map(({ stage, latest, cumulative, open }) => [
      stage,
      latest.customers,
      share(latest.median),
      share(latest.p90),
      share(cumulative.median),
      share(cumulative.p90),
      open.customers,
      share(open.median),
      share(open.p90),
    ]),
  );
}

export function retentionCsv(cohorts: readonly RetentionCohort[]): string {
  const months = Math.max(0, ...cohorts.map(({ kept }) => kept.length));
  return writeCsv(
    ['start month', 'customers', ...Array.from({ length: months }, (_, month) => `month ${month}`)],
    cohorts.map(({ month, customers, kept }) => [
      month,
      customers.length,
      ...Array.from({ length: months }, (_, place) => share(kept[place] ?? null)),
    ]),
  );
}
