import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourcesAtStep } from '../../../src/evidence/citedSources';
import { figureLegend, figurePackage, formatNumberRanges } from '../../../src/export/package/figurePackage';
import { CREDIT, MIT_LICENCE } from '../../../src/export/licence';
import { createFigureSpec } from '../../../src/export/sheet/figureSpec';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { has, output, withFile } from '../pdf/tools';
import { ketamineViews } from '../../fixtures/ketamineViews';

const MTORC1 = 5;
const figure = createFigureSpec({ mechanism: ketamine, view: ketamineViews.cell, stepIndex: MTORC1 });
const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>');
const files = new Map([['ketamine-mtorc1-cell.svg', svg]]);
const zip = figurePackage({ mechanism: ketamine, figure, files });
const found = unzipSync(zip);
const textOf = (name: string): string => strFromU8(found[name] ?? new Uint8Array());

describe('a figure package', () => {
  it('has the figure, its words, its references and the licence, and lists them', () => {
    expect(Object.keys(found).toSorted()).toEqual(
      [
        'LICENCE.txt',
        'README.txt',
        'alt-text.txt',
        'caption.txt',
        'ketamine-mtorc1-cell.svg',
        'references.bib',
        'references.json',
        'references.ris',
        'references.txt',
      ].toSorted(),
    );
    expect(found['ketamine-mtorc1-cell.svg']).toEqual(svg);
    for (const name of Object.keys(found)) expect(textOf('README.txt')).toContain(name);
  });

  it('has a legend to print: what the step is, that it is schematic, its short forms and its credit', () => {
    const caption = textOf('caption.txt');
    const told = ketamine.steps[MTORC1]?.caption.replace(/\.$/, '') ?? '';
    expect(caption).toContain(`Step 5 of 6, within about 2 hours: mTORC1. ${told} [`);
    expect(caption).toContain('Schematic, not to scale.');
    expect(caption).toContain('mTORC1, the switch for protein synthesis');
    expect(caption).not.toContain('eEF2K');
    // Neither is drawn as active or changed at this step.
    expect(caption).not.toContain('BDNF,');
    expect(caption).not.toContain('GABA,');
    expect(caption.trim().split('\n\n')[1]).toBe(CREDIT);
    expect(textOf('LICENCE.txt')).toContain(CREDIT);
    expect(textOf('alt-text.txt')).toMatch(/New .*mTORC1.* active/);
  });

  it('cites in its legend each reference by the number it has in the list, and by nothing else', () => {
    const caption = textOf('caption.txt');
    const numbers = [...caption.matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      list.split(', ').flatMap((run) => {
        const [from = 0, to = from] = run.split('–').map(Number);
        return Array.from({ length: to - from + 1 }, (_, at) => from + at);
      }),
    );
    const listed = textOf('references.txt').trim().split('\n');
    expect(numbers.toSorted((x, y) => x - y)).toEqual(listed.map((line) => Number.parseInt(line, 10)));
    expect(caption).not.toContain('Li et al.');
    // What only contradicts the step is not cited for it.
    const against = /Findings against it or a part of it: \[(\d+)/.exec(caption)?.[1];
    expect(listed[Number(against) - 1]).toContain(`${against}. `);
    expect(/^[^[]*\[([^\]]*)\]/.exec(caption)?.[1]?.split(/[–, ]+/)).not.toContain(against);
  });

  it('shortens runs of numbers as papers do', () => {
    expect(formatNumberRanges([9, 1, 2, 3, 4, 5, 6])).toBe('1–6, 9');
    expect(formatNumberRanges([1, 2, 4, 4])).toBe('1, 2, 4');
    expect(formatNumberRanges([])).toBe('');
  });

  it('names no debated arrows where the key of the view has none', async () => {
    const view = ketamineViews.time;
    const legend = figureLegend(createFigureSpec({ mechanism: ketamine, view, stepIndex: MTORC1 }), ketamine, []);
    expect(legend).toContain('Schematic, not to scale.');
    expect(legend).not.toContain('debated');
  });

  it('has every reference of the step in every format', () => {
    const cited = sourcesAtStep(ketamine, MTORC1);
    expect(cited.length).toBeGreaterThan(10);
    expect(textOf('references.txt').trim().split('\n')).toHaveLength(cited.length);
    expect(textOf('references.bib').match(/^@/gm)).toHaveLength(cited.length);
    expect(textOf('references.ris').match(/^TY {2}- /gm)).toHaveLength(cited.length);
    expect(JSON.parse(textOf('references.json'))).toHaveLength(cited.length);
  });

  it('names the licence of the repository and leaves the quotations to their authors', () => {
    const licence = textOf('LICENCE.txt');
    expect(readFileSync('LICENSE', 'utf8').trim()).toBe(MIT_LICENCE.trim());
    expect(licence).toContain(MIT_LICENCE.trim());
    expect(licence).toContain('Quoted sentences remain their authors’');
    expect(licence).toContain(ketamine.notice);
  });

  it('is the same, byte for byte, each time and in every time zone', () => {
    const zone = process.env['TZ'];
    for (const other of ['Pacific/Honolulu', 'Asia/Tokyo']) {
      process.env['TZ'] = other;
      expect(Buffer.compare(figurePackage({ mechanism: ketamine, figure, files }), zip)).toBe(0);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  const unzips = has('unzip');
  it.skipIf(!unzips)(`is sound to unzip${unzips ? '' : ' (skipped: it is not installed)'}`, () => {
    expect(withFile('figure.zip', zip, (path) => output('unzip', '-t', path))).toContain('No errors detected');
  });

  it('is refused with a sentence where there is no figure, or a name that leads elsewhere', () => {
    expect(() => figurePackage({ mechanism: ketamine, figure, files: new Map() })).toThrow(
      'choose at least one format',
    );
    for (const name of ['../x.svg', '/x.svg', 'a\\b.svg', 'README.txt', '']) {
      expect(() => figurePackage({ mechanism: ketamine, figure, files: new Map([[name, svg]]) })).toThrow(
        'another name',
      );
    }
  });
});
