import { gradientAttributes, SVG_NAMESPACE } from '../../draw/svgAttributes';
import type { Box } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { RectItem, Scene, SceneItem } from '../../scene/scene';
import { itemBox } from '../itemBox';
import type { PlacedPicture, Sheet } from '../sheet/sheetLayout';
import { STAMP_KEY } from '../stamp/stamp';
import { attributeText, element, escapeXml } from '../../draw/xmlMarkup';
import { contextFor, itemMarkup, type MarkupContext, ownWeights, type SvgText } from './itemMarkup';
import { createSvgIds, initialAttributes, scopeOf } from './svgScope';

/** Items are cropped this far outside the frame, so that the stroke of a cropped one is not visible. */
const MARGIN = 4;

function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function intersection(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y };
}

/** Whether it can be cropped: it has sharp corners, no stroke and no gradient in shares of its size. */
function isPlainRect({ r = 0, stroke = 'none', fill = 'none' }: RectItem, boxed: ReadonlySet<string>): boolean {
  return r === 0 && stroke === 'none' && !(typeof fill === 'object' && 'gradient' in fill && boxed.has(fill.gradient));
}

/**
 * The items of a scene inside a frame. Clipped items would still be in the file: visible beside the page in an editor, and slow
 * in programs that draw everything before they clip.
 */
export function visibleItems({ items, gradients }: Scene, frame: Box): SceneItem[] {
  const boxed = new Set(gradients.filter(({ units }) => units === 'box').map(({ id }) => id));
  const crop = (item: SceneItem, sight: Box): SceneItem | null => {
    const box = itemBox(item);
    if (!box || !boxesMeet(box, sight)) return null;
    if (item.kind === 'rect' && isPlainRect(item, boxed)) return { ...item, ...intersection(item, sight) };
    // Rotated groups are rare and kept whole.
    if (item.kind !== 'group' || item.rotate) return item;
    const { x = 0, y = 0, scale = 1 } = item;
    const inner = { x: (sight.x - x) / scale, y: (sight.y - y) / scale, w: sight.w / scale, h: sight.h / scale };
    const children = item.children.flatMap((child) => crop(child, inner) ?? []);
    return children.length === 0 ? null : { ...item, children };
  };
  const { x, y, w, h } = frame;
  const sight = { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN };
  return items.flatMap((item) => crop(item, sight) ?? []);
}

export interface SvgOptions {
  palette: Palette;
  text: SvgText;
  /** With a unit: `mm` on paper, `px` on a screen. */
  size: { width: string; height: string };
  /** True to stretch the sheet to a size in whole pixels, which rarely has its exact proportions. */
  stretched?: boolean;
  /**
   * True for renderers that are slow at clipping: the sheet's background is painted over what is outside the picture. It looks
   * the same, but is in the way of whoever edits the file.
   */
  covered?: boolean;
  /** Which of several equal pictures in one document it is. */
  copy?: number;
}

/** A picture in its place, clipped by a rectangle, which every program supports. */
function pictureMarkup(
  { id, scene, frame, at }: PlacedPicture,
  options: SvgOptions,
  idFor: MarkupContext['idFor'],
  cover: string | null,
): { defs: string[]; body: string[] } {
  const own = idFor(id);
  const context = contextFor(options, `${own}-`, idFor);
  const scale = at.w / frame.w;
  const edge = `   <rect${attributeText({ x: at.x, y: at.y, width: at.w, height: at.h })}/>`;
  const clip = element('clipPath', { id: `${own}-edge` }, [edge], '  ');
  const transform = `translate(${round2(at.x)} ${round2(at.y)}) scale(${scale.toFixed(6)}) translate(${round2(-frame.x)} ${round2(-frame.y)})`;
  const items = visibleItems(scene, frame).map((item) => itemMarkup(item, context, '   '));
  const inner = element('g', { id: own, transform }, items, '  ');
  const gradients = scene.gradients.flatMap((gradient) => {
    const { own: attributes, stops } = gradientAttributes(gradient, context.draw);
    if (!inner.includes(`url(#${attributes['id']})`)) return [];
    const lines = stops.map((stop) => `   <stop${attributeText(stop)}/>`);
    return element(`${gradient.kind}Gradient`, attributes, lines, '  ');
  });
  return cover === null
    ? { defs: [...gradients, clip], body: [element('g', { 'clip-path': `url(#${own}-edge)` }, [inner], ' ')] }
    : { defs: gradients, body: [inner, cover] };
}

/** The background around a picture. */
function coverMarkup({ width, height }: Sheet, { at }: PlacedPicture, fill: string): string {
  const hole = `M${round2(at.x)} ${round2(at.y)}v${round2(at.h)}h${round2(at.w)}v${round2(-at.h)}z`;
  return ` <path${attributeText({ d: `M0 0H${round2(width)}V${round2(height)}H0Z${hole}`, fill })}/>`;
}

/** The name of a picture in its ids: of all that makes it look as it does. */
function scopeFor(sheet: Sheet, { palette, text, size, covered, copy }: SvgOptions): string {
  return scopeOf(JSON.stringify([sheet, palette, text.kind, size, covered, copy]));
}

/**
 * A sheet as a self-contained SVG file: plain attributes and plain colors, no style sheet except for the font of editable text, no
 * script, no external references. It looks the same in a page of its own, in an `<img>` and inlined beside others: its ids
 * and rules end with a name of its own, and nothing is inherited from the page.
 */
export function sheetToSvg(sheet: Sheet, options: SvgOptions): string {
  const { width, height, background, pictures, items, title, description, language, stamp } = sheet;
  const { text } = options;
  const idFor = createSvgIds(scopeFor(sheet, options));
  const [rootId, titleId, descriptionId, paperId] = ['figure', 'title', 'description', 'paper'].map(idFor);
  const ground = background && options.palette[background];
  // Only for the first picture: the cover would hide what is drawn before it.
  const parts = pictures.map((picture, at) =>
    pictureMarkup(
      picture,
      options,
      idFor,
      at === 0 && options.covered && ground ? coverMarkup(sheet, picture, ground) : null,
    ),
  );
  const context = contextFor(options, '', idFor);
  const root = {
    xmlns: SVG_NAMESPACE,
    id: rootId,
    width: options.size.width,
    height: options.size.height,
    viewBox: `0 0 ${round2(width)} ${round2(height)}`,
    ...(options.stretched && { preserveAspectRatio: 'none' }),
    role: 'img',
    'aria-labelledby': `${titleId} ${descriptionId}`,
    'xml:lang': language,
    ...(text.kind === 'text' && { 'font-family': text.family }),
    ...initialAttributes(text),
  };
  const defs = parts.flatMap(({ defs }) => defs);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, [
    ` <title id="${titleId}">${escapeXml(title)}</title>`,
    ` <desc id="${descriptionId}">${escapeXml(description)}</desc>`,
    ` <metadata><${STAMP_KEY} xmlns="https://pathlight.invalid/stamp">${escapeXml(JSON.stringify(stamp))}</${STAMP_KEY}></metadata>`,
    text.kind === 'text' ? ` <style>${text.fontFaces}\n${ownWeights(`#${rootId}`)}</style>` : '',
    element('defs', {}, defs, ' '),
    ground ? ` <rect${attributeText({ id: paperId, x: 0, y: 0, width, height, fill: ground })}/>` : '',
    ...parts.flatMap(({ body }) => body),
    ...items.map((item) => itemMarkup(item, context, ' ')),
  ])}\n`;
}
