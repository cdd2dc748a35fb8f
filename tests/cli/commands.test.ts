import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../src/evidence/coverage';
import { ketamine } from '../../src/mechanisms/ketamine';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { toSbmlQual } from '../../src/simulate/toSbmlQual';
import { toyMechanism } from '../fixtures/toyMechanism';
import { jsonOf, runCli } from './runCli';

describe('pathlight', () => {
  it('says what there is', async () => {
    const { code, stdout, stderr } = await runCli('--help');
    expect([code, stderr]).toEqual([0, '']);
    for (const name of ['simulate', 'agreement', 'export', 'figure', 'evidence']) {
      expect(stdout).toContain(`  ${name} `);
      const help = await runCli(`${name} --help`);
      expect([help.code, help.stderr]).toEqual([0, '']);
      expect(help.stdout).toContain(`Usage: pathlight ${name} MECHANISM`);
      expect((await runCli(`${name} ketamine -h`)).stdout).toBe(help.stdout);
      expect(help.stdout.split('\n').filter(({ length }) => length > 120)).toEqual([]);
    }
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(120);
  });

  it('says its version', async () => {
    expect(await runCli('--version')).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '' });
    expect((await runCli('-v')).stdout).toBe('1.2.3\n');
  });
});

describe('pathlight agreement', () => {
  interface Agreement {
    counts: { scored: string; total: number; verdicts: Record<string, number> }[];
    rows: { intervention: string; verdict: string; published: string; scored?: string }[];
  }
  const agreement = async () => (await jsonOf('agreement ketamine')) as Agreement;

  it('has every readout of every intervention, and counts those that are scored', async () => {
    const { counts, rows } = await agreement();
    const readouts = ketamine.interventions.flatMap(({ outcomes, unmodelled = [] }) => [...outcomes, ...unmodelled]);
    expect(rows).toHaveLength(readouts.length);
    expect(rows.map(({ published }) => published)).toEqual(readouts.map(({ change }) => change));
    expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(
      rows.filter(({ scored }) => scored === 'primary' || scored === 'secondary').length,
    );
    for (const { total, verdicts } of counts) {
      expect(Object.values(verdicts).reduce((sum, count) => sum + count, 0)).toBe(total);
    }
  });

  it('prints a row for each, and the sums', async () => {
    const { code, stdout } = await runCli('agreement ketamine');
    expect(code).toBe(0);
    const [rows = '', sums = ''] = stdout.split('\n\n');
    expect(rows.split('\n')).toHaveLength((await agreement()).rows.length + 1);
    expect(rows).not.toMatch(/-0\.00|NaN|undefined/);
    expect(sums).toMatch(/^read +readouts +agrees +direction only +differs +not in the model\n/);
  });
});

describe('pathlight export', () => {
  it('prints the mechanism in both formats', async () => {
    expect((await runCli('export ketamine --format json')).stdout).toBe(serializeMechanism(ketamine));
    expect((await runCli('export ketamine --format sbml-qual')).stdout).toBe(toSbmlQual(ketamine));
  });

  it('writes a file and prints nothing', async () => {
    const { code, stdout, stderr, written } = await runCli('export ketamine --format json --out a.json');
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    expect([...written]).toEqual([['a.json', serializeMechanism(ketamine)]]);
  });

  it('fails where the file cannot be written', async () => {
    expect(await runCli('export ketamine --format json --out nowhere/a.json')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'The file “nowhere/a.json” cannot be written: no such file or directory.\n',
    });
  });
});

describe('pathlight evidence', () => {
  it('has the coverage and the weakest links', async () => {
    const answer = (await jsonOf('evidence ketamine')) as { mechanism: string; coverage: object[]; weakest: object[] };
    expect(answer.mechanism).toBe('ketamine');
    expect(answer.coverage).toEqual(computeCoverage(ketamine));
    expect(answer.weakest).toHaveLength(10);
  });

  it('prints both as tables', async () => {
    const { code, stdout } = await runCli('evidence ketamine');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Arrows +\d+ +\d+ \(\d+ %\)/m);
    expect(stdout).toMatch(/Weakest links first:\n( {2}.+ strength \d of 3 .+\n){10}$/);
  });
});

describe('a mechanism from a file', () => {
  const files = { 'toy.json': serializeMechanism(toyMechanism), 'broken.json': '{"schemaVersion": 3}' };

  it('is taken like a built-in one', async () => {
    const { code, stdout } = await runCli('simulate toy.json --json', files);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ mechanism: toyMechanism.id });
    for (const line of ['agreement toy.json', 'evidence toy.json', 'export toy.json --format sbml-qual']) {
      expect(await runCli(line, files)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('is refused with the reason where it is none', async () => {
    const { code, stdout, stderr } = await runCli('evidence broken.json', files);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The file “broken\.json” is not a mechanism: .+\n$/);
    expect((await runCli('evidence other.json')).stderr).toBe(
      'The file “other.json” cannot be read: no such file or directory.\n',
    );
  });
});
