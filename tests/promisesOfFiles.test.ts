import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_EXPORT } from '../src/app/features/export/exportChoices';
import { DEFAULT_EMBED } from '../src/app/features/share/embedChoices';
import { snippetFor } from '../src/app/features/share/embedSnippets';
import { stampPng } from '../src/export/pngMetadata';
import { fittedSize } from '../src/export/pptx/textXml';
import { figureSheet } from '../src/export/sheet/figureSheet';
import { createFigureSpec } from '../src/export/sheet/figureSpec';
import { readStamp } from '../src/export/stamp/readStamp';
import { textFonts } from '../src/export/svg/textFonts';
import { textWidth } from '../src/layout/textWidth';
import { ketamine } from '../src/mechanisms/ketamine';
import { pngWith, plainStamp } from './export/stamp/stampedFiles';
import { ketamineViews } from './fixtures/ketamineViews';

/* What browsers and other programs do to a file is no doing of ours: it is told where the file is made and in the docs. */

const readDoc = (name: string): string =>
  readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');

describe('a picture that is copied', () => {
  it('has lost its stamp when it is pasted, which is told with what to take instead', async () => {
    const saved = pngWith(JSON.stringify(plainStamp));
    expect((await readStamp(saved)).ok).toBe(true);
    // A browser keeps the pixels only.
    const pasted = stampPng(onlyPixels(saved), { dpi: 96, texts: {} });
    const read = await readStamp(pasted);
    expect(read.ok ? '' : read.problem).toMatch(/as it was saved here: .*pasted pictures have lost it/);
    expect(readDoc('export.md')).toMatch(
      /a copied PNG anew, so its stamp and its size on paper are gone\. Save the picture/,
    );
  });
});

describe('a frame of a page that is printed', () => {
  it('is fetched when it comes in sight, and the docs say what that means on paper', () => {
    const snippet = snippetFor({
      base: 'https://example.org/',
      search: '?embed=1',
      title: 'A',
      choices: DEFAULT_EMBED,
    });
    expect(snippet).toMatch(/loading="lazy"/);
    expect(readDoc('embedding.md')).toMatch(
      /printed without having been scrolled has no picture of a frame with `loading="lazy"`.* Leave that attribute out/,
    );
  });
});

describe('a picture with editable text where its font is absent', () => {
  it('is not what is saved unless it is asked for', () => {
    expect(DEFAULT_EXPORT.svgText).toBe('outlines');
  });

  it('names faces of known width before any that the system may choose, in which every line keeps to the picture', async () => {
    const sheets = Object.values(ketamineViews).flatMap((view) =>
      [...ketamine.steps.keys()].map((stepIndex) =>
        figureSheet(createFigureSpec({ mechanism: ketamine, view, stepIndex }), {
          ...{ title: true, caption: true, legend: true, citation: true, background: true },
          ...{ width: 680, whole: false, smallestPt: 6 },
        }),
      ),
    );
    const { family, serif } = await textFonts(...sheets.slice(0, 1));
    expect(family).toMatch(/Arial, 'Liberation Sans'.*, sans-serif$/);
    expect(serif).toMatch(/'Times New Roman', 'Liberation Serif'.*, serif$/);
    const over = sheets.flatMap(({ width, items }) =>
      items.flatMap((item) => {
        if (item.kind !== 'text' || item.face !== undefined || item.anchor !== 'start') return [];
        // Large, as for a slide: the measure of Arial has no least size there.
        const share = fittedSize({ ...item, alpha: 1, tracking: item.tracking ?? 0, size: 100 }) / 100;
        const right = item.x + textWidth(item.text, item.size, item.weight, item.tracking) / share;
        return right > width ? [`${item.text}: ${(right - width).toFixed(1)}`] : [];
      }),
    );
    expect(sheets.some(({ items }) => items.some(({ kind }) => kind === 'text'))).toBe(true);
    expect(over).toEqual([]);
  });
});

/** A PNG without the chunks that hold texts. */
function onlyPixels(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (/^I[HDE]/.test(bytes.toString('latin1', at + 4, at + 8))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return new Uint8Array(Buffer.concat(parts));
}
