import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPngTexts } from '../../src/export/pngMetadata';
import { everything, few } from '../extent';
import { type OpenedPage, openPage } from './harness';

/*
 * Pictures and films as a browser makes them, opened by programs that did not make them. The modules of the exports are
 * bundled into a page of their own, so that no dialog is in the way.
 */
const ENTRY = fileURLToPath(new URL('./exportPage/exportPage.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pathlight-export-'));

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const hasRsvg = has('rsvg-convert');
const hasProbe = has('ffprobe');

let server: Server;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(folder, 'page'),
      minify: false,
      target: 'esnext',
      rolldownOptions: { input: ENTRY, output: { entryFileNames: 'page.js' } },
    },
  });
  server = createServer(({ url = '/' }, response) => {
    const isPage = url === '/';
    if (url === '/favicon.ico') return response.writeHead(204).end();
    response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
    response.end(
      isPage
        ? '<!doctype html><script type="module" src="/page.js"></script>'
        : readFileSync(join(folder, 'page', url)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function open(): Promise<OpenedPage> {
  const opened = await openPage({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  await opened.page.waitForFunction(() => 'exportPage' in globalThis);
  return opened;
}

const asBytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

describe('a PNG from the page', () => {
  /** 180 mm at 150 dpi. */
  const WIDTH = 1063;
  const PER_METRE = 5906;
  const moving = { stepIndex: 2, fromIndex: 1, motion: 'play', tMs: 1700 } as const;
  const pictures = [
    { viewId: 'cell', stepIndex: 5, theme: 'light', background: true },
    { viewId: 'cell', stepIndex: 2, theme: 'dark', background: true, playhead: moving },
    { viewId: 'pathway', stepIndex: 5, theme: 'projector', background: true },
    { viewId: 'time', stepIndex: 5, theme: 'light', background: false },
  ] as const;

  it('has its size, its resolution and what reopens it', async () => {
    const { page, expectClean } = await open();
    const made = await page.evaluate(([options]) => exportPage.figure(options, { dpi: 150 }), [pictures[0]] as const);
    if ('message' in made) throw new Error(made.message);
    const png = asBytes(made.png);
    const { width, height } = PNG.sync.read(png, { checkCRC: true });
    expect([width, height]).toEqual([WIDTH, Math.round((made.sheet.height / 72) * 150)]);
    const at = png.indexOf('pHYs');
    expect([png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([PER_METRE, PER_METRE, 1]);
    const { pathlight, ...texts } = readPngTexts(png);
    expect(texts).toEqual({ Title: made.sheet.title, Description: made.sheet.description, Software: 'Pathlight' });
    expect(JSON.parse(pathlight ?? '')).toMatchObject({ mechanism: 'ketamine', step: 'mtorc1', view: 'cell' });
    expectClean();
  });

  /** Of all pixels: each program smooths edges in its own way. */
  const ALLOWED = 0.005;

  it.skipIf(!hasRsvg).each(few(pictures))(
    'shows what rsvg-convert makes of the SVG: $viewId, $theme (skipped where it is not installed)',
    async (options) => {
      const { page, expectClean } = await open();
      const made = await page.evaluate(([asked]) => exportPage.figure(asked, { dpi: 150 }), [options] as const);
      if ('message' in made) throw new Error(made.message);
      const own = PNG.sync.read(asBytes(made.png));
      const other = PNG.sync.read(execFileSync('rsvg-convert', { input: made.svg, maxBuffer: 1e8 }));
      const { width, height } = own;
      expect([other.width, other.height]).toEqual([width, height]);
      const different = pixelmatch(own.data, other.data, undefined, width, height, { threshold: 0.1 });
      expect(different / (width * height)).toBeLessThan(ALLOWED);
      // A blank picture would be the same in both.
      expect(new Set(new Uint32Array(Uint8Array.from(own.data).buffer)).size).toBeGreaterThan(500);
      expectClean();
    },
  );

  it.runIf(everything)('that is too large is refused with what to choose instead', async () => {
    const { page, expectClean } = await open();
    const made = await page.evaluate(([options]) => exportPage.figure(options, { dpi: 2400 }), [pictures[0]] as const);
    if (!('message' in made)) throw new Error('It was made.');
    expect(made.name).toBe('ExportError');
    expect(made.message).toContain('choose fewer dpi');
    expectClean();
  });
});

interface Probed {
  streams: { codec_name: string; width: number; height: number; nb_read_frames: string; color_range?: string }[];
  format: { duration: string };
  packets: { data_hash: string }[];
}

function probe(file: Buffer, name: string): Probed {
  const path = join(folder, name);
  writeFileSync(path, file);
  const shown = 'stream=codec_name,width,height,nb_read_frames,color_range:format=duration:packet=data_hash';
  const args = ['-v', 'error', '-count_frames', '-show_data_hash', 'md5', '-show_entries', shown, '-of', 'json', path];
  return JSON.parse(execFileSync('ffprobe', args, { maxBuffer: 1e8 }).toString()) as Probed;
}

describe('a film from the page', () => {
  const short = { viewId: 'cell', theme: 'light', steps: [2], width: 641, height: 360 } as const;
  const formats = [
    { format: 'mp4', codecs: ['h264'], frames: 30, seconds: 1, type: 'video/mp4' },
    { format: 'webm', codecs: ['vp9', 'vp8'], frames: 30, seconds: 1, type: 'video/webm' },
    // The last picture is held; a GIF shows it once, for longer.
    { format: 'gif', codecs: ['gif'], frames: 48, seconds: 3.84, type: 'image/gif' },
  ] as const;

  it.skipIf(!hasProbe).each(few(formats))(
    'is frame by frame the same each time: $format (skipped where ffprobe is not installed)',
    async ({ format, codecs, frames, seconds, type }) => {
      const { page, expectClean } = await open();
      const support = await page.evaluate((asked) => exportPage.support(asked, 642, 360), format);
      const asked = { ...short, steps: [...short.steps], format, frames, holdMs: 1000 };
      const first = await page.evaluate((options) => exportPage.film(options), asked);
      if (!support.ok) {
        expect(first).toMatchObject({ name: 'ExportError', message: support.sentence });
        expect(support.sentence).toMatch(/^This browser cannot encode .+\. Choose /);
        return;
      }
      if (!('bytes' in first)) throw new Error('No film was made.');
      expect(first.type).toBe(type);
      const film = probe(asBytes(first.bytes), `first.${format}`);
      const [stream] = film.streams;
      expect(codecs).toContain(stream?.codec_name);
      expect([stream?.width, stream?.height]).toEqual([642, 360]);
      expect(Number(film.format.duration)).toBeCloseTo(seconds, 2);
      if (format === 'gif') expect(Number(stream?.nb_read_frames)).toBeLessThan(frames - 8);
      else expect(Number(stream?.nb_read_frames)).toBe(frames);
      if (format !== 'gif') expect(stream?.color_range).toBe('tv');

      expect(first.shares.every((share, at) => share > (first.shares[at - 1] ?? 0))).toBe(true);
      expect(first.shares.at(-1)).toBeCloseTo(1, 9);
      // The page went on with other things meanwhile.
      expect(first.ticks).toBeGreaterThan(3);

      const second = await page.evaluate((options) => exportPage.film(options), asked);
      if (!('bytes' in second)) throw new Error('No film was made the second time.');
      expect(probe(asBytes(second.bytes), `second.${format}`).packets).toEqual(film.packets);
      expectClean();
    },
  );

  it.each(few(formats))('leaves nothing when it is cancelled: $format', async ({ format }) => {
    const { page, expectClean } = await open();
    await page.evaluate(() => {
      const Original = globalThis.VideoEncoder;
      const encoders: VideoEncoder[] = [];
      Object.assign(globalThis, { encoders });
      globalThis.VideoEncoder = class extends Original {
        constructor(init: VideoEncoderInit) {
          super(init);
          encoders.push(this);
        }
      };
    });
    const support = await page.evaluate((asked) => exportPage.support(asked, 642, 360), format);
    if (!support.ok) return;
    const film = await page.evaluate((options) => exportPage.film(options), {
      ...short,
      steps: [...short.steps],
      format,
      frames: 30,
      cancelAt: 0.3,
    });
    expect(film).toMatchObject({ name: 'AbortError' });
    expect(film).not.toHaveProperty('bytes');
    expect(film.shares.at(-1)).toBeLessThan(0.5);
    const states = await page.evaluate(() =>
      (globalThis as unknown as { encoders: VideoEncoder[] }).encoders.map(({ state }) => state),
    );
    expect(states.filter((state) => state !== 'closed')).toEqual([]);
    if (format !== 'gif') expect(states.length).toBeGreaterThan(0);
    expectClean();
  });

  it.runIf(everything)('of a what-if shows the altered run', async () => {
    const { page } = await open();
    const film = async (whatIf: string[]) => {
      const options = { ...short, steps: [5], format: 'gif' as const, frames: 3, whatIf };
      const made = await page.evaluate((asked) => exportPage.film(asked), options);
      if (!('bytes' in made)) throw new Error('No film was made.');
      return made.bytes;
    };
    expect(await film(['mtorc1=0'])).not.toBe(await film([]));
  });
});
