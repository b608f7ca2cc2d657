/**
 * Mutation testing of the pure floor: `npm run mutate` changes bedtime/ in hundreds of small ways and expects the tests
 * of tests/bedtime/ to notice each. The report lies in .output/mutation/index.html.
 */
export default {
  mutate: ['bedtime/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A busy machine is no endless loop.
  timeoutMS: 15_000,
  timeoutFactor: 3,
  tempDirName: '.output/mutation-sandbox',
  ignorePatterns: ['.output', '/assets', '/public'],
  // No types are looked at, and TypeScript 7 does not have the functions with which Stryker would rewrite a tsconfig.
  disableTypeChecks: false,
  tsconfigFile: 'none',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.output/mutation/index.html' },
  jsonReporter: { fileName: '.output/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
