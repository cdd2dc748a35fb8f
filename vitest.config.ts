import { defineConfig } from 'vitest/config';

/** Sweeps over every combination are left to `npm run test:all`; see tests/extent.ts. */
const WIDE_TESTS = process.env.PATHLIGHT_TESTS === 'all' ? [] : ['tests/**/*.wide.*'];

const DOM_TESTS = ['tests/app/**/*.test.{ts,tsx}', 'tests/**/*.dom.test.{ts,tsx}'];

export default defineConfig({
  test: {
    restoreMocks: true,
    // No test is timed: a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Every core: two of two, where the default would leave one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...DOM_TESTS, ...WIDE_TESTS, 'tests/build/**', 'tests/browser/**'],
          environment: 'node',
          // Nothing here changes a module or a global: the files of a worker share what they have loaded.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: DOM_TESTS,
          exclude: [...WIDE_TESTS, 'tests/build/**', 'tests/browser/**'],
          environment: 'jsdom',
          setupFiles: ['tests/domSetup.ts'],
          // Each file finds the document as new; what they have loaded, and the layouts of the picture, they share.
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Reads `dist`, as `npm run build` left it.
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          environment: 'node',
          sequence: { groupOrder: 2 },
        },
      },
      {
        // A real Chromium on the built page; much of a test is waiting for motion, so a file runs on every core.
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          exclude: WIDE_TESTS,
          environment: 'node',
          globalSetup: ['tests/browser/globalSetup.ts'],
          // The files of a worker share its browser profiles, and what they have loaded.
          isolate: false,
          testTimeout: 180_000,
          // What is waited for may take its time on a busy machine; what a browser itself loses there is tried once more, and
          // reported as flaky.
          expect: { poll: { timeout: 60_000 } },
          retry: 1,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
