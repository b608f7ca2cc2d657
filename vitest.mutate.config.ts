import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const isLong = ({ moduleId }: TestSpecification) => moduleId.includes('-properties.');

/** The long properties last: most mutants are caught before them, and a mutant is done with when it is caught. */
class TablesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => Number(isLong(a)) - Number(isLong(b)));
  }
}

/** The tests that Stryker runs against each mutant of bedtime/. */
export default defineConfig({
  test: {
    include: ['tests/bedtime/**/*.test.ts'],
    // Nine seconds in every zone, for the rules of zones rather than for ours: whatever it catches, others catch too.
    exclude: ['tests/bedtime/every-zone.test.ts'],
    setupFiles: ['tests/support/first-failure.ts'],
    isolate: false,
    // Stryker knows a mutant that hangs; a busy machine is none.
    testTimeout: 60_000,
    sequence: { sequencer: TablesFirst },
  },
});
