import { spawnSync } from 'node:child_process';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { parseFigureRequest } from '../../src/cli/figureRequest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { serializeMechanism } from '../../src/schema/parseMechanism';
import { readStamp } from '../../src/export/stamp/readStamp';
import { parseSvg } from '../export/svg/parseSvg';
import { toyMechanism } from '../fixtures/toyMechanism';
import { type Ran, runCli } from './runCli';
import { everything } from '../extent';

const MM_PER_INCH = 25.4;
const hasPoppler = ['pdfinfo', 'pdftotext'].every((tool) => spawnSync(tool, ['-v']).error === undefined);

async function figure(options: string): Promise<Ran> {
  const ran = await runCli(`figure ketamine ${options}`);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return ran;
}

function bytesOf({ written }: Ran, path: string): Buffer {
  const content = written.get(path);
  if (content === undefined) throw new Error(`no ${path}, only ${[...written.keys()].join(', ')}`);
  return Buffer.from(content);
}

function svgOf(ran: Ran, path: string): Document {
  return parseSvg(bytesOf(ran, path).toString('utf8'));
}

/** The chunk of a PNG that says how many pixels there are to the metre, read by hand. */
function pixelsPerMetre(png: Buffer): readonly number[] {
  const at = png.indexOf('pHYs') + 4;
  return [png.readUInt32BE(at), png.readUInt32BE(at + 4), png.readUInt8(at + 8)];
}

