import { type Box, overlaps, type Point } from '../../layout/geometry';
import type { GroupItem, Paint, SceneItem, Target, TextItem } from '../../scene/scene';
import { pathCommands } from '../pathCommands';
import type { PlacedPicture } from '../sheet/sheetLayout';
import {
  boxOfForm,
  composeSimilarities,
  type Form,
  sheetPlacement,
  type Similarity,
  transformCommands,
  transformPoint,
} from './slideGeometry';

/** The paint of a shape; lengths in points, opacities multiplied with those of its groups. */
export interface MarkPaint {
  fill: Paint;
  fillAlpha: number;
  stroke: Paint;
  strokeAlpha: number;
  width: number;
  dash?: readonly number[];
  round?: boolean;
}

export interface ShapeMark {
  kind: 'shape';
  id: string;
  form: Form;
  box: Box;
  ink: MarkPaint;
  /** From the item's units to points, for gradients in design units. */
  place: Similarity;
}

/** A line of text on the slide. */
export interface TextMark extends Pick<TextItem, 'role' | 'text' | 'weight' | 'anchor' | 'paint' | 'halo' | 'face'> {
  kind: 'text';
  x: number;
  y: number;
  size: number;
  tracking: number;
  alpha: number;
}

export type Mark = ShapeMark | TextMark;

/** Items below this opacity are left out. */
const INVISIBLE_ALPHA = 0.004;

function formOf(item: Exclude<SceneItem, { kind: 'group' | 'text' }>, place: Similarity): Form {
  const { scale, degrees } = place;
  const boxed = (middle: Point, w: number, h: number): Box => {
    const [cx, cy] = transformPoint(place, middle);
    return { x: cx - (w * scale) / 2, y: cy - (h * scale) / 2, w: w * scale, h: h * scale };
  };
  switch (item.kind) {
    case 'path':
      return { kind: 'path', parts: [transformCommands(pathCommands(item.d), place)] };
    case 'rect': {
      const box = boxed([item.x + item.w / 2, item.y + item.h / 2], item.w, item.h);
      return { kind: 'rect', box, radius: (item.r ?? 0) * scale, turn: degrees };
    }
    case 'ellipse': {
      const box = boxed([item.cx, item.cy], item.rx * 2, item.ry * 2);
      return { kind: 'ellipse', box, turn: degrees + (item.rotate ?? 0) };
    }
  }
}

/** Flattens items, in the order of painting, without invisible ones. */
export function marksOf(items: readonly SceneItem[], place: Similarity, opacity = 1): Mark[] {
  return items.flatMap((item): Mark[] => {
    const alpha = opacity * (item.opacity ?? 1);
    if (alpha < INVISIBLE_ALPHA) return [];
    if (item.kind === 'group') {
      const { x = 0, y = 0, rotate = 0, scale = 1 } = item;
      return marksOf(item.children, composeSimilarities(place, { x, y, degrees: rotate, scale }), alpha);
    }
    if (item.kind === 'text') {
      const [x, y] = transformPoint(place, [item.x, item.y]);
      const { role, text, weight, anchor, paint, halo, face } = item;
      const sized = { size: item.size * place.scale, tracking: (item.tracking ?? 0) * place.scale };
      const own = { text, weight, anchor, paint, ...(role && { role }), ...(halo && { halo }), ...(face && { face }) };
      return text.trim() === '' ? [] : [{ kind: 'text', ...own, ...sized, x, y, alpha }];
    }
    const fillAlpha = alpha * (item.fillOpacity ?? 1);
    const strokeAlpha = alpha * (item.strokeOpacity ?? 1);
    const fill = fillAlpha < INVISIBLE_ALPHA ? 'none' : (item.fill ?? 'none');
    const stroke = strokeAlpha < INVISIBLE_ALPHA ? 'none' : (item.stroke ?? 'none');
    if (fill === 'none' && stroke === 'none') return [];
    const form = formOf(item, place);
    if (form.kind === 'path' && form.parts.every((part) => part.length < 2)) return [];
    const ink: MarkPaint = {
      fill,
      fillAlpha,
      stroke,
      strokeAlpha,
      width: (item.strokeWidth ?? 1) * place.scale,
      ...(item.dash && { dash: item.dash.map((length) => length * place.scale) }),
      ...(item.cap === 'round' && { round: true }),
    };
    return [{ kind: 'shape', id: item.id, form, box: boxOfForm(form), ink, place }];
  });
}

