import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMechanism } from '../../src/schema/parseMechanism';
import { hasSamples, samples } from '../formats/sharedFiles';
import { runCli } from './runCli';

const TABLE = 'source,effect,target,sentence,reference\nA,activates,B,A switches B on.,12345678\nB,inhibits,C,,\n';
const SIF = 'x\tactivates\ty\n';

interface Report {
  read: number;
  refused: number;
  files: {
    file: string;
    format: string | null;
    nodes: number;
    edges: number;
    evidence: number;
    problems: { path: string; message: string }[];
    notes: { kind: string; message: string; places: string[] }[];
    out: string | null;
  }[];
}

describe('pathlight convert', () => {
  it('writes each file that it reads and reports all of them', async () => {
    const files = { 'in/a.csv': TABLE, 'in/deep/a.sif': SIF, 'in/b.bin': '\0\0\0' };
    const { code, stdout, written, folders } = await runCli('convert in --to pathlight --out out --report json', files);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as Report;
    expect([report.read, report.refused]).toEqual([2, 1]);
    expect(
      report.files.map(({ file, format, nodes, edges, evidence, out }) => [file, format, nodes, edges, evidence, out]),
    ).toEqual([
      ['in/a.csv', 'table', 3, 2, 1, 'out/a.json'],
      ['in/b.bin', null, 0, 0, 0, null],
      ['in/deep/a.sif', 'sif', 2, 1, 0, 'out/a-2.json'],
    ]);
    expect(report.files[1]?.problems[0]?.message).toMatch(/not a text/);
    expect(folders).toContain('out');
    for (const text of written.values()) expect(parseMechanism(text as string).ok).toBe(true);
    expect([...written.keys()]).toEqual(['out/a.json', 'out/a-2.json']);
  });

  it('fails only where nothing could be read', async () => {
    expect(await runCli('convert a b', { a: 'junk', b: TABLE })).toMatchObject({ code: 0 });
    const { code, stdout } = await runCli('convert a gone', { a: 'junk' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/gone +not read .*cannot be read: no such file/);
  });

  it('prints what was approximated of a single file, and writes nothing without --out', async () => {
    const { stdout, written } = await runCli('convert a.csv', { 'a.csv': TABLE });
    expect(stdout).toMatch(/a\.csv +table +3 +2 +1/);
    expect(stdout).toMatch(/doubtful +1 of 2 arrows has no source in the file\./);
    expect(written.size).toBe(0);
  });

  it('joins loose ends only when asked', async () => {
    const node = (id: string, x: number) =>
      `<DataNode TextLabel="${id}" GraphId="${id}"><Graphics CenterX="${x}" CenterY="50" Width="80" Height="20"/></DataNode>`;
    const loose = `<Pathway xmlns="http://pathvisio.org/GPML/2013a" Name="Loose">${node('A', 50)}${node('B', 250)}<Interaction><Graphics><Point X="90" Y="50" GraphRef="A"/><Point X="205" Y="50" ArrowHead="Arrow"/></Graphics></Interaction></Pathway>`;
    const edges = async (options: string): Promise<number | undefined> => {
      const { stdout } = await runCli(`convert a.gpml --report json${options}`, { 'a.gpml': loose });
      return (JSON.parse(stdout) as Report).files[0]?.edges;
    };
    expect([await edges(''), await edges(' --join-loose-ends')]).toEqual([0, 1]);
    const figure = await runCli('figure a.gpml --step 2 --view pathway --format svg --text text --join-loose-ends', {
      'a.gpml': loose,
    });
    expect([...figure.written.values()].join()).toContain('>guessed<');
  });

  it('takes hundreds of files, prints each as it is read, and keeps every name', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `in/${at}/same.sif`,
        at % 10 === 9 ? '\0\0' : `x${at}\tactivates\ty${at}\n`,
      ]),
    );
    const { code, stdout, chunks, written } = await runCli('convert in --to sif --out out --report json', files);
    const report = JSON.parse(stdout) as Report;
    expect([code, report.read, report.refused, report.files.length]).toEqual([0, 180, 20, 200]);
    expect(chunks).toBeGreaterThan(200);
    expect(written.size).toBe(180);
    for (const { file, out } of report.files) {
      if (out !== null) expect(written.get(out)).toBe(files[file]);
    }
    const text = await runCli('convert in --to sif --out out', files);
    expect(text.stdout.trim().split('\n')).toHaveLength(201);
  });

  it('ends a report that it could not finish as JSON', async () => {
    const { code, stdout, stderr } = await runCli('convert a.csv --out nowhere --report json', { 'a.csv': TABLE });
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be written/);
    expect(stdout === '' || (JSON.parse(stdout) as Report).files.length === 0).toBe(true);
  });

  it.each([
    ['convert', /Which files\?/],
    ['convert a.csv --to gmpl --out x', /There is no format “gmpl”/],
    ['convert a.csv --to cx2', /Add --out DIR/],
    ['convert a.csv --report xml', /There is no report “xml”/],
  ])('tells of wrong use: %s', async (line, message) => {
    const { code, stderr } = await runCli(line, { 'a.csv': TABLE });
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('says why a format cannot hold a mechanism, and goes on', async () => {
    const { code, stdout } = await runCli('convert a.csv b.sif --to drugmechdb --out o --report json', {
      'a.csv': TABLE,
      'b.sif': SIF,
    });
    expect(code).toBe(0);
    const { files } = JSON.parse(stdout) as Report;
    expect(files.map(({ out, problems }) => [out, problems.length > 0])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  it('fails where the folder cannot be written to', async () => {
    expect(await runCli('convert a.csv --out closed', { 'a.csv': TABLE })).toMatchObject({ code: 1, stdout: '' });
    expect(await runCli('convert a.csv --out nowhere', { 'a.csv': TABLE })).toMatchObject({ code: 1, stdout: '' });
  });

  it.skipIf(!hasSamples)(
    'reads every sound file of the samples (skipped where ../shared/samples is absent)',
    async () => {
      const names = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter(
        (name) => /\.(gpml|cx2|sif|ya?ml)$/.test(name) && !name.includes('SCHEMA'),
      );
      const files = Object.fromEntries(
        names.map((name) => [`s/${name}`, new Uint8Array(readFileSync(path.join(samples, name)))]),
      );
      const { code, stdout } = await runCli('convert s --to cx2 --out o --report json', files);
      const report = JSON.parse(stdout) as Report;
      expect(code).toBe(0);
      expect(
        report.files
          .filter(({ format }) => format === null)
          .map(({ file }) => path.basename(file))
          .toSorted(),
      ).toEqual(
        names
          .filter((name) => name.includes('.invalid.'))
          .map((name) => path.basename(name))
          .toSorted(),
      );
    },
  );
});

describe('the other commands', () => {
  it('take a table as they take a built-in mechanism', async () => {
    const files = { 'my.csv': TABLE };
    expect((await runCli('evidence my.csv --json', files)).stdout).toContain('"mechanism": "my"');
    const figure = await runCli('figure my.csv --step 1 --view pathway --format svg --text text', files);
    expect([figure.code, figure.stderr]).toEqual([0, '']);
    expect([...figure.written.values()].join()).toMatch(/A (?:now activates|does not activate) B/);
    expect((await runCli('simulate my.csv --clamp a=1', files)).code).toBe(0);
  });
});
