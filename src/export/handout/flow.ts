import type { Paint } from '../../scene/scene';
import type { Face } from '../fonts/typefaces';
import { type Canvas, createCanvas, nums, putOnPage, type Studio } from '../pdf/canvas';
import { drawPicture } from '../pdf/drawPicture';
import { drawWords } from '../pdf/drawWords';
import { channels } from '../pdf/gradients';
import { addPage, artifact } from '../pdf/openPdf';
import type { Sheet } from '../sheet/sheet';
import { measureOf, wrapWords } from './wrapWords';

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 56.64, top: 42, bottom: 46 } as const;
export const COLUMN = PAGE.width - 2 * PAGE.left;

/** How a paragraph is set; lengths in points. */
export interface Setting {
  size: number;
  face: Face;
  paint?: Paint;
  /** What it is called by whoever reads aloud. */
  tag?: 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'BlockQuote' | 'Caption';
  indent?: number;
  before?: number;
  /** A line at its left, as quotations have. */
  bar?: number;
  /** Room that has to be left below it, so that it does not stand alone at the foot of a page. */
  keep?: number;
  /** In front of its first line, in the room of the indent. */
  number?: string;
  /** Where its lines lead. */
  href?: string;
}

/** Paragraphs and pictures one below the other, on as many pages as they need. */
export interface Flow {
  page(bookmark?: string): void;
  text(content: string, setting: Setting): void;
  picture(sheet: Sheet): void;
}

export function createFlow(studio: Studio, root: PDFKit.PDFStructureElement): Flow {
  const { doc, palette, typefaces } = studio;
  let canvas: Canvas;
  let y = 0;
  const foot = PAGE.height - PAGE.bottom;

  const page = (bookmark?: string): void => {
    addPage(doc, PAGE.width, PAGE.height);
    if (bookmark !== undefined) doc.outline.addItem(bookmark);
    canvas = createCanvas(studio, [1, 0, 0, -1, 0, PAGE.height]);
    canvas.ops.push(`${nums(channels(palette.surface), 4)} rg ${nums([0, 0, PAGE.width, PAGE.height])} re f`);
    artifact(doc, () => putOnPage(canvas));
    y = PAGE.top;
  };

  const barOf = (x: number, from: number, to: number): void => {
    canvas.ops.push(`${nums(channels(palette.line), 4)} rg ${nums([x, from, 2, to - from])} re f`);
    artifact(doc, () => putOnPage(canvas));
  };

  const text = (content: string, setting: Setting): void => {
    const { size, face, paint = 'ink', tag = 'P', indent = 0, before = 0, bar, keep = 0, number, href } = setting;
    const lines = wrapWords(content, COLUMN - indent, measureOf(typefaces, size, face));
    if (lines.length === 0) return;
    const leading = size * (face === 'serif' ? 1.42 : 1.4);
    if (y > PAGE.top) y += before;
    // Two lines at least stand together, at the foot of a page as at its head.
    if (y + leading * Math.min(lines.length, lines.length === 3 ? 3 : 2) + keep > foot) page();
    const paragraph = doc.struct(tag);
    root.add(paragraph);
    let start = y;
    const write = (from: number, to: number): void => {
      const draw = (): void => {
        for (let at = from; at < to; at++) {
          const line = { size, face, paint, y: start + (at - from) * leading + size };
          const goesOn = at < lines.length - 1 ? ' ' : '';
          if (at === 0 && number) drawWords(canvas, { ...line, text: `${number} `, x: PAGE.left });
          drawWords(canvas, { ...line, text: `${lines[at] ?? ''}${goesOn}`, x: PAGE.left + indent });
        }
        putOnPage(canvas);
      };
      if (href === undefined) {
        paragraph.add(draw);
        return;
      }
      const link = doc.struct('Link');
      paragraph.add(link);
      link.add(draw);
      const area = [PAGE.left + indent, start, COLUMN - indent, (to - from) * leading] as const;
      doc.link(...area, href, { structParent: link } as object);
      link.end();
    };
    let from = 0;
    while (from < lines.length) {
      const fit = Math.max(Math.floor((foot - y) / leading), 1);
      const left = lines.length - from;
      // No last line alone on the next page.
      const count = left <= fit ? left : Math.max(left - fit === 1 ? fit - 1 : fit, 1);
      start = y;
      write(from, from + count);
      y += count * leading;
      from += count;
      if (bar !== undefined) barOf(PAGE.left + bar, start + size * 0.2, y);
      if (from < lines.length) page();
    }
    paragraph.end();
  };

  const picture = (sheet: Sheet): void => {
    const scale = COLUMN / sheet.width;
    const height = sheet.height * scale;
    y += 8;
    if (y + height > foot) page();
    for (const placed of sheet.pictures) {
      const { x, y: top, w, h } = placed.at;
      const at = { x: PAGE.left + x * scale, y: y + top * scale, w: w * scale, h: h * scale };
      drawPicture(canvas, { ...placed, at });
    }
    canvas.ops.push(`${nums(channels(palette.rule), 4)} RG 0.6 w ${nums([PAGE.left, y, COLUMN, height])} re S`);
    root.add(doc.struct('Figure', { alt: sheet.description }, [() => putOnPage(canvas)]));
    y += height;
  };

  return { page, text, picture };
}
