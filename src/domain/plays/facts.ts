import type { IsoDate } from '#domain/calendar/iso.ts';
import { healthOn } from '#domain/health/customer-health.ts';
import type { HealthSettings } from '#domain/health/health.ts';
import type { HealthFacts } from '#domain/health/measured.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import type { PlayFacts } from './fire.ts';

/** What plays look at on a day, from the rows about a customer; what lies after that day is not there yet. */
export function playFacts(
  journey: Journey,
  rows: HealthFacts,
  on: IsoDate,
  settings: HealthSettings,
): PlayFacts {
  return {
    journey,
    responses: rows.responses,
    // Most plays ask for neither: both are worked out when they are asked for.
    get lastTouchpoint() {
      return rows.touchpoints.reduce<IsoDate | null>(
        (last, touch) => (touch.on <= on && (last === null || touch.on > last) ? touch.on : last),
        null,
      );
    },
    get health() {
      return healthOn(rows, on, settings).score;
    },
  };
}
