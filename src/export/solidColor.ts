import type { Palette } from '../scene/palettes';
import type { Paint } from '../scene/scene';

/** A paint that is one colour. */
export type SolidPaint = Exclude<Paint, 'none' | { gradient: string }>;

function rgbChannels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The colour as `#rrggbb`: a mix is worked out here, because office programs and editors know no colour functions. */
export function solidColor(paint: SolidPaint, palette: Palette): string {
  if (typeof paint === 'string') return palette[paint];
  const [base, other, share] = paint.mix;
  const [from, to] = [rgbChannels(palette[base]), rgbChannels(palette[other])];
  const mixed = from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
