import type { CustomerId, HealthReadingId, NpsResponseId, TouchpointId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { HealthMeasure, HealthReading } from '#domain/health/health.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';

const AT = '2026-01-01T00:00:00Z' as IsoInstant;
const STAMP = { createdAt: AT, updatedAt: AT };

export function reading(measure: HealthMeasure, on: string, score: number, customer = 'a'): HealthReading {
  return {
    id: `${customer}-${measure}-${on}` as HealthReadingId,
    customerId: customer as CustomerId,
    measure,
    on: on as IsoDate,
    score,
    source: 'test',
    ...STAMP,
  };
}

export function answer(on: string, score: number, respondent = '', customer = 'a'): NpsResponse {
  return {
    id: `${customer}-${respondent}-${on}` as NpsResponseId,
    customerId: customer as CustomerId,
    on: on as IsoDate,
    score,
    respondent,
    comment: '',
    followedUpOn: null,
    ...STAMP,
  };
}

export function touch(
  kind: Touchpoint['kind'],
  on: string,
  outcome: Touchpoint['outcome'],
  customer = 'a',
): Touchpoint {
  return {
    id: `${customer}-${kind}-${on}` as TouchpointId,
    customerId: customer as CustomerId,
    kind,
    on: on as IsoDate,
    by: '',
    outcome,
    note: '',
    ...STAMP,
  };
}
