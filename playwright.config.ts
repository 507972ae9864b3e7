import { defineConfig } from '@playwright/test';

/** End-to-end tests on whichever host is there: Electron, or the Chromium stand-in. The report says which. */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  // A run on a shared build machine may try a test again; the report then calls it flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env.CI !== undefined,
  outputDir: 'test-results/e2e',
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/e2e.json' }],
    ['./tests/e2e/fixtures/host-reporter.ts'],
  ],
});
