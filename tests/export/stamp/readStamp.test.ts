import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { addPage, openPdf } from '../../../src/export/pdf/pdfDocument';
import { customPart } from '../../../src/export/pptx/deckParts';
import { readStamp, stampProblems } from '../../../src/export/stamp/readStamp';
import { STAMP_KEY, type Stamp, stampSearch } from '../../../src/export/stamp/stamp';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { parseUrl, serializeUrl } from '../../../src/player/urlCodec';
import { figure, plainStamp, pngWith, pptxWith, svgWith } from './stampedFiles';

const PICTURED = [
  {},
  { step: 'relief', view: 'time', marks: true },
  { step: 'bdnf-trkb', view: 'pathway', whatIf: ['rapamycin-brain', 'mtorc1=0', 'dose=0.5'], lens: 'people' },
] as const;

const WHOLE: Stamp = {
  ...plainStamp,
  whatIf: ['rapamycin-brain', 'bdnf*0.5'],
  lens: 'hypotheses:hnk,opioid',
  marks: true,
};

function pdfWith(text: string): Promise<Uint8Array> {
  const words = { title: 'mTORC1 (step 5)', description: 'A step', keywords: '', language: 'en' };
  const pdf = openPdf({ ...words, more: { [STAMP_KEY]: text } });
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    addPage(pdf, 100, 100);
    pdf.end();
  });
}

const carriers: readonly [name: string, carry: (text: string) => Uint8Array | Promise<Uint8Array>][] = [
  ['PNG', pngWith],
  ['SVG', svgWith],
  ['PPTX', pptxWith],
  ['PDF', pdfWith],
];

describe('a picture that was saved', () => {
  it.each(PICTURED)('as SVG tells what it shows: %o', async (pictured) => {
    const { svg, stamp } = await figure(pictured);
    expect(await readStamp(strToU8(svg))).toEqual({ ok: true, stamps: [stamp] });
  });

  it.each(carriers)('as %s tells all of it', async (_name, carry) => {
    expect(await readStamp(await carry(JSON.stringify(WHOLE)))).toEqual({ ok: true, stamps: [WHOLE] });
  });

  it('as a presentation tells each slide in its order, with what LibreOffice or PowerPoint add', async () => {
    const slides = ['stressed-synapse', 'glutamate-burst', 'relief'].map((step) => ({ ...plainStamp, step }));
    const own = customPart(slides);
    const other = '<property fmtid="{D5CDD505}" pid="3" name="Project"><vt:lpwstr>{"a":1}</vt:lpwstr></property>';
    for (const part of [own, own.replace('</Properties>', `${other}</Properties>`)]) {
      const deck = zipSync({ 'ppt/presentation.xml': strToU8('<p/>'), 'docProps/custom.xml': strToU8(part) });
      expect(await readStamp(deck)).toEqual({ ok: true, stamps: slides });
    }
  });

  it('is still read after another program gave its element a prefix and wrote it with a byte order mark', async () => {
    const text = new TextDecoder().decode(svgWith(JSON.stringify(plainStamp)));
    const changed = text
      .replace('<pathlight xmlns', '<ns0:pathlight xmlns:ns0')
      .replace('</pathlight', '</ns0:pathlight');
    expect(await readStamp(strToU8(`\uFEFF<?xml version="1.0"?>\n${changed}`))).toMatchObject({ ok: true });
  });
});

describe('the address that a picture reopens', () => {
  it.each(PICTURED)('is the one the page writes for that state: %o', async (pictured) => {
    const { stamp } = await figure(pictured);
    const search = stampSearch(stamp);
    const { initial, notices } = parseUrl(ketamine, search);
    expect(notices).toEqual([]);
    expect(serializeUrl(ketamine, initial)).toBe(search);
    expect(initial).toMatchObject({
      stepIndex: ketamine.steps.findIndex(({ id }) => id === stamp.step),
      view: stamp.view,
      whatIf: stamp.whatIf,
      lens: stamp.lens ?? null,
      marks: stamp.marks ?? false,
    });
  });
});

