import type { SvgText } from './itemMarkup';

/** Characters that an XML id may not have, or not begin with; a colon would be read as a namespace prefix. */
const INVALID_ID_CHARACTERS = /[^\p{L}\p{N}_.-]+/gu;
const INVALID_ID_START = /^[^\p{L}_]/u;

/**
 * Gives every part of a file a name of its own, as near to the one it asks for as can be: "kinase-x1a2b3", then
 * "kinase-2-x1a2b3". The scope at its end is another in every picture, so that several can stand in one page.
 */
export function createSvgIds(scope: string): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const fit = wanted.replace(INVALID_ID_CHARACTERS, '-').replace(INVALID_ID_START, '_$&');
    let name = fit;
    for (let count = 2; given.has(name); count++) name = `${fit}-${count}`;
    given.add(name);
    return `${name}-${scope}`;
  };
}

/** A short name for some content: FNV-1a (Fowler, Noll and Vo), 32 bits. Equal content has the same name on every machine. */
export function scopeOf(content: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < content.length; at++) hash = Math.imul(hash ^ content.charCodeAt(at), 0x01_00_01_93);
  return `x${(hash >>> 0).toString(36)}`;
}

/**
 * The initial values of what an SVG inherits from the page that it stands in, each a presentation attribute, so that a page which
 * refuses inline styles has them too. Shapes and words write only what differs.
 */
const INITIAL_SHAPE = {
  direction: 'ltr',
  'writing-mode': 'horizontal-tb',
  fill: '#000',
  'fill-opacity': 1,
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': 1,
  'stroke-opacity': 1,
  'stroke-dasharray': 'none',
  'stroke-dashoffset': 0,
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': 4,
  'clip-rule': 'nonzero',
  'shape-rendering': 'auto',
  'color-interpolation': 'sRGB',
  'paint-order': 'normal',
} as const;

const INITIAL_TEXT = {
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'text-rendering': 'auto',
  'font-style': 'normal',
  'font-variant': 'normal',
  'font-stretch': 'normal',
  'font-size-adjust': 'none',
  'letter-spacing': 'normal',
  'word-spacing': 'normal',
} as const;

/** What has no attribute. Programs that know no such property leave it out. */
const INITIAL_TEXT_STYLE = [
  'text-shadow:none',
  '-webkit-text-stroke:0 transparent',
  '-webkit-text-fill-color:currentcolor',
  'text-emphasis:none',
  'text-transform:none',
  'text-indent:0',
  'text-orientation:mixed',
  'white-space:normal',
  'word-break:normal',
  'font-feature-settings:normal',
  'font-kerning:auto',
].join(';');

/** The attributes with which a picture looks the same in any page. */
export function initialAttributes(text: SvgText): Readonly<Record<string, string | number>> {
  return text.kind === 'outlines' ? INITIAL_SHAPE : { ...INITIAL_SHAPE, ...INITIAL_TEXT, style: INITIAL_TEXT_STYLE };
}
