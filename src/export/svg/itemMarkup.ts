import { type DrawContext, HALO, svgAttributes, svgTag } from '../../draw/svgAttributes';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { GroupItem, SceneItem, TextItem } from '../../scene/scene';
import type { Weight } from '../../layout/textWidth';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import { solidColor } from '../solidColor';
import { attributeText, element, escapeXml } from '../xmlMarkup';

/** How many numbers each command takes. */
const ARGUMENT_COUNT: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const PATH_TOKENS = /([a-z])|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

interface PathPoint {
  x: number;
  y: number;
}

/** Which of a command's numbers is measured along which axis; the others, of an arc, stand for themselves. */
function axisOf(verb: string, at: number): 'x' | 'y' | null {
  if (verb === 'H') return 'x';
  if (verb === 'V') return 'y';
  if (verb === 'A' && at < 5) return null;
  return at % 2 === (verb === 'A' ? 1 : 0) ? 'x' : 'y';
}

/** A number of hundredths as a path has it: no nought that says nothing. */
function formatPathNumber(hundredths: number): string {
  return String(hundredths / 100).replace(/^(-?)0\./, '$1.');
}

/**
 * The same path in about half the letters: steps from point to point and not places on the page, to a hundredth of the
 * unit. Each step begins where the one before ended when rounded, so that no error adds up. A path that cannot be read is
 * given back as it is.
 */
export function shortenPath(d: string): string {
  const parts = [...d.matchAll(PATH_TOKENS)];
  const now: PathPoint = { x: 0, y: 0 };
  const start: PathPoint = { x: 0, y: 0 };
  let short = '';
  let before = '';
  for (let next = 0, verb = '', isStep = false; next < parts.length; ) {
    const letter = parts[next]?.[1];
    if (letter !== undefined) {
      verb = letter.toUpperCase();
      isStep = letter !== verb;
      next++;
    } else if (verb === 'M') verb = 'L';
    const takes = ARGUMENT_COUNT[verb];
    if (takes === undefined || (letter === undefined && takes === 0)) return d;
    const numbers = parts.slice(next, next + takes).map(([text]) => Number(text));
    if (numbers.length < takes || numbers.some(Number.isNaN)) return d;
    next += takes;
    const steps = numbers.map((value, at) => {
      const axis = axisOf(verb, at);
      const whole = Math.round(value * 100);
      return axis && !isStep ? whole - now[axis] : whole;
    });
    // The first move may as well be a step from nowhere.
    const small = verb.toLowerCase();
    const repeats = before === small && small !== 'm' && small !== 'z';
    if (verb === 'Z') Object.assign(now, start);
    steps.forEach((step, at) => {
      const isEnd = at >= takes - (verb === 'H' || verb === 'V' ? 1 : 2);
      const axis = isEnd ? axisOf(verb, at) : null;
      const text = formatPathNumber(step);
      short += at > 0 || repeats ? (text.startsWith('-') ? text : ` ${text}`) : small + text;
      if (axis) now[axis] += step;
    });
    if (verb === 'Z') short += small;
    if (verb === 'M') Object.assign(start, now);
    before = small;
  }
  return short;
}

/** The nearest weight in whole hundreds: Inkscape and rsvg take any other for the plain one. */
export const standardWeights: Readonly<Record<Weight, number>> = { 450: 400, 550: 500, 600: 600, 650: 700 };

/**
 * How words are written.
 * - `outlines`: as shapes, the same in every program, which no program can edit
 * - `text`: as text, in a font that the file brings for browsers and that other programs take from the system
 */
export type SvgText =
  | { kind: 'outlines'; typefaces: Typefaces }
  | { kind: 'text'; family: string; serif: string; fontFaces: string };

export interface MarkupContext {
  draw: DrawContext;
  text: SvgText;
  /** Makes a name that nothing else in the file has. */
  idFor: (wanted: string) => string;
}

type Attributes = Record<string, string | number | undefined>;

export function contextFor(
  { palette, text }: { palette: Palette; text: SvgText },
  idPrefix: string,
  idFor: MarkupContext['idFor'],
): MarkupContext {
  return {
    draw: { colourOf: (token) => palette[token], mixOf: (paint) => solidColor(paint, palette), idPrefix, inert: true },
    text,
    idFor,
  };
}

