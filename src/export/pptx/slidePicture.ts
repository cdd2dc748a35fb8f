import type { PlacedEdge } from '../../layout/view';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { PlacedPicture } from '../sheet/sheetLayout';
import { asGroup, drawMarks, nameFrom, nameFromId, type SlideContext } from './drawMarks';
import { xml } from './ooxml';
import { lineXml } from './paintXml';
import { connectorXml, type Drawn, type Glue, type Named } from './shapeXml';
import { type Arrow, arrowOf, connectionPointAt, createConnectionPoints, endsOf } from './slideArrows';
import { sheetPlacement } from './slideGeometry';
import { cropMarks, isWholeTarget, type Mark, type StandaloneItem, standaloneItems } from './slideMarks';

/** The shapes of a picture from back to front, and the ids of those of each node and edge. */
export interface DrawnPicture {
  drawn: readonly Drawn[];
  shapeIds: ReadonlyMap<string, readonly number[]>;
}

interface GluedArrow extends Arrow {
  start: Glue | undefined;
  end: Glue | undefined;
}

const HEAD = xml('a:tailEnd', { type: 'triangle', w: 'med', len: 'med' });

function textOfMarks(marks: readonly Mark[]): string {
  return marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : [])).join(' ');
}

/**
 * A picture in its place. Tips without a preset arrowhead are put into the group of their target, so that they move with it;
 * with entrance effects (`isBuilt`) they stay with their arrow.
 */
export function drawPicture(
  picture: PlacedPicture,
  context: SlideContext,
  { mechanism, ways, isBuilt }: { mechanism: Mechanism; ways: ReadonlyMap<string, PlacedEdge>; isBuilt: boolean },
): DrawnPicture {
  const { nodes, edges } = indexMechanism(mechanism);
  const place = sheetPlacement(picture);
  const items = standaloneItems(picture);
  const wholes = items.flatMap(({ item }) => (isWholeTarget(item) ? item.target.id : []));
  const connectionPoints = createConnectionPoints(new Set(wholes), context.nextId);
  const arrows = new Map<StandaloneItem, GluedArrow>();
  const tipsAt = new Map<string, readonly Mark[]>();
  for (const each of items) {
    const { item, opacity } = each;
    const arrow =
      isWholeTarget(item) && item.target.kind === 'edge'
        ? arrowOf(item, place, opacity, ways.get(item.target.id)?.line.points)
        : null;
    if (!arrow || !isWholeTarget(item) || cropMarks([arrow.shaft], picture.at).length === 0) continue;
    const { source, target } = edges.get(item.target.id) ?? {};
    const glue = {
      start: connectionPoints.glueTo(source, arrow.ends.start),
      end: connectionPoints.glueTo(target, arrow.ends.end),
    };
    const isCarried = glue.end !== undefined && target !== undefined && !isBuilt;
    if (isCarried) tipsAt.set(target, [...(tipsAt.get(target) ?? []), ...arrow.tip]);
    arrows.set(each, { ...arrow, ...glue, tip: isCarried ? [] : arrow.tip });
  }

  const shapeIds = new Map<string, readonly number[]>();
  const drawArrow = ({ routes, shaft, hasHead, tip, along, start, end }: GluedArrow, description: string): Drawn[] => {
    let from = start;
    const parts = routes.flatMap((route, i): Drawn[] => {
      const next = routes[i + 1];
      // Where one connector continues another, both are glued to a point that can be moved.
      const joints =
        next &&
        [endsOf(route.line).end, endsOf(next.line).start].map((site) => connectionPointAt(site, context.nextId));
      const glue = { start: from, end: joints ? joints[0]?.glue : end };
      from = joints?.[1]?.glue;
      const line = lineXml(shaft, context.paints, hasHead && !next ? HEAD : '');
      const named: Named =
        i === 0
          ? { name: nameFrom(description), description }
          : { name: nameFrom(`${description} (goes on)`), description: null };
      const jointShapes = (joints ?? []).map(({ drawn }) => drawn);
      return [
        connectorXml(context.nextId(), named, { route, line, ...glue }),
        ...asGroup(jointShapes, { name: 'Way point', description: null }, context),
      ];
    });
    const marks = drawMarks(cropMarks([...tip, ...along], picture.at), context, false);
    return [...parts, ...asGroup(marks, { name: nameFrom(`${description}: marks`), description: null }, context)];
  };
  const drawOther = ({ item, marks }: StandaloneItem): Drawn[] => {
    const target = item.kind === 'group' ? item.target : undefined;
    const id = isWholeTarget(item) ? item.target.id : '';
    const whole = [...(tipsAt.get(id) ?? []), ...marks];
    const shapes = [...connectionPoints.of(id), ...drawMarks(whole, context, target === undefined)];
    if (item.kind !== 'group') return shapes;
    const words = textOfMarks(marks);
    const named: Named = isWholeTarget(item)
      ? { name: nameFrom(nodes.get(id)?.name ?? item.target.name), description: item.target.name }
      : { name: target && words ? nameFrom(words) : nameFromId(item.id), description: (target && words) || null };
    return asGroup(shapes, named, context);
  };
  const drawn = items.flatMap((each) => {
    const arrow = arrows.get(each);
    const target = each.item.kind === 'group' ? each.item.target : undefined;
    const shapes = arrow && target ? drawArrow(arrow, target.name) : drawOther(each);
    if (target) shapeIds.set(target.id, [...(shapeIds.get(target.id) ?? []), ...shapes.map(({ id }) => id)]);
    return shapes;
  });
  return { drawn, shapeIds };
}
