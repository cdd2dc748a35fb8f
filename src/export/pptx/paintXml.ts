import type { Box, Point } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import type { Gradient, Paint } from '../../scene/scene';
import type { Token } from '../../scene/tokens';
import { mixColors, solidColor, type SolidPaint } from '../solidColor';
import { angle, emu, thousandths, xml } from './ooxml';
import { type Similarity, transformPoint } from './slideGeometry';
import type { MarkPaint, ShapeMark } from './slideMarks';

/** Tokens that are theme colours of the deck: changing the theme repaints their shapes. */
const THEMED: Readonly<Partial<Record<Token, string>>> = {
  surface: 'bg1',
  ink: 'tx1',
  surface2: 'bg2',
  ink2: 'tx2',
  'excite-plate': 'accent1',
  'inhibit-plate': 'accent2',
  'drug-plate': 'accent3',
  'signal-plate': 'accent4',
  'growth-plate': 'accent5',
  ink3: 'accent6',
};

/** `#rrggbb` as these formats write it. */
export function bareHex(hex: string): string {
  return hex.slice(1).toUpperCase();
}

export function colourXml(paint: SolidPaint, alpha: number, palette: Palette): string {
  const share = alpha >= 0.9995 ? '' : xml('a:alpha', { val: thousandths(Math.max(0, alpha)) });
  const themed = typeof paint === 'string' ? THEMED[paint] : undefined;
  if (themed) return xml('a:schemeClr', { val: themed }, share);
  return xml('a:srgbClr', { val: bareHex(solidColor(paint, palette)) }, share);
}

export function solidXml(paint: SolidPaint, alpha: number, palette: Palette): string {
  return xml('a:solidFill', {}, colourXml(paint, alpha, palette));
}

interface Stop {
  at: number;
  hex: string;
  alpha: number;
}

function interpolateStop(a: Stop, b: Stop, at: number): Stop {
  const share = b.at === a.at ? 0 : (at - a.at) / (b.at - a.at);
  return { at, hex: mixColors(a.hex, b.hex, share), alpha: a.alpha + (b.alpha - a.alpha) * share };
}

function valueAt(stops: readonly Stop[], at: number): Stop {
  const next = stops.findIndex((stop) => stop.at >= at);
  if (next === -1) return { ...(stops.at(-1) as Stop), at };
  if (next === 0) return { ...(stops[0] as Stop), at };
  return interpolateStop(stops[next - 1] as Stop, stops[next] as Stop, at);
}

/** The stops of a gradient between two offsets, which become 0 and 1. */
function sliceStops(stops: readonly Stop[], from: number, to: number): Stop[] {
  const inner = stops.filter(({ at }) => at > from && at < to);
  return [valueAt(stops, from), ...inner, valueAt(stops, to)].map((stop) => ({
    ...stop,
    at: (stop.at - from) / (to - from || 1),
  }));
}

function stopsXml(stops: readonly Stop[], alpha: number): string {
  const list = stops.map((stop) => {
    const shown = stop.alpha * alpha;
    const share = shown >= 0.9995 ? '' : xml('a:alpha', { val: thousandths(Math.max(0, shown)) });
    return xml('a:gs', { pos: thousandths(stop.at) }, xml('a:srgbClr', { val: bareHex(stop.hex) }, share));
  });
  return xml('a:gsLst', {}, ...list);
}

/**
 * A gradient in DrawingML: a linear one always runs from corner to corner of the shape, a radial one to the farthest corner. The
 * stops of ours are cropped or extended to that.
 */
