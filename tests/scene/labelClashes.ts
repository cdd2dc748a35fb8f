import { pathCommands, shapePath } from '../../src/export/pathCommands';
import { type Box, overlaps, type Point } from '../../src/layout/geometry';
import { CAP_HEIGHT, DESCENT, textWidth } from '../../src/layout/textWidth';
import type { EllipseItem, ItemRole, PathItem, RectItem, Scene, SceneItem } from '../../src/scene/scene';

/**
 * Words that stand too near to other words, to a thing that is not theirs, or to a line that is not theirs: an arrow, a
 * leader or a membrane. Each as "words / what they meet".
 */
export interface LabelClashes {
  labels: string[];
  glyphs: string[];
  lines: string[];
}

interface Context {
  /** From the item's units to those of the scene. */
  toScene(point: Point): Point;
  scale: number;
  opacity: number;
  layer: ItemRole | undefined;
  /** The node or arrow, or the label, that an item belongs to; a label of a node belongs to both. */
  owners: readonly string[];
}

interface Words {
  text: string;
  box: Box;
  owners: readonly string[];
}

interface Shape {
  id: string;
  kind: 'glyph' | 'line' | 'membrane';
  points: readonly Point[];
  isFilled: boolean;
  box: Box;
  owners: readonly string[];
}

/** What is seen less than this is on its way in or out, and disturbs no reader. */
const FAINT = 0.12;
/** The box of a word is a little larger than its ink. */
const TRIM = 1.5;
/**
 * The room that words need, in design units: about half an em beside other words, or the two read as one line; less above
 * and below, and beside shapes and lines, where their own rim helps.
 */
const ROOM = { beside: 11, above: 1, glyph: 4, line: 8, membrane: 13 } as const;

/** Layers whose shapes words must keep clear of. Tissue and bands are ground that words stand on. */
const SOLID = new Set<ItemRole | undefined>([
  'edges',
  'nodes',
  'labels',
  'legend',
  'inset',
  'layer-edges',
  'layer-nodes',
]);
const UNSEEN = new Set<ItemRole | undefined>(['hit', 'selection', 'edge-halo', 'edge-bead', 'edge-sign']);

function samples(item: PathItem | RectItem | EllipseItem): Point[] {
  const points: Point[] = [];
  let now: Point = [0, 0];
  let start: Point = now;
  for (const { verb, points: controls } of pathCommands(shapePath(item))) {
    const end = controls.at(-1) ?? start;
    if (verb === 'M') {
      start = end;
      points.push(end);
    } else {
      const way = [now, ...(verb === 'Z' ? [start] : controls)];
      const length = way.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - way[i]![0], y - way[i]![1]), 0);
      const count = Math.max(1, Math.ceil(length / 4));
      for (let i = 1; i <= count; i++) points.push(bezierAt(way, i / count));
    }
    now = end;
  }
  if (item.kind !== 'ellipse' || !item.rotate) return points;
  const angle = (item.rotate * Math.PI) / 180;
  return points.map(([x, y]) => {
    const [dx, dy] = [x - item.cx, y - item.cy];
    return [
      item.cx + dx * Math.cos(angle) - dy * Math.sin(angle),
      item.cy + dx * Math.sin(angle) + dy * Math.cos(angle),
    ];
  });
}

