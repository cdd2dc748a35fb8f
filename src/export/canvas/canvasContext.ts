import type { Box } from '../../layout/geometry';
import { memoize } from '../../model/memoize';
import type { Palette } from '../../scene/palettes';
import type { Gradient, Paint } from '../../scene/scene';
import { ExportError } from '../exportError';
import { solidColor, type SolidPaint } from '../solidColor';

/** The context of a canvas in the page or of an offscreen one. */
export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * An offscreen canvas of a size in pixels; null where the browser cannot allocate it. `willReadFrequently` keeps it on the
 * CPU: its pixels are read, and antialiasing differs between graphics cards.
 */
export function createCanvasContext(
  width: number,
  height: number,
  settings: CanvasRenderingContext2DSettings = {},
): OffscreenCanvasRenderingContext2D | null {
  return new OffscreenCanvas(width, height).getContext('2d', { ...settings, willReadFrequently: true });
}

/** Throws where the browser took the pixels of a canvas away, as it does when it is short of memory: they would be blank. */
export function requirePixels(context: OffscreenCanvasRenderingContext2D): void {
  if (context.isContextLost?.()) {
    throw new ExportError(
      'The browser took the drawing away, as it does when it is short of memory: close other pages, or choose a smaller size.',
    );
  }
}

/** Offscreen layers for groups with an opacity of their own. */
export interface LayerPool {
  /** Paints a box of the context on a clear layer and then draws the layer with an opacity. */
  paintFaded(context: CanvasContext, box: Box, opacity: number, paint: (layer: CanvasContext) => void): void;
}

/** A box of the context's units in whole pixels of its canvas; null outside of it. */
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

/** Reuses one layer for each depth of nested groups. */
export function createLayerPool(): LayerPool {
  const layers: OffscreenCanvasRenderingContext2D[] = [];
  let depth = 0;

  const layerFor = (w: number, h: number): OffscreenCanvasRenderingContext2D | null => {
    const known = layers[depth];
    if (known && known.canvas.width >= w && known.canvas.height >= h) {
      known.setTransform(1, 0, 0, 1, 0, 0);
      known.clearRect(0, 0, w, h);
      return known;
    }
    const [width, height] = [Math.max(w, known?.canvas.width ?? 0), Math.max(h, known?.canvas.height ?? 0)];
    const fresh = createCanvasContext(width, height);
    if (fresh) layers[depth] = fresh;
    return fresh;
  };

  return {
    paintFaded(context, box, opacity, paint) {
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

/** A paint for a canvas. */
export interface CanvasPaint {
  style: string | CanvasGradient;
  /** Whether the style is in shares of the painted box (SVG's objectBoundingBox). */
  inBox: boolean;
}

export interface CanvasPaints {
  /** Sets the gradients that paints refer to. */
  setGradients(gradients: readonly Gradient[]): void;
  /** Null for a paint that paints nothing. */
  resolve(paint: Paint | undefined, context: CanvasContext): CanvasPaint | null;
}

function withOpacity(hex: string, opacity: number): string {
  const alpha = Math.round(Math.min(Math.max(opacity, 0), 1) * 255);
  return `${hex}${alpha.toString(16).padStart(2, '0')}`;
}

/** The transform from a box to the unit square; null for a box without area. */
export function toUnitBox({ x, y, w, h }: Box): DOMMatrix2DInit | null {
  return w > 0 && h > 0 ? { a: 1 / w, b: 0, c: 0, d: 1 / h, e: -x / w, f: -y / h } : null;
}

/** Creates each paint once. */
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
    setGradients(next) {
      gradients.clear();
      for (const gradient of next) gradients.set(gradient.id, gradient);
    },
    resolve(paint, context) {
      if (paint === undefined || paint === 'none') return null;
      if (typeof paint === 'string' || 'mix' in paint) return { style: colour(paint), inBox: false };
      const gradient = gradients.get(paint.gradient);
      return gradient ? { style: gradientStyle(gradient, context), inBox: gradient.units === 'box' } : null;
    },
  };
}
