import type { Paint } from '../../scene/scene';
import type { Face, Typefaces } from '../fonts/typefaces';
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
  /** In front of its first line, in the room of the indent. */
  number?: string;
  /** Where its lines lead. */
  href?: string;
}

/** Lines of a paragraph that stand on one page. */
export interface Lines {
  lines: readonly string[];
  /** In points from the top of the page. */
  y: number;
  leading: number;
  /** Whether the paragraph begins and ends with them. */
  first: boolean;
  last: boolean;
}

/** Whoever puts on paper what a flow has found a place for. */
export interface Press {
  page(bookmark?: string): void;
  lines(part: Lines, setting: Setting): void;
  picture(sheet: Sheet, at: { x: number; y: number; scale: number }): void;
}

/** Paragraphs and pictures one below the other, on as many pages as they need. */
export interface Flow {
  page(bookmark?: string): void;
  text(content: string, setting: Setting): void;
  /** A picture in the middle of the column, as wide as a share of it. */
  picture(sheet: Sheet, share?: number): void;
  /** What is to stand on one page, unless it is longer than that. */
  together(block: (flow: Flow) => void): void;
  /** How many pages were begun, and how much of the last one is filled, from 0 to 1. */
  filled(): { pages: number; share: number };
}

const FOOT = PAGE.height - PAGE.bottom;

/** Only finds out how much room something takes. */
const DRY: Press = { page: () => {}, lines: () => {}, picture: () => {} };

/** A flow that writes nothing. */
export function dryFlow(typefaces: Typefaces, y: number = PAGE.top): Flow {
  return createFlow(typefaces, DRY, y);
}

export function createFlow(typefaces: Typefaces, press: Press, top: number = PAGE.top): Flow {
  let y = top;
  let pages = 0;

  const page = (bookmark?: string): void => {
    press.page(bookmark);
    pages++;
    y = PAGE.top;
  };

  const text = (content: string, setting: Setting): void => {
    const { size, face, indent = 0, before = 0 } = setting;
    const lines = wrapWords(content, COLUMN - indent, measureOf(typefaces, size, face));
    if (lines.length === 0) return;
    const leading = size * (face === 'serif' ? 1.42 : 1.4);
    if (y > PAGE.top) y += before;
    // Two lines at least stand together, at the foot of a page as at its head.
    if (y + leading * Math.min(lines.length, lines.length === 3 ? 3 : 2) > FOOT) page();
    let from = 0;
    while (from < lines.length) {
      const fit = Math.max(Math.floor((FOOT - y) / leading), 1);
      const left = lines.length - from;
      // No last line alone on the next page.
      const count = left <= fit ? left : Math.max(left - fit === 1 ? fit - 1 : fit, 1);
      const part = lines.slice(from, from + count);
      press.lines({ lines: part, y, leading, first: from === 0, last: count === left }, setting);
      y += count * leading;
      from += count;
      if (from < lines.length) page();
    }
  };

  const picture = (sheet: Sheet, share = 1): void => {
    const width = COLUMN * share;
    const scale = width / sheet.width;
    const height = sheet.height * scale;
    y += 8;
    if (y + height > FOOT) page();
    press.picture(sheet, { x: PAGE.left + (COLUMN - width) / 2, y, scale });
    y += height;
  };

  const flow: Flow = {
    page,
    text,
    picture,
    together: (block) => {
      const trial = dryFlow(typefaces, y);
      block(trial);
      if (trial.filled().pages > 0 && y > PAGE.top) page();
      block(flow);
    },
    filled: () => ({ pages, share: (y - PAGE.top) / (FOOT - PAGE.top) }),
  };
  return flow;
}

/** The same flow with its paragraphs closer to one another: `air` is the share of the usual distance. */
export function closer(flow: Flow, air: number): Flow {
  return {
    ...flow,
    text: (content, setting) => flow.text(content, { ...setting, before: (setting.before ?? 0) * air }),
    together: (block) => flow.together((inner) => block(closer(inner, air))),
  };
}
