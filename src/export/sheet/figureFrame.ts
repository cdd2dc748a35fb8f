import { type Box, clamp, union } from '../../layout/geometry';
import type { MechanismGraph } from '../../model/mechanism';
import type { Scene, SceneItem } from '../../scene/scene';
import { textBoxes } from '../../scene/textBoxes';
import { headersHeight } from '../../scene/pinnedHeaders';
import type { View } from '../../scene/views/view';
import { itemBox } from '../itemBox';

/** What the edges of a frame had better not cut, and what doing so costs. */
interface Uncut {
  box: Box;
  cost: number;
  /** A word is lost once it is cut; a shape is only cut, and a body the worse the nearer to its middle. */
  kind: 'word' | 'thing' | 'body';
}

const COST = {
  word: 1,
  ownWord: 8,
  thing: 2,
  body: 10,
  lost: 400,
  offMiddle: 6,
  zoomedOut: 12,
  underHeaders: 1,
} as const;
/** How far a frame may be brought nearer so that its edges cut less. */
const ZOOMS = [1, 0.96, 0.92, 0.88, 0.84, 0.8];
const PLACES = 25;
/** Closer than this to an edge a word or a shape looks cut. */
const AIR = 4;

/** The outlines of cells and compartments that a scene draws as bodies of their own. */
function bodiesOf(items: readonly SceneItem[]): Box[] {
  return items.flatMap((item): Box[] => {
    if (item.kind === 'group') return bodiesOf(item.children);
    const box = item.role === 'membrane' ? itemBox(item) : null;
    return box ? [box] : [];
  });
}

function uncutIn(graph: MechanismGraph, view: View, stepId: string, scene: Scene): Uncut[] {
  const own = new Set([...graph.nodes, ...graph.edges].filter(({ step }) => step === stepId).map(({ id }) => id));
  const isOwn = (owner: string) => own.has(owner) || owner === stepId;
  const headers = headersHeight(scene);
  const words = textBoxes(scene).filter(({ text, owner }) => text !== '' && owner !== 'legend');
  return [
    ...words.map(({ box, owner }) => ({
      box,
      cost: isOwn(owner) && box.y > headers ? COST.ownWord : COST.word,
      kind: 'word' as const,
    })),
    ...[...view.layout(graph).nodes.values()].map(({ box }) => ({ box, cost: COST.thing, kind: 'thing' as const })),
    ...bodiesOf(scene.items).map((box) => ({ box, cost: COST.body, kind: 'body' as const })),
  ];
}

interface Bounds {
  width: number;
  height: number;
}

/** Whether an edge of the frame goes through a box, where the view itself goes on beyond that edge. */
function isCut({ x, y, w, h }: Box, frame: Box, { width, height }: Bounds): boolean {
  const [right, bottom] = [frame.x + frame.w, frame.y + frame.h];
  if (x >= right || x + w <= frame.x || y >= bottom || y + h <= frame.y) return false;
  return (
    (frame.x > 0 && x < frame.x + AIR) ||
    (right < width && x + w > right - AIR) ||
    (frame.y > 0 && y < frame.y + AIR) ||
    (bottom < height && y + h > bottom - AIR)
  );
}

/** How far an edge of the frame goes through the middle of a body, from side to side: 1 where it is halved. */
function halving({ x, w }: Box, frame: Box): number {
  const share = clamp((Math.min(x + w, frame.x + frame.w) - Math.max(x, frame.x)) / w, 0, 1);
  return 4 * share * (1 - share);
}

function isOutside({ x, y, w, h }: Box, frame: Box): boolean {
  return x >= frame.x + frame.w || x + w <= frame.x || y >= frame.y + frame.h || y + h <= frame.y;
}

/** What share of the subject is outside of the frame. */
function shareLost(subject: Box, frame: Box): number {
  const across = Math.min(subject.x + subject.w, frame.x + frame.w) - Math.max(subject.x, frame.x);
  const down = Math.min(subject.y + subject.h, frame.y + frame.h) - Math.max(subject.y, frame.y);
  return 1 - (Math.max(0, across) * Math.max(0, down)) / (subject.w * subject.h || 1);
}

/** The subject with the names of what it is about, as far as they are near enough to be shown with it. */
function withOwnWords(subject: Box, uncut: readonly Uncut[], { w, h }: Box): Box {
  return uncut.reduce((around, { box, cost, kind }) => {
    const larger = kind === 'word' && cost === COST.ownWord ? union([around, box]) : around;
    return larger.w <= w && larger.h <= h ? larger : around;
  }, subject);
}

/** The places of a frame along a side, around what it is to show and within the view. */
function placesAlong(room: number, size: number, start: number, length: number): number[] {
  if (room >= size) return [(size - room) / 2];
  const [a, b] = [start, start + length - room];
  const low = clamp(Math.min(a, b) - room * 0.1, 0, size - room);
  const high = clamp(Math.max(a, b) + room * 0.1, 0, size - room);
  const between = Array.from({ length: PLACES }, (_, i) => low + ((high - low) * i) / (PLACES - 1));
  // At an edge of the view nothing is cut.
  return [0, ...between, size - room];
}

export interface FigureFrameInput {
  graph: MechanismGraph;
  view: View;
  stepId: string;
  /** The picture of the whole view. */
  scene: Scene;
  /** The frame that legibility or a shot asks for. */
  asked: Box;
  /** What must be seen of it. */
  subject: Box;
}

/**
 * The frame of a picture that shows a part of its view, of the proportions and about the size of the one that is asked for:
 * where its edges cut the fewest names, glyphs and cells, with all of the subject in it.
 */
export function figureFrame({ graph, view, stepId, scene, asked, subject }: FigureFrameInput): Box {
  const whole = view.layout(graph);
  const uncut = uncutIn(graph, view, stepId, scene);
  const headers = headersHeight(scene);
  const named = withOwnWords(subject, uncut, asked);
  let [best, lowest] = [asked, Number.POSITIVE_INFINITY];
  for (const zoom of ZOOMS) {
    const [w, h] = [asked.w * zoom, asked.h * zoom];
    // A body that is wider than the frame goes beyond it wherever the frame is.
    const obstacles = uncut.filter(({ box, kind }) => kind === 'word' || box.w < w);
    for (const x of placesAlong(w, whole.width, named.x, named.w)) {
      for (const y of placesAlong(h, whole.height, named.y, named.h)) {
        const frame = { x, y, w, h };
        const [dx, dy] = [x + (w - named.w) / 2 - named.x, y + (h - named.h) / 2 - named.y];
        // Headers stand over the top of what is below them.
        const seen = y > 0 ? { x, y: y + headers, w, h: h - headers } : frame;
        let cost =
          COST.lost * shareLost(named, seen) +
          COST.offMiddle * (Math.abs(dx) / w + (h < whole.height ? Math.abs(dy) / h : 0)) +
          COST.zoomedOut * (1 - zoom) +
          (headers > 0 && y > 0 ? COST.underHeaders : 0);
        for (const { box, cost: one, kind } of obstacles) {
          if (cost >= lowest) break;
          if (isCut(box, seen, whole) || (one === COST.ownWord && isOutside(box, seen)))
            cost += kind === 'body' ? one * halving(box, seen) : one;
        }
        if (cost < lowest) [best, lowest] = [frame, cost];
      }
    }
  }
  return best;
}