describe('a file that is no picture of ours', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['a PNG without a text', pngWith('by hand', 'Comment')],
    ['an SVG without metadata', strToU8('<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>')],
    ['a page', strToU8('<!DOCTYPE html><title>pathlight</title>')],
    ['a presentation of another hand', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') })],
    ['prose', strToU8('{"pathlight":1}')],
  ])('is told so: %s', async (_name, bytes) => {
    expect(await readStamp(bytes)).toEqual({ ok: false, problem: stampProblems.foreign });
  });

  it('is not searched when it is too large', async () => {
    expect(await readStamp(new Uint8Array(100_000_001))).toEqual({ ok: false, problem: stampProblems.tooLarge });
  });
});

/** What nobody but a forger or an accident writes. */
const hostile: readonly [name: string, text: string][] = [
  ['no JSON', '{"pathlight":1,'],
  ['a number', '1'],
  ['null', 'null'],
  ['an empty record', '{}'],
  ['a deck whose list is a text', '{"stamps":"mtorc1"}'],
  ['no version', JSON.stringify({ ...plainStamp, pathlight: undefined })],
  ['a version that is a text', JSON.stringify({ ...plainStamp, pathlight: '1' })],
  ['a step that is a list', JSON.stringify({ ...plainStamp, step: ['mtorc1'] })],
  ['a script as step', JSON.stringify({ ...plainStamp, step: '<script>alert(1)</script>' })],
  ['a long step', JSON.stringify({ ...plainStamp, step: 'm'.repeat(61) })],
  ['a mechanism that is an address', JSON.stringify({ ...plainStamp, mechanism: 'https://example.org/x' })],
  ['an unknown view', JSON.stringify({ ...plainStamp, view: 'toString' })],
  ['a what-if that is a text', JSON.stringify({ ...plainStamp, whatIf: 'mtorc1=0' })],
  ['a what-if that brings a parameter', JSON.stringify({ ...plainStamp, whatIf: ['mtorc1=0&panel=quiz'] })],
  ['a what-if without end', JSON.stringify({ ...plainStamp, whatIf: Array(200).fill('mtorc1=0') })],
  ['a lens with markup', JSON.stringify({ ...plainStamp, lens: '"><img src=x>' })],
  ['marks that are a text', JSON.stringify({ ...plainStamp, marks: 'yes' })],
  ['brackets without end', '['.repeat(4000)],
];

