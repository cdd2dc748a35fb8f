import type { Box, Point } from '../../layout/geometry';
import type { Paint, SceneItem, TextItem } from '../../scene/scene';
import { type Form, boxOfForm, movedCommands } from './forms';
import { pathCommands } from '../pathCommands';
import { moved, type Similarity, within } from './similarity';

/** How an outline is painted; lengths in points, shares of opacity with those of its groups multiplied in. */
export interface Ink {
  fill: Paint;
  fillAlpha: number;
  stroke: Paint;
  strokeAlpha: number;
  width: number;
  dash?: readonly number[];
  round?: boolean;
}

export interface Outlined {
  kind: 'outlined';
  id: string;
  form: Form;
  box: Box;
  ink: Ink;
  /** From the units in which the item was written, for gradients that are written in them. */
  place: Similarity;
}

/** A line of words in its place on the slide. */
export interface Words extends Pick<TextItem, 'id' | 'text' | 'weight' | 'anchor' | 'paint' | 'halo' | 'face'> {
  kind: 'words';
  x: number;
  y: number;
  size: number;
  tracking: number;
  alpha: number;
}

export type Mark = Outlined | Words;

/** An item so pale that it cannot be seen is as good as none. */
const UNSEEN = 0.004;

function formOf(item: Exclude<SceneItem, { kind: 'group' | 'text' }>, place: Similarity): Form {
  const { scale, degrees } = place;
  const boxed = (middle: Point, w: number, h: number): Box => {
    const [cx, cy] = moved(place, middle);
    return { x: cx - (w * scale) / 2, y: cy - (h * scale) / 2, w: w * scale, h: h * scale };
  };
  switch (item.kind) {
    case 'path':
      return { kind: 'path', parts: [movedCommands(pathCommands(item.d), place)] };
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

/** Items without their groups, in the order in which they are painted; what cannot be seen is left out. */
export function marksOf(items: readonly SceneItem[], place: Similarity, opacity = 1): Mark[] {
  return items.flatMap((item): Mark[] => {
    const alpha = opacity * (item.opacity ?? 1);
    if (alpha < UNSEEN) return [];
    if (item.kind === 'group') {
      const { x = 0, y = 0, rotate = 0, scale = 1 } = item;
      return marksOf(item.children, within(place, { x, y, degrees: rotate, scale }), alpha);
    }
    if (item.kind === 'text') {
      const [x, y] = moved(place, [item.x, item.y]);
      const { id, text, weight, anchor, paint, halo, face } = item;
      const sized = { size: item.size * place.scale, tracking: (item.tracking ?? 0) * place.scale };
      const own = { id, text, weight, anchor, paint, ...(halo && { halo }), ...(face && { face }) };
      return text.trim() === '' ? [] : [{ kind: 'words', ...own, ...sized, x, y, alpha }];
    }
    const fillAlpha = alpha * (item.fillOpacity ?? 1);
    const strokeAlpha = alpha * (item.strokeOpacity ?? 1);
    const fill = fillAlpha < UNSEEN ? 'none' : (item.fill ?? 'none');
    const stroke = strokeAlpha < UNSEEN ? 'none' : (item.stroke ?? 'none');
    if (fill === 'none' && stroke === 'none') return [];
    const form = formOf(item, place);
    if (form.kind === 'path' && form.parts.every((part) => part.length < 2)) return [];
    const ink: Ink = {
      fill,
      fillAlpha,
      stroke,
      strokeAlpha,
      width: (item.strokeWidth ?? 1) * place.scale,
      ...(item.dash && { dash: item.dash.map((length) => length * place.scale) }),
      ...(item.cap === 'round' && { round: true }),
    };
    return [{ kind: 'outlined', id: item.id, form, box: boxOfForm(form), ink, place }];
  });
}

/** The room that a mark takes, its line included. */
export function roomOf(mark: Outlined): Box {
  const rim = mark.ink.stroke === 'none' ? 0 : mark.ink.width / 2;
  const { x, y, w, h } = mark.box;
  return { x: x - rim, y: y - rim, w: w + 2 * rim, h: h + 2 * rim };
}

/** The room of a mark; that of words is guessed, which is enough to find their middle. */
export function boxOf(mark: Mark): Box {
  if (mark.kind === 'outlined') return mark.box;
  const w = mark.text.length * mark.size * 0.55;
  const x = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - w : mark.x - w / 2;
  return { x, y: mark.y - mark.size * 0.75, w, h: mark.size };
}

export function shifted<M extends Mark>(mark: M, dx: number, dy: number): M {
  const by: Similarity = { x: dx, y: dy, degrees: 0, scale: 1 };
  const box = (old: Box): Box => ({ ...old, x: old.x + dx, y: old.y + dy });
  if (mark.kind === 'words') return { ...mark, x: mark.x + dx, y: mark.y + dy };
  const { form } = mark;
  const own: Form =
    form.kind === 'path'
      ? { kind: 'path', parts: form.parts.map((part) => movedCommands(part, by)) }
      : { ...form, box: box(form.box) };
  return { ...mark, form: own, box: box(mark.box), place: within(by, mark.place) };
}
