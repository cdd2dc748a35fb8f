import type { FilmSize } from './filmFormat';

/** What `toI420` writes, in the words of the web. Without the range, some players show paler colours. */
export const I420_COLOURS = {
  primaries: 'bt709',
  transfer: 'iec61966-2-1',
  matrix: 'bt709',
  fullRange: false,
} as const satisfies VideoColorSpaceInit;

/** How many bytes a frame takes; both sides are even. */
export function i420Bytes({ width, height }: FilmSize): number {
  return (width * height * 3) / 2;
}

// In 1/65536: what red, green and blue add to each, after ITU-R BT.709, in the range of studios (16 to 235 and 240).
const brightness = (red: number, green: number, blue: number): number =>
  16 + ((11_966 * red + 40_254 * green + 4_064 * blue + 0x8000) >> 16);
// Of four points: the sums are four times as large.
const blueness = (red: number, green: number, blue: number): number =>
  128 + ((-6_596 * red - 22_189 * green + 28_785 * blue + 0x20000) >> 18);
const redness = (red: number, green: number, blue: number): number =>
  128 + ((28_785 * red - 26_145 * green - 2_640 * blue + 0x20000) >> 18);

/** A point as a canvas keeps it: red in the lowest byte. */
const brightnessOf = (point: number): number => brightness(point & 255, (point >> 8) & 255, (point >> 16) & 255);

/**
 * Pixels as video has them: brightness for every point, then blueness and redness for every four. Done here, because browsers
 * each do it in their own way and range. Writes `i420Bytes` bytes.
 */
export function toI420(rgba: Uint8ClampedArray, { width, height }: FilmSize, out: Uint8Array): void {
  const points = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  let u = width * height;
  let v = u + u / 4;
  for (let top = 0; top < points.length; top += 2 * width) {
    for (let at = top; at < top + width; at += 2) {
      const a = points[at] as number;
      const b = points[at + 1] as number;
      const c = points[at + width] as number;
      const d = points[at + width + 1] as number;
      out[at] = brightnessOf(a);
      out[at + 1] = brightnessOf(b);
      out[at + width] = brightnessOf(c);
      out[at + width + 1] = brightnessOf(d);
      const red = (a & 255) + (b & 255) + (c & 255) + (d & 255);
      const green = ((a >> 8) & 255) + ((b >> 8) & 255) + ((c >> 8) & 255) + ((d >> 8) & 255);
      const blue = ((a >> 16) & 255) + ((b >> 16) & 255) + ((c >> 16) & 255) + ((d >> 16) & 255);
      out[u++] = blueness(red, green, blue);
      out[v++] = redness(red, green, blue);
    }
  }
}
