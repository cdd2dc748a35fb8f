import type { Viewport } from './cameraAt';
import type { Box } from '../layout/geometry';
import type { GroupItem, RectItem, Scene, SceneItem, TextItem } from './scene';

/** CSS px a design unit has where the largest words, those of the event of a step, are 30 px and names 17 px. */
const FULL_SCALE = 0.714;
/** Finer steps show nowhere, and equal pictures stay equal while a camera moves. */
const STEPS = 100;

/**
 * By how much words are drawn smaller than the picture they stand in, 1 for not at all. On a large screen a picture grows
 * and its words do not; in a hall, where a smallest size is asked for, they do.
 */
export function textScaleIn(viewport: Viewport, frame: Box): number {
  if (viewport.smallestPx !== undefined) return 1;
  const scale = Math.min(viewport.width / frame.w, viewport.height / frame.h);
  return Math.round(Math.min(1, FULL_SCALE / scale) * STEPS) / STEPS;
}

/** From a baseline up to the middle of the capitals, as a share of the size. */
const MIDDLE = 0.35;

const middleOf = ({ y, size }: TextItem) => y - MIDDLE * size;

/** Lines that stand over one another, each smaller, and nearer to the middle of them all. */
function smallerLines(lines: readonly TextItem[], k: number): Map<TextItem, TextItem> {
  const middle = lines.reduce((sum, line) => sum + middleOf(line), 0) / lines.length;
  return new Map(
    lines.map((line) => {
      const size = line.size * k;
      return [line, { ...line, size, y: middle + (middleOf(line) - middle) * k + MIDDLE * size }];
    }),
  );
}

/** A label smaller around its outer end, where its leader begins; the leader stays. */
function smallerLabel(item: GroupItem, k: number): GroupItem {
  const title = item.children.find((child): child is TextItem => child.kind === 'text');
  const badge = item.children.find((child): child is GroupItem => child.kind === 'group');
  const disc = badge?.children.find(({ role }) => role === 'badge');
  const side = title?.anchor === 'end' ? 1 : -1;
  const [ax, ay] =
    disc?.kind === 'ellipse'
      ? [disc.cx + (title ? side * disc.rx : 0), disc.cy]
      : title
        ? [title.x, middleOf(title)]
        : [0, 0];
  return {
    ...item,
    children: item.children.map((child): SceneItem => {
      if (child.kind === 'text') {
        const size = child.size * k;
        const y = ay + (middleOf(child) - ay) * k + MIDDLE * size;
        return { ...child, size, x: ax + (child.x - ax) * k, y };
      }
      return child === badge ? { ...badge, scale: k, x: ax * (1 - k), y: ay * (1 - k) } : child;
    }),
  };
}

/** A key is made smaller as a whole, and keeps its upper right corner. */
function smallerCard(item: GroupItem, k: number): GroupItem {
  const card = item.children.find((child): child is RectItem => child.kind === 'rect' && child.role === 'card');
  return { ...item, scale: (item.scale ?? 1) * k, x: (item.x ?? 0) + (card?.w ?? 0) * (1 - k) };
}

function smaller(item: SceneItem, k: number): SceneItem {
  if (item.kind !== 'group') return item;
  if (item.role === 'legend') return smallerCard(item, k);
  const blocks = new Map<string, TextItem[]>();
  for (const child of item.children) {
    if (child.kind !== 'text') continue;
    const place = `${child.x} ${child.anchor}`;
    blocks.set(place, [...(blocks.get(place) ?? []), child]);
  }
  const lines = new Map([...blocks.values()].flatMap((block) => [...smallerLines(block, k)]));
  const children = item.children.map((child) => {
    if (child.kind === 'text') return lines.get(child) ?? child;
    return item.role === 'labels' && child.kind === 'group' ? smallerLabel(child, k) : remembered(child, k);
  });
  return children.every((child, i) => child === item.children[i]) ? item : { ...item, children };
}

/** What was made of an item last, so that one that rests stays the same object from frame to frame. */
const made = new WeakMap<SceneItem, { k: number; result: SceneItem }>();

function remembered(item: SceneItem, k: number): SceneItem {
  const known = made.get(item);
  if (known?.k === k) return known.result;
  const result = smaller(item, k);
  made.set(item, { k, result });
  return result;
}

/** A scene with its words drawn smaller by a factor, around the places where they stand. */
export function withTextScale(scene: Scene, k: number): Scene {
  return k >= 1 ? scene : { ...scene, items: scene.items.map((item) => remembered(item, k)) };
}
