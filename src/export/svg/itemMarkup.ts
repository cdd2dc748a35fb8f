import { type DrawContext, HALO, svgAttributes, svgTag } from '../../draw/svgAttributes';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { GroupItem, SceneItem, TextItem } from '../../scene/scene';
import type { Weight } from '../../layout/textWidth';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import { shortenPath } from '../pathCommands';
import { solidColor } from '../solidColor';
import { attributeText, element, escapeXml } from '../../draw/xmlMarkup';

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
