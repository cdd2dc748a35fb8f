import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/*
 * The whole test, in the order in which a mistake is cheapest to find. Stops at the first stage that fails.
 * Ends with the sum of the stages in the words of Vitest.
 */

const reports = mkdtempSync(path.join(tmpdir(), 'pathlight-test-'));

/** @param {string} name @param {...string} projects */
function vitest(name, ...projects) {
  const report = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json="${report}"`];
  return { name, command: ['vitest', 'run', ...chosen, ...reporters], report };
}

/** @type {{ name: string, command: string[], report?: string }[]} */
const stages = [
  { name: 'check', command: ['npm', 'run', 'check', '--silent'] },
  vitest('unit tests', 'unit', 'dom'),
  { name: 'build', command: ['npm', 'run', 'build', '--silent'] },
  vitest('build tests', 'build'),
  vitest('browser tests', 'browser'),
];

const files = { failed: 0, passed: 0, total: 0 };
const tests = { failed: 0, passed: 0, total: 0 };

/** @param {string} report */
function add(report) {
  const { testResults, numFailedTests, numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { status } of testResults) files[status === 'passed' ? 'passed' : 'failed'] += 1;
  files.total += testResults.length;
  tests.failed += numFailedTests;
  tests.passed += numPassedTests;
  tests.total += numTotalTests;
}

/** @param {typeof tests} sum */
function sumLine({ failed, passed, total }) {
  return [failed && `${failed} failed`, `${passed} passed`].filter(Boolean).join(' | ') + ` (${total})`;
}

let failed = '';
for (const { name, command, report } of stages) {
  console.log(`\n── ${name} ──\n`);
  // npm puts node_modules/.bin in the path of its scripts; a shell finds the .cmd files there on Windows.
  const { status } = spawnSync(command.join(' '), { stdio: 'inherit', shell: true });
  if (report) {
    try {
      add(report);
    } catch {
      failed = name;
    }
  }
  if (status !== 0) failed = name;
  if (failed) break;
}
rmSync(reports, { recursive: true, force: true });

console.log(failed ? `\n── stopped at: ${failed} ──\n` : '\n── all stages ──\n');
console.log(` Test Files  ${sumLine(files)}`);
console.log(`      Tests  ${sumLine(tests)}`);
process.exitCode = failed ? 1 : 0;
