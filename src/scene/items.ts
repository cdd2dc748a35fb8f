import type { EllipseItem, GroupItem, ItemRole, Paint, PathItem, RectItem, SceneItem, Target, TextItem } from './scene';
import type { Weight } from '../layout/textWidth';

type Style = Partial<
  Pick<
    PathItem,
    'role' | 'fill' | 'stroke' | 'strokeWidth' | 'dash' | 'cap' | 'opacity' | 'fillOpacity' | 'strokeOpacity'
  >
>;

export function path(id: string, d: string, style: Style): PathItem {
  return { kind: 'path', id, d, ...style };
}

export function rect(id: string, x: number, y: number, w: number, h: number, r: number, style: Style): RectItem {
  return { kind: 'rect', id, x, y, w, h, r, ...style };
}

export function circle(id: string, cx: number, cy: number, radius: number, style: Style): EllipseItem {
  return { kind: 'ellipse', id, cx, cy, rx: radius, ry: radius, ...style };
}

export function ellipse(
  id: string,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  rotate: number,
  style: Style,
): EllipseItem {
  return { kind: 'ellipse', id, cx, cy, rx, ry, rotate, ...style };
}

export function group(
  id: string,
  children: readonly SceneItem[],
  options: {
    role?: ItemRole;
    x?: number;
    y?: number;
    rotate?: number;
    scale?: number;
    opacity?: number;
    target?: Target;
  } = {},
): GroupItem {
  return { kind: 'group', id, children, ...options };
}

export interface TextStyle {
  role?: ItemRole;
  size: number;
  weight?: Weight;
  anchor?: TextItem['anchor'];
  paint?: Paint;
  tracking?: number;
  halo?: Paint;
  opacity?: number;
}

export function text(id: string, x: number, y: number, content: string, style: TextStyle): TextItem {
  return { kind: 'text', id, x, y, text: content, weight: 600, anchor: 'start', paint: 'ink', ...style };
}

/** Lines of text around a middle: the block is centred on `y`. */
export function centredLines(id: string, x: number, y: number, lines: readonly string[], style: TextStyle): TextItem[] {
  const leading = style.size * 1.14;
  const first = y + style.size * 0.35 - ((lines.length - 1) * leading) / 2;
  return lines.map((line, i) => text(`${id}-${i}`, x, first + i * leading, line, { anchor: 'middle', ...style }));
}
