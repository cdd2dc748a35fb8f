import { type Box, overlaps, union } from '../../layout/geometry';
import type { Gradient } from '../../scene/scene';
import { partsOf } from './slideGeometry';
import { type Mark, roomOf, type ShapeMark, type TextMark } from './slideMarks';

/** A shape with its label. */
export interface Plate extends ShapeMark {
  label: readonly TextMark[];
}

export interface TextLines {
  kind: 'lines';
  lines: readonly TextMark[];
}

export type SlidePiece = Plate | TextLines;

const MAX_LEADING = 1.7;

/** Whether a line continues another, so that both become one text box. */
function continuesText(before: TextMark, { x, y, anchor, size, face }: TextMark): boolean {
  const leading = (y - before.y) / Math.max(size, before.size);
  return (
    anchor === before.anchor &&
    face === before.face &&
    Math.abs(x - before.x) < 0.5 &&
    leading > 0.8 &&
    leading < MAX_LEADING
  );
}

/** Joins the lines of a text; the order of painting does not change. */
function joinLines(marks: readonly Mark[]): (ShapeMark | TextLines)[] {
  const found: (ShapeMark | { kind: 'lines'; lines: TextMark[] })[] = [];
  for (const mark of marks) {
    const last = found.at(-1);
    const before = last?.kind === 'lines' ? last.lines.at(-1) : undefined;
    if (mark.kind === 'shape') found.push(mark);
    else if (last?.kind === 'lines' && before && continuesText(before, mark)) last.lines.push(mark);
    else found.push({ kind: 'lines', lines: [mark] });
  }
  return found;
}

/** Whether lines are in the middle of a filled shape, as its label. */
function isLabelOf({ box, ink }: ShapeMark, lines: readonly TextMark[]): boolean {
  const [first, last] = [lines[0] as TextMark, lines.at(-1) as TextMark];
  const middle = (first.y - first.size * 0.7 + last.y) / 2;
  return (
    ink.fill !== 'none' &&
    lines.every(({ anchor }) => anchor === 'middle') &&
    box.h > last.y - first.y + first.size * 0.7 &&
    box.w > first.size &&
    Math.abs(first.x - (box.x + box.w / 2)) < Math.max(1, box.w * 0.12) &&
    Math.abs(middle - (box.y + box.h / 2)) < Math.max(1, box.h * 0.2)
  );
}

/** Puts labels into their shapes, so that both are edited together. */
export function groupMarks(marks: readonly Mark[]): SlidePiece[] {
  const found: SlidePiece[] = [];
  for (const part of joinLines(marks)) {
    if (part.kind === 'shape') {
      found.push({ ...part, label: [] });
      continue;
    }
    const below = found.findLastIndex((piece) => piece.kind === 'shape' && isLabelOf(piece, part.lines));
    const plate = found[below];
    // A shape painted between would cover the label.
    const covered = found.slice(below + 1).some((piece) => piece.kind === 'shape' && isLabelOf(piece, part.lines));
    if (plate?.kind === 'shape' && plate.label.length === 0 && !covered) found[below] = { ...plate, label: part.lines };
    else found.push(part);
  }
  return found;
}

/** Shapes below this size, in points, are dots of a pattern, not objects to be moved. */
const GRAIN = 9;

function isGrain({ box }: ShapeMark): boolean {
  return Math.max(box.w, box.h) < GRAIN;
}

const isGradient = (paint: ShapeMark['ink']['fill']): boolean => typeof paint === 'object' && 'gradient' in paint;

/** Whether a shape may be merged with others of the same paint; a gradient would span all of them. */
function isCommon(piece: SlidePiece, isScenery: boolean): piece is Plate {
  if (piece.kind !== 'shape' || piece.label.length > 0) return false;
  const { fill, stroke } = piece.ink;
  return !isGradient(fill) && !isGradient(stroke) && (isScenery || isGrain(piece));
}

interface Slot {
  piece: SlidePiece;
  rooms: Box[];
  key: string | null;
}

/**
 * Merges shapes of the same paint where that does not change the order of painting: hundreds of dots make a slide slow and its
 * selection pane long. In scenery, which nobody moves piece by piece, larger shapes are merged too.
 */
export function mergeAlikeShapes(pieces: readonly SlidePiece[], isScenery: boolean): SlidePiece[] {
  const slots: Slot[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'lines' || !isCommon(piece, isScenery)) {
      const rooms = piece.kind === 'lines' ? [] : [roomOf(piece)];
      slots.push({ piece, rooms, key: null });
      continue;
    }
    const [room, key] = [roomOf(piece), JSON.stringify(piece.ink)];
    let home: Slot | undefined;
    for (let i = slots.length - 1; i >= 0; i--) {
      const slot = slots[i] as Slot;
      const touches = slot.rooms.some((other) => overlaps(other, room));
      if (slot.key === key && !touches) home = slot;
      if (home || touches || slot.piece.kind === 'lines') break;
    }
    if (home?.piece.kind === 'shape') {
      const { piece: first } = home;
      const form = { kind: 'path', parts: [...partsOf(first.form), ...partsOf(piece.form)] } as const;
      home.piece = { ...first, form, box: union([first.box, piece.box]) };
      home.rooms.push(room);
    } else slots.push({ piece, rooms: [room], key });
  }
  return slots.map(({ piece }) => piece);
}

/** Numbers of rings whose steps are not visible. */
const RINGS = { small: 10, large: 24 } as const;
const LARGE = 120;

/**
 * Replaces a radial gradient that fades to transparent by concentric rings: programs differ in how such a gradient runs in an
 * ellipse, and some show a hard edge. Other pieces are returned as they are.
 */
export function withoutFading(piece: SlidePiece, gradients: ReadonlyMap<string, Gradient>): SlidePiece[] {
  if (piece.kind === 'lines' || piece.form.kind !== 'ellipse' || !isGradient(piece.ink.fill)) return [piece];
  const { ink, form } = piece;
  const gradient = gradients.get((ink.fill as { gradient: string }).gradient);
  const paint = gradient?.stops[0]?.paint;
  if (gradient?.kind !== 'radial' || gradient.stops.at(-1)?.opacity !== 0 || !paint) return [piece];
  const reach = (gradient.at[2] ?? 0.5) / 0.5;
  const levelAt = (share: number): number => {
    const next = gradient.stops.findIndex(({ offset }) => offset >= share);
    const [a, b] = [gradient.stops[Math.max(0, next - 1)], gradient.stops[Math.max(0, next)]];
    if (!a || !b || a === b) return a?.opacity ?? 1;
    return (a.opacity ?? 1) + (((b.opacity ?? 1) - (a.opacity ?? 1)) * (share - a.offset)) / (b.offset - a.offset);
  };
  const rings: SlidePiece[] = [];
  const count = Math.max(form.box.w, form.box.h) > LARGE ? RINGS.large : RINGS.small;
  let reached = 0;
  for (let i = 0; i < count; i++) {
    const outer = 1 - i / count;
    const wanted = levelAt(outer - 0.5 / count) * ink.fillAlpha;
    // The opacity of one more layer so that all together have the wanted one.
    const alpha = (wanted - reached) / (1 - reached);
    if (alpha <= 0.002) continue;
    reached = wanted;
    const { x, y, w, h } = form.box;
    const [rw, rh] = [w * outer * reach, h * outer * reach];
    const box = { x: x + (w - rw) / 2, y: y + (h - rh) / 2, w: rw, h: rh };
    rings.push({ ...piece, form: { ...form, box }, box, ink: { ...ink, fill: paint, fillAlpha: alpha } });
  }
  return rings;
}
