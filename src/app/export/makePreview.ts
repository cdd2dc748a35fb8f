import type { Clock } from '../../clock/clock';
import type { Sheet } from '../../export/sheet/sheetLayout';
import type { FigureSpec } from '../../export/sheet/figureSpec';
import { type PaletteId, palettes } from '../../scene/palettes';
import type { Choices } from './choices';
import { isPart, paletteIdOf, sheetOf } from './exportPlan';
import { shotFor, type Situation, type Take } from './situation';

/** A picture as it will be written. */
export interface Preview {
  theme: PaletteId;
  shot: FigureSpec;
  svg: Blob;
  sheet: Sheet;
  /** Only a part of the view is shown, because the words would become too small. */
  isPart: boolean;
}

/** The very sheet that will be written, as an SVG. */
export async function makePreview(take: Take, choices: Choices, situation: Situation, clock: Clock): Promise<Preview> {
  const [shot, { sheetToSvg }, { typefaces }] = await Promise.all([
    shotFor(take, situation, clock),
    import('../../export/svg/sheetToSvg'),
    import('../../export/fonts/typefaces'),
  ]);
  const theme = paletteIdOf(choices, situation);
  const sheet = sheetOf(shot, choices);
  const svg = sheetToSvg(sheet, {
    palette: palettes[theme],
    text: { kind: 'outlines', typefaces: typefaces() },
    size: { width: String(sheet.width), height: String(sheet.height) },
  });
  return { theme, shot, svg: new Blob([svg], { type: 'image/svg+xml' }), sheet, isPart: isPart(sheet, shot) };
}
