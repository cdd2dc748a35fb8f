import { withSources } from './withSources.mjs';

/*
 * Prints what share of the built-in mechanism rests on what, and its weakest links, as `pathlight evidence` does.
 *
 *   npm run report:evidence            a table to read
 *   npm run report:evidence -- --json  the same as JSON
 *
 * Ends with 1 if anything has no evidence at all.
 */

await withSources(async (load) => {
  const { ketamine } = await load('/src/mechanisms/ketamine/index.ts');
  const { evidenceCommand } = await load('/src/cli/evidenceCommand.ts');
  const { computeCoverage } = await load('/src/evidence/coverage.ts');
  process.stdout.write(
    evidenceCommand.answer(ketamine, new Map(process.argv.includes('--json') ? [['json', []]] : [])),
  );
  /** @type {import('../src/evidence/coverage').CoverageRow[]} */
  const rows = computeCoverage(ketamine);
  process.exitCode = rows.some(({ none }) => none > 0) ? 1 : 0;
});
