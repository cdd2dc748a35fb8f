import type { Palette } from '../../scene/palettes';
import type { Playhead } from '../../scene/frameState';
import { canvasContext } from '../canvas/context';
import { createPainter } from '../canvas/paintSheet';
import { ExportFailure } from '../exportFailure';
import type { Typefaces } from '../fonts/typefaces';
import type { Sheet } from '../sheet/sheet';
import type { Shot } from '../sheet/shot';
import type { FilmSize } from './filmFormat';
import type { FilmPlan } from './filmPlan';

export interface FilmSource {
  /** The settled picture of a step, by index; asked for once a step. */
  shotAt: (stepIndex: number) => Shot;
  /** The sheet of a moment; the same size for all. */
  sheetOf: (shot: Shot) => Sheet;
  plan: FilmPlan;
  palette: Palette;
  typefaces: Typefaces;
}

export interface FilmStage {
  /** The pixels of a moment; the same array for the same moment as before. */
  pixelsOf: (playhead: Playhead) => Uint8ClampedArray;
}

/** Where the moments of a film are painted, in a size in pixels. */
export function createStage(
  { shotAt, sheetOf, palette, typefaces }: FilmSource,
  { width, height }: FilmSize,
): FilmStage {
  const context = canvasContext(width, height, { alpha: false });
  if (!context) {
    throw new ExportFailure(
      `This browser has no room for a film of ${width} × ${height} pixels: choose a smaller one, or close other pages.`,
    );
  }
  const painter = createPainter({ palette, typefaces });
  const shots = new Map<number, Shot>();
  let shown: { playhead: Playhead; pixels: Uint8ClampedArray } | null = null;
  return {
    pixelsOf(playhead) {
      if (shown?.playhead === playhead) return shown.pixels;
      const shot = shots.get(playhead.stepIndex) ?? shotAt(playhead.stepIndex);
      shots.set(playhead.stepIndex, shot);
      painter.paint(context, sheetOf({ ...shot, playhead }));
      shown = { playhead, pixels: context.getImageData(0, 0, width, height).data };
      return shown.pixels;
    },
  };
}
