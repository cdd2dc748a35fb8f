import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readPngTexts, stampPng } from '../../../src/export/pngMetadata';

const hasIdentify = spawnSync('identify', ['-version']).status === 0;

function plainPng(): Uint8Array {
  const png = new PNG({ width: 3, height: 2 });
  png.data.fill(200);
  return new Uint8Array(PNG.sync.write(png));
}

const texts = {
  Title: 'Ketamine: mTORC1',
  Description: 'α-amino · μ-opioid – “quoted” 𝛼',
  pathlight: '{"pathlight":1}',
};
const stamped = stampPng(plainPng(), { dpi: 600, texts });

/** A file with one part after the header, whose length may be a lie. */
function withPart(type: string, data: Uint8Array, length = data.length): Uint8Array {
  const png = plainPng();
  const part = new Uint8Array(12 + data.length);
  new DataView(part.buffer).setUint32(0, length);
  part.set(new TextEncoder().encode(type), 4);
  part.set(data, 8);
  return Uint8Array.from([...png.subarray(0, 33), ...part, ...png.subarray(33)]);
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a stamped PNG', () => {
  it('is whole, and has its resolution in front of the pixels', () => {
    // pngjs checks every checksum.
    const read = PNG.sync.read(Buffer.from(stamped), { checkCRC: true });
    expect([read.width, read.height, read.data[0]]).toEqual([3, 2, 200]);
    const text = Buffer.from(stamped).toString('latin1');
    const at = text.indexOf('pHYs');
    expect(at).toBe(37);
    expect(at).toBeLessThan(text.indexOf('IDAT'));
    const view = new DataView(stamped.buffer);
    expect([view.getUint32(at + 4), view.getUint32(at + 8), stamped[at + 12]]).toEqual([23622, 23622, 1]);
  });

  it('gives back its texts, Greek letters too', () => {
    expect(readPngTexts(stamped)).toEqual(texts);
  });

  it.skipIf(!hasIdentify)('is read by ImageMagick (skipped where identify is not installed)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pathlight-png-'));
    const file = join(folder, 'a.png');
    writeFileSync(file, stamped);
    const told = execFileSync('identify', ['-verbose', file]).toString();
    rmSync(folder, { recursive: true });
    expect(told).toContain('236.22x236.22');
    expect(told).toContain('PixelsPerCentimeter');
    // It reads no international texts.
    expect(told).toContain('Title: Ketamine: mTORC1');
    expect(told).toContain('pathlight: {"pathlight":1}');
  });

  it('can be stamped anew, and says nothing twice', () => {
    const again = stampPng(stamped, { dpi: 300, texts: { Title: 'Another' } });
    expect(readPngTexts(again)).toEqual({ ...texts, Title: 'Another' });
    expect(Buffer.from(again).toString('latin1').split('pHYs')).toHaveLength(2);
    expect(stampPng(stamped, { dpi: 600, texts })).toEqual(stamped);
  });

  it('is not made of a file that is broken', () => {
    expect(() => stampPng(stamped.subarray(0, stamped.length - 20), {})).toThrow('came out broken');
    expect(() => stampPng(bytes('no picture'), {})).toThrow('came out broken');
  });
});

describe('texts of a hostile PNG', () => {
  it('are none, however it is cut off', () => {
    for (let length = 0; length < stamped.length; length++) {
      const found = readPngTexts(stamped.subarray(0, length));
      for (const [key, text] of Object.entries(found)) expect(texts).toHaveProperty(key, text);
    }
  });

  it('are none where a part claims to be longer than the file', () => {
    for (const length of [0xffff_ffff, 0x7fff_ffff, 100_000]) {
      expect(readPngTexts(withPart('tEXt', bytes('pathlight\0{}'), length))).toEqual({});
    }
  });

  it.each([
    ['no key', 'tEXt', '\0text'],
    ['no end of the key', 'tEXt', 'pathlight'],
    ['a key that is too long', 'tEXt', `${'k'.repeat(80)}\0text`],
    ['a text that is too long', 'tEXt', `pathlight\0${'x'.repeat(200_000)}`],
    ['a packed text', 'iTXt', 'pathlight\0\u0001\0\0\0x'],
    ['a cut-off international text', 'iTXt', 'pathlight\0\0\0en'],
    ['nothing', 'iTXt', ''],
  ])('are none with %s', (_name, type, text) => {
    expect(readPngTexts(withPart(type, bytes(text)))).toEqual({});
  });

  it('reach no prototype', () => {
    const found = readPngTexts(withPart('tEXt', bytes('__proto__\0x')));
    expect(Object.keys(found)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });

  it('come to an end, whatever the bytes', () => {
    const start = plainPng().subarray(0, 33);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(typeof readPngTexts(Uint8Array.from([...start, ...noise]))).toBe('object');
        expect(readPngTexts(noise)).toEqual({});
      }),
    );
  });
});
