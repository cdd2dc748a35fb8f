import { type DrawContext, HALO, svgAttributes, svgTag } from '../../draw/svgAttributes';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { GroupItem, SceneItem, TextItem } from '../../scene/scene';
import type { Weight } from '../../layout/textWidth';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import { shortenPath } from '../pathCommands';
import { solidColor } from '../solidColor';
import { attributeText, element, escapeXml } from '../../draw/xmlMarkup';

/** The nearest multiple of 100: Inkscape and rsvg draw other weights as regular. */
const standardWeights: Readonly<Record<Weight, number>> = { 450: 400, 550: 500, 600: 600, 650: 700 };

/** The exact weights of the words in an element, for programs that support variable fonts; others skip the rule. */
export function ownWeights(selector: string): string {
  const rules = Object.entries(standardWeights).map(
    ([own, plain]) => `${selector} [font-weight="${plain}"]{font-weight:${own}}`,
  );
  return `@supports(font-variation-settings:normal){${rules.join('')}}`;
}

/**
 * How text is written.
 * - `outlines`: as paths, which look the same in every program and cannot be edited as text
 * - `text`: as text; the file has the font for browsers, other programs use an installed one
 */
export type SvgText =
  | { kind: 'outlines'; typefaces: Typefaces }
  | { kind: 'text'; family: string; serif: string; fontFaces: string };

export interface MarkupContext {
  draw: DrawContext;
  text: SvgText;
  /** Returns a unique id. */
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
 * The attributes of an item without `data-id`. The opacity of an item that is painted once becomes that of its paint: it looks
 * the same and needs no layer, at which programs are slow or even fail.
 */
function plainAttributes(item: SceneItem, draw: DrawContext): Attributes {
  const { 'data-id': _, opacity, ...own } = svgAttributes(item, draw);
  if (opacity === undefined) return own;
  if (item.kind === 'group') return { opacity, ...own };
  const withPaintOpacity = (name: 'fill-opacity' | 'stroke-opacity'): Attributes => ({
    [name]: Math.round(Number(opacity) * Number(own[name] ?? 1) * 1000) / 1000,
  });
  if (item.kind === 'text') return { ...own, ...withPaintOpacity('fill-opacity') };
  if (own['stroke'] === undefined) return { ...own, ...withPaintOpacity('fill-opacity') };
  return own['fill'] === 'none' ? { ...own, ...withPaintOpacity('stroke-opacity') } : { opacity, ...own };
}

/** A line of text. Its halo is an element of its own behind it: few programs support `paint-order`. */
function textMarkup(item: TextItem, { draw, text }: MarkupContext, id: string | undefined, indent: string): string {
  const { stroke, 'stroke-width': _, 'stroke-linejoin': __, 'paint-order': ___, ...own } = plainAttributes(item, draw);
  const { 'fill-opacity': opacity } = own;
  const halo = item.halo && {
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
    return `${halo ? `${line({ ...shown, ...halo, 'aria-hidden': 'true' })}\n` : ''}${line({ id, ...shown })}`;
  }
  const { typefaces } = text;
  const face = faceOf(item);
  const d = shortenPath(typefaces.outline(item.text, item.size, face, item.tracking));
  const width = typefaces.width(item.text, item.size, face, item.tracking);
  const shift = item.anchor === 'middle' ? width / 2 : item.anchor === 'end' ? width : 0;
  const transform = `translate(${round2(item.x - shift)} ${round2(item.y)})`;
  const shape = (attributes: Attributes): string => `${indent}<path${attributeText({ ...attributes, d })}/>`;
  const shown = { transform, 'aria-label': item.text, fill: own['fill'], 'fill-opacity': opacity };
  return `${halo ? `${shape({ transform, ...halo })}\n` : ''}${shape({ id, ...shown })}`;
}

/** The title of a node or an edge, shown as a tooltip and in editors; none where its label is the same. */
function targetName({ target }: GroupItem): string | undefined {
  return target && (target.kind === 'node' || target.kind === 'edge') && !target.pointerOnly && target.name !== ''
    ? target.name
    : undefined;
}

/**
 * An item as markup; empty for an invisible one, because some programs draw what is fully transparent. Layers, nodes and edges
 * have ids, so that an author finds them in an editor; their parts have none.
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
