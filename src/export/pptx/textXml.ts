import type { Box } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import type { Paint } from '../../scene/scene';
import { textWidth } from '../../layout/textWidth';
import { escapeXml } from '../../draw/xmlMarkup';
import { emu, thousandths, xml } from './ooxml';
import { colourXml, solidXml } from './paintXml';
import type { TextMark } from './slideMarks';

/** Widths of the characters from the space to the tilde, in thousandths of the size. */
const PLAIN = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
];
const FIRST = 32;
/** For characters outside the table; most of them are narrower. */
const OTHER = 600;
const NARROW = /[’‘“”·′°]/;

/** Ascent and descent of Arial, in shares of its size. */
export const ASCENT = 0.905;
const DESCENT = 0.212;

/**
 * The width of a line of Arial, in the unit of the size. The table is of Liberation Sans, which has the same metrics.
 */
function arialWidth(text: string, size: number, bold: boolean, tracking = 0): number {
  const table = bold ? BOLD : PLAIN;
  let [sum, count] = [0, 0];
  for (const letter of text) {
    sum += table[(letter.codePointAt(0) ?? 0) - FIRST] ?? (NARROW.test(letter) ? 400 : OTHER);
    count++;
  }
  return (sum / 1000) * size + tracking * count;
}

/** From this weight on text is bold: Arial has two weights. */
const BOLD_FROM = 550;
/** The halo as a glow: these formats have no outline behind text. In points. */
const RIM_PT = 2;
const MIN_SIZE_PT = 1;

const SERIF = 'Times New Roman';

function isPlain(paint: Paint | undefined): paint is Exclude<Paint, 'none' | { gradient: string }> {
  return paint !== undefined && paint !== 'none' && !(typeof paint === 'object' && 'gradient' in paint);
}

function isBold({ weight, face }: TextMark): boolean {
  return weight >= BOLD_FROM && face === undefined;
}

/** What a hall can read: 24 px of a slide 1080 px high. */
const LEAST_PT = 12;

/** The size at which a line in Arial is no wider than in the font of the picture, as far as a hall can read it then. */
export function fittedSize(words: TextMark): number {
  const { text, size, weight, tracking } = words;
  const [arial, original] = [arialWidth(text, size, isBold(words), tracking), textWidth(text, size, weight, tracking)];
  return arial > original ? Math.max(size * Math.max(0.85, original / arial), Math.min(size, LEAST_PT)) : size;
}

/** Run properties; the schema prescribes the order of the children. */
function runStyle(words: TextMark, size: number, palette: Palette): string {
  const { paint, alpha, halo, tracking, face } = words;
  const colour = isPlain(paint) ? solidXml(paint, alpha, palette) : xml('a:noFill');
  const rim = isPlain(halo)
    ? xml('a:effectLst', {}, xml('a:glow', { rad: emu(RIM_PT) }, colourXml(halo, alpha, palette)))
    : '';
  const font = face === 'serif' ? xml('a:latin', { typeface: SERIF }) : '';
  return xml(
    'a:rPr',
    {
      lang: 'en-GB',
      sz: Math.max(MIN_SIZE_PT * 100, Math.round(size * 100)),
      b: isBold(words) ? 1 : 0,
      spc: tracking === 0 ? undefined : Math.round(tracking * 100),
      dirty: 0,
    },
    colour,
    rim,
    font,
  );
}

const SIDE = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** The distance of two baselines without extra spacing. */
export function naturalLeading(before: number, size: number): number {
  return (DESCENT + 0.033) * before + ASCENT * size;
}

/** Lines as paragraphs with the line spacing of the picture. */
export function linesXml(lines: readonly TextMark[], sizes: readonly number[], palette: Palette): string {
  return lines
    .map((words, i) => {
      const [before, size] = [lines[i - 1], sizes[i] as number];
      const gap = before ? words.y - before.y - naturalLeading(sizes[i - 1] as number, size) : 0;
      const space = gap > 0.3 ? xml('a:spcBef', {}, xml('a:spcPts', { val: Math.round(gap * 100) })) : '';
      return xml(
        'a:p',
        {},
        xml('a:pPr', { algn: SIDE[words.anchor] }, space),
        xml('a:r', {}, runStyle(words, size, palette), xml('a:t', {}, escapeXml(words.text))),
      );
    })
    .join('');
}

export interface BodyOptions {
  anchor?: 't' | 'ctr';
  wrap?: boolean;
  /** In points. */
  insets?: { l?: number; t?: number; r?: number; b?: number };
  /** What the program does when text no longer fits. */
  fit?: 'a:noAutofit' | 'a:spAutoFit' | 'a:normAutofit';
}

export function bodyXml(paragraphs: string, options: BodyOptions = {}): string {
  const { anchor = 't', wrap = false, insets = {}, fit = 'a:noAutofit' } = options;
  const { l = 0, t = 0, r = 0, b = 0 } = insets;
  const attributes = {
    wrap: wrap ? 'square' : 'none',
    lIns: emu(l),
    tIns: emu(t),
    rIns: emu(r),
    bIns: emu(b),
    rtlCol: 0,
    anchor,
  };
  return xml('p:txBody', {}, xml('a:bodyPr', attributes, xml(fit)), xml('a:lstStyle'), paragraphs);
}

/** Lines as one paragraph, which the program wraps at the width of its box. */
export function paragraphXml(lines: readonly TextMark[], palette: Palette): string {
  const [first, second] = lines;
  if (!first) return xml('a:p');
  const leading = second ? (second.y - first.y) / naturalLeading(first.size, first.size) : 0;
  const spacing = leading > 1 ? xml('a:lnSpc', {}, xml('a:spcPct', { val: thousandths(leading) })) : '';
  const text = lines.map((line) => line.text).join(' ');
  return xml(
    'a:p',
    {},
    xml('a:pPr', { algn: SIDE[first.anchor] }, spacing),
    xml('a:r', {}, runStyle(first, first.size, palette), xml('a:t', {}, escapeXml(text))),
  );
}

/** The box of lines outside a shape. */
export function boxOfLines(lines: readonly TextMark[], sizes: readonly number[]): Box {
  const [first, last] = [lines[0] as TextMark, lines.at(-1) as TextMark];
  const w = Math.max(
    ...lines.map((words, i) => arialWidth(words.text, sizes[i] as number, isBold(words), words.tracking)),
  );
  const y = first.y - ASCENT * (sizes[0] as number);
  const x = first.anchor === 'start' ? first.x : first.anchor === 'end' ? first.x - w : first.x - w / 2;
  return { x, y, w, h: last.y + DESCENT * (sizes.at(-1) as number) - y };
}
