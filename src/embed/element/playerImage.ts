import { createFigureSpec } from '../../export/sheet/figureSpec';
import { SLIDE_SIZE } from '../../export/sheet/sheetLayout';
import { slideSheet } from '../../export/sheet/slideSheet';
import type { Mechanism } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';
import { type PaletteId, palettes } from '../../scene/palettes';
import type { View } from '../../scene/views/view';
import { readParts } from '../../scene/whatIf/parts';
import { runFor } from '../../scene/whatIf/whatIfRun';
import type { ImageOptions } from '../api/playerApi';

export interface PlayerImageInput {
  mechanism: Mechanism;
  view: View;
  state: Pick<PlayerState, 'stepIndex' | 'whatIf'>;
  theme: PaletteId;
}

const MIN_PX = 320;
const MAX_PX = 7680;
/** Full HD, as most projectors have. */
const DEFAULT_PX = 1920;

const PARTS = { title: true, caption: true, legend: true, citation: true } as const;

/** The options with their defaults. Throws a RangeError for values out of range, before anything is drawn. */
function parseImageOptions({ format = 'png', width = DEFAULT_PX }: ImageOptions): Required<ImageOptions> {
  if (format !== 'png' && format !== 'svg') throw new RangeError('A picture is made as png or svg.');
  if (!(width >= MIN_PX && width <= MAX_PX))
    throw new RangeError(`A picture is from ${MIN_PX} to ${MAX_PX} pixels wide.`);
  return { format, width: Math.round(width) };
}

/** The settled step as a slide, framed by the story: picture, title, caption and sources. Import this file lazily: it brings the exporters. */
export async function createPlayerImage(
  { mechanism, view, state, theme }: PlayerImageInput,
  options: ImageOptions,
): Promise<Blob> {
  const { format, width } = parseImageOptions(options);
  const { parts } = readParts(mechanism, state.whatIf);
  const figure = createFigureSpec({
    mechanism,
    view,
    stepIndex: state.stepIndex,
    shot: 'story',
    asked: { lens: null, marks: false, run: parts.length > 0 ? runFor(mechanism, parts) : null },
  });
  const sheet = slideSheet(figure, { ...SLIDE_SIZE, ...PARTS, smallestPt: 0 });
  const palette = palettes[theme];
  if (format === 'png') {
    const [{ sheetToPng }, { typefaces }] = await Promise.all([
      import('../../export/png/sheetToPng'),
      import('../../export/fonts/typefaces'),
    ]);
    const png = await sheetToPng(sheet, { palette, typefaces: typefaces(), pixelWidth: width });
    return new Blob([png], { type: 'image/png' });
  }
  const [{ sheetToSvg }, { textFonts }] = await Promise.all([
    import('../../export/svg/sheetToSvg'),
    import('../../export/svg/textFonts'),
  ]);
  const height = Math.round((width * SLIDE_SIZE.height) / SLIDE_SIZE.width);
  const size = { width: `${width}px`, height: `${height}px` };
  const svg = sheetToSvg(sheet, { palette, text: await textFonts(sheet), size, stretched: true });
  return new Blob([svg], { type: 'image/svg+xml' });
}
