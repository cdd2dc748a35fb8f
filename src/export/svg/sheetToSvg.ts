import { gradientAttributes } from '../../draw/attributes';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { PlacedPicture, Sheet } from '../sheet/sheet';
import { STAMP_KEY } from '../stamp/stamp';
import { contextFor, itemMarkup, type SvgText } from './itemMarkup';
import { attributeText, element, escapeXml } from './markup';

export interface SvgOptions {
  palette: Palette;
  text: SvgText;
  /** What the width and the height are written in; points on paper, pixels on a screen. */
  size: { width: string; height: string };
}

/** A picture in its place, cut at its edge. The edge is a plain clip path, which every program reads. */
function placed({ id, scene, frame, at }: PlacedPicture, options: SvgOptions): { defs: string[]; body: string[] } {
  const context = contextFor(options, `${id}-`);
  const scale = at.w / frame.w;
  const gradients = scene.gradients.map((gradient) => {
    const { own, stops } = gradientAttributes(gradient, context.draw);
    const inner = stops.map((stop) => `<stop${attributeText(stop)}/>`).join('');
    return element(`${gradient.kind}Gradient`, own, [inner], '  ');
  });
  const edge = `<rect${attributeText({ x: at.x, y: at.y, width: at.w, height: at.h })}/>`;
  const clip = element('clipPath', { id: `${id}-edge` }, [edge], '  ');
  const transform = `translate(${round2(at.x)} ${round2(at.y)}) scale(${scale.toFixed(6)}) translate(${round2(-frame.x)} ${round2(-frame.y)})`;
  const items = scene.items.map((item) => itemMarkup(item, context, '   '));
  return {
    defs: [...gradients, clip],
    body: [element('g', { 'clip-path': `url(#${id}-edge)` }, [element('g', { id, transform }, items, '  ')], ' ')],
  };
}

/**
 * A sheet as the text of an SVG file that stands by itself: plain attributes and plain colours, no style sheet but the
 * one that brings a font, no script, nothing from elsewhere.
 */
export function sheetToSvg(sheet: Sheet, options: SvgOptions): string {
  const { width, height, background, pictures, items, title, description, language, stamp } = sheet;
  const parts = pictures.map((picture) => placed(picture, options));
  const context = contextFor(options, '');
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: options.size.width,
    height: options.size.height,
    viewBox: `0 0 ${round2(width)} ${round2(height)}`,
    role: 'img',
    'aria-labelledby': 'title description',
    'xml:lang': language,
    ...(options.text.kind === 'text' && { 'font-family': options.text.family }),
  };
  const fonts = options.text.kind === 'text' ? [` <style>${options.text.fontFaces}</style>`] : [];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, [
    ` <title id="title">${escapeXml(title)}</title>`,
    ` <desc id="description">${escapeXml(description)}</desc>`,
    ` <metadata><${STAMP_KEY} xmlns="https://pathlight.invalid/stamp">${escapeXml(JSON.stringify(stamp))}</${STAMP_KEY}></metadata>`,
    ...fonts,
    element(
      'defs',
      {},
      parts.flatMap(({ defs }) => defs),
      ' ',
    ),
    ...(background
      ? [` <rect${attributeText({ id: 'paper', x: 0, y: 0, width, height, fill: options.palette[background] })}/>`]
      : []),
    ...parts.flatMap(({ body }) => body),
    ...items.map((item) => itemMarkup(item, context, ' ')),
  ])}\n`;
}
