import { execFile, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { DIST } from './dist';

const BUILT = fileURLToPath(new URL('../../dist-cli/pathlight.js', import.meta.url));

if (!existsSync(BUILT)) throw new Error('There is no dist-cli: run `npm run build` first.');

// Away from node_modules, so that a package which is not inside the files would be missed.
const folder = mkdtempSync(path.join(tmpdir(), 'pathlight-command-'));
const command = path.join(folder, 'pathlight.js');
cpSync(path.dirname(BUILT), folder, { recursive: true });
writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pathlight(...args: string[]) {
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', cwd: folder });
}

describe('the built command', () => {
  it('begins so that a shell can start it', () => {
    expect(() => accessSync(BUILT, constants.X_OK)).not.toThrow();
    expect(readFileSync(BUILT, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n(?!#!)/);
  });

  it('prints JSON, with nothing installed beside it', () => {
    const { status, stdout, stderr } = pathlight('simulate', 'ketamine', '--clamp', 'mtorc1=0', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const { nodes } = JSON.parse(stdout) as { nodes: { id: string; perturbed: number[] }[] };
    expect(nodes.find(({ id }) => id === 'mtorc1')?.perturbed).toEqual([0, 0, 0]);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(pathlight('--version').stdout).toBe(`${version}\n`);
  });

  it('ends with 2 after wrong use, and with 1 where a file cannot be written', () => {
    expect(pathlight('simulate', 'ketamine', '--clamp', 'mtroc1=0')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'There is no node “mtroc1”. Did you mean “mtorc1”?\n',
    });
    expect(pathlight('export', 'ketamine', '--format', 'json', '--out', 'no/such/folder.json')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'The file “no/such/folder.json” cannot be written: no such file or directory.\n',
    });
  });

  it('writes and reads a mechanism file', () => {
    const whole = pathlight('export', 'ketamine', '--format', 'json').stdout;
    expect(pathlight('export', 'ketamine', '--format', 'json', '--out', 'a.json').status).toBe(0);
    expect(readFileSync(path.join(folder, 'a.json'), 'utf8')).toBe(whole);
    expect(pathlight('export', 'a.json', '--format', 'json').stdout).toBe(whole);
  });

  it('draws figures, with nothing installed beside it and no browser', () => {
    const options =
      '--step mtorc1 --view cell --format svg,png,pdf --width 89mm --dpi 150 --text text --out new/figures';
    const { status, stdout, stderr } = pathlight('figure', 'ketamine', ...options.split(' '));
    expect([status, stderr]).toEqual([0, '']);
    const files = stdout.trim().split('\n');
    expect(files.map((file) => path.extname(file))).toEqual(['.svg', '.png', '.pdf']);
    const [svg, png, pdf] = files.map((file) => readFileSync(path.join(folder, file)));
    expect(svg?.toString()).toMatch(/^<\?xml [^]+ width="89mm" [^]+<\/svg>\n$/);
    expect(PNG.sync.read(png as Buffer).width).toBe(526);
    expect(pdf?.toString('latin1')).toMatch(/^%PDF-[^]+%%EOF\s*$/);
    expect(readdirSync(path.join(folder, 'new/figures')).sort()).toEqual(
      files.map((file) => path.basename(file)).sort(),
    );
  });

  it('leaves no part of a figure where it cannot be written', () => {
    writeFileSync(path.join(folder, 'taken'), '');
    expect(pathlight('figure', 'ketamine', '--step', '1', '--out', 'taken')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^The folder “taken” cannot be made: [a-z ]+\.\n$/) as string,
    });
    expect(pathlight('figure', 'ketamine', '--step', 'mtroc1')).toMatchObject({ status: 2, stdout: '' });
  });

  it('loads what only figures need when a figure is drawn', () => {
    expect(statSync(BUILT).size).toBeLessThan(600_000);
  });

  it('is silent when the reader stops early', async () => {
    const ended = await new Promise<{ code: number | null; stderr: string }>((resolve) => {
      const child = execFile(process.execPath, [command, 'export', 'ketamine', '--format', 'json']);
      let stderr = '';
      child.stderr?.on('data', (text: string) => (stderr += text));
      child.stdout?.once('data', () => child.stdout?.destroy());
      child.on('close', (code) => resolve({ code, stderr }));
    });
    expect(ended).toEqual({ code: 0, stderr: '' });
  });

  it('is no part of the page', () => {
    expect(existsSync(path.join(DIST, 'pathlight.js'))).toBe(false);
  });
});
