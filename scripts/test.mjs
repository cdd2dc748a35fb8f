import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import path from 'node:path';

/*
 * The whole test. A stage starts as soon as what it reads is there, beside the others; its output is kept and printed in
 * one piece when it ends. The first stage that fails stops all. Ends with the sum of the stages in the words of Vitest.
 * With `--all`, every combination is tried (tests/extent.ts).
 */

if (process.argv.includes('--all')) process.env.PATHLIGHT_TESTS = 'all';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} command
 * @property {string[]} [after] the stages whose results it reads
 * @property {string} [report] where Vitest writes what became of the tests
 * @property {boolean} [fillsGaps] whether it takes only the time that others leave
 */

const reports = mkdtempSync(path.join(tmpdir(), 'pathlight-test-'));

/** @param {string[]} projects @param {Omit<Stage, 'command' | 'report'>} stage @returns {Stage} */
function vitest(projects, stage) {
  const report = path.join(reports, `${stage.name.replaceAll(' ', '-')}.json`);
  const chosen = projects.map((project) => `--project ${project}`).join(' ');
  const command = `vitest run ${chosen} --reporter=default --reporter=json --outputFile.json="${report}"`;
  return { ...stage, command, report };
}

/** In the order in which a mistake is cheapest to find. @type {Stage[]} */
const stages = [
  { name: 'check', command: 'npm run check --silent' },
  { name: 'build of the site', command: 'npm run build:site --silent' },
  { name: 'build of the packages', command: 'npm run build:packages --silent', fillsGaps: true },
  // The longest, much of which is waiting: it has the processors first, and the unit tests have what it leaves.
  vitest(['browser'], { name: 'browser tests', after: ['build of the site'] }),
  vitest(['build'], {
    name: 'build tests',
    after: ['build of the site', 'build of the packages'],
    fillsGaps: true,
  }),
  vitest(['unit', 'dom'], { name: 'unit tests', fillsGaps: true }),
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

const isWindows = process.platform === 'win32';
const startedMs = Date.now();
/** @type {Map<Stage, import('node:child_process').ChildProcess>} */
const running = new Map();
/** @type {Set<Stage>} */
const waiting = new Set(stages);
/** @type {Set<string>} */
const done = new Set();
let failed = '';

/** Ends a stage with all that it has started. @param {import('node:child_process').ChildProcess} child */
function stop({ pid }) {
  if (pid === undefined) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
}

/** @param {Stage} stage @param {string} output @param {number} startMs @param {boolean} succeeded */
function finish(stage, output, startMs, succeeded) {
  const seconds = ((Date.now() - startMs) / 1000).toFixed(0);
  console.log(`\n── ${stage.name}: ${seconds} s ──\n\n${output.trim()}`);
  let ok = succeeded;
  if (stage.report) {
    try {
      add(stage.report);
    } catch {
      ok = false;
    }
  }
  if (!ok) {
    failed = stage.name;
    waiting.clear();
    for (const child of running.values()) stop(child);
  }
  done.add(stage.name);
  startReady();
}

function startReady() {
  for (const stage of waiting) if (stage.after?.every((name) => done.has(name)) ?? true) start(stage);
}

/** @param {Stage} stage */
function start(stage) {
  waiting.delete(stage);
  console.log(`   ${stage.name} …`);
  const startMs = Date.now();
  let output = '';
  // npm puts node_modules/.bin in the path of its scripts; a shell finds the .cmd files there on Windows.
  const child = spawn(stage.command, {
    shell: true,
    // A group of its own, so that it can be stopped as a whole.
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  });
  running.set(stage, child);
  if (stage.fillsGaps && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const keep = (/** @type {Buffer} */ piece) => {
    output += piece;
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => {
    output += error.message;
  });
  child.on('close', (code) => {
    running.delete(stage);
    // What was stopped because another failed has nothing to say.
    if (!failed) finish(stage, output, startMs, code === 0);
    if (running.size === 0) end();
  });
}

function end() {
  rmSync(reports, { recursive: true, force: true });
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(0);
  console.log(failed ? `\n── stopped at: ${failed} ──\n` : `\n── all stages: ${seconds} s ──\n`);
  console.log(` Test Files  ${sumLine(files)}`);
  console.log(`      Tests  ${sumLine(tests)}`);
  process.exitCode = failed ? 1 : 0;
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    failed ||= signal;
    waiting.clear();
    for (const child of running.values()) stop(child);
  });
}

startReady();
