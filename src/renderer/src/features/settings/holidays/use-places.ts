import { useEffect, useState } from 'react';
import type { HolidayCalendar, NamedHoliday } from '#domain/calendar/holiday-calendar.ts';
import { countries, namedHolidays, regions } from './holiday-source.ts';
import type { Place } from './holiday-source.ts';

/** What the source of holidays has; `null` while it is being read. */
interface Found<T> {
  readonly value: T | null;
  readonly problem: string | null;
}

/** Asks the source when the screen is shown and when `key` changes. `null` asks nothing. */
function useFound<T>(key: string | null, ask: () => Promise<T>): Found<T> {
  const [found, setFound] = useState<(Found<T> & { readonly key: string }) | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    let current = true;
    ask().then(
      (value) => current && setFound({ key, value, problem: null }),
      (error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        if (current) setFound({ key, value: null, problem: `The holidays can't be read: ${why}.` });
      },
    );
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key is the question; ask is made anew with every drawing
  }, [key]);
  return found !== null && found.key === key ? found : { value: null, problem: null };
}

export function useCountries(): Found<readonly Place[]> {
  return useFound('countries', countries);
}

export function useRegions(country: string | null): Found<readonly Place[]> {
  return useFound(country, () => regions(country ?? ''));
}

/** Holidays of the place in one year, those that the manager removed included. */
export function useHolidaysOf(
  calendar: HolidayCalendar | undefined,
  year: number,
): Found<readonly NamedHoliday[]> {
  const { country, region } = calendar ?? { country: '', region: null };
  const key = calendar === undefined ? null : `${country} ${region} ${year}`;
  return useFound(key, () => namedHolidays({ country, region }, { from: year, to: year }));
}
