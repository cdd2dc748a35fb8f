import sans from '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2?no-inline';
import { SVG_NAMESPACE } from '../../draw/svgAttributes';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { Player } from '../../player/createPlayer';
import { paletteIds, palettes } from '../../scene/palettes';
import { type ViewId, viewNames } from '../../scene/views/ids';
import css from './player.css?inline';

/** Creates an element with attributes and children; strings become text nodes. */
export function h<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Strokes in a view box of 24 by 24. */
const ICON_PATHS = {
  back: 'M15 5l-7 7l7 7',
  next: 'M9 5l7 7l-7 7',
  open: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  close: 'M6 6l12 12M18 6l-12 12',
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
} as const;

export type IconName = keyof typeof ICON_PATHS;

/** An icon, hidden from screen readers: its button has a label. */
export function createIcon(document: Document, name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG_NAMESPACE, 'svg');
  const path = document.createElementNS(SVG_NAMESPACE, 'path');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  path.setAttribute('d', ICON_PATHS[name]);
  svg.append(path);
  return svg;
}

/**
 * Replaces the children of an element unless the new ones are equal: a focused link keeps its focus, and a live region is
 * not announced again.
 */
export function replaceIfChanged(element: Element, ...nodes: readonly (Node | string)[]): void {
  const wanted = element.cloneNode(false) as Element;
  wanted.append(...nodes);
  if (!wanted.isEqualNode(element)) element.replaceChildren(...wanted.childNodes);
}

/** The elements of a player, in its shadow root. */
export interface PlayerElements {
  frame: HTMLElement;
  header: HTMLElement;
  place: HTMLElement;
  views: ReadonlyMap<ViewId, HTMLButtonElement>;
  play: HTMLButtonElement;
  /** Shows the picture as text, and back. */
  asText: HTMLButtonElement;
  /** The picture as text, in its place. */
  text: HTMLElement;
  /** Over the picture while a what-if is on: its title and a button that ends it. */
  banner: HTMLElement;
  open: HTMLAnchorElement;
  stage: HTMLElement;
  svg: SVGSVGElement;
  /** The picture in words, for screen readers. */
  description: HTMLElement;
  /** Placeholder while there is no picture. */
  waiting: HTMLElement;
  /** Gives the camera back to the story. */
  whole: HTMLButtonElement;
  notices: HTMLElement;
  bar: HTMLElement;
  words: HTMLElement;
  back: HTMLButtonElement;
  next: HTMLButtonElement;
  caption: HTMLElement;
  citation: HTMLElement;
  /** Live region for screen readers. */
  said: HTMLElement;
}

interface ButtonInput {
  icon: IconName;
  part: string;
  /** Its accessible name; only the icon is visible. */
  name: string;
}

