import type { Palette } from '../scene/palettes';
import type { Paint } from '../scene/scene';

/** A paint that is one colour. */
export type SolidPaint = Exclude<Paint, 'none' | { gradient: string }>;

/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export function rgbChannels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour between two of `#rrggbb`: at 0 the first, at 1 the second. */
export function mixColors(from: string, to: string, share: number): string {
  const end = rgbChannels(to);
  const mixed = rgbChannels(from).map((value, at) => Math.round(value + ((end[at] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour as `#rrggbb`: a mix is worked out here, because office programs and editors know no colour functions. */
export function solidColor(paint: SolidPaint, palette: Palette): string {
  if (typeof paint === 'string') return palette[paint];
  const [base, other, share] = paint.mix;
  return mixColors(palette[base], palette[other], share);
}