/** The box of a shape with its stroke. */
export function roomOf(mark: ShapeMark): Box {
  const rim = mark.ink.stroke === 'none' ? 0 : mark.ink.width / 2;
  const { x, y, w, h } = mark.box;
  return { x: x - rim, y: y - rim, w: w + 2 * rim, h: h + 2 * rim };
}

/** The box of a mark; that of text is an estimate, good enough for its middle. */
export function boxOf(mark: Mark): Box {
  if (mark.kind === 'shape') return mark.box;
  const w = mark.text.length * mark.size * 0.55;
  const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - w : mark.x - w / 2;
  return { x, y: mark.y - mark.size * 0.75, w, h: mark.size };
}

export function shifted<M extends Mark>(mark: M, dx: number, dy: number): M {
  const by: Similarity = { x: dx, y: dy, degrees: 0, scale: 1 };
  const box = (old: Box): Box => ({ ...old, x: old.x + dx, y: old.y + dy });
  if (mark.kind === 'text') return { ...mark, x: mark.x + dx, y: mark.y + dy };
  const { form } = mark;
  const own: Form =
    form.kind === 'path'
      ? { kind: 'path', parts: form.parts.map((part) => transformCommands(part, by)) }
      : { ...form, box: box(form.box) };
  return { ...mark, form: own, box: box(mark.box), place: composeSimilarities(by, mark.place) };
}

/** A node or an edge, or another picture of it. */
type TargetItem = GroupItem & { target: Target };

/** An item that becomes a shape or a group of its own, with its marks inside the frame. */
export interface StandaloneItem {
  item: SceneItem;
  opacity: number;
  marks: readonly Mark[];
}

function isTarget(item: SceneItem): item is TargetItem {
  return item.kind === 'group' && (item.target?.kind === 'node' || item.target?.kind === 'edge');
}

/** The node or the edge itself, not its separate label. */
export function isWholeTarget(item: SceneItem): item is TargetItem {
  return isTarget(item) && item.target.pointerOnly !== true;
}

/** Crops marks to a frame: plain backgrounds are cut at its edge, and marks outside are left out. */
export function cropMarks(marks: readonly Mark[], at: Box): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const room = mark.kind === 'text' ? boxOf(mark) : roomOf(mark);
    if (!overlaps(room, at)) return [];
    if (mark.kind !== 'shape' || mark.form.kind !== 'rect' || mark.form.turn !== 0) return [mark];
    const { x, y, w, h } = mark.box;
    const isPlain = mark.ink.stroke === 'none' && mark.form.radius === 0;
    if (!isPlain || (x >= at.x && y >= at.y && x + w <= at.x + at.w && y + h <= at.y + at.h)) return [mark];
    const [left, top] = [Math.max(x, at.x), Math.max(y, at.y)];
    const box = { x: left, y: top, w: Math.min(x + w, at.x + at.w) - left, h: Math.min(y + h, at.y + at.h) - top };
    return [{ ...mark, box, form: { ...mark.form, box } }];
  });
}

function flattenLayers(items: readonly SceneItem[], opacity: number): Omit<StandaloneItem, 'marks'>[] {
  return items.flatMap((item): Omit<StandaloneItem, 'marks'>[] => {
    if (item.opacity === 0) return [];
    const isPlain = item.kind === 'group' && !item.x && !item.y && !item.rotate && (item.scale ?? 1) === 1;
    if (!isPlain || isTarget(item) || !item.children.some(isTarget)) return [{ item, opacity }];
    return flattenLayers(item.children, opacity * (item.opacity ?? 1));
  });
}

/** The items of a slide. Layers with nodes are flattened: a connector inside a group does not follow a shape outside. */
export function standaloneItems(picture: PlacedPicture): StandaloneItem[] {
  const place = sheetPlacement(picture);
  return flattenLayers(picture.scene.items, 1)
    .map((each) => ({ ...each, marks: cropMarks(marksOf([each.item], place, each.opacity), picture.at) }))
    .filter(({ marks }) => marks.length > 0);
}
