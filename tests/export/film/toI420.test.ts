import { expect, it } from 'vitest';
import { i420Bytes, toI420 } from '../../../src/export/film/videoFilm';

const size = { width: 4, height: 2 };

/** The brightness, blueness and redness of a plain picture. */
function ofColour(rgb: readonly [number, number, number]): number[] {
  const out = new Uint8Array(i420Bytes(size));
  toI420(Uint8ClampedArray.from(Array.from({ length: 8 }, () => [...rgb, 255]).flat()), size, out);
  expect(new Set(out.subarray(0, 8)).size).toBe(1);
  return [out[0] ?? 0, out[8] ?? 0, out[10] ?? 0];
}

// The values of the bars in ITU-R BT.709, at full height.
it.each([
  { name: 'white', rgb: [255, 255, 255], yuv: [235, 128, 128] },
  { name: 'black', rgb: [0, 0, 0], yuv: [16, 128, 128] },
  { name: 'red', rgb: [255, 0, 0], yuv: [63, 102, 240] },
  { name: 'green', rgb: [0, 255, 0], yuv: [173, 42, 26] },
  { name: 'blue', rgb: [0, 0, 255], yuv: [32, 240, 118] },
] as const)('$name is where BT.709 has it', ({ rgb, yuv }) => {
  expect(ofColour(rgb)).toEqual([...yuv]);
});

it('takes the colour of four points together', () => {
  const pixel = (r: number, g: number, b: number) => [r, g, b, 255];
  const row = [...pixel(255, 0, 0), ...pixel(0, 0, 0), ...pixel(255, 255, 255), ...pixel(255, 255, 255)];
  const out = new Uint8Array(i420Bytes(size));
  toI420(Uint8ClampedArray.from([...row, ...row]), size, out);
  expect([...out.subarray(0, 8)]).toEqual([63, 16, 235, 235, 63, 16, 235, 235]);
  expect([...out.subarray(8)]).toEqual([115, 128, 184, 128]);
});
