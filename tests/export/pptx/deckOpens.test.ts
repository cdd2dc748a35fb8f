import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { typefaces } from '../../../src/export/fonts/typefaces';
import { readStamp } from '../../../src/export/stamp/readStamp';
import { sheetToSvg } from '../../../src/export/svg/sheetToSvg';
import { palettes } from '../../../src/scene/palettes';
import { has, output, withFile } from '../pdf/tools';
import { everything } from '../../extent';
import { deckOf, slideOf } from './decks';
import { all, openDeck, words } from './openDeck';

const slides = [await slideOf('pathway', 4), await slideOf('cell', 2)];
const bytes = deckOf(slides, true);
const WIDTH = 480;

function converted(path: string, folder: string, format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  output('soffice', profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), path);
  return join(folder, 'out', `deck.${format}`);
}

/** How far two pictures are apart on the whole: 0 for the same, 1 for black and white. */
function apart(a: PNG, b: PNG): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] as number) - (b.data[i] as number));
  return sum / a.data.length / 255;
}

const OFFICE = ['soffice', 'pdftotext', 'pdftoppm', 'rsvg-convert'];

// Half a minute of a processor.
it.runIf(everything && has(...OFFICE))(
  `opens in LibreOffice, looks like the picture and comes back whole (needs ${OFFICE.join(', ')})`,
  async () => {
    const back = await withFile('deck.pptx', bytes, async (path, folder) => {
      const pdf = converted(path, folder, 'pdf');
      const text = output('pdftotext', pdf, '-');
      expect(text).toContain(slides[0]?.figure.mechanism.steps[4]?.title);
      expect(text).toContain('NMDA receptor');
      output('pdftoppm', '-png', '-scale-to-x', String(WIDTH), '-scale-to-y', '270', pdf, join(folder, 'page'));
      for (const [i, { sheet }] of slides.entries()) {
        const text = { kind: 'outlines', typefaces: typefaces() } as const;
        const svg = sheetToSvg(sheet, { palette: palettes.light, text, size: { width: '960', height: '540' } });
        const shown = withFile('slide.svg', svg, (file, own) => {
          output('rsvg-convert', '-w', String(WIDTH), '-h', '270', '-o', join(own, 'slide.png'), file);
          return PNG.sync.read(readFileSync(join(own, 'slide.png')));
        });
        const page = PNG.sync.read(readFileSync(join(folder, `page-${i + 1}.png`)));
        expect([page.width, page.height]).toEqual([shown.width, shown.height]);
        // Another font and the programs' own smoothing; a missing group or a wrong ground is more.
        expect(apart(page, shown)).toBeLessThan(0.035);
      }
      return new Uint8Array(readFileSync(converted(path, folder, 'pptx')));
    });
    const [before, after] = [openDeck(bytes), openDeck(back)];
    for (const i of [1, 2]) {
      const [was, is] = [before, after].map((deck) => deck.part(`ppt/slides/slide${i}.xml`)) as [Document, Document];
      for (const kind of ['sp', 'cxnSp', 'grpSp', 'stCxn', 'endCxn', 'spTgt'])
        expect(all(is, kind).length, kind).toBe(all(was, kind).length);
      const told = (slide: Document) => words(slide).filter(Boolean).sort();
      expect(told(is)).toEqual(told(was));
    }
    expect(await readStamp(back)).toEqual(await readStamp(bytes));
  },
  120_000,
);

it.skipIf(!has('unzip', 'xmllint'))('is a zip file of well-formed XML to other programs (needs unzip, xmllint)', () => {
  withFile('deck.pptx', bytes, (path, folder) => {
    expect(output('unzip', '-tq', path)).toContain('No errors');
    output('unzip', '-q', path, '-d', join(folder, 'parts'));
    const files = openDeck(bytes).paths.map((part) => join(folder, 'parts', part));
    expect(output('xmllint', '--noout', ...files)).toBe('');
  });
});
