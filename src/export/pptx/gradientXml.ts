import type { Box, Point } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import type { Gradient } from '../../scene/scene';
import { solid } from '../solid';
import { bareHex } from './colour';
import { moved, type Similarity } from './similarity';
import { angle, thousandths, xml } from './xml';

interface Stop {
  at: number;
  hex: string;
  alpha: number;
}

function between(a: Stop, b: Stop, at: number): Stop {
  const share = b.at === a.at ? 0 : (at - a.at) / (b.at - a.at);
  const channel = (k: number): string => {
    const [from, to] = [a, b].map(({ hex }) => Number.parseInt(hex.slice(k, k + 2), 16)) as [number, number];
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return { at, hex: `#${channel(1)}${channel(3)}${channel(5)}`, alpha: a.alpha + (b.alpha - a.alpha) * share };
}

function valueAt(stops: readonly Stop[], at: number): Stop {
  const next = stops.findIndex((stop) => stop.at >= at);
  if (next === -1) return { ...(stops.at(-1) as Stop), at };
  if (next === 0) return { ...(stops[0] as Stop), at };
  return between(stops[next - 1] as Stop, stops[next] as Stop, at);
}

/** The colours of a gradient between two of its places, which become 0 and 1. */
function cut(stops: readonly Stop[], from: number, to: number): Stop[] {
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
 * A gradient as these formats have it: along an angle it always runs from corner to corner of the painted box, and around
 * a point to the farthest corner. Ours are cut or stretched to that.
 */
export function gradientXml(
  { kind, units, at, stops }: Gradient,
  alpha: number,
  { box, place, palette }: { box: Box; place: Similarity; palette: Palette },
): string {
  const own = stops.map(({ offset, paint, opacity }): Stop => {
    const shown = paint === 'none' ? 0 : (opacity ?? 1);
    return { at: offset, hex: paint === 'none' ? '#ffffff' : solid(paint, palette), alpha: shown };
  });
  const { x, y, w, h } = { ...box, w: Math.max(box.w, 0.01), h: Math.max(box.h, 0.01) };
  const spot = (u = 0, v = 0): Point => (units === 'box' ? [u, v] : moved(place, [u, v]));
  /** Box units are shares of the box; design units have become points. */
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
      stopsXml(cut(own, Math.min(...along), Math.max(...along)), alpha),
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
    stopsXml(cut(own, 0, farthest / reach), alpha),
    xml('a:path', { path: 'circle' }, xml('a:fillToRect', focus)),
  );
}