/** A point on a line or a Bézier curve by its control points (de Casteljau). */
function bezierAt(way: readonly Point[], t: number): Point {
  if (way.length === 1) return way[0] as Point;
  return bezierAt(
    way.slice(1).map(([x, y], i): Point => [way[i]![0] * (1 - t) + x * t, way[i]![1] * (1 - t) + y * t]),
    t,
  );
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** A light is no thing, and neither is what is so pale that words on it stay legible. */
function isSeen(item: PathItem | RectItem | EllipseItem): boolean {
  if (UNSEEN.has(item.role)) return false;
  const { fill = 'none', stroke = 'none' } = item;
  if (typeof fill === 'object' && 'gradient' in fill && /glow|wave|jet/.test(fill.gradient)) return false;
  const filled = fill !== 'none' && (item.fillOpacity ?? 1) > FAINT;
  return filled || (stroke !== 'none' && (item.strokeOpacity ?? 1) > FAINT);
}

function collect(scene: Pick<Scene, 'items'>): { words: Words[]; shapes: Shape[] } {
  const words: Words[] = [];
  const shapes: Shape[] = [];
  const visit = (item: SceneItem, context: Context): void => {
    const opacity = context.opacity * (item.opacity ?? 1);
    if (opacity < FAINT) return;
    if (item.kind === 'text') {
      const { x, y, size, anchor } = item;
      const w = textWidth(item.text, size, item.weight, item.tracking);
      const left = x - (anchor === 'middle' ? w / 2 : anchor === 'end' ? w : 0);
      const [bx, by] = context.toScene([left, y - CAP_HEIGHT * size]);
      const [sw, sh] = [w * context.scale, (CAP_HEIGHT + DESCENT) * size * context.scale];
      const box = { x: bx + TRIM, y: by + TRIM, w: sw - 2 * TRIM, h: sh - 2 * TRIM };
      words.push({ text: item.text, box, owners: context.owners });
    } else if (item.kind === 'group') {
      const { x = 0, y = 0, scale = 1, rotate = 0, target } = item;
      const angle = (rotate * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
      const isLayer = SOLID.has(item.role) || item.role === 'headers' || item.role === 'cells' || item.role === 'axis';
      const layer = isLayer ? item.role : context.layer;
      const isLabel = context.layer === 'labels' && context.owners.length === 0;
      const own = [
        ...(target && target.kind !== 'step' ? [target.id] : []),
        ...(isLabel ? [item.id.replace(/-\d+$/, '')] : []),
      ];
      if (item.role === 'legend' || item.role === 'inset') own.push(item.role);
      for (const child of item.children)
        visit(child, {
          layer,
          opacity,
          scale: context.scale * scale,
          owners: [...context.owners, ...own],
          toScene: ([px, py]) => context.toScene([x + px * cos - py * sin, y + px * sin + py * cos]),
        });
    } else if ((SOLID.has(context.layer) || item.role === 'membrane') && isSeen(item)) {
      const points = samples(item).map(context.toScene);
      if (points.length === 0) return;
      const isFilled = item.fill !== undefined && item.fill !== 'none';
      const isLine = context.layer === 'edges' || context.layer === 'layer-edges' || item.role === 'leader';
      const owners = context.owners;
      const kind = item.role === 'membrane' ? 'membrane' : isLine ? 'line' : 'glyph';
      shapes.push({ id: item.id, kind, points, isFilled, box: boxAround(points), owners });
    }
  };
  for (const item of scene.items)
    visit(item, { toScene: (point) => point, scale: 1, opacity: 1, layer: undefined, owners: [] });
  return { words, shapes };
}

function isWithin([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  polygon.forEach(([ax, ay], i) => {
    const [bx, by] = polygon[(i + 1) % polygon.length] as Point;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

const grown = ({ x, y, w, h }: Box, across: number, down: number): Box => ({
  x: x - across,
  y: y - down,
  w: w + 2 * across,
  h: h + 2 * down,
});

function meets(words: Words, shape: Shape): boolean {
  const room = ROOM[shape.kind];
  const box = grown(words.box, room, room);
  if (!overlaps(box, { ...shape.box, w: shape.box.w + 0.1, h: shape.box.h + 0.1 })) return false;
  const isIn = ([x, y]: Point) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
  const middle: Point = [box.x + box.w / 2, box.y + box.h / 2];
  return shape.points.some(isIn) || (shape.isFilled && isWithin(middle, shape.points));
}

const share = (a: readonly string[], b: readonly string[]) => a.some((owner) => b.includes(owner));

/** Whether two words overlap or, where they belong to different things, read as one line. */
function clash(a: Words, b: Words): boolean {
  // A plate that fades from one state to another has its name twice, at the same place.
  if (share(a.owners, b.owners)) return a.text !== b.text && overlaps(a.box, b.box);
  return overlaps(grown(a.box, ROOM.beside, ROOM.above), b.box);
}

/** Whether words stand on a plate of their own, which hides what runs behind it. */
function isOnPlate({ box, owners }: Words, shapes: readonly Shape[]): boolean {
  const middle: Point = [box.x + box.w / 2, box.y + box.h / 2];
  return shapes.some(
    (shape) =>
      shape.isFilled &&
      share(owners, shape.owners) &&
      shape.box.x < box.x &&
      shape.box.x + shape.box.w > box.x + box.w &&
      isWithin(middle, shape.points),
  );
}

/** Every clash of the words in a scene, at rest or moving. */
export function labelClashes(scene: Pick<Scene, 'items'>): LabelClashes {
  const { words, shapes } = collect(scene);
  const labels = words.flatMap((a, i) =>
    words
      .slice(i + 1)
      .filter((b) => clash(a, b))
      .map((b) => `${a.text} / ${b.text}`),
  );
  const met = (...kinds: readonly Shape['kind'][]) => [
    ...new Set(
      words.flatMap((word) =>
        shapes
          .filter((shape) => kinds.includes(shape.kind) && !share(word.owners, shape.owners) && meets(word, shape))
          .filter(({ kind }) => kind !== 'membrane' || !isOnPlate(word, shapes))
          .map((shape) => `${word.text} / ${[...shape.owners, shape.id].join(' ')}`),
      ),
    ),
  ];
  return { labels, glyphs: met('glyph'), lines: met('line', 'membrane') };
}
