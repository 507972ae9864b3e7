import type { BenchContext } from './context.ts';

/** What one figure came to, and how it came about. */
export interface Measured {
  readonly value: number;
  /** Lines for the person who reads the table: medians, how far the runs lie apart, what was counted. */
  readonly notes: readonly string[];
}

/** One line of the speed table. Its file holds all that is known about it. */
export interface Figure {
  readonly name: string;
  /** The highest value that is good enough; also in `unit`. */
  readonly limit: number;
  readonly unit: 'ratio' | 'ms' | 'kB';
  /** What is compared with what, in one line. */
  readonly goal: string;
  /** @throws when it cannot be measured, with why */
  readonly measure: (context: BenchContext) => Promise<Measured>;
}
