import { defineConfig } from 'vitest/config';

const browser = ['packages/workbench/test/**/*.test.ts', '**/*.browser.test.{ts,tsx}'];
const store = ['packages/platform/src/{store,jobs}/**/*.test.ts'];
const doors = ['packages/platform/src/doors/**/*.test.ts', 'packages/platform/test/**/*.test.ts'];
const packaging = ['tests/**/*.test.ts'];
const setupFiles = ['tests/property-seed.ts'];
const never = ['**/node_modules/**', '**/dist/**'];

/** One project per kind of test, so that a stage of `npm test` can run it alone: `npx vitest run --project store`. */
export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'benchmarks/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...never, ...browser, ...store, ...doors],
          testTimeout: 30_000,
          setupFiles,
        },
      },
      { test: { name: 'store', include: store, exclude: never, testTimeout: 60_000, hookTimeout: 60_000, setupFiles } },
      { test: { name: 'doors', include: doors, exclude: never, testTimeout: 60_000, hookTimeout: 60_000, setupFiles } },
      {
        test: {
          name: 'browser',
          include: browser,
          exclude: never,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          // On a crowded machine the browser may draw later than a test asks; a fault of ours fails twice.
          retry: 1,
        },
      },
      {
        test: {
          name: 'packaging',
          include: packaging,
          exclude: never,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
