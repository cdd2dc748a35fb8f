import type { Box } from '../layout/geometry';
import type { GroupItem, ItemRole, Scene, SceneItem, TextItem } from './scene';
import { CAP_HEIGHT, DESCENT, textWidth } from '../layout/textWidth';

/** Groups whose words are part of a thing: a plate at the edge is cut like any other shape. */
const THINGS = new Set<ItemRole | undefined>(['glyph', 'plate', 'legend', 'axis']);
/** Groups whose children are labels, each with its badge and its leader: they come and go together. */
const LABELS = new Set<ItemRole | undefined>(['labels', 'headers']);

/** Made anew in every frame from parts that are kept. */
const LAYERS = new Set<ItemRole | undefined>(['edges', 'nodes']);

interface Place {
  x: number;
  y: number;
  scale: number;
}

type Where = 'inside' | 'cut' | 'outside';
type WhereOf = (item: TextItem, place: Place) => Where;

function whereIn(frame: Box): WhereOf {
  const [right, bottom] = [frame.x + frame.w, frame.y + frame.h];
  return (item, { x, y, scale }) => {
    const w = textWidth(item.text, item.size, item.weight, item.tracking) * scale;
    const left = x + item.x * scale - (item.anchor === 'middle' ? w / 2 : item.anchor === 'end' ? w : 0);
    const base = y + item.y * scale;
    const [top, foot] = [base - CAP_HEIGHT * item.size * scale, base + DESCENT * item.size * scale];
    const touches = left < right && left + w > frame.x && top < bottom && foot > frame.y;
    const inside = left >= frame.x && left + w <= right && top >= frame.y && foot <= bottom;
    return inside ? 'inside' : touches ? 'cut' : 'outside';
  };
}

const within = ({ x, y, scale }: Place, group: GroupItem): Place => ({
  x: x + (group.x ?? 0) * scale,
  y: y + (group.y ?? 0) * scale,
  scale: scale * (group.scale ?? 1),
});

/** Whether every word is in the frame: a badge and a leader without their words point at nothing. */
function isWhole(item: SceneItem, place: Place, whereOf: WhereOf): boolean {
  if (item.kind === 'text') return whereOf(item, place) === 'inside';
  if (item.kind !== 'group') return true;
  const inner = within(place, item);
  return item.children.every((child) => isWhole(child, inner, whereOf));
}

const hidden = <T extends SceneItem>(item: T): T => ({ ...item, opacity: 0 });

function visit(item: SceneItem, place: Place, whereOf: WhereOf): SceneItem {
  if (item.kind === 'text') return whereOf(item, place) === 'cut' ? hidden(item) : item;
  if (item.kind !== 'group' || THINGS.has(item.role)) return item;
  // A small picture of where the scene lies stands beside the whole; in a part of it the edge would cut it.
  if (item.role === 'inset') return hidden(item);
  const inner = within(place, item);
  const named = item.children.find((child) => child.role === 'node-name');
  // What is said of a thing whose name cannot be read would be taken for something said of another.
  const nameless = named !== undefined && !isWhole(named, inner, whereOf);
  const children = item.children.map((child) => {
    if (LABELS.has(item.role)) return isWhole(child, inner, whereOf) ? child : hidden(child);
    return nameless && child.kind === 'text' ? hidden(child) : visit(child, inner, whereOf);
  });
  return children.every((child, i) => child === item.children[i]) ? item : { ...item, children };
}

/**
 * What was made of an item for the last frame, so that an item that rests stays the same object from frame to frame.
 * Bounded to one frame: a camera on its way has many.
 */
const made = new WeakMap<SceneItem, { key: string; result: SceneItem }>();

/**
 * The scene as it is shown in a part of it: a label that the edge would cut is not drawn, because half a word says the
 * wrong thing. Words on plates are cut with their plates.
 */
export function withoutCutWords(scene: Scene, frame: Box): Scene {
  const key = [frame.x, frame.y, frame.w, frame.h].join(' ');
  const whereOf = whereIn(frame);
  const remembered = (item: SceneItem): SceneItem => {
    const known = made.get(item);
    if (known?.key === key) return known.result;
    const result = visit(item, { x: 0, y: 0, scale: 1 }, whereOf);
    made.set(item, { key, result });
    return result;
  };
  const items = scene.items.map((item) => {
    if (item.kind !== 'group' || !LAYERS.has(item.role)) return remembered(item);
    const children = item.children.map(remembered);
    return children.every((child, i) => child === item.children[i]) ? item : { ...item, children };
  });
  return { ...scene, items };
}
