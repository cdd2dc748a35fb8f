import { create, type Font } from 'fontkit';
import type { FontRun } from '../fonts/typefaces';
import { type EmbeddedFont, embedFont, type PdfDocument } from './openPdf';

/**
 * The font for one file alone. A font remembers for each shape the letter that first asked for it, so one that is shared
 * would make a file depend on what was drawn before; and pdfkit tells fonts apart by a name that all weights share.
 */
function ownCopy({ font, key }: FontRun): Font {
  const { stream } = font as Font & { stream: { buffer: Buffer } };
  const copy = create(stream.buffer) as Font;
  const family = font.postscriptName.replace(/-.*$/, '');
  Object.defineProperty(copy, 'postscriptName', { value: `${family}-${key}` });
  // It has the shape of the no-break space, and is to speak for it.
  copy.glyphForCodePoint(0x20);
  return copy;
}

/** Fonts of a file, each embedded when first asked for and with the letters that were used. */
export function createPdfFonts(doc: PdfDocument): (run: FontRun) => EmbeddedFont {
  const fonts = new Map<string, EmbeddedFont>();
  return (run) => {
    const known = fonts.get(run.key);
    if (known) return known;
    const font = embedFont(doc, ownCopy(run), run.key);
    fonts.set(run.key, font);
    return font;
  };
}
