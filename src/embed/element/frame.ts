import type { MechanismGraph } from '../../model/mechanism';
import { viewIds, type ViewId, viewNames } from '../../scene/views/ids';
import { h } from './h';
import { icon, type IconName } from './icon';

const SVG = 'http://www.w3.org/2000/svg';

/** The elements of a player, as they stand in its shadow root. */
export interface Frame {
  frame: HTMLElement;
  header: HTMLElement;
  place: HTMLElement;
  views: ReadonlyMap<ViewId, HTMLButtonElement>;
  play: HTMLButtonElement;
  open: HTMLAnchorElement;
  stage: HTMLElement;
  svg: SVGSVGElement;
  /** Stands in for the picture while there is none. */
  waiting: HTMLElement;
  whole: HTMLButtonElement;
  notices: HTMLElement;
  bar: HTMLElement;
  words: HTMLElement;
  back: HTMLButtonElement;
  next: HTMLButtonElement;
  caption: HTMLElement;
  citation: HTMLElement;
  /** Read out by screen readers. */
  said: HTMLElement;
}

interface ButtonInput {
  sign: IconName;
  part: string;
  /** What it is called; its sign alone is seen. */
  name: string;
  keys?: string;
}

/** Builds the elements of a player; what they say and do is told to them later. */
export function buildFrame(document: Document, { title }: MechanismGraph): Frame {
  const button = ({ sign, part, name, keys }: ButtonInput): HTMLButtonElement =>
    h(
      document,
      'button',
      { type: 'button', class: part, part, 'aria-label': name, ...(keys && { 'aria-keyshortcuts': keys }) },
      icon(document, sign),
    );
  const place = h(document, 'span', { class: 'place' });
  const heading = h(
    document,
    'p',
    { class: 'heading', part: 'title' },
    h(document, 'strong', { class: 'name' }, title),
    ' ',
    place,
  );
  const views = new Map(
    viewIds.map((id) => [id, h(document, 'button', { type: 'button', 'aria-pressed': 'false' }, viewNames[id])]),
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
    icon(document, 'open'),
  );
  const play = button({ sign: 'pause', part: 'play', name: 'Pause', keys: 'A' });
  const header = h(document, 'header', { class: 'header', part: 'header' }, heading, viewSwitch, play, open);

  const svg = document.createElementNS(SVG, 'svg');
  const label = `${title}: diagram of the mechanism. The up and down arrow keys go from part to part.`;
  const given = { class: 'diagram', role: 'graphics-document', 'aria-roledescription': 'diagram', 'aria-label': label };
  for (const [name, value] of Object.entries(given)) svg.setAttribute(name, value);
  const waiting = h(document, 'div', { class: 'waiting', role: 'status' });
  const whole = button({ sign: 'whole', part: 'whole', name: 'Show the picture as the step has it' });
  whole.hidden = true;
  const notices = h(document, 'div', { class: 'notices', part: 'notices' });
  // Takes the focus of a press, so that the keys work after it.
  const stage = h(document, 'div', { class: 'stage', part: 'picture', tabindex: '-1' }, waiting, whole, notices);
  stage.prepend(svg);

  const back = button({ sign: 'back', part: 'back', name: 'Back', keys: 'ArrowLeft' });
  const next = button({ sign: 'next', part: 'next', name: 'Next', keys: 'ArrowRight' });
  const caption = h(document, 'p', { class: 'caption', part: 'caption' });
  const citation = h(document, 'p', { class: 'citation', part: 'citation' });
  const words = h(document, 'div', { class: 'words' }, caption, citation);
  const bar = h(document, 'div', { class: 'bar', part: 'bar' }, back, words, next);
  const said = h(document, 'p', { class: 'said', role: 'status', 'aria-live': 'polite' });

  const frame = h(
    document,
    'div',
    { class: 'frame', role: 'group', 'aria-label': title },
    h(document, 'div', { class: 'player' }, header, stage, bar, said),
  );
  return {
    frame,
    header,
    place,
    views,
    play,
    open,
    stage,
    svg,
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
