import type { PlacedEdge } from '../../layout/view';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { PlacedPicture } from '../sheet/sheet';
import { type Arrow, arrowOf, endsOf } from './arrows';
import { connectorXml, type Glue } from './connectorXml';
import { asGroup, drawMarks, type Easel, nameFrom, nameFromId } from './drawMarks';
import { lineXml } from './ink';
import type { Mark } from './marks';
import type { Drawn, Named } from './shapeXml';
import { pinAt, pinsFor } from './pins';
import { placeOf } from './similarity';
import { inFrame, isWhole, type Stood, standing } from './standing';
import { xml } from './xml';

/** The shapes of a picture from back to front, and which of them show a node or an arrow. */
export interface DrawnPicture {
  drawn: readonly Drawn[];
  things: ReadonlyMap<string, readonly number[]>;
}

interface GluedArrow extends Arrow {
  start: Glue | undefined;
  end: Glue | undefined;
}

const HEAD = xml('a:tailEnd', { type: 'triangle', w: 'med', len: 'med' });

function wordsOf(marks: readonly Mark[]): string {
  return marks.flatMap((mark) => (mark.kind === 'words' ? mark.text : [])).join(' ');
}

/**
 * A picture in its place. Tips that no program has are put into the group of what they point to, so that they move with
 * it; where things appear one after the other (`isBuilt`) they stay with their arrow.
 */
export function drawPicture(
  picture: PlacedPicture,
  easel: Easel,
  { mechanism, ways, isBuilt }: { mechanism: Mechanism; ways: ReadonlyMap<string, PlacedEdge>; isBuilt: boolean },
): DrawnPicture {
  const { nodes, edges } = indexMechanism(mechanism);
  const place = placeOf(picture);
  const stood = standing(picture);
  const wholes = stood.flatMap(({ item }) => (isWhole(item) ? item.target.id : []));
  const pins = pinsFor(new Set(wholes), easel.nextId);
  const arrows = new Map<Stood, GluedArrow>();
  const tipsAt = new Map<string, readonly Mark[]>();
  for (const each of stood) {
    const { item, opacity } = each;
    const arrow =
      isWhole(item) && item.target.kind === 'edge'
        ? arrowOf(item, place, opacity, ways.get(item.target.id)?.line.points)
        : null;
    if (!arrow || !isWhole(item) || inFrame([arrow.shaft], picture.at).length === 0) continue;
    const { source, target } = edges.get(item.target.id) ?? {};
    const glue = { start: pins.glueTo(source, arrow.ends.start), end: pins.glueTo(target, arrow.ends.end) };
    const isCarried = glue.end !== undefined && target !== undefined && !isBuilt;
    if (isCarried) tipsAt.set(target, [...(tipsAt.get(target) ?? []), ...arrow.tip]);
    arrows.set(each, { ...arrow, ...glue, tip: isCarried ? [] : arrow.tip });
  }

  const things = new Map<string, readonly number[]>();
  const drawArrow = ({ routes, shaft, hasHead, tip, along, start, end }: GluedArrow, says: string): Drawn[] => {
    let from = start;
    const parts = routes.flatMap((route, i): Drawn[] => {
      const next = routes[i + 1];
      // Where one connector goes on from another, both are glued to a point that can be moved.
      const pinned = next && [endsOf(route.line).end, endsOf(next.line).start].map((site) => pinAt(site, easel.nextId));
      const glue = { start: from, end: pinned ? pinned[0]?.glue : end };
      from = pinned?.[1]?.glue;
      const line = lineXml(shaft, easel.paintbox, hasHead && !next ? HEAD : '');
      const named: Named =
        i === 0 ? { name: nameFrom(says), says } : { name: nameFrom(`${says} (goes on)`), says: null };
      const knot = (pinned ?? []).map(({ drawn }) => drawn);
      return [
        connectorXml(easel.nextId(), named, { route, line, ...glue }),
        ...asGroup(knot, { name: 'Way point', says: null }, easel),
      ];
    });
    const marks = drawMarks(inFrame([...tip, ...along], picture.at), easel, false);
    return [...parts, ...asGroup(marks, { name: nameFrom(`${says}: marks`), says: null }, easel)];
  };
  const drawOther = ({ item, marks }: Stood): Drawn[] => {
    const target = item.kind === 'group' ? item.target : undefined;
    const id = isWhole(item) ? item.target.id : '';
    const whole = [...(tipsAt.get(id) ?? []), ...marks];
    const shapes = [...pins.of(id), ...drawMarks(whole, easel, target === undefined)];
    if (item.kind !== 'group') return shapes;
    const words = wordsOf(marks);
    const named: Named = isWhole(item)
      ? { name: nameFrom(nodes.get(id)?.name ?? item.target.name), says: item.target.name }
      : { name: target && words ? nameFrom(words) : nameFromId(item.id), says: (target && words) || null };
    return asGroup(shapes, named, easel);
  };
  const drawn = stood.flatMap((each) => {
    const arrow = arrows.get(each);
    const target = each.item.kind === 'group' ? each.item.target : undefined;
    const shapes = arrow && target ? drawArrow(arrow, target.name) : drawOther(each);
    if (target) things.set(target.id, [...(things.get(target.id) ?? []), ...shapes.map(({ id }) => id)]);
    return shapes;
  });
  return { drawn, things };
}
