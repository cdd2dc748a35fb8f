import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
// @ts-expect-error It comes without types.
import * as jsdom from 'jsdom';

type Jsdom = new (text: string, options: { contentType: string }) => { window: { document: Document } };

/** XML read strictly: what is not well-formed throws. */
function parse(text: string): Document {
  const { JSDOM } = jsdom as { JSDOM: Jsdom };
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
}

export interface Link {
  id: string;
  /** The last word of its type. */
  kind: string;
  /** The path of the part it leads to. */
  to: string;
}

export interface Deck {
  paths: readonly string[];
  part(path: string): Document;
  text(path: string): string;
  /** What a part refers to; the empty path is the whole file. */
  links(path: string): readonly Link[];
}

export function openDeck(bytes: Uint8Array): Deck {
  const files = unzipSync(bytes);
  const known = new Map<string, Document>();
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const part = (path: string): Document => {
    const document = known.get(path) ?? parse(text(path));
    known.set(path, document);
    return document;
  };
  return {
    paths: Object.keys(files),
    part,
    text,
    links(path) {
      const rels = posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);
      if (!files[rels]) return [];
      return all(part(rels), 'Relationship').map((link) => ({
        id: link.getAttribute('Id') ?? '',
        kind: (link.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
        to: posix.join(posix.dirname(path), link.getAttribute('Target') ?? ''),
      }));
    },
  };
}

/** Elements by their name without its prefix, in the order of the document. */
export function all(from: Document | Element, name: string): Element[] {
  return [...from.getElementsByTagNameNS('*', name)];
}

export function number(element: Element | undefined, attribute: string): number {
  return Number(element?.getAttribute(attribute) ?? Number.NaN);
}

/** The number and the name of a shape. */
export function own(shape: Element): Element {
  return all(shape, 'cNvPr')[0] as Element;
}

/** The words of a shape or a part, a line for each paragraph. */
export function words(from: Document | Element): string[] {
  return all(from, 'p')
    .filter(({ namespaceURI }) => namespaceURI?.endsWith('drawingml/2006/main'))
    .map((paragraph) =>
      all(paragraph, 't')
        .map(({ textContent }) => textContent)
        .join(''),
    );
}

type Spot = readonly [x: number, y: number];

interface Frame {
  x: number;
  y: number;
  w: number;
  h: number;
  turn: number;
  flipH: boolean;
  flipV: boolean;
}

/** Where a shape is, in points, from its own markup. */
function frameOf(shape: Element): Frame {
  const place = all(shape, 'xfrm')[0];
  const [off, ext] = [place && all(place, 'off')[0], place && all(place, 'ext')[0]];
  const points = (value: number): number => value / 12_700;
  return {
    x: points(number(off, 'x')),
    y: points(number(off, 'y')),
    w: points(number(ext, 'cx')),
    h: points(number(ext, 'cy')),
    turn: Number(place?.getAttribute('rot') ?? 0) / 60_000,
    flipH: place?.getAttribute('flipH') === '1',
    flipV: place?.getAttribute('flipV') === '1',
  };
}

/** A place in the box of a shape, given as shares of it, mirrored and then turned as the shape is. */
function spotOn(shape: Element, [u, v]: Spot): Spot {
  const { x, y, w, h, turn, flipH, flipV } = frameOf(shape);
  const [dx, dy] = [(flipH ? 0.5 - u : u - 0.5) * w, (flipV ? 0.5 - v : v - 0.5) * h];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x + w / 2 + dx * cos - dy * sin, y + h / 2 + dx * sin + dy * cos];
}

/** Where the connection sites of ready-made shapes are: top, left, bottom, right (ECMA-376, presetShapeDefinitions). */
const SITES: Readonly<Record<string, readonly Spot[]>> = {
  rect: [
    [0.5, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 0.5],
  ],
};

export function siteOf(shape: Element, index: number): Spot | undefined {
  const preset = all(shape, 'prstGeom')[0]?.getAttribute('prst') ?? '';
  const site = SITES[preset]?.[index];
  return site && spotOn(shape, site);
}

/** Where a connector begins and ends: all of them run from one corner of their box to the other. */
export function endsOf(connector: Element): { start: Spot; end: Spot } {
  return { start: spotOn(connector, [0, 0]), end: spotOn(connector, [1, 1]) };
}
