import type { Sheet } from '../../export/sheet/sheetLayout';
import type { Palette } from '../../scene/palettes';
import type { Choices } from './choices';
import { resolutionOf, svgSize } from './size';
import { writers } from './writers';

/** One picture as a file of the format that is chosen. */
export async function pictureBytes(sheet: Sheet, choices: Choices, palette: Palette): Promise<Uint8Array> {
  const typefaces = await writers.typefaces();
  switch (choices.picture) {
    case 'png':
      return (await writers.png())(sheet, { palette, typefaces, ...resolutionOf(choices, sheet) });
    case 'pdf':
      return (await writers.pdf())([sheet], { palette, typefaces });
    case 'svg': {
      const text =
        choices.words === 'text'
          ? await (await writers.textFonts())(sheet)
          : ({ kind: 'outlines', typefaces } as const);
      const svg = (await writers.svg())(sheet, { palette, text, ...svgSize(choices, sheet) });
      return new TextEncoder().encode(svg);
    }
  }
}
