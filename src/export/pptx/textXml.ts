import type { Box } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import type { Paint } from '../../scene/scene';
import { textWidth } from '../../layout/textWidth';
import { escapeXml } from '../../draw/xmlMarkup';
import { emu, thousandths, xml } from './ooxml';
import { colourXml, solidXml } from './paintXml';
import type { TextMark } from './slideMarks';

/** Widths of the characters from the blank to the tilde, in thousandths of the size. */
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
/** A dash is as wide as a digit; most other letters beyond the table are narrower than this. */
const OTHER = 600;
const NARROW = /[’‘“”·′°]/;

/** The share of its size by which Arial stands above the baseline, and by which it hangs below. */
export const ASCENT = 0.905;
const DESCENT = 0.212;

/**
 * How wide a line of Arial is, in the unit of the size. The widths are those of Liberation Sans, which was made to have
 * the same.
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

/** From this weight on words are bold: the font that every machine has knows two weights. */
const BOLD_FROM = 550;
/** A rim, as these formats have none for words: a glow behind them, where a program knows it. */
const RIM_PT = 2;
const LEAST_PT = 1;

const SERIF = 'Times New Roman';

function isPlain(paint: Paint | undefined): paint is Exclude<Paint, 'none' | { gradient: string }> {
  return paint !== undefined && paint !== 'none' && !(typeof paint === 'object' && 'gradient' in paint);
}

function isBold({ weight, face }: TextMark): boolean {
  return weight >= BOLD_FROM && face === undefined;
}

/** The size at which words take no more room than in the picture, where they are set in another font. */
export function fittedSize(words: TextMark): number {
  const { text, size, weight, tracking } = words;
  const [own, told] = [arialWidth(text, size, isBold(words), tracking), textWidth(text, size, weight, tracking)];
  return own > told ? size * Math.max(0.85, told / own) : size;
}

/** The look of letters; its children stand in the order the schema asks for. */
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
      sz: Math.max(LEAST_PT * 100, Math.round(size * 100)),
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

/** How far the baseline of a line stands below that of the line before when no space is put between them. */
export function naturalLeading(before: number, size: number): number {
  return (DESCENT + 0.033) * before + ASCENT * size;
}

/** Lines one below the other as paragraphs, each as far from the one before as in the picture. */
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
  /** Empty room at the sides, in points. */
  insets?: { l?: number; t?: number; r?: number; b?: number };
  /** What the program does when words no longer fit. */
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

/** Lines that are set in one paragraph, broken by the program at the width of their box. */
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

/** The room of lines that stand by themselves. */
export function boxOfLines(lines: readonly TextMark[], sizes: readonly number[]): Box {
  const [first, last] = [lines[0] as TextMark, lines.at(-1) as TextMark];
  const w = Math.max(
    ...lines.map((words, i) => arialWidth(words.text, sizes[i] as number, isBold(words), words.tracking)),
  );
  const y = first.y - ASCENT * (sizes[0] as number);
  const x = first.anchor === 'start' ? first.x : first.anchor === 'end' ? first.x - w : first.x - w / 2;
  return { x, y, w, h: last.y + DESCENT * (sizes.at(-1) as number) - y };
}
