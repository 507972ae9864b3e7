/** The only place in main that reads the system clock; everything else is handed this. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Milliseconds added to the system clock; 0 except in tests. */
  offset(): number;
  /** Moves the clock so that it reads `instant` from now on. Used by tests only. */
  moveTo(instant: number): void;
}

export function createClock(pinnedNow: number | null): Clock {
  let offset = pinnedNow === null ? 0 : pinnedNow - Date.now();
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    moveTo: (instant) => {
      offset = instant - Date.now();
    },
  };
}