describe('a stamp that was tampered with', () => {
  it.each(hostile)('is damaged: %s', async (_name, text) => {
    for (const bytes of [pngWith(text), svgWith(text), pptxWith(text)]) {
      expect(await readStamp(bytes)).toEqual({ ok: false, problem: stampProblems.damaged });
    }
  });

  it('brings nothing along but the fields that are known', async () => {
    const more = `{"__proto__":{"marks":true},"constructor":{"prototype":{"x":1}},"lang":"xx",${JSON.stringify(plainStamp).slice(1)}`;
    const read = await readStamp(svgWith(more));
    expect(read).toEqual({ ok: true, stamps: [plainStamp] });
    expect(Object.keys(read.ok ? (read.stamps[0] ?? {}) : {}).sort()).toEqual(Object.keys(plainStamp).sort());
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('of a later version asks for the page to be reloaded', async () => {
    const later = JSON.stringify({ pathlight: 2, place: 'mtorc1' });
    expect(await readStamp(pngWith(later))).toEqual({ ok: false, problem: stampProblems.newer });
  });
});

describe('a file that was tampered with', () => {
  const { length } = pptxWith(JSON.stringify(plainStamp));

  it('is refused where it declares a document type, whose names may unfold without end', async () => {
    const svg = new TextDecoder().decode(svgWith(JSON.stringify(plainStamp)));
    const bomb = `<!DOCTYPE svg [<!ENTITY a "${'b'.repeat(100)}"><!ENTITY c "&a;&a;">]>${svg}`;
    expect(await readStamp(strToU8(bomb))).toEqual({ ok: false, problem: stampProblems.documentType });
  });

  it.each([
    ['a PNG', pngWith(JSON.stringify(plainStamp)).slice(0, 60)],
    ['a presentation', pptxWith(JSON.stringify(plainStamp)).slice(0, length - 30)],
    ['an SVG', svgWith(JSON.stringify(plainStamp)).slice(0, 200)],
  ])('is damaged, or none of ours, when it was cut off: %s', async (_name, bytes) => {
    const read = await readStamp(bytes);
    expect(read.ok).toBe(false);
    expect([stampProblems.damaged, stampProblems.foreign]).toContain(read.ok ? '' : read.problem);
  });

  it('is not unpacked beyond the size it declares, nor when it declares a large one', async () => {
    const large = pptxWith(' '.repeat(30_000_000));
    expect(await readStamp(large)).toEqual({ ok: false, problem: stampProblems.damaged });
    // The directory says that it unpacks to 400 bytes.
    const directory = large.findIndex(
      (_, at) => at > 200 && large[at] === 0x50 && large[at + 1] === 0x4b && large[at + 2] === 1,
    );
    const second = large.findIndex(
      (_, at) => at > directory && large[at] === 0x50 && large[at + 1] === 0x4b && large[at + 2] === 1,
    );
    new DataView(large.buffer).setUint32(second + 24, 400, true);
    expect(await readStamp(large)).toEqual({ ok: false, problem: stampProblems.foreign });
  });

  it('does not keep the page busy where its directory claims billions of entries', async () => {
    const zip = pptxWith(JSON.stringify(plainStamp));
    const end = Buffer.alloc(56 + 20 + 22);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeUInt32LE(0xffffffff, 32);
    end.writeUInt32LE(0, 48);
    end.writeUInt32LE(0x07064b50, 56);
    end.writeUInt32LE(zip.length, 56 + 8);
    end.writeUInt32LE(0x06054b50, 76);
    end.writeUInt16LE(0xffff, 76 + 8);
    end.writeUInt32LE(0xffffffff, 76 + 16);
    const read = await readStamp(new Uint8Array(Buffer.concat([zip, end])));
    expect(read).toEqual({ ok: false, problem: stampProblems.damaged });
  });

  it('is searched in one pass, whatever it repeats', async () => {
    for (const piece of ['<pathlight', '<pathlight ', '<a:pathlight>', '<property name="pathlight"', '/pathlight(']) {
      const text = piece.repeat(200_000);
      for (const head of ['<svg>', '%PDF-1.7 ']) expect((await readStamp(strToU8(head + text))).ok).toBe(false);
      expect((await readStamp(zipSync({ 'docProps/custom.xml': strToU8(text.slice(0, 400_000)) }))).ok).toBe(false);
    }
  });
});

describe('a hostile file of 99 MB', () => {
  const filled = (head: string, fill: string, bytes = 99_000_000): Uint8Array => {
    const file = new Uint8Array(bytes).fill(fill.charCodeAt(0));
    file.set(strToU8(head));
    return file;
  };
  it.each([
    ['a PDF of slashes', filled('%PDF-1.7 ', '/')],
    ['a PDF of newlines that names an object', filled('%PDF-1.7 /pathlight 7 0 R', '\n')],
    ['an SVG of opening brackets', filled('<svg>', '<')],
  ])('is refused without holding up the page: %s', async (_name, file) => {
    // Each message to itself ends a task.
    const ends = [performance.now()];
    const { postMessage } = MessagePort.prototype;
    vi.spyOn(MessagePort.prototype, 'postMessage').mockImplementation(function yieldNow(this: MessagePort, value) {
      ends.push(performance.now());
      postMessage.call(this, value);
    });
    const read = await readStamp(file);
    ends.push(performance.now());
    expect(read.ok).toBe(false);
    expect(Math.max(...ends.slice(1).map((end, at) => end - (ends[at] ?? 0)))).toBeLessThan(500);
  });

  it('tells its step where it is at the other end of it', async () => {
    const file = filled('%PDF-1.7\n/pathlight ', ' ', 20_000_000);
    file.set(strToU8(`%PDF-1.7\n/pathlight (${JSON.stringify(WHOLE)})`));
    expect(await readStamp(file)).toEqual({ ok: true, stamps: [WHOLE] });
  });
});