function gradientXml(
  { kind, units, at, stops }: Gradient,
  alpha: number,
  { box, place, palette }: { box: Box; place: Similarity; palette: Palette },
): string {
  const own = stops.map(({ offset, paint, opacity }): Stop => {
    const shown = paint === 'none' ? 0 : (opacity ?? 1);
    return { at: offset, hex: paint === 'none' ? '#ffffff' : solidColor(paint, palette), alpha: shown };
  });
  const { x, y, w, h } = { ...box, w: Math.max(box.w, 0.01), h: Math.max(box.h, 0.01) };
  const spot = (u = 0, v = 0): Point => (units === 'box' ? [u, v] : transformPoint(place, [u, v]));
  /** In box units shares of the box, else points. */
  const corners = (
    [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const
  ).map(([u, v]): Point => (units === 'box' ? [u, v] : [x + u * w, y + v * h]));
  const attributes = { rotWithShape: 1 };
  if (kind === 'linear') {
    const [[x1, y1], [x2, y2]] = [spot(at[0], at[1]), spot(at[2], at[3])];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = corners.map(([u, v]) => ((u - x1) * dx + (v - y1) * dy) / (dx * dx + dy * dy || 1));
    const turn = units === 'box' ? Math.atan2(dy * w, dx * h) : Math.atan2(dy, dx);
    return xml(
      'a:gradFill',
      attributes,
      stopsXml(sliceStops(own, Math.min(...along), Math.max(...along)), alpha),
      xml('a:lin', { ang: angle((turn * 180) / Math.PI), scaled: 0 }),
    );
  }
  const [cx, cy] = spot(at[0], at[1]);
  const reach = (at[2] ?? 1) * (units === 'box' ? 1 : place.scale);
  const farthest = Math.max(...corners.map(([u, v]) => Math.hypot(u - cx, v - cy)));
  const [left, top] = units === 'box' ? [cx, cy] : [(cx - x) / w, (cy - y) / h];
  const focus = { l: thousandths(left), t: thousandths(top), r: thousandths(1 - left), b: thousandths(1 - top) };
  return xml(
    'a:gradFill',
    attributes,
    stopsXml(sliceStops(own, 0, farthest / reach), alpha),
    xml('a:path', { path: 'circle' }, xml('a:fillToRect', focus)),
  );
}

/** Palette and gradients of the picture. */
export interface PaintContext {
  palette: Palette;
  gradients: ReadonlyMap<string, Gradient>;
}

const NO_FILL = xml('a:noFill');

function paintXml(paint: Paint, alpha: number, area: { box: Box; place: Similarity }, paints: PaintContext): string {
  if (paint === 'none') return NO_FILL;
  if (typeof paint === 'string' || 'mix' in paint) return solidXml(paint, alpha, paints.palette);
  const gradient = paints.gradients.get(paint.gradient);
  return gradient ? gradientXml(gradient, alpha, { ...area, palette: paints.palette }) : NO_FILL;
}

/** Dashes and gaps in shares of the line width. Here a round cap is part of its dash; in a scene it is added. */
function dashXml({ dash, width, round }: MarkPaint): string {
  if (!dash || dash.length < 2) return '';
  const cap = round ? width : 0;
  const pairs: string[] = [];
  for (let i = 0; i + 1 < dash.length; i += 2) {
    const [on, off] = [dash[i] as number, dash[i + 1] as number];
    pairs.push(
      xml('a:ds', { d: thousandths((on + cap) / width), sp: thousandths(Math.max(0.05, (off - cap) / width)) }),
    );
  }
  return xml('a:custDash', {}, ...pairs);
}

/** The line of a shape; `ends` are the arrowheads. */
export function lineXml(
  { ink, box, place, form }: Pick<ShapeMark, 'ink' | 'box' | 'place' | 'form'>,
  paints: PaintContext,
  ends = '',
): string {
  if (ink.stroke === 'none') return xml('a:ln', {}, NO_FILL);
  return xml(
    'a:ln',
    { w: emu(ink.width), ...(ink.round && { cap: 'rnd' }) },
    paintXml(ink.stroke, ink.strokeAlpha, { box, place }, paints),
    dashXml(ink),
    form.kind === 'path' ? xml('a:round') : xml('a:miter', { lim: 800_000 }),
    ends,
  );
}

export function fillXml({ ink, box, place }: Pick<ShapeMark, 'ink' | 'box' | 'place'>, paints: PaintContext): string {
  return paintXml(ink.fill, ink.fillAlpha, { box, place }, paints);
}
