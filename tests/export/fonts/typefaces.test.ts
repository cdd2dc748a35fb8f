import { describe, expect, it } from 'vitest';
import { createFigureSpec } from '../../../src/export/sheet/figureSpec';
import { figureSheet } from '../../../src/export/sheet/figureSheet';
import { missingWords } from '../../../src/export/sheet/sheetLetters';
import { typefaces } from '../../../src/export/fonts/typefaces';
import { openMechanismFile } from '../../../src/formats/openMechanismFile';
import { loadView } from '../../../src/scene/views/loadView';

const PARTS = { title: true, caption: true, legend: true, citation: true, background: true };
const letters = typefaces();
const drawn = (text: string): string =>
  letters
    .runs(text, 450)
    .map((run) => run.text)
    .join('');

describe('the letters of a figure', () => {
  it.each([
    ['Ca²⁺', 'Ca²+'],
    ['Cl⁻', 'Cl−'],
    ['H₂O', 'H2O'],
    ['IL‑6', 'IL-6'],
    ['∆FosB', 'ΔFosB'],
    ['A → B ⊣ C ≥ 2', 'A → B ⊣ C ≥ 2'],
    ['TNF\u200B-α', 'TNF-α'],
    ['Cafe\u0301', 'Café'],
  ])('%s are drawn, as themselves or as what looks like them', (text, expected) => {
    expect(drawn(text)).toBe(expected);
    expect([...text].every((letter) => letters.has(letter, 450) || /\p{M}/u.test(letter))).toBe(true);
    expect(letters.outline(text, 20, 450)).not.toBe('');
  });

  it('of charges stand above the line, and those of formulas below it', () => {
    const shifts = letters.runs('Na⁺H₂', 450).map(({ text, shift }) => [text, Math.sign(shift?.rise ?? 0)]);
    expect(shifts).toEqual([
      ['Na', 0],
      ['+', 1],
      ['H', 0],
      ['2', -1],
    ]);
    expect(letters.width('Na⁺', 20, 450)).toBeLessThan(letters.width('Na+', 20, 450));
  });

  it('that no typeface has are seen to be missing, and named', async () => {
    expect(drawn('Ж中😀')).toBe('���');
    expect(letters.outline('中', 20, 450).length).toBeGreaterThan(20);
    const text = 'source,effect,target\nCa²⁺,activates,谷氨酸\n';
    const result = await openMechanismFile(new TextEncoder().encode(text), 'x.csv');
    if (!result.ok) throw new Error('not read');
    const view = await loadView('pathway', { graph: result.mechanism, drawing: {} });
    const sheet = figureSheet(createFigureSpec({ mechanism: result.mechanism, view, stepIndex: 0 }), {
      ...PARTS,
      width: 500,
      whole: false,
      smallestPt: 5,
    });
    expect(missingWords([sheet], letters)).toBe(
      'The typefaces have no “谷”, “氨”, “酸”: drawn as �. An SVG with text keeps them.',
    );
  });
});
