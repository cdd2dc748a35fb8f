import type { Box } from '../../layout/geometry';
import type { Glue } from './connectorXml';
import { type Drawn, geometryXml, shapeXml, type Site } from './shapeXml';
import { xml } from './xml';

/** The points of nodes at which arrows are glued to them, one for each end of an arrow. */
export interface Pins {
  /** A new one; undefined where the node is not on the slide. */
  glueTo(node: string | undefined, site: Site): Glue | undefined;
  /** Those of a node, to be put into its group. */
  of(node: string): readonly Drawn[];
}

/** In points; large enough that programs see which of its sides an arrow is at. */
const SIZE = 4;

/** The sites of a ready-made rectangle in their order, and where it stands when the site is at the origin. */
const SIDES = [
  { degrees: 270, x: -SIZE / 2, y: 0 },
  { degrees: 180, x: 0, y: -SIZE / 2 },
  { degrees: 90, x: -SIZE / 2, y: -SIZE },
  { degrees: 0, x: -SIZE, y: -SIZE / 2 },
] as const;

const UNSEEN = xml('a:noFill') + xml('a:ln', {}, xml('a:noFill'));

function sideTowards(degrees: number): number {
  const quarter = (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
  return SIDES.findIndex((side) => side.degrees === quarter);
}

/** A point to be glued to, by itself. */
export function pinAt({ at: [x, y], degrees }: Site, nextId: () => number): { glue: Glue; drawn: Drawn } {
  const [id, site] = [nextId(), sideTowards(degrees)];
  const side = SIDES[site] as (typeof SIDES)[number];
  const box: Box = { x: x + side.x, y: y + side.y, w: SIZE, h: SIZE };
  const geometry = geometryXml({ kind: 'rect', box, radius: 0, turn: 0 }, box);
  const markup = shapeXml(id, { name: 'Connection point', says: null }, { geometry, looks: UNSEEN });
  return { glue: { shape: id, site }, drawn: { id, box, markup } };
}

/**
 * Arrows end where they do in the picture, which is seldom at a site of a ready-made shape, and LibreOffice does not
 * read sites of other shapes. So each end has an unseen small rectangle of its own, with the middle of one side there:
 * the side that looks the way the arrow leaves.
 */
export function pinsFor(nodes: ReadonlySet<string>, nextId: () => number): Pins {
  const pins = new Map<string, Drawn[]>();
  return {
    glueTo(node, site) {
      if (node === undefined || !nodes.has(node)) return undefined;
      const { glue, drawn } = pinAt(site, nextId);
      pins.set(node, [...(pins.get(node) ?? []), drawn]);
      return glue;
    },
    of: (node) => pins.get(node) ?? [],
  };
}
