import type { Box, Point } from '../../layout/geometry';
import type { Route } from './connectorRoutes';
import { angle, emu, thousandths, xml } from './ooxml';
import { type Form, partsOf } from './slideGeometry';

/** A shape on a slide: its id, its box in points, and its markup. */
export interface Drawn {
  id: number;
  box: Box;
  markup: string;
}

/** The name of a shape in the selection pane, and its alternative text. */
export interface Named {
  name: string;
  /** Null for a decorative shape. */
  description: string | null;
}

/** An end of a connector, and the direction in degrees in which the connector leaves it. */
export interface Site {
  at: Point;
  degrees: number;
}

const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';

export function namedXml(id: number, { name, description }: Named): string {
  const mark = xml('adec:decorative', { 'xmlns:adec': DECORATIVE, val: 1 });
  const decorative = xml('a:extLst', {}, xml('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, mark));
  if (description === null) return xml('p:cNvPr', { id, name }, decorative);
  return xml('p:cNvPr', { id, name, descr: description === '' ? undefined : description });
}

const MIN_SIDE_PT = 0.01;

export function boxXml({ x, y, w, h }: Box): string {
  return xml('a:off', { x: emu(x), y: emu(y) }) + xml('a:ext', { cx: emu(Math.max(0, w)), cy: emu(Math.max(0, h)) });
}

const TAGS = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo', Q: 'a:quadBezTo', Z: 'a:close' } as const;

/** A custom geometry. */
function freeXml(form: Form, box: Box): string {
  const size = { w: emu(box.w), h: emu(box.h) };
  const paths = partsOf(form).map((commands) =>
    xml(
      'a:path',
      size,
      ...commands.map(({ verb, points }) =>
        xml(TAGS[verb], {}, ...points.map(([x, y]) => xml('a:pt', { x: emu(x - box.x), y: emu(y - box.y) }))),
      ),
    ),
  );
  return xml(
    'a:custGeom',
    {},
    xml('a:avLst'),
    xml('a:gdLst'),
    xml('a:ahLst'),
    xml('a:cxnLst'),
    xml('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    xml('a:pathLst', {}, ...paths),
  );
}

/** Transform and geometry: a preset shape where there is one, which is easier to edit than points. */
export function geometryXml(form: Form, box: Box): string {
  const room = { ...box, w: Math.max(box.w, MIN_SIDE_PT), h: Math.max(box.h, MIN_SIDE_PT) };
  if (form.kind === 'path') return xml('a:xfrm', {}, boxXml(room)) + freeXml(form, room);
  const place = xml('a:xfrm', { rot: form.turn === 0 ? undefined : angle(form.turn) }, boxXml(form.box));
  if (form.kind === 'ellipse') return place + xml('a:prstGeom', { prst: 'ellipse' }, xml('a:avLst'));
  const share = Math.min(0.5, form.radius / Math.max(MIN_SIDE_PT, Math.min(form.box.w, form.box.h)));
  if (share < 0.001) return place + xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'));
  const adjusted = xml('a:avLst', {}, xml('a:gd', { name: 'adj', fmla: `val ${thousandths(share)}` }));
  return place + xml('a:prstGeom', { prst: 'roundRect' }, adjusted);
}

/** A shape: its geometry, `looks` with fill and line, and `body` with its text. */
export function shapeXml(
  id: number,
  named: Named,
  {
    geometry,
    looks,
    body = '',
    isTextBox = false,
  }: { geometry: string; looks: string; body?: string; isTextBox?: boolean },
): string {
  return xml(
    'p:sp',
    {},
    xml('p:nvSpPr', {}, namedXml(id, named), xml('p:cNvSpPr', isTextBox ? { txBox: 1 } : {}), xml('p:nvPr')),
    xml('p:spPr', {}, geometry, looks),
    body,
  );
}

/** A group of shapes in the coordinates of the slide. */
export function groupXml(id: number, named: Named, { x, y, w, h }: Box, children: readonly string[]): string {
  const [off, ext] = [
    { x: emu(x), y: emu(y) },
    { cx: Math.max(1, emu(w)), cy: Math.max(1, emu(h)) },
  ];
  const place = xml('a:xfrm', {}, xml('a:off', off), xml('a:ext', ext), xml('a:chOff', off), xml('a:chExt', ext));
  return xml(
    'p:grpSp',
    {},
    xml('p:nvGrpSpPr', {}, namedXml(id, named), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml('p:grpSpPr', {}, place),
    ...children,
  );
}

/** The shape to which an end is glued, and the index of its connection site. */
export interface Glue {
  shape: number;
  site: number;
}

/** A connector, which follows its shapes when they are moved. */
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