/** Builds the elements of a player without texts and listeners, which `mountPlayer` adds. */
export function buildPlayerElements(
  document: Document,
  { title }: MechanismGraph,
  offered: readonly ViewId[],
  headingLevel: number,
): PlayerElements {
  const button = ({ icon, part, name }: ButtonInput): HTMLButtonElement => {
    return h(document, 'button', { type: 'button', class: part, part, 'aria-label': name }, createIcon(document, icon));
  };
  const place = h(document, 'span', { class: 'place' });
  const heading = h(
    document,
    'p',
    { class: 'heading', part: 'title', role: 'heading', 'aria-level': String(headingLevel) },
    h(document, 'strong', { class: 'name' }, title),
    ' ',
    place,
  );
  const views = new Map(
    offered.map((id) => [id, h(document, 'button', { type: 'button', 'aria-pressed': 'false' }, viewNames[id])]),
  );
  const viewSwitch = h(
    document,
    'div',
    { class: 'views', part: 'views', role: 'group', 'aria-label': 'View' },
    ...views.values(),
  );
  const open = h(
    document,
    'a',
    { class: 'open', part: 'open', target: '_blank', rel: 'noopener', 'aria-label': 'Open the full page in a new tab' },
    h(document, 'span', {}, 'Open'),
    createIcon(document, 'open'),
  );
  const play = button({ icon: 'pause', part: 'play', name: 'Pause' });
  const asText = h(document, 'button', { type: 'button', class: 'as-text', 'aria-pressed': 'false' }, 'Text');
  const text = h(document, 'div', {
    class: 'text-view',
    role: 'region',
    'aria-label': 'Text view',
    tabindex: '0',
    hidden: '',
  });
  const header = h(document, 'div', { class: 'header', part: 'header' }, heading, viewSwitch, asText, play, open);

  const banner = h(
    document,
    'div',
    { class: 'banner', part: 'banner', hidden: '' },
    h(document, 'p'),
    h(document, 'button', { type: 'button' }, 'Reset'),
  );
  const svg = document.createElementNS(SVG_NAMESPACE, 'svg');
  const given = {
    class: 'diagram',
    role: 'graphics-document',
    'aria-roledescription': 'diagram',
    'aria-label': title,
    'aria-describedby': 'description',
  };
  for (const [name, value] of Object.entries(given)) svg.setAttribute(name, value);
  const waiting = h(document, 'div', { class: 'waiting', role: 'status' });
  const whole = button({ icon: 'whole', part: 'whole', name: 'Follow the story' });
  whole.append('Follow the story');
  whole.hidden = true;
  const notices = h(document, 'div', { class: 'notices', part: 'notices' });
  // Takes the focus when it is clicked, so that the keys work after it.
  const stage = h(document, 'div', { class: 'stage', part: 'picture', tabindex: '-1' }, waiting, whole, notices);
  const description = h(document, 'p', { class: 'described', id: 'description' });
  stage.prepend(svg, description, text);

  const back = button({ icon: 'back', part: 'back', name: 'Back' });
  const next = button({ icon: 'next', part: 'next', name: 'Next' });
  const caption = h(document, 'p', { class: 'caption', part: 'caption' });
  const citation = h(document, 'p', { class: 'citation', part: 'citation' });
  const words = h(document, 'div', { class: 'words' }, caption, citation);
  const bar = h(document, 'div', { class: 'bar', part: 'bar' }, back, words, next);
  const said = h(document, 'p', { class: 'said', role: 'status', 'aria-live': 'polite' });

  const frame = h(
    document,
    'div',
    { class: 'frame', role: 'group', 'aria-label': title },
    h(document, 'div', { class: 'player' }, header, banner, stage, bar, said),
  );
  return {
    frame,
    header,
    place,
    views,
    play,
    asText,
    text,
    banner,
    open,
    stage,
    svg,
    description,
    waiting,
    whole,
    notices,
    bar,
    words,
    back,
    next,
    caption,
    citation,
    said,
  };
}

/** Shows each notice of a player over the picture until it is dismissed. */
export function renderNotices(box: HTMLElement, player: Player): void {
  const document = box.ownerDocument;
  const lines = player.getState().notices.map((notice) => {
    const close = h(document, 'button', { type: 'button', 'aria-label': 'Dismiss' }, createIcon(document, 'close'));
    close.addEventListener('click', () => player.dismissNotice(notice));
    return h(document, 'div', { class: 'notice', part: 'notice', role: 'alert' }, h(document, 'p', {}, notice), close);
  });
  replaceIfChanged(box, ...lines);
}

/** The colours of the themes as custom properties, which the pictures use. */
function themeRules(): string {
  return paletteIds
    .map((id) => {
      const values = Object.entries(palettes[id]).map(([name, value]) => `--${name}:${value}`);
      return `.frame[data-theme="${id}"]{color-scheme:${id === 'light' ? 'light' : 'dark'};${values.join(';')}}`;
    })
    .join('');
}

const styleSheetOf = memoize((document: Document): CSSStyleSheet | null => {
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (typeof Sheet?.prototype.replaceSync !== 'function') return null;
  const sheet = new Sheet();
  sheet.replaceSync(themeRules() + css);
  import('./playerLater.css?inline').then(
    ({ default: later }) => sheet.replaceSync(themeRules() + css + later),
    () => undefined,
  );
  return sheet;
});

/** One constructed style sheet for all players of a page, to which `style-src` of the page's policy does not apply. */
export function applyPlayerStyles(root: ShadowRoot): void {
  const sheet = styleSheetOf(root.ownerDocument);
  if (sheet) root.adoptedStyleSheets = [sheet];
}

/** The font family of the pictures. */
const FONT_FACE_FAMILY = 'IBM Plex Sans Variable';

/** Of the Latin file, as @fontsource-variable/ibm-plex-sans declares it. */
const UNICODE_RANGE =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/**
 * Adds the font of the pictures to a page that does not have it: a font face in a shadow root has no effect. Where the
 * page's policy refuses the file, the system's font is used.
 */
export function loadFont({ fonts, defaultView }: Document): void {
  const Face = defaultView?.FontFace;
  if (!fonts || !Face) return;
  const known = [...fonts].some(({ family }) => family.replace(/["']/g, '') === FONT_FACE_FAMILY);
  if (known) return;
  const face = new Face(FONT_FACE_FAMILY, `url("${sans}") format("woff2")`, {
    weight: '100 700',
    style: 'normal',
    display: 'swap',
    unicodeRange: UNICODE_RANGE,
  });
  fonts.add(face);
  face.load().catch(() => undefined);
}
