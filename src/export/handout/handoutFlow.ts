import type { Paint } from '../../scene/scene';
import type { Face, Typefaces } from '../fonts/typefaces';
import { addPage, markArtifact } from '../pdf/pdfDocument';
import type { PdfContext } from '../pdf/pdfDrawing';
import { drawPicture } from '../pdf/pdfPicture';
import { drawableText, drawTextLine } from '../pdf/pdfText';
import type { Sheet } from '../sheet/sheetLayout';

/** Measures text in a typeface and size. */
export interface Measure {
  width(word: string): number;
}

function createMeasure(typefaces: Typefaces, size: number, face: Face): Measure {
  return { width: (word) => typefaces.width(drawableText(word), size, face) };
}

/** Breaks a word that is wider than a line. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  for (const letter of word) {
    const last = pieces.at(-1);
    if (last !== undefined && measure.width(last + letter) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

/** Wraps a text at spaces; a word that is wider than a line is broken. */
function wrapWords(text: string, width: number, measure: Measure): string[] {
  const blank = measure.width(' ');
  const lines: string[] = [];
  let room = 0;
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const wide = measure.width(word);
    for (const piece of wide > width ? breakWord(word, width, measure) : [word]) {
      const needs = measure.width(piece);
      const last = lines.at(-1);
      if (last !== undefined && room + blank + needs <= width) {
        lines[lines.length - 1] = `${last} ${piece}`;
        room += blank + needs;
      } else {
        lines.push(piece);
        room = needs;
      }
    }
  }
  return lines;
}

/** A4, in points. */
export const HANDOUT_PAGE = { width: 595.28, height: 841.89, left: 56.64, top: 42, bottom: 46 } as const;
export const COLUMN_WIDTH = HANDOUT_PAGE.width - 2 * HANDOUT_PAGE.left;

/** The style of a paragraph; lengths in points. */
export interface ParagraphStyle {
  size: number;
  face: Face;
  paint?: Paint;
  /** Its structure type, for screen readers. */
  tag?: 'P' | 'H1' | 'H2' | 'H3' | 'H4' | 'BlockQuote' | 'Caption';
  indent?: number;
  before?: number;
  /** Indent of a bar at its left, for quotes. */
  bar?: number;
  /** In front of its first line, inside the indent. */
  number?: string;
  /** The target of a link. */
  href?: string;
}

/** Lines of a paragraph on one page. */
export interface ParagraphLines {
  lines: readonly string[];
  /** In points from the top of the page. */
  y: number;
  leading: number;
  /** Whether they are the first and the last of the paragraph. */
  first: boolean;
  last: boolean;
}

/** Draws what a flow has placed. */
export interface PdfWriter {
  page(bookmark?: string): void;
  lines(part: ParagraphLines, setting: ParagraphStyle): void;
  picture(sheet: Sheet, at: { x: number; y: number; scale: number }): void;
}

/** Places paragraphs and pictures below each other, on as many pages as they need. */
export interface Flow {
  page(bookmark?: string): void;
  text(content: string, setting: ParagraphStyle): void;
  /** A centred picture; its width is a share of the column. */
  picture(sheet: Sheet, share?: number): void;
  /** Keeps a block on one page, unless it is longer than a page. */
  together(block: (flow: Flow) => void): void;
  /** The number of pages, and how much of the last one is filled, from 0 to 1. */
  filled(): { pages: number; share: number };
}

const FOOT = HANDOUT_PAGE.height - HANDOUT_PAGE.bottom;

/** For measuring only. */
const NO_WRITER: PdfWriter = { page: () => {}, lines: () => {}, picture: () => {} };

/** A flow that draws nothing. */
export function createMeasuringFlow(typefaces: Typefaces, y: number = HANDOUT_PAGE.top): Flow {
  return createFlow(typefaces, NO_WRITER, y);
}

