import { type Box, round2 } from '../scene/round2';
import type { Scene, SceneItem } from '../scene/scene';
import {
  cssVariable,
  type DrawContext,
  FONT_FAMILY,
  gradientAttributes,
  SVG_NAMESPACE,
  svgAttributes,
  svgTag,
} from './svgAttributes';
import { attributeText, escapeXml } from './xmlMarkup';

/** An item as markup, in the same words as `drawScene` puts into the page. */
function itemMarkup(item: SceneItem, context: DrawContext, indent = ''): string {
  const tag = svgTag(item);
  const open = `${indent}<${tag}${attributeText(svgAttributes(item, context))}`;
  if (item.kind === 'text') return `${open}>${escapeXml(item.text)}</${tag}>`;
  if (item.kind !== 'group' || item.children.length === 0) return `${open}/>`;
  const children = item.children.map((child) => itemMarkup(child, context, `${indent} `)).join('\n');
  return `${open}>\n${children}\n${indent}</${tag}>`;
}

/** A scene as the text of an SVG file, showing the whole or a frame of it. */
export function sceneToSvg(
  scene: Scene,
  { frame, context = { colourOf: cssVariable, idPrefix: 'pl-' } }: { frame?: Box; context?: DrawContext } = {},
): string {
  const { x, y, w, h } = frame ?? { x: 0, y: 0, w: scene.width, h: scene.height };
  const gradients = scene.gradients.map((gradient) => {
    const { own, stops } = gradientAttributes(gradient, context);
    const inner = stops.map((stop) => `<stop${attributeText(stop)}/>`).join('');
    return `  <${gradient.kind}Gradient${attributeText(own)}>${inner}</${gradient.kind}Gradient>`;
  });
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
