import type { Viewport } from './wideCamera';
import { type Box, clamp, type Point, union } from '../layout/geometry';
import { CAP_HEIGHT, DESCENT, textWidth } from '../layout/textWidth';
import type { GroupItem, RectItem, Scene, SceneItem, TextItem } from './scene';

/** CSS px a design unit has where the largest words, those of the event of a step, are 30 px and names 17 px. */
const FULL_SCALE = 0.714;
/** Finer steps show nowhere, and equal pictures stay equal while a camera moves. */
const STEPS = 100;

/**
 * By how much words are drawn smaller than the picture they stand in, 1 for not at all. On a large screen a picture grows
 * and its words do not; in a hall, where a smallest size is asked for, they do.
 */
function textScaleIn(viewport: Viewport, frame: Box): number {
  if (viewport.smallestPx) return 1;
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

function boxOf(item: SceneItem): Box[] {
  if (item.kind === 'ellipse') return [{ x: item.cx - item.rx, y: item.cy - item.ry, w: 2 * item.rx, h: 2 * item.ry }];
  if (item.kind === 'group') return item.children.flatMap(boxOf);
  if (item.kind !== 'text') return [];
  const w = textWidth(item.text, item.size, item.weight, item.tracking);
  const x = item.x - (item.anchor === 'middle' ? w / 2 : item.anchor === 'end' ? w : 0);
  return [{ x, y: item.y - CAP_HEIGHT * item.size, w, h: (CAP_HEIGHT + DESCENT) * item.size }];
}

/** Where the leader of a label begins; for one without, where its words do. */
function anchorOf(parts: readonly SceneItem[], leader: SceneItem | undefined): Point {
  const { x, y, w, h } = union(parts.flatMap(boxOf));
  const start = leader?.kind === 'path' ? /^M(\S+) ([^L]+)/.exec(leader.d) : null;
  if (start) return [clamp(Number(start[1]), x, x + w), clamp(Number(start[2]), y, y + h)];
  const title = parts.find((part) => part.kind === 'text');
  return [title?.kind === 'text' ? title.x : x + w / 2, y + h / 2];
}

/** A label smaller around the place where its leader begins; the leader stays. */
function smallerLabel(item: GroupItem, k: number): GroupItem {
  const parts = item.children.filter(({ kind }) => kind === 'text' || kind === 'group');
  const [ax, ay] = anchorOf(
    parts,
    item.children.find(({ role }) => role === 'leader'),
  );
  return {
    ...item,
    children: item.children.map((child): SceneItem => {
      if (child.kind === 'group') return { ...child, scale: k, x: ax * (1 - k), y: ay * (1 - k) };
      if (child.kind !== 'text') return child;
      return { ...child, size: child.size * k, x: ax + (child.x - ax) * k, y: ay + (child.y - ay) * k };
    }),
  };
}

/** A key is made smaller as a whole, and keeps its upper right corner. */
function smallerCard(item: GroupItem, k: number): GroupItem {
  const card = item.children.find((child): child is RectItem => child.kind === 'rect' && child.role === 'card');
  return { ...item, scale: (item.scale ?? 1) * k, x: (item.x ?? 0) + (card?.w ?? 0) * (1 - k) };
}

/** The lines of a group, those together that stand close over one another. */
function blocksIn({ children }: GroupItem): TextItem[][] {
  const blocks: TextItem[][] = [];
  for (const child of children) {
    if (child.kind !== 'text') continue;
    const last = blocks.at(-1)?.at(-1);
    const follows =
      last?.x === child.x && last.anchor === child.anchor && Math.abs(child.y - last.y) < 1.6 * child.size;
    if (follows) blocks.at(-1)?.push(child);
    else blocks.push([child]);
  }
  return blocks;
}

function smaller(item: SceneItem, k: number): SceneItem {
  if (item.kind !== 'group') return item;
  if (item.role === 'legend') return smallerCard(item, k);
  const lines = new Map(blocksIn(item).flatMap((block) => [...smallerLines(block, k)]));
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
function withTextScale(scene: Scene, k: number): Scene {
  return k >= 1 ? scene : { ...scene, items: scene.items.map((item) => remembered(item, k)) };
}

/** A scene with its words in the size that suits a screen. */
export function fitWords(scene: Scene, viewport: Viewport, frame: Box): Scene {
  return withTextScale(scene, textScaleIn(viewport, frame));
}
