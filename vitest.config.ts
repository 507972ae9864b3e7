import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Pure rooms have no state that one test could leave to the next: their files share a worker, twice as quick. */
const PURE = ['tests/unit/domain/**/*.test.ts', 'tests/unit/bridge/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    // On two cores the runner itself leaves most of one to a second worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          exclude: PURE,
        },
      },
    ],
  },
});
