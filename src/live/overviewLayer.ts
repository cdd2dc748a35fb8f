import { type OverviewLook, type OverviewPart, type OverviewShapes, paintOverview } from '../draw/overviewPainter';
import type { Box } from '../layout/geometry';
import type { OverviewAnswer, OverviewRequest } from './overviewWorker';
import { startWorker } from './startWorker';

/** How much more than what is in sight is painted on each side, so that a pan finds something there. */
const AROUND = 0.35;
/** Most pixels of the canvas on a side. */
const MOST_PIXELS = 4096;

/** The canvas behind the picture of a large graph. */
export interface OverviewLayer {
  setLook(look: OverviewLook): void;
  /** Shows the part of the picture that is in sight on a viewport: at once from what is painted, and then painted anew. */
  show(sight: Box, viewport: { width: number; height: number }): void;
  setVisible(visible: boolean): void;
  destroy(): void;
}

/**
 * Paints in a worker, so that no task of the page grows with the graph. What was painted last is moved and scaled with the
 * hand until the next is there.
 */
export function createOverviewLayer(svg: SVGSVGElement, shapes: OverviewShapes): OverviewLayer {
  const { ownerDocument: document } = svg;
  const createCanvas = (): HTMLCanvasElement => {
    const made = document.createElement('canvas');
    made.className = 'diagram__overview';
    made.setAttribute('aria-hidden', 'true');
    // A browser that is short of memory takes what is painted away, and says when there is room again.
    made.addEventListener('contextrestored', () => paint());
    return made;
  };
  let canvas = createCanvas();
  svg.before(canvas);
  const pixelRatio = Math.min(2, document.defaultView?.devicePixelRatio ?? 1);
  let look: OverviewLook | null = null;
  let painted: OverviewPart | null = null;
  let sight: Box | null = null;
  let viewport = { width: 0, height: 0 };
  let isBusy = false;
  let isStale = false;

  const place = (): void => {
    if (!painted || !sight) return;
    const k = viewport.width / sight.w;
    canvas.style.width = `${painted.w * k}px`;
    canvas.style.height = `${painted.h * k}px`;
    canvas.style.transform = `translate(${(painted.x - sight.x) * k}px, ${(painted.y - sight.y) * k}px)`;
  };

  let worker = startPainter();
  const bitmaps = worker && canvas.getContext('bitmaprenderer');
  /** The page paints from here on: the worker did not start, as in a copy that is opened from a disk, or cannot paint. */
  const paintInPage = (): void => {
    worker?.terminate();
    worker = null;
    isBusy = false;
    // A canvas that shows the bitmaps of a worker can do nothing else.
    const next = createCanvas();
    next.style.visibility = canvas.style.visibility;
    canvas.replaceWith(next);
    canvas = next;
    paint();
  };
  worker?.postMessage({ kind: 'shapes', shapes } satisfies OverviewRequest, []);
  for (const failure of ['error', 'messageerror']) worker?.addEventListener(failure, paintInPage);
  worker?.addEventListener('message', ({ data: { part, bitmap } }: MessageEvent<OverviewAnswer>) => {
    if (!bitmap) return paintInPage();
    isBusy = false;
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    bitmaps?.transferFromImageBitmap(bitmap);
    painted = part;
    place();
    if (isStale) paint();
  });

  function paint(): void {
    if (!sight || !look || viewport.width === 0) return;
    if (isBusy) {
      isStale = true;
      return;
    }
    isStale = false;
    const part = partAround(sight, viewport.width / sight.w);
    if (worker) {
      isBusy = true;
      worker.postMessage({ kind: 'paint', part } satisfies OverviewRequest, []);
      return;
    }
    canvas.width = Math.ceil(part.w * part.scale);
    canvas.height = Math.ceil(part.h * part.scale);
    const context = canvas.getContext('2d');
    if (context) paintOverview(context, shapes, look, part);
    painted = part;
    place();
  }

  function partAround({ x, y, w, h }: Box, k: number): OverviewPart {
    const [wide, high] = [w * (1 + 2 * AROUND), h * (1 + 2 * AROUND)];
    const scale = Math.min(k * pixelRatio, MOST_PIXELS / wide, MOST_PIXELS / high);
    return { x: x - w * AROUND, y: y - h * AROUND, w: wide, h: high, scale };
  }

  return {
    setLook(next) {
      look = next;
      worker?.postMessage({ kind: 'look', look } satisfies OverviewRequest, []);
      paint();
    },
    show(next, size) {
      const isSame =
        sight !== null &&
        (['x', 'y', 'w', 'h'] as const).every((side) => sight?.[side] === next[side]) &&
        viewport.width === size.width &&
        viewport.height === size.height;
      sight = next;
      viewport = size;
      if (isSame) return;
      place();
      paint();
    },
    setVisible(visible) {
      canvas.style.visibility = visible ? '' : 'hidden';
    },
    destroy() {
      worker?.terminate();
      canvas.remove();
    },
  };
}

/** None where the browser has no workers that paint. */
const startPainter = (): Worker | null =>
  typeof OffscreenCanvas === 'undefined'
    ? null
    : startWorker(() => new Worker(new URL('./overviewWorker.ts', import.meta.url), { type: 'module' }));
