import { type Box, clamp, union } from '../layout/geometry';
import { memoize } from '../model/memoize';
import type { StepShot } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import type { DrawnShot } from './drawing';
import type { GroupItem, ItemRole, Scene, SceneItem, Target } from './scene';
import { sceneAt } from './sceneAt';
import { textBoxes } from './textBoxes';
import { timelineOf } from './timeline';
import type { View } from './views/view';

/** A shot of a step in a view: from when on, and what must be in the frame; null is the whole view. */
export interface PlacedShot {
  atMs: number;
  subject: Box | null;
}

/** The shots of a step, in order of time, and where the words of its settled picture stand. */
export interface StepShots {
  shots: readonly PlacedShot[];
  words: readonly Box[];
}

/** Room around the things of a shot, in design units. */
const MARGIN = 26;
/** How long the camera has for its last move, before the step comes to rest. */
const PULL_BACK_MS = 760;
/** How long before something moves outside the frame the camera sets out. */
const BEFORE_MS = 400;

/** The layers whose groups are things or labels, each with its words. */
const WITH_WORDS = new Set<ItemRole | undefined>(['nodes', 'edges', 'labels']);

const isBox = (show: Box | readonly string[]): show is Box => 'w' in show;

function grown({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

function targetsIn(item: SceneItem): Target[] {
  if (item.kind !== 'group') return [];
  return [...(item.target ? [item.target] : []), ...item.children.flatMap(targetsIn)];
}

/** The words that go with these nodes and arrows: those on and beside them, and the label that has the number of the step. */
function wordsOf({ items }: Scene, ids: ReadonlySet<string>, step: string | undefined): Box[] {
  const isMeant = ({ kind, id }: Target) => (kind === 'step' ? id === step : ids.has(id));
  const layers = items.filter((item): item is GroupItem => item.kind === 'group' && WITH_WORDS.has(item.role));
  const groups = layers.flatMap(({ children }) => children.filter((child) => targetsIn(child).some(isMeant)));
  return textBoxes({ items: groups }).map(({ box }) => box);
}

/** The part of a view that these nodes and arrows take with their labels; null where it has none of them. */
function boxOf(graph: MechanismGraph, view: View, stepIndex: number, ids: readonly string[], scene: Scene): Box | null {
  const { nodes, edges } = view.layout(graph);
  const boxes = ids.flatMap((id): Box[] => {
    const line = edges.get(id)?.line.points;
    const node = nodes.get(id)?.box;
    return [...(node ? [node] : []), ...(line ? [union(line.map(([x, y]) => ({ x, y, w: 0, h: 0 })))] : [])];
  });
  if (boxes.length === 0) return null;
  const words = wordsOf(scene, new Set(ids), graph.steps[stepIndex]?.id);
  return grown(union([...boxes, ...words]), MARGIN);
}

const isForView = ({ view: wanted }: StepShot, view: View): boolean =>
  wanted === undefined ? view.id !== 'time' : wanted === view.id;

/** How much of the view's width and height a shot may take that shows what a step moves. */
const NEAR = 0.72;

/**
 * What the step moves, as far as that lies close together, and then the whole: when something moves that does not, else at the
 * end. The view of times is read along its axis, and stays as it is.
 */
function automaticShots(graph: MechanismGraph, view: View, stepIndex: number, scene: Scene): PlacedShot[] {
  const wide: PlacedShot = { atMs: 0, subject: null };
  if (view.id === 'time') return [wide];
  const { width, height } = view.layout(graph);
  const { cues, durationMs } = timelineOf(graph, stepIndex);
  let near: Box | null = null;
  const ids: string[] = [];
  for (const stage of graph.steps[stepIndex]?.sequence ?? []) {
    ids.push(...stage);
    const box = boxOf(graph, view, stepIndex, ids, scene);
    if (box && (box.w > width * NEAR || box.h > height * NEAR)) {
      const startMs = Math.min(...stage.map((id) => cues.get(id)?.startMs ?? durationMs));
      return near
        ? [
            { atMs: 0, subject: near },
            { atMs: startMs - BEFORE_MS, subject: null },
          ]
        : [wide];
    }
    near = box ?? near;
  }
  return near
    ? [
        { atMs: 0, subject: near },
        { ...wide, atMs: durationMs },
      ]
    : [wide];
}

function placed(graph: MechanismGraph, view: View, stepIndex: number, scene: Scene): readonly PlacedShot[] {
  const step = graph.steps[stepIndex];
  const told = step?.shots?.filter((shot) => isForView(shot, view)) ?? [];
  const shots: readonly DrawnShot[] = view.shots?.[step?.id ?? ''] ?? told;
  if (shots.length === 0) return automaticShots(graph, view, stepIndex, scene);
  return shots.map(({ atMs = 0, show }) => {
    if (show === 'whole') return { atMs, subject: null };
    if (!isBox(show)) return { atMs, subject: boxOf(graph, view, stepIndex, show, scene) };
    const words = wordsOf(scene, new Set(), step?.id);
    return { atMs, subject: union([show, ...words.map((box) => grown(box, MARGIN))]) };
  });
}

function stepShots(graph: MechanismGraph, view: View, stepIndex: number): StepShots {
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  const scene = sceneAt({ mechanism: graph, view, playhead });
  const latestMs = timelineOf(graph, stepIndex).durationMs - PULL_BACK_MS;
  return {
    shots: placed(graph, view, stepIndex, scene).map(({ atMs, subject }) => ({
      atMs: clamp(atMs, 0, latestMs),
      subject,
    })),
    words: textBoxes(scene).flatMap(({ text, box }) => (text === '' ? [] : [box])),
  };
}

const byStep = memoize((_view: View) => memoize((_graph: MechanismGraph) => new Map<number, StepShots>()));

/** The shots of a step in a view, by hand where the drawing or the mechanism has some, else automatic ones. */
export function shotsOf(graph: MechanismGraph, view: View, stepIndex: number): StepShots {
  const known = byStep(view)(graph);
  const made = known.get(stepIndex) ?? stepShots(graph, view, stepIndex);
  known.set(stepIndex, made);
  return made;
}
