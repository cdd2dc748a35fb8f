import type { Box } from '../../layout/geometry';
import { type Context, canvasContext } from './context';

/** A picture beside the one that is painted, for what shows through as a whole. */
export interface Layers {
  /** Paints on a clear layer over a box of the context's units, and then puts the layer on the context, see-through. */
  through(context: Context, box: Box, opacity: number, paint: (layer: Context) => void): void;
}

/** The box in whole pixels of a canvas around a box of the context's units; none where the two do not meet. */
function pixelsOf(context: Context, { x, y, w, h }: Box): Box | null {
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
export function createLayers(): Layers {
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
    const fresh = canvasContext(width, height);
    if (fresh) kept[depth] = fresh;
    return fresh;
  };

  return {
    through(context, box, opacity, paint) {
      const place = pixelsOf(context, box);
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
