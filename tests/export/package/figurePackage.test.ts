import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { citedAtStep } from '../../../src/evidence/citedAtStep';
import { figurePackage } from '../../../src/export/package/figurePackage';
import { MIT_LICENCE } from '../../../src/export/package/licence';
import { shotOf } from '../../../src/export/sheet/shot';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { loadView } from '../../../src/scene/views/loadView';
import { has, output, withFile } from '../pdf/tools';

const MTORC1 = 5;
const shot = shotOf({ mechanism: ketamine, viewId: 'cell', view: await loadView('cell'), stepIndex: MTORC1 });
const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>');
const files = new Map([['ketamine-mtorc1-cell.svg', svg]]);
const zip = figurePackage({ mechanism: ketamine, shot, files });
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

  it('says in its caption what the step is, that it is schematic and what it rests on', () => {
    const caption = textOf('caption.txt');
    expect(caption).toContain('Step 5 of 6, within about 2 hours: mTORC1.');
    expect(caption).toContain(ketamine.steps[MTORC1]?.caption);
    expect(caption).toContain('Schematic, not to scale.');
    expect(caption).toContain('Li et al. 2010');
    expect(textOf('alt-text.txt')).toMatch(/Active: .*mTORC1/);
  });

  it('has every reference of the step in every format', () => {
    const cited = citedAtStep(ketamine, MTORC1);
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
      expect(Buffer.compare(figurePackage({ mechanism: ketamine, shot, files }), zip)).toBe(0);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  const unzips = has('unzip');
  it.skipIf(!unzips)(`is sound to unzip${unzips ? '' : ' (skipped: it is not installed)'}`, () => {
    expect(withFile('figure.zip', zip, (path) => output('unzip', '-t', path))).toContain('No errors detected');
  });

  it('is refused with a sentence where there is no figure, or a name that leads elsewhere', () => {
    expect(() => figurePackage({ mechanism: ketamine, shot, files: new Map() })).toThrow('choose at least one format');
    for (const name of ['../x.svg', '/x.svg', 'a\\b.svg', 'README.txt', '']) {
      expect(() => figurePackage({ mechanism: ketamine, shot, files: new Map([[name, svg]]) })).toThrow('another name');
    }
  });
});
