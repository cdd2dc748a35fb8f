import { type Box, type Point, union } from '../../layout/geometry';
import { RADIANS_PER_DEGREE } from '../itemBox';
import { type Command, commandsBox, pathCommands, shapePath } from '../pathCommands';
import type { PlacedPicture } from '../sheet/sheetLayout';

/** Scale, rotation and translation, in this order: the transforms of groups in a scene. */
export interface Similarity {
  x: number;
  y: number;
  degrees: number;
  scale: number;
}

export const IDENTITY: Similarity = { x: 0, y: 0, degrees: 0, scale: 1 };

export function transformPoint({ x, y, degrees, scale }: Similarity, [px, py]: Point): Point {
  const angle = degrees * RADIANS_PER_DEGREE;
  const [cos, sin] = degrees === 0 ? [1, 0] : [Math.cos(angle), Math.sin(angle)];
  return [x + scale * (px * cos - py * sin), y + scale * (px * sin + py * cos)];
}

/** The transform of a group within another. */
export function composeSimilarities(outer: Similarity, inner: Similarity): Similarity {
  const [x, y] = transformPoint(outer, [inner.x, inner.y]);
  return { x, y, degrees: outer.degrees + inner.degrees, scale: outer.scale * inner.scale };
}

/** From the units of a scene to points on its sheet. */
export function sheetPlacement({ frame, at }: PlacedPicture): Similarity {
  const scale = at.w / frame.w;
  return { x: at.x - frame.x * scale, y: at.y - frame.y * scale, degrees: 0, scale };
}

/** An outline on a slide, in points. `turn` is a rotation around the centre, in degrees. */
export type Form =
  | { kind: 'path'; parts: readonly (readonly Command[])[] }
  | { kind: 'rect'; box: Box; radius: number; turn: number }
  | { kind: 'ellipse'; box: Box; turn: number };

export function transformCommands(commands: readonly Command[], by: Similarity): Command[] {
  return commands.map((command) => ({ ...command, points: command.points.map((p) => transformPoint(by, p)) }));
}

function around({ x, y, w, h }: Box, degrees: number): Similarity {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const [tx, ty] = transformPoint({ x: 0, y: 0, degrees, scale: 1 }, [cx, cy]);
  return { x: cx - tx, y: cy - ty, degrees, scale: 1 };
}

/** An outline as paths. */
export function partsOf(form: Form): readonly (readonly Command[])[] {
  if (form.kind === 'path') return form.parts;
  const { x, y, w, h } = form.box;
  const shape =
    form.kind === 'rect'
      ? shapePath({ kind: 'rect', id: '', x, y, w, h, r: form.radius })
      : shapePath({ kind: 'ellipse', id: '', cx: x + w / 2, cy: y + h / 2, rx: w / 2, ry: h / 2 });
  const drawn = pathCommands(shape);
  return [form.turn === 0 ? drawn : transformCommands(drawn, around(form.box, form.turn))];
}

export function boxOfForm(form: Form): Box {
  if (form.kind !== 'path' && form.turn === 0) return form.box;
  return union(partsOf(form).map((part) => commandsBox(part) ?? { x: 0, y: 0, w: 0, h: 0 }));
}