describe('pathlight figure', () => {
  it.runIf(everything)('shows the whole view, or a shot of the step under a name of its own', async () => {
    const options = '--step bdnf-trkb --view cell --without title,caption,legend,citation';
    const labels = async (more: string, name: string): Promise<string[]> => {
      const ran = await figure(`${options} --text text ${more}`);
      expect([...ran.written.keys()]).toEqual([name]);
      return [...svgOf(ran, name).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
    };
    const whole = await labels('', 'ketamine-4-bdnf-trkb-cell-light.svg');
    expect(whole).toEqual(expect.arrayContaining(['BDNF activates', 'GABA INTERNEURON']));
    expect(await labels('--shot whole', 'ketamine-4-bdnf-trkb-cell-light.svg')).toEqual(whole);
    const shot = await labels('--shot step', 'ketamine-4-bdnf-trkb-cell-shot-light.svg');
    expect(shot).toContain('BDNF activates');
    expect(shot).not.toContain('GABA INTERNEURON');
    expect(await labels('--shot 1', 'ketamine-4-bdnf-trkb-cell-shot-1-light.svg')).toEqual(shot);
  });

  it('has panel letters, greys and no step numbers on request', async () => {
    const ran = await figure(
      '--step 4,5 --view cell --text text --without title,caption,legend,citation --panel b --panel-size 8pt --grey --no-numbers',
    );
    const names = ['ketamine-4-bdnf-trkb-cell-grey.svg', 'ketamine-5-mtorc1-cell-grey.svg'];
    expect([...ran.written.keys()]).toEqual(names);
    for (const [i, name] of names.entries()) {
      const svg = svgOf(ran, name);
      const words = [...svg.querySelectorAll('text')];
      const letter = words.find(({ textContent }) => textContent === 'bc'[i]);
      expect(letter?.getAttribute('font-size')).toBe('8');
      expect(words.filter(({ textContent }) => /^\d$/.test(textContent ?? ''))).toEqual([]);
      const colours = [
        ...bytesOf(ran, name)
          .toString('utf8')
          .matchAll(/(?:fill|stroke|stop-color)="#(..)(..)(..)"/g),
      ];
      expect(colours.length).toBeGreaterThan(50);
      for (const [whole, r, g, b] of colours) expect([r, g], whole).toEqual([g, b]);
    }
  });

  it.each([
    ['--panel AB', 'A panel has one letter, as in “A” or “b”, not “AB”.'],
    ['--panel-size 8pt', 'Which letter? Add --panel A to --panel-size.'],
    ['--panel A --panel-size 90pt', 'The size of a panel letter is from 6.5 to 24pt, not “90pt”.'],
    ['--shot 3', 'There is no shot 3: the step “relief” has 2 shots in the view “cell”.'],
    ['--shot none', '“none” is no shot: write “whole”, “step”, or a number from 1.'],
    ['--shot 0', '“0” is no shot: write “whole”, “step”, or a number from 1.'],
  ])('refuses %s', async (more, message) => {
    const ran = await runCli(`figure ketamine --step relief --view cell ${more}`);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toContain(message);
    expect(ran.written.size).toBe(0);
  });

  it('writes the example of the help, and prints what it wrote', async () => {
    const ran = await figure(
      '--step mtorc1 --view cell --format svg,png,pdf --width 180mm --dpi 100 --theme light --out a/b',
    );
    const names = ['svg', 'png', 'pdf'].map((ending) => `a/b/ketamine-5-mtorc1-cell-light.${ending}`);
    expect(ran.stdout).toBe(`${names.join('\n')}\n`);
    expect([...ran.written.keys()]).toEqual(names);
    expect([...ran.folders]).toEqual(['a/b']);

    const svg = svgOf(ran, names[0] as string).documentElement;
    expect(svg.getAttribute('width')).toBe('180mm');
    const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect(width).toBeCloseTo((180 / MM_PER_INCH) * 72, 1);
    expect(Number.parseFloat(svg.getAttribute('height') ?? '')).toBeCloseTo((height / 72) * MM_PER_INCH, 1);

    const png = bytesOf(ran, names[1] as string);
    const drawn = PNG.sync.read(png);
    expect([drawn.width, drawn.height]).toEqual([709, Math.round((height / 72) * 100)]);
    expect(pixelsPerMetre(png)).toEqual([3937, 3937, 1]);
    expect(new Set(drawn.data).size).toBeGreaterThan(200);
    expect(
      bytesOf(ran, names[2] as string)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('lets every file open again what it shows', async () => {
    const ran = await figure(
      '--step 5 --view pathway --format svg,png,pdf --width 320px --what-if mtorc1=0 --lens people --marks',
    );
    expect(ran.written.size).toBe(3);
    for (const [name, content] of ran.written) {
      expect(name).toMatch(/^ketamine-5-mtorc1-pathway-what-if-mtorc1-0-people-marks-light\.(svg|png|pdf)$/);
      expect(await readStamp(Buffer.from(content))).toMatchObject({
        ok: true,
        stamps: [
          { mechanism: 'ketamine', step: 'mtorc1', view: 'pathway', whatIf: ['mtorc1=0'], lens: 'people', marks: true },
        ],
      });
    }
  });

  it('takes steps by id and by number, each once and in the order of the story; the view of an address; SVG', async () => {
    const { stdout } = await figure('--step 5,nmda-blockade --step 1 --step 0');
    expect(stdout.trim().split('\n')).toEqual([
      'ketamine-0-stressed-synapse-pathway-light.svg',
      'ketamine-1-nmda-blockade-pathway-light.svg',
      'ketamine-5-mtorc1-pathway-light.svg',
    ]);
  });

  it.runIf(everything)('draws every step in every view', async () => {
    const { written } = await figure('--all --view all --format svg --theme projector');
    expect(written.size).toBe(ketamine.steps.length * 3);
    expect(new Set([...written.values()].map(String)).size).toBe(written.size);
  });

  it.runIf(everything)('draws parts of the cell in narrow columns, with and without a ground', async () => {
    // resvg fails at layers far outside of what it draws: these reach furthest.
    const narrow = '--view cell --step 0,3,7 --format png --width 60mm --dpi 72';
    for (const more of ['', ' --without title,caption,legend,citation,background']) {
      const { written } = await figure(narrow + more);
      for (const png of written.values()) expect(PNG.sync.read(Buffer.from(png)).width).toBe(170);
    }
  });

  it('measures in pixels', async () => {
    const ran = await figure('--step 2 --format svg,png --width 640px');
    const png = bytesOf(ran, 'ketamine-2-glutamate-burst-pathway-light.png');
    const { width, height } = PNG.sync.read(png);
    expect(width).toBe(640);
    expect(pixelsPerMetre(png)).toEqual([3780, 3780, 1]);
    const svg = svgOf(ran, 'ketamine-2-glutamate-burst-pathway-light.svg').documentElement;
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).toEqual(['640px', `${height}px`]);
  });

  it.runIf(everything)('leaves out what is not wanted; without a ground one sees through', async () => {
    const options = '--step 2 --view cell --format svg,png --width 320px';
    const name = 'ketamine-2-glutamate-burst-cell-light';
    const [full, bare] = [
      await figure(options),
      await figure(`${options} --without title,caption --without legend,citation,background`),
    ];
    const words = (ran: Ran) =>
      [...svgOf(ran, `${name}.svg`).querySelectorAll('[aria-label]')].map(
        (path) => path.getAttribute('aria-label') ?? '',
      );
    expect(words(full).join(' ')).toContain('Schematic, not to scale.');
    expect(words(bare).join(' ')).not.toMatch(/Schematic|How ketamine relieves depression|Sources/);
    const [opaque, clear] = [full, bare].map((ran) => PNG.sync.read(bytesOf(ran, `${name}.png`)));
    expect(clear?.height).toBeLessThan(opaque?.height ?? 0);
    const alphas = (data: Buffer | undefined) => new Set(data?.filter((_, at) => at % 4 === 3));
    expect(alphas(opaque?.data)).toEqual(new Set([255]));
    expect(alphas(clear?.data)).toContain(0);
  });

  it('shows the whole view where that is asked for', async () => {
    const part = await figure('--step 5 --view cell --width 89mm');
    const whole = await figure('--step 5 --view cell --width 89mm --whole');
    const words = ({ written }: Ran) => String([...written.values()][0]);
    expect(words(part)).not.toContain('GABA INTERNEURON');
    expect(words(whole)).toContain('GABA INTERNEURON');
  });

  it('writes the words of an SVG as text', async () => {
    const { written } = await figure('--step 5 --text text');
    expect([...written.values()][0]).toContain('>mTORC1</text>');
  });

  it.skipIf(!hasPoppler)('puts all in one PDF, a page each (needs poppler)', async () => {
    const ran = await figure('--all --format pdf --one-file --width 120mm');
    const name = 'ketamine-all-steps-pathway-light.pdf';
    expect([...ran.written.keys()]).toEqual([name]);
    const read = (tool: string, args: readonly string[]): string =>
      spawnSync(tool, args, { input: bytesOf(ran, name), encoding: 'utf8' }).stdout;
    expect(read('pdfinfo', ['-'])).toMatch(new RegExp(`^Pages: +${ketamine.steps.length}$`, 'm'));
    expect(read('pdfinfo', ['-'])).toMatch(/^Page size: +340\.1\d+ x /m);
    for (const { title } of ketamine.steps)
      expect(read('pdftotext', ['-', '-']).replaceAll('\n', ' ')).toContain(title);
  });

  it('puts all in one presentation, a slide each', async () => {
    const ran = await figure('--step 1,2 --view cell,time --format pptx --theme dark');
    const name = 'ketamine-steps-1-2-cell-time-dark.pptx';
    expect([...ran.written.keys()]).toEqual([name]);
    const stamped = await readStamp(bytesOf(ran, name));
    expect(stamped).toMatchObject({ ok: true, stamps: { length: 4 } });
  });

  it('prints a list for scripts', async () => {
    const { stdout, written } = await figure('--step 5,6 --format svg,png --width 320px --json --out x');
    const { mechanism, files } = JSON.parse(stdout) as { mechanism: string; files: { file: string; bytes: number }[] };
    expect(mechanism).toBe('ketamine');
    expect(files.map(({ file, bytes }) => [file, bytes])).toEqual(
      [...written].map(([file, content]) => [file, Buffer.byteLength(content)]),
    );
    expect(files[1]).toMatchObject({
      format: 'png',
      views: ['pathway'],
      steps: ['mtorc1'],
      theme: 'light',
      width: 320,
      unit: 'px',
    });
  });

  it('leaves nothing half-written where a file or a folder cannot be made', async () => {
    const cases = [
      [
        'nowhere',
        'The file “nowhere/ketamine-5-mtorc1-pathway-light.svg” cannot be written: no such file or directory.',
      ],
      ['full', 'The file “full/ketamine-5-mtorc1-pathway-light.svg” cannot be written: no space left on device.'],
      ['closed', 'The folder “closed” cannot be made: permission denied.'],
    ] as const;
    for (const [folder, sentence] of cases) {
      const ran = await runCli(`figure ketamine --step 5,6 --out ${folder}`);
      expect(ran).toMatchObject({ code: 1, stdout: '', stderr: `${sentence}\n` });
      expect(ran.written.size).toBe(0);
    }
  });

  it('says which PNG is too large, and what to do', async () => {
    const ran = await runCli('figure ketamine --step 5 --format png --width 600mm --dpi 1200');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.written.size).toBe(0);
    expect(ran.stderr).toMatch(
      /^A PNG of 28346 × \d+ pixels is too large: .+ Choose a smaller --width or --dpi, or write an SVG or a PDF\.\n$/,
    );
  });

  it('draws a mechanism from a file that nobody has drawn by hand', async () => {
    const files = { 'toy.json': serializeMechanism(toyMechanism) };
    const { code, stderr, written } = await runCli('figure toy.json --all --view pathway,time', files);
    expect([code, stderr, written.size]).toEqual([0, '', 2 * toyMechanism.steps.length]);
  });

  it('lists the views that a mechanism offers where another is asked for', () => {
    const given = new Map([
      ['all', []],
      ['view', ['cell']],
    ]);
    expect(() => parseFigureRequest(toyMechanism, given, ['pathway', 'time'])).toThrow(
      'There is no view “cell”. There is “pathway”, “time”, “all”.',
    );
  });

  it('draws a built-in mechanism that was saved as a file', async () => {
    const files = { 'mine.json': serializeMechanism(ketamine) };
    const { code, written } = await runCli('figure mine.json --step 1 --view time', files);
    expect([code, [...written.keys()]]).toEqual([0, ['ketamine-1-nmda-blockade-time-light.svg']]);
  });
});
