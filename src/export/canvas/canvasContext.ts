import type { Box } from '../../layout/geometry';
import { memoize } from '../../model/memoize';
import type { Palette } from '../../scene/palettes';
import type { Gradient, Paint } from '../../scene/scene';
import { solidColor, type SolidPaint } from '../solidColor';

/** What is painted on: a canvas of the page, or one that is not in it. */
export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * A clear canvas of a size in pixels that is not in the page; null where the browser has no room for it. All are drawn by the
 * processor: their pixels are read, and each graphics card has its own way with edges.
 */
export function createCanvasContext(
  width: number,
  height: number,
  settings: CanvasRenderingContext2DSettings = {},
): OffscreenCanvasRenderingContext2D | null {
  return new OffscreenCanvas(width, height).getContext('2d', { ...settings, willReadFrequently: true });
}

/** A picture beside the one that is painted, for what shows through as a whole. */
export interface LayerPool {
  /** Paints on a clear layer over a box of the context's units, and then puts the layer on the context, see-through. */
  through(context: CanvasContext, box: Box, opacity: number, paint: (layer: CanvasContext) => void): void;
}

/** The box in whole pixels of a canvas around a box of the context's units; none where the two do not meet. */
function pixelBounds(context: CanvasContext, { x, y, w, h }: Box): Box | null {
  const { a, b, c, d, e, f } = context.getTransform();
  const corners = [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ].map(([px = 0, py = 0]) => [a * px + c * py + e, b * px + d * py + f] as const);
  const xs = corners.map(([px]) => px);
  const ys = corners.map(([, py]) => py);
  const left = Math.max(Math.floor(Math.min(...xs)) - 1, 0);
  const top = Math.max(Math.floor(Math.min(...ys)) - 1, 0);
  const right = Math.min(Math.ceil(Math.max(...xs)) + 1, context.canvas.width);
  const bottom = Math.min(Math.ceil(Math.max(...ys)) + 1, context.canvas.height);
  return right > left && bottom > top ? { x: left, y: top, w: right - left, h: bottom - top } : null;
}

/** Layers that are kept for the next time, one for each depth of groups within groups. */
export function createLayerPool(): LayerPool {
  const kept: OffscreenCanvasRenderingContext2D[] = [];
  let depth = 0;

  const layerFor = (w: number, h: number): OffscreenCanvasRenderingContext2D | null => {
    const known = kept[depth];
    if (known && known.canvas.width >= w && known.canvas.height >= h) {
      known.setTransform(1, 0, 0, 1, 0, 0);
      known.clearRect(0, 0, w, h);
      return known;
    }
    const [width, height] = [Math.max(w, known?.canvas.width ?? 0), Math.max(h, known?.canvas.height ?? 0)];
    const fresh = createCanvasContext(width, height);
    if (fresh) kept[depth] = fresh;
    return fresh;
  };

  return {
    through(context, box, opacity, paint) {
      const place = pixelBounds(context, box);
      if (!place) return;
      const layer = layerFor(place.w, place.h);
      if (!layer) return;
      const { a, b, c, d, e, f } = context.getTransform();
      layer.setTransform(a, b, c, d, e - place.x, f - place.y);
      layer.globalAlpha = 1;
      depth++;
      paint(layer);
      depth--;
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha *= opacity;
      context.drawImage(layer.canvas, 0, 0, place.w, place.h, place.x, place.y, place.w, place.h);
      context.restore();
    },
  };
}

/** A paint as a canvas has it. */
export interface CanvasPaint {
  style: string | CanvasGradient;
  /** Whether the style is measured in shares of the painted box. */
  inBox: boolean;
}

export interface CanvasPaints {
  /** The gradients that `paint` may name from here on. */
  use(gradients: readonly Gradient[]): void;
  /** None for a paint that shows nothing. */
  ink(paint: Paint | undefined, context: CanvasContext): CanvasPaint | null;
}

function withOpacity(hex: string, opacity: number): string {
  const alpha = Math.round(Math.min(Math.max(opacity, 0), 1) * 255);
  return `${hex}${alpha.toString(16).padStart(2, '0')}`;
}

/** The transform that puts a shape into the box from 0 to 1 in which shares are measured; none for a box without area. */
export function toUnitBox({ x, y, w, h }: Box): DOMMatrix2DInit | null {
  return w > 0 && h > 0 ? { a: 1 / w, b: 0, c: 0, d: 1 / h, e: -x / w, f: -y / h } : null;
}

/** Paints as a canvas has them, each made once. */
export function createCanvasPaints(palette: Palette): CanvasPaints {
  const gradients = new Map<string, Gradient>();
  /** Each belongs to a gradient and to the context that is painted on. */
  const made = new WeakMap<Gradient, CanvasGradient>();

  const mixed = memoize((paint: SolidPaint & object) => solidColor(paint, palette));
  const colour = (paint: Exclude<Paint, 'none' | { gradient: string }>): string => {
    if (typeof paint === 'string') return palette[paint];
    return mixed(paint);
  };

  const gradientStyle = (gradient: Gradient, context: CanvasContext): CanvasGradient => {
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