export function createFlow(typefaces: Typefaces, writer: PdfWriter, top: number = HANDOUT_PAGE.top): Flow {
  let y = top;
  let pages = 0;

  const page = (bookmark?: string): void => {
    writer.page(bookmark);
    pages++;
    y = HANDOUT_PAGE.top;
  };

  const text = (content: string, setting: ParagraphStyle): void => {
    const { size, face, indent = 0, before = 0 } = setting;
    const lines = wrapWords(content, COLUMN_WIDTH - indent, createMeasure(typefaces, size, face));
    if (lines.length === 0) return;
    const leading = size * (face === 'serif' ? 1.42 : 1.4);
    if (y > HANDOUT_PAGE.top) y += before;
    // No single line of a longer paragraph at the bottom of a page (orphan control).
    if (y + leading * Math.min(lines.length, lines.length === 3 ? 3 : 2) > FOOT) page();
    let from = 0;
    while (from < lines.length) {
      const fit = Math.max(Math.floor((FOOT - y) / leading), 1);
      const left = lines.length - from;
      // No last line alone on the next page (widow control).
      const count = left <= fit ? left : Math.max(left - fit === 1 ? fit - 1 : fit, 1);
      const part = lines.slice(from, from + count);
      writer.lines({ lines: part, y, leading, first: from === 0, last: count === left }, setting);
      y += count * leading;
      from += count;
      if (from < lines.length) page();
    }
  };

  const picture = (sheet: Sheet, share = 1): void => {
    const width = COLUMN_WIDTH * share;
    const scale = width / sheet.width;
    const height = sheet.height * scale;
    y += 8;
    if (y + height > FOOT) page();
    writer.picture(sheet, { x: HANDOUT_PAGE.left + (COLUMN_WIDTH - width) / 2, y, scale });
    y += height;
  };

  const flow: Flow = {
    page,
    text,
    picture,
    together: (block) => {
      const trial = createMeasuringFlow(typefaces, y);
      block(trial);
      if (trial.filled().pages > 0 && y > HANDOUT_PAGE.top) page();
      block(flow);
    },
    filled: () => ({ pages, share: (y - HANDOUT_PAGE.top) / (FOOT - HANDOUT_PAGE.top) }),
  };
  return flow;
}

/** The same flow with smaller distances between paragraphs, in shares of the usual ones. */
export function tightenFlow(flow: Flow, spacing: number): Flow {
  return {
    ...flow,
    text: (content, setting) => flow.text(content, { ...setting, before: (setting.before ?? 0) * spacing }),
    together: (block) => flow.together((inner) => block(tightenFlow(inner, spacing))),
  };
}

/** Draws a flow on pages of a PDF; paragraphs and pictures are tagged under `root`. */
export function createPdfWriter(context: PdfContext, root: PDFKit.PDFStructureElement): PdfWriter {
  const { doc, palette } = context;
  const { width, height, left } = HANDOUT_PAGE;
  let paragraph: PDFKit.PDFStructureElement;

  return {
    page: (bookmark) => {
      addPage(doc, width, height);
      if (bookmark !== undefined) doc.outline.addItem(bookmark);
      markArtifact(doc, () => doc.rect(0, 0, width, height).fill(palette.surface));
    },

    lines: ({ lines, y, leading, first, last }, setting) => {
      const { size, face, paint = 'ink', tag = 'P', indent = 0, bar, number, href } = setting;
      if (first) {
        paragraph = doc.struct(tag);
        root.add(paragraph);
      }
      const draw = (): void => {
        for (const [at, words] of lines.entries()) {
          const line = { size, face, paint, y: y + at * leading + size };
          const goesOn = last && at === lines.length - 1 ? '' : ' ';
          if (first && at === 0 && number) drawTextLine(context, { ...line, text: `${number} `, x: left });
          drawTextLine(context, { ...line, text: `${words}${goesOn}`, x: left + indent });
        }
      };
      const bottom = y + lines.length * leading;
      if (href === undefined) paragraph.add(draw);
      else {
        const link = doc.struct('Link');
        paragraph.add(link);
        link.add(draw);
        doc.link(left + indent, y, COLUMN_WIDTH - indent, bottom - y, href, { structParent: link } as object);
        link.end();
      }
      if (bar !== undefined) {
        const top = y + size * 0.2;
        markArtifact(doc, () => doc.rect(left + bar, top, 2, bottom - top).fill(palette.line));
      }
      if (last) paragraph.end();
    },

    picture: (sheet, { x, y, scale }) => {
      const draw = (): void => {
        for (const placed of sheet.pictures) {
          const { at } = placed;
          drawPicture(context, {
            ...placed,
            at: { x: x + at.x * scale, y: y + at.y * scale, w: at.w * scale, h: at.h * scale },
          });
        }
        doc
          .rect(x, y, sheet.width * scale, sheet.height * scale)
          .lineWidth(0.6)
          .stroke(palette.rule);
      };
      root.add(doc.struct('Figure', { alt: sheet.description }, [draw]));
    },
  };
}
