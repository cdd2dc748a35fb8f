import { type Box, overlaps, union } from '../../../layout/geometry';
import type { PlacedEdge, ViewLayout } from '../../../layout/view';
import { diagramAt } from '../../../live/animatedDiagram';
import * as moving from '../../../live/movingPicture';
import { aroundSight, holds } from '../../../live/stepFrame';
import type { Mechanism } from '../../../model/mechanism';
import type { PlayerState } from '../../../player/playerState';
import { isLargeGraph } from '../../../scene/largeGraph';
import type { Scene } from '../../../scene/scene';
import { sceneAt } from '../../../scene/sceneAt';
import type { View } from '../../../scene/views/view';

/** In a picture that is narrower, in CSS px, the camera shows a part of it, as readers get it. */
const PHONE_PX = 640;
/** Of more arrows than this in sight none has room to press around it. */
const MOST_REACHED = 300;

interface DraftSceneInput {
  draft: Mechanism;
  view: View;
  state: PlayerState;
  room: { width: number; height: number };
  selection: PlayerState['selection'];
}

interface DraftScene {
  scene: Scene;
  frame: Box;
  viewport: { width: number; height: number };
}

/** Draws a draft again and again. */
export interface DraftScenes {
  /** Null where there is nothing to draw. */
  at(input: DraftSceneInput): DraftScene | null;
  /** What is in sight where the author moved the picture; null where it is the frame. */
  setSight(sight: Box | null): void;
}

/** The whole of a view, in the middle of the room. */
function wholeFrame(view: View, draft: Mechanism, room: { width: number; height: number }): Box {
  const { width, height } = view.layout(draft);
  const scale = Math.min(room.width / width, room.height / height);
  const [w, h] = [room.width / scale, room.height / scale];
  return { x: (width - w) / 2, y: (height - h) / 2, w, h };
}

const boxOf = ({ line }: PlacedEdge): Box => union(line.points.map(([x, y]) => ({ x, y, w: 1, h: 1 })));

/** The layout of what touches a part of a view. */
function layoutWithin(layout: ViewLayout, part: Box): ViewLayout {
  const nodes = new Map([...layout.nodes].filter(([, { box }]) => overlaps(box, part)));
  const edges = new Map([...layout.edges].filter(([, edge]) => overlaps(boxOf(edge), part)));
  return { ...layout, nodes, edges };
}

/**
 * The picture of a draft. An author sees the whole; of a draft too large for that what is about the step, or about what is
 * selected, and only what is in sight is drawn.
 */
export function createDraftScenes(): DraftScenes {
  let sight: Box | null = null;
  let last: { stepIndex: number; frame: Box } | null = null;
  /** What was drawn of a layout; the same as long as it holds what is in sight, at the same distance. */
  let drawn: { layout: ViewLayout; seen: Box; within: Box; part: ViewLayout } | null = null;

  const drawnAround = (layout: ViewLayout, seen: Box): { within: Box; part: ViewLayout } => {
    if (drawn?.layout === layout && drawn.seen.w === seen.w && holds(drawn.within, seen)) return drawn;
    const within = aroundSight(seen);
    drawn = { layout, seen, within, part: layoutWithin(layout, within) };
    return drawn;
  };

  /** The frame of a large draft: it stays within a step unless what is selected is out of it. */
  const largeFrame = ({ draft, view, state, room, selection }: DraftSceneInput): Box => {
    const isSameStep = last?.stepIndex === state.stepIndex && state.motion === 'still';
    const frame =
      isSameStep && last && Math.abs(last.frame.w / last.frame.h - room.width / room.height) < 0.01
        ? last.frame
        : moving.cameraAt(draft, view, state, room, null);
    const { nodes, edges } = view.layout(draft);
    const edge = selection?.kind === 'edge' ? edges.get(selection.id) : undefined;
    const thing = selection?.kind === 'node' ? nodes.get(selection.id)?.box : edge && boxOf(edge);
    const seen = sight ?? frame;
    if (!thing || overlaps(thing, seen)) return frame;
    sight = null;
    return { ...frame, x: thing.x + thing.w / 2 - frame.w / 2, y: thing.y + thing.h / 2 - frame.h / 2 };
  };

  return {
    setSight(next) {
      sight = next;
    },
    at(input) {
      const { draft, view, state, room, selection } = input;
      if (!isLargeGraph(draft))
        return diagramAt({
          mechanism: draft,
          state: { ...state, view: view.id, morph: null, selection },
          views: new Map([[view.id, view]]),
          moving,
          viewport: room,
          sight: null,
          // An author sees the whole, except where its words would be too small to read, and while a step plays.
          held: state.motion === 'play' || room.width < PHONE_PX ? null : wholeFrame(view, draft, room),
          highlighting: null,
          legendIn: () => false,
          fitsWords: true,
        });
      const frame = largeFrame(input);
      last = { stepIndex: state.stepIndex, frame };
      const { within, part } = drawnAround(view.layout(draft), sight ?? frame);
      const scene = sceneAt({ mechanism: draft, view, playhead: state, selection, within });
      const reachable = part.edges.size <= MOST_REACHED ? moving.withEdgeReach(scene, part) : scene;
      return { scene: moving.fitWords(reachable, room, frame), frame, viewport: room };
    },
  };
}
