import { boxXml, type Drawn, type Named, namedXml } from './shapeXml';
import type { Route } from './routeFit';
import { angle, thousandths, xml } from './xml';

/** The shape to which an end is glued, and which of its sites. */
export interface Glue {
  shape: number;
  site: number;
}

/** A connector: it keeps to its shapes when these are moved. */
export function connectorXml(
  id: number,
  named: Named,
  { route, line, start, end }: { route: Route; line: string; start?: Glue | undefined; end?: Glue | undefined },
): Drawn {
  const glued = (tag: string, glue: Glue | undefined): string =>
    glue ? xml(tag, { id: glue.shape, idx: glue.site }) : '';
  const adjusted = route.adjust.map((share, i) =>
    xml('a:gd', { name: `adj${i + 1}`, fmla: `val ${thousandths(share)}` }),
  );
  const place = {
    rot: route.isTurned ? angle(90) : undefined,
    flipH: route.flipH ? 1 : undefined,
    flipV: route.flipV ? 1 : undefined,
  };
  const markup = xml(
    'p:cxnSp',
    {},
    xml(
      'p:nvCxnSpPr',
      {},
      namedXml(id, named),
      xml('p:cNvCxnSpPr', {}, glued('a:stCxn', start), glued('a:endCxn', end)),
      xml('p:nvPr'),
    ),
    xml(
      'p:spPr',
      {},
      xml('a:xfrm', place, boxXml(route.box)),
      xml('a:prstGeom', { prst: route.kind.name }, xml('a:avLst', {}, ...adjusted)),
      line,
    ),
  );
  return { id, box: route.box, markup };
}
