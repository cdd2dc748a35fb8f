/** What is painted on: a canvas of the page, or one that is not in it. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * A clear canvas of a size in pixels that is not in the page; null where the browser has no room for it. All are drawn by the
 * processor: their pixels are read, and each graphics card has its own way with edges.
 */
export function canvasContext(
  width: number,
  height: number,
  settings: CanvasRenderingContext2DSettings = {},
): OffscreenCanvasRenderingContext2D | null {
  return new OffscreenCanvas(width, height).getContext('2d', { ...settings, willReadFrequently: true });
}
