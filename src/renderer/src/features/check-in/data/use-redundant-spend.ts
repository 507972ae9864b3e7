import { useMemo } from 'react';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';

/** What could go by the overlap screen, a year; `undefined` until it is worked out. */
export function useRedundantSpend(): Reading<readonly Money[]> | undefined {
  return useMemo(() => unknownReading('Not worked out yet.'), []);
}
