import { gradientAttributes } from '../../draw/attributes';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { PlacedPicture, Sheet } from '../sheet/sheet';
import { STAMP_KEY } from '../stamp/stamp';
import { inSight } from './inSight';
import { contextFor, itemMarkup, type MarkupContext, type SvgText } from './itemMarkup';
import { attributeText, element, escapeXml } from './markup';
import { svgIds } from './svgIds';

export interface SvgOptions {
  palette: Palette;
  text: SvgText;
  /** With a unit: `mm` on paper, `px` on a screen. */
  size: { width: string; height: string };
  /** True to fill a size of whole pixels, which is rarely in the exact proportion of the sheet, to its very edge. */
  stretched?: boolean;
  /**
   * True for a program that draws at once and is slow at cutting: where the sheet has a ground, what is cut off is painted
   * over with it. It looks the same, but whoever edits the file would find it.
   */
  covered?: boolean;
}

/** A picture in its place, cut at its edge. The edge is a plain clip path, which every program reads. */
function placed(
  { id, scene, frame, at }: PlacedPicture,
  options: SvgOptions,
  idFor: MarkupContext['idFor'],
  cover: string | null,
): { defs: string[]; body: string[] } {
  const context = contextFor(options, `${id}-`, idFor);
  const scale = at.w / frame.w;
  const edge = `   <rect${attributeText({ x: at.x, y: at.y, width: at.w, height: at.h })}/>`;
  const clip = element('clipPath', { id: `${id}-edge` }, [edge], '  ');
  const transform = `translate(${round2(at.x)} ${round2(at.y)}) scale(${scale.toFixed(6)}) translate(${round2(-frame.x)} ${round2(-frame.y)})`;
  const items = inSight(scene, frame).map((item) => itemMarkup(item, context, '   '));
  const inner = element('g', { id, transform }, items, '  ');
  const gradients = scene.gradients.flatMap((gradient) => {
    const { own, stops } = gradientAttributes(gradient, context.draw);
    if (!inner.includes(`url(#${own['id']})`)) return [];
    const lines = stops.map((stop) => `   <stop${attributeText(stop)}/>`);
    return element(`${gradient.kind}Gradient`, own, lines, '  ');
  });
  return cover === null
    ? { defs: [...gradients, clip], body: [element('g', { 'clip-path': `url(#${id}-edge)` }, [inner], ' ')] }
    : { defs: gradients, body: [inner, cover] };
}

/** The sheet around a picture. */
function coverOf({ width, height }: Sheet, { at }: PlacedPicture, fill: string): string {
  const hole = `M${round2(at.x)} ${round2(at.y)}v${round2(at.h)}h${round2(at.w)}v${round2(-at.h)}z`;
  return ` <path${attributeText({ d: `M0 0H${round2(width)}V${round2(height)}H0Z${hole}`, fill })}/>`;
}

/** Names that the file has for itself. Those of gradients and edges begin with the name of their picture. */
function reserved({ pictures }: Sheet): string[] {
  const inPicture = pictures.flatMap(({ id, scene }) => [
    id,
    `${id}-edge`,
    ...scene.gradients.map((gradient) => `${id}-${gradient.id}`),
  ]);
  return ['title', 'description', 'paper', ...inPicture];
}

/**
 * A sheet as the text of an SVG file that stands by itself: plain attributes and plain colours, no style sheet but the
 * one that brings a font, no script, nothing from elsewhere.
 */
export function sheetToSvg(sheet: Sheet, options: SvgOptions): string {
  const { width, height, background, pictures, items, title, description, language, stamp } = sheet;
  const idFor = svgIds(reserved(sheet));
  const ground = background && options.palette[background];
  // Only the first: a cover would hide what is drawn before it.
  const parts = pictures.map((picture, at) =>
    placed(picture, options, idFor, at === 0 && options.covered && ground ? coverOf(sheet, picture, ground) : null),
  );
  const context = contextFor(options, '', idFor);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: options.size.width,
    height: options.size.height,
    viewBox: `0 0 ${round2(width)} ${round2(height)}`,
    ...(options.stretched && { preserveAspectRatio: 'none' }),
    role: 'img',
    'aria-labelledby': 'title description',
    'xml:lang': language,
    ...(options.text.kind === 'text' && { 'font-family': options.text.family }),
  };
  const defs = parts.flatMap(({ defs }) => defs);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, [
    ` <title id="title">${escapeXml(title)}</title>`,
    ` <desc id="description">${escapeXml(description)}</desc>`,
    ` <metadata><${STAMP_KEY} xmlns="https://pathlight.invalid/stamp">${escapeXml(JSON.stringify(stamp))}</${STAMP_KEY}></metadata>`,
    options.text.kind === 'text' ? ` <style>${options.text.fontFaces}</style>` : '',
    element('defs', {}, defs, ' '),
    ground ? ` <rect${attributeText({ id: 'paper', x: 0, y: 0, width, height, fill: ground })}/>` : '',
    ...parts.flatMap(({ body }) => body),
    ...items.map((item) => itemMarkup(item, context, ' ')),
  ])}\n`;
}
