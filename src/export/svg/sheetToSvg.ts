import { gradientAttributes, SVG_NAMESPACE } from '../../draw/svgAttributes';
import type { Box } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import { round2 } from '../../scene/round2';
import type { RectItem, Scene, SceneItem } from '../../scene/scene';
import { itemBox } from '../itemBox';
import type { PlacedPicture, Sheet } from '../sheet/sheetLayout';
import { STAMP_KEY } from '../stamp/stamp';
import { attributeText, element, escapeXml } from '../../draw/xmlMarkup';
import { contextFor, itemMarkup, type MarkupContext, type SvgText } from './itemMarkup';

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

/** Characters that an XML id may not have, or not begin with; a colon would be read as a namespace prefix. */
const INVALID_ID_CHARACTERS = /[^\p{L}\p{N}_.-]+/gu;
const INVALID_ID_START = /^[^\p{L}_]/u;

/** Gives every part of a file a name of its own, as near to the one it asks for as can be: "kinase", then "kinase-2". */
export function createSvgIds(taken: readonly string[]): (wanted: string) => string {
  const given = new Set(taken);
  return (wanted) => {
    const fit = wanted.replace(INVALID_ID_CHARACTERS, '-').replace(INVALID_ID_START, '_$&');
    let id = fit;
    for (let count = 2; given.has(id); count++) id = `${fit}-${count}`;
    given.add(id);
    return id;
  };
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
}

/** A picture in its place, clipped by a rectangle, which every program supports. */
function pictureMarkup(
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
  const items = visibleItems(scene, frame).map((item) => itemMarkup(item, context, '   '));
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

/** The background around a picture. */
function coverMarkup({ width, height }: Sheet, { at }: PlacedPicture, fill: string): string {
  const hole = `M${round2(at.x)} ${round2(at.y)}v${round2(at.h)}h${round2(at.w)}v${round2(-at.h)}z`;
  return ` <path${attributeText({ d: `M0 0H${round2(width)}V${round2(height)}H0Z${hole}`, fill })}/>`;
}

/** Ids of the file's own elements. Those of gradients and clip paths begin with the id of their picture. */
function reservedIds({ pictures }: Sheet): string[] {
  const inPicture = pictures.flatMap(({ id, scene }) => [
    id,
    `${id}-edge`,
    ...scene.gradients.map((gradient) => `${id}-${gradient.id}`),
  ]);
  return ['title', 'description', 'paper', ...inPicture];
}

/**
 * A sheet as a self-contained SVG file: plain attributes and plain colors, no style sheet except for the font of editable text, no
 * script, no external references.
 */
export function sheetToSvg(sheet: Sheet, options: SvgOptions): string {
  const { width, height, background, pictures, items, title, description, language, stamp } = sheet;
  const idFor = createSvgIds(reservedIds(sheet));
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
