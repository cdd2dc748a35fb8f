import { memoize } from '../model/memoize';
import type { Palette } from '../scene/palettes';
import type { Token } from '../scene/tokens';
import { rgbChannels } from './solidColor';

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** The relative luminance of `#rrggbb`, from 0 to 1 (sRGB, IEC 61966-2-1). */
export function luminance(hex: string): number {
  const [r, g, b] = rgbChannels(hex).map((value) => linear(value / 255)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function greyOf(hex: string): string {
  const value = Math.round(encoded(luminance(hex)) * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${value}${value}${value}`;
}

/** A palette as a printer without colours shows it: each colour as the grey of its luminance. */
export const greyPalette: (palette: Palette) => Palette = memoize(
  (palette: Palette) =>
    Object.fromEntries(Object.entries(palette).map(([token, hex]) => [token, greyOf(hex)])) as Record<Token, string>,
);
