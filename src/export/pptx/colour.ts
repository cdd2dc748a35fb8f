import type { Palette } from '../../scene/palettes';
import type { Token } from '../../scene/tokens';
import { type SolidPaint, solid } from '../solid';
import { thousandths, xml } from './xml';

/** Colours that the theme of the deck has, by the names under which shapes ask for them: changing the theme repaints them. */
const THEMED: Readonly<Partial<Record<Token, string>>> = {
  surface: 'bg1',
  ink: 'tx1',
  surface2: 'bg2',
  ink2: 'tx2',
  'excite-plate': 'accent1',
  'inhibit-plate': 'accent2',
  'drug-plate': 'accent3',
  'signal-plate': 'accent4',
  'growth-plate': 'accent5',
  ink3: 'accent6',
};

/** `#rrggbb` as these formats write it. */
export function bareHex(hex: string): string {
  return hex.slice(1).toUpperCase();
}

export function colourXml(paint: SolidPaint, alpha: number, palette: Palette): string {
  const share = alpha >= 0.9995 ? '' : xml('a:alpha', { val: thousandths(Math.max(0, alpha)) });
  const themed = typeof paint === 'string' ? THEMED[paint] : undefined;
  if (themed) return xml('a:schemeClr', { val: themed }, share);
  return xml('a:srgbClr', { val: bareHex(solid(paint, palette)) }, share);
}

export function solidXml(paint: SolidPaint, alpha: number, palette: Palette): string {
  return xml('a:solidFill', {}, colourXml(paint, alpha, palette));
}