/**
 * The attributes of an item without the name by which the page finds it. The opacity of what is painted once is that of
 * its paint: the same to the eye, and no layer of its own, which programs are slow at or even fail with.
 */
function plainAttributes(item: SceneItem, draw: DrawContext): Attributes {
  const { 'data-id': _, opacity, ...own } = svgAttributes(item, draw);
  if (opacity === undefined) return own;
  if (item.kind === 'group') return { opacity, ...own };
  const times = (name: 'fill-opacity' | 'stroke-opacity'): Attributes => ({
    [name]: Math.round(Number(opacity) * Number(own[name] ?? 1) * 1000) / 1000,
  });
  if (item.kind === 'text') return { ...own, ...times('fill-opacity') };
  if (own['stroke'] === undefined) return { ...own, ...times('fill-opacity') };
  return own['fill'] === 'none' ? { ...own, ...times('stroke-opacity') } : { opacity, ...own };
}

/** A line of words. Its rim is a shape of its own behind it: few programs know an order of painting. */
function textMarkup(item: TextItem, { draw, text }: MarkupContext, id: string | undefined, indent: string): string {
  const { stroke, 'stroke-width': _, 'stroke-linejoin': __, 'paint-order': ___, ...own } = plainAttributes(item, draw);
  const { 'fill-opacity': opacity } = own;
  const rim = item.halo && {
    fill: 'none',
    'fill-opacity': undefined,
    stroke,
    'stroke-opacity': opacity,
    'stroke-width': HALO,
    'stroke-linejoin': 'round',
  };
  if (text.kind === 'text') {
    const shown = {
      ...own,
      'font-weight': standardWeights[item.weight],
      ...(item.face && { 'font-family': text.serif }),
    };
    const line = (attributes: Attributes): string =>
      `${indent}<text${attributeText(attributes)}>${escapeXml(item.text)}</text>`;
    return `${rim ? `${line({ ...shown, ...rim, 'aria-hidden': 'true' })}\n` : ''}${line({ id, ...shown })}`;
  }
  const { typefaces } = text;
  const face = faceOf(item);
  const d = shortenPath(typefaces.outline(item.text, item.size, face, item.tracking));
  const width = typefaces.width(item.text, item.size, face, item.tracking);
  const shift = item.anchor === 'middle' ? width / 2 : item.anchor === 'end' ? width : 0;
  const transform = `translate(${round2(item.x - shift)} ${round2(item.y)})`;
  const shape = (attributes: Attributes): string => `${indent}<path${attributeText({ ...attributes, d })}/>`;
  const shown = { transform, 'aria-label': item.text, fill: own['fill'], 'fill-opacity': opacity };
  return `${rim ? `${shape({ transform, ...rim })}\n` : ''}${shape({ id, ...shown })}`;
}

/** What a thing is called, in words, for whoever points at it or opens the file; its label says so already. */
function targetName({ target }: GroupItem): string | undefined {
  return target && (target.kind === 'node' || target.kind === 'edge') && !target.pointerOnly && target.name !== ''
    ? target.name
    : undefined;
}

/**
 * An item as markup; empty where nothing of it can be seen, because some programs draw what is fully transparent. An author
 * who opens the file finds the layers, the nodes and the arrows by name; what they are made of has none.
 */
export function itemMarkup(item: SceneItem, context: MarkupContext, indent = '', isTop = true): string {
  if (item.opacity === 0) return '';
  if (item.kind === 'text') return textMarkup(item, context, isTop ? context.idFor(item.id) : undefined, indent);
  const own = plainAttributes(item, context.draw);
  if (item.kind !== 'group') {
    const shape = item.kind === 'path' ? { ...own, d: shortenPath(item.d) } : own;
    return `${indent}<${svgTag(item)}${attributeText({ ...(isTop && { id: context.idFor(item.id) }), ...shape })}/>`;
  }
  const name = targetName(item);
  const id = name === undefined ? isTop && context.idFor(item.id) : context.idFor(item.target?.id ?? item.id);
  const children = item.children.map((child) => itemMarkup(child, context, `${indent} `, false)).filter(Boolean);
  if (children.length === 0) return '';
  const title = name === undefined ? '' : `${indent} <title>${escapeXml(name)}</title>`;
  return element(svgTag(item), { ...(id !== false && { id }), ...own }, [title, ...children], indent);
}
