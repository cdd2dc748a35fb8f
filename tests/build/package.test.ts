import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/findChromium.mjs';
import { type StaticSite, staticSite } from '../browser/site/staticSite';
import { distFile } from './dist';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Somebody's project, away from our `node_modules`, with nothing in it but the unpacked package. */
const project = mkdtempSync(path.join(tmpdir(), 'pathlight-package-'));
const installed = path.join(project, 'node_modules', 'pathlight');

function put(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), text);
}

/** Strict, and it looks into the package's own declarations. */
function problemsOf(module: string, moduleResolution: string): string {
  const compilerOptions = {
    target: 'ES2022',
    module,
    moduleResolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  };
  put(`tsconfig.${module}.json`, JSON.stringify({ compilerOptions, files: ['main.ts'] }));
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', `tsconfig.${module}.json`], {
    cwd: project,
    encoding: 'utf8',
  });
  return stdout;
}

let site: StaticSite;
let browser: Browser;

beforeAll(async () => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], {
    cwd: ROOT,
    shell: process.platform === 'win32',
  });
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '';
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'], { cwd: project });
  put('package.json', JSON.stringify({ name: 'somebodys-page', type: 'module', private: true }));
  put(
    'main.ts',
    `import { definePathlightPlayer } from 'pathlight/player';
import type { PathlightState, PathlightView } from 'pathlight/player';
import { NAMESPACE, VERSION, type ProtocolRequest } from 'pathlight/host';
import { pathlightReveal } from 'pathlight/reveal';
import { entryOf, loadView, type Mechanism, parseMechanism, restAt, sceneAt, sceneToSvg } from 'pathlight';

export async function draw(text: string): Promise<string> {
  const result = parseMechanism(text);
  if (!result.ok) return result.problems.map(({ path, message }) => path + message).join();
  const mechanism: Mechanism = result.value;
  const view = await loadView('pathway', entryOf(mechanism));
  return sceneToSvg(sceneAt({ mechanism, view, playhead: restAt(0) }), { theme: 'dark' });
}

definePathlightPlayer();
const player = document.createElement('pathlight-player');
player.setAttribute('step', 'mtorc1');
const view: PathlightView = 'pathway';
player.setAttribute('view', view);
player.addEventListener('stepchange', (event) => {
  const state: PathlightState = (event as CustomEvent<PathlightState>).detail;
  document.title = state.caption;
});
const request: ProtocolRequest<'goTo'> = { ns: NAMESPACE, v: VERSION, id: 1, method: 'goTo', value: 'mtorc1' };
document.body.append(player);
document.body.dataset['said'] = [request.ns, request.v, typeof pathlightReveal].join(' ');
// @ts-expect-error there is no such view
const wrong: PathlightView = 'sideways';
// @ts-expect-error a step is a name or a number
export const never = () => player.goTo({ wrong });
`,
  );
  put(
    'index.html',
    '<!doctype html><html lang="en"><link rel="icon" href="data:,"><body><script type="module" src="./main.ts"></script></body></html>',
  );
  put(
    'plain.html',
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body>
<script type="module" src="./node_modules/pathlight/dist/embed/player.js"></script>
<pathlight-player step="mtorc1" view="pathway"></pathlight-player>
</body></html>`,
  );
  await build({ root: project, configFile: false, base: './', logLevel: 'error', build: { outDir: 'built' } });
  site = await staticSite(project);
  browser = await chromium.launch({
    executablePath: findChromium({ install: true, withoutWindows: true }),
    args: chromiumArgs,
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(project, { recursive: true, force: true });
});

/** The page, and everything that went wrong in it. */
async function open(file: string): Promise<{ page: Page; trouble: string[] }> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const trouble: string[] = [];
  page.on('pageerror', ({ message }) => trouble.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
  });
  await page.goto(`${site.address}${file}`);
  return { page, trouble };
}

/** How many colours the element shows: a picture has hundreds, an empty box one or two. */
async function coloursOf(page: Page): Promise<number> {
  const { data } = PNG.sync.read(await page.locator('pathlight-player').screenshot());
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
  return colours.size;
}

/** Whether this build has the element already. */
const HAS_ELEMENT = distFile('embed/player.js').includes('customElements');

describe('the packed package', () => {
  it('brings nothing else with it, and no source maps', () => {
    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest.private).toBe(true);
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
    expect(files.filter((name) => /^(src|tests|scripts)\b/.test(name))).toEqual([]);
    for (const needed of [
      'LICENSE',
      'README.md',
      'NOTICE.md',
      'dist/lecture.html',
      'dist-cli/pathlight.js',
      'dist-lib/pathlight.js',
    ]) {
      expect(existsSync(path.join(installed, needed)), needed).toBe(true);
    }
  });

  it('has every file that its exports name', () => {
    const { exports } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const named = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    expect(named.filter((file) => !existsSync(path.join(installed, file)))).toEqual([]);
  });

  it.each([
    ['esnext', 'bundler'],
    ['node16', 'node16'],
  ])('has types for module %s, resolved as by %s', (module, resolution) => {
    expect(problemsOf(module, resolution)).toBe('');
  });

  it('has small types that lead nowhere else', () => {
    const types = path.join(installed, 'dist/embed/types');
    const files = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
    const texts = files.map((name) => readFileSync(path.join(types, name), 'utf8'));
    expect(texts.join('').length).toBeLessThan(20_000);
    const specifiers = texts.join('\n').matchAll(/\bfrom ['"](.+?)['"]/g);
    expect([...specifiers].map(([, name = '']) => name).filter((name) => !/^\.{1,2}\/.*\.js$/.test(name))).toEqual([]);
  });

  it('is loaded by Node, which has no page, without an error', () => {
    const code = "await import('pathlight/host'); await import('pathlight/reveal'); console.log('fine')";
    const options = { cwd: project, encoding: 'utf8' } as const;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], options);
    expect([stdout.trim(), stderr]).toEqual(['fine', '']);
  });

  it('runs in a project that Vite has built', async () => {
    const { page, trouble } = await open('built/index.html');
    await expect.poll(() => page.evaluate(() => document.body.dataset.said)).toBe('pathlight 1 function');
    expect(trouble).toEqual([]);
  });

  it('runs in a plain page, without a build', async () => {
    const { page, trouble } = await open('plain.html');
    await page.locator('pathlight-player').waitFor({ state: 'attached' });
    expect(trouble).toEqual([]);
  });

  it.runIf(HAS_ELEMENT).each(['built/index.html', 'plain.html'])('draws the element in %s', async (file) => {
    const { page, trouble } = await open(file);
    await expect.poll(() => coloursOf(page), { timeout: 15_000 }).toBeGreaterThan(200);
    expect(
      await page.locator('pathlight-player').evaluate((element) => 'state' in element && element.state),
    ).toMatchObject({
      step: 'mtorc1',
      view: 'pathway',
    });
    expect(trouble).toEqual([]);
  });
});
