import type { Clock } from './clock.ts';
import type { Environment } from './environment.ts';

interface TestClock {
  /** Moves the program's clock to an instant such as `2026-03-02T08:00:00Z`. */
  moveTo(instant: string): void;
}

declare global {
  var lifecycleDeskClock: TestClock | undefined;
}

/** Lets a test move the clock, but only in a program that was started with a pinned one. */
export function installTestClock(environment: Environment, clock: Clock, moved: () => void): void {
  if (environment.pinnedNow === null) return;
  globalThis.lifecycleDeskClock = {
    moveTo: (instant) => {
      clock.moveTo(Date.parse(instant));
      moved();
    },
  };
}
