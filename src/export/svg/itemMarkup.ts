import { attributesOf, type DrawContext, tagOf } from '../../draw/attributes';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { SceneItem, TextItem } from '../../scene/scene';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import { solid } from '../solid';
import { attributeText, escapeXml } from './markup';

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
}

/** Width of the rim around words, in the units of a scene. */
const HALO = 5;

export function contextFor({ palette, text }: { palette: Palette; text: SvgText }, idPrefix: string): MarkupContext {
  return {
    draw: { colourOf: (token) => palette[token], mixOf: (paint) => solid(paint, palette), idPrefix, inert: true },
    text,
  };
}

/** A line of words. Its rim is a shape of its own behind it: few programs know an order of painting. */
function words(item: TextItem, { draw, text }: MarkupContext, indent: string): string {
  const own = attributesOf(item, draw);
  const rim = item.halo && { fill: 'none', stroke: own['stroke'], 'stroke-width': HALO, 'stroke-linejoin': 'round' };
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin', 'paint-order']) delete own[name];
  if (text.kind === 'text') {
    const serif = item.face && { 'font-family': text.serif };
    const line = (attributes: Record<string, string | number | undefined>): string =>
      `${indent}<text${attributeText(attributes)}>${escapeXml(item.text)}</text>`;
    const shown = { ...own, ...serif };
    return rim
      ? `${line({ ...shown, ...rim, 'data-id': undefined, 'aria-hidden': 'true' })}\n${line(shown)}`
      : line(shown);
  }
  const { typefaces } = text;
  const face = faceOf(item);
  const d = typefaces.outline(item.text, item.size, face, item.tracking);
  const width = typefaces.width(item.text, item.size, face, item.tracking);
  const shift = item.anchor === 'middle' ? width / 2 : item.anchor === 'end' ? width : 0;
  const transform = `translate(${round2(item.x - shift)} ${round2(item.y)})`;
  const shape = (attributes: Record<string, string | number | undefined>): string =>
    `${indent}<path${attributeText({ d, transform, ...attributes })}/>`;
  const shown = { 'data-id': own['data-id'], 'aria-label': item.text, fill: own['fill'], opacity: own['opacity'] };
  return rim ? `${shape({ ...rim, opacity: own['opacity'] })}\n${shape(shown)}` : shape(shown);
}

/** An item as markup. What is fully transparent is left out: some programs draw it all the same. */
export function itemMarkup(item: SceneItem, context: MarkupContext, indent = ''): string {
  if (item.opacity === 0) return '';
  if (item.kind === 'text') return words(item, context, indent);
  const open = `${indent}<${tagOf(item)}${attributeText(attributesOf(item, context.draw))}`;
  if (item.kind !== 'group') return `${open}/>`;
  const children = item.children.map((child) => itemMarkup(child, context, `${indent} `)).filter(Boolean);
  if (children.length === 0) return '';
  return `${open}>\n${children.join('\n')}\n${indent}</${tagOf(item)}>`;
}
