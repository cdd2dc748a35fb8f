import { type Box, round2 } from '../scene/round2';
import type { Gradient, Scene, SceneItem } from '../scene/scene';
import {
  cssVariable,
  type DrawContext,
  FONT_FAMILY,
  gradientAttributes,
  PARTS,
  SVG_NAMESPACE,
  svgAttributes,
  svgTag,
} from './svgAttributes';
import { attributeText, escapeXml } from './xmlMarkup';

function gradientMarkup(gradient: Gradient, context: DrawContext): string {
  const { own, stops } = gradientAttributes(gradient, context);
  const inner = stops.map((stop) => `<stop${attributeText(stop)}/>`).join('');
  return `<${gradient.kind}Gradient${attributeText(own)}>${inner}</${gradient.kind}Gradient>`;
}

/** An item as markup, in the same words as `drawScene` puts into the page. */
function itemMarkup(item: SceneItem, context: DrawContext, indent = ''): string {
  const tag = svgTag(item);
  const open = `${indent}<${tag}${attributeText(svgAttributes(item, context))}`;
  if (item.kind === 'text') return `${open}>${escapeXml(item.text)}</${tag}>`;
  if (item.kind !== 'group' || item.children.length === 0) return `${open}/>`;
  const children = item.children.map((child) => itemMarkup(child, context, `${indent} `)).join('\n');
  return `${open}>\n${children}\n${indent}</${tag}>`;
}

/**
 * A scene as `drawScene` puts it into an element, for the HTML of a page: the join takes it over by its ids and finds nothing
 * to change but what makes buttons of its things.
 */
export function standingMarkup(scene: Scene, idPrefix = 'pl-'): string {
  const context: DrawContext = { colourOf: cssVariable, idPrefix, inert: 'standing' };
  const markup = (item: SceneItem): string => {
    const tag = svgTag(item);
    const open = `<${tag}${attributeText(svgAttributes(item, context))}>`;
    if (item.kind === 'text') return `${open}${escapeXml(item.text)} </${tag}>`;
    return `${open}${item.kind === 'group' ? item.children.map(markup).join('') : ''}</${tag}>`;
  };
  const gradients = scene.gradients.map((gradient) => gradientMarkup(gradient, context));
  return [
    `<defs data-part="${PARTS.gradients}">${gradients.join('')}</defs>`,
    `<g data-part="${PARTS.items}">${scene.items.map(markup).join('')}</g>`,
  ].join('');
}

/** A scene as the text of an SVG file, showing the whole or a frame of it. */
export function sceneToSvg(
  scene: Scene,
  { frame, context = { colourOf: cssVariable, idPrefix: 'pl-' } }: { frame?: Box; context?: DrawContext } = {},
): string {
  const { x, y, w, h } = frame ?? { x: 0, y: 0, w: scene.width, h: scene.height };
  const gradients = scene.gradients.map((gradient) => `  ${gradientMarkup(gradient, context)}`);
  return [
    `<svg xmlns="${SVG_NAMESPACE}" viewBox="${[x, y, w, h].map(round2).join(' ')}" font-family="${FONT_FAMILY}">`,
    ' <defs>',
    ...gradients,
    ' </defs>',
    ...scene.items.map((item) => itemMarkup(item, context, ' ')),
    '</svg>',
    '',
  ].join('\n');
}
