import type { Box } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import type { Gradient, Paint } from '../../scene/scene';
import { solid } from '../solid';
import type { Context } from './context';

/** A paint as a canvas has it. */
export interface Ink {
  style: string | CanvasGradient;
  /** Whether the style is measured in shares of the painted box. */
  inBox: boolean;
}

export interface Inks {
  /** The gradients that `paint` may name from here on. */
  use(gradients: readonly Gradient[]): void;
  /** None for a paint that shows nothing. */
  ink(paint: Paint | undefined, context: Context): Ink | null;
}

function withOpacity(hex: string, opacity: number): string {
  const alpha = Math.round(Math.min(Math.max(opacity, 0), 1) * 255);
  return `${hex}${alpha.toString(16).padStart(2, '0')}`;
}

/** The transform that puts a shape into the box from 0 to 1 in which shares are measured; none for a box without area. */
export function intoShares({ x, y, w, h }: Box): DOMMatrix2DInit | null {
  return w > 0 && h > 0 ? { a: 1 / w, b: 0, c: 0, d: 1 / h, e: -x / w, f: -y / h } : null;
}

/** Paints as a canvas has them, each made once. */
export function createInks(palette: Palette): Inks {
  const gradients = new Map<string, Gradient>();
  const made = new WeakMap<Gradient, CanvasGradient>();
  const mixes = new WeakMap<object, string>();

  const colour = (paint: Exclude<Paint, 'none' | { gradient: string }>): string => {
    if (typeof paint === 'string') return palette[paint];
    const mixed = mixes.get(paint) ?? solid(paint, palette);
    mixes.set(paint, mixed);
    return mixed;
  };

  const gradientStyle = (gradient: Gradient, context: Context): CanvasGradient => {
    const known = made.get(gradient);
    if (known) return known;
    const [a = 0, b = 0, c = 0, d = 0] = gradient.at;
    const style =
      gradient.kind === 'linear'
        ? context.createLinearGradient(a, b, c, d)
        : context.createRadialGradient(a, b, 0, a, b, c);
    for (const { offset, paint, opacity } of gradient.stops) {
      if (paint !== 'none') style.addColorStop(offset, withOpacity(colour(paint), opacity ?? 1));
    }
    made.set(gradient, style);
    return style;
  };

  return {
    use(next) {
      gradients.clear();
      for (const gradient of next) gradients.set(gradient.id, gradient);
    },
    ink(paint, context) {
      if (paint === undefined || paint === 'none') return null;
      if (typeof paint === 'string' || 'mix' in paint) return { style: colour(paint), inBox: false };
      const gradient = gradients.get(paint.gradient);
      return gradient ? { style: gradientStyle(gradient, context), inBox: gradient.units === 'box' } : null;
    },
  };
}
