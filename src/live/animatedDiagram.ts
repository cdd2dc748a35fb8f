import type { Clock } from '../clock/clock';
import { createStage, type Stage, type StageTarget } from '../draw/stage';
import { showsWhole } from '../layout/camera';
import type { Box } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import type { Player } from '../player/createPlayer';
import type { PlayerState } from '../player/playerState';
import { cameraAt, cameraBetween, type Viewport } from '../scene/cameraAt';
import type { Highlighting } from '../scene/highlighting';
import type { MechanismEntry } from '../scene/mechanismEntry';
import { morphAt } from '../scene/morph';
import type { Scene } from '../scene/scene';
import { sceneAt } from '../scene/sceneAt';
import { SMALLEST_TEXT } from '../scene/type';
import type { ViewId } from '../scene/views/ids';
import { loadView } from '../scene/views/loadView';
import type { View } from '../scene/views/view';
import { withoutCutWords } from '../scene/withoutCutWords';

/** Below this, in CSS px, words are a texture. */
const LEGIBLE_PX = 10;

export interface DiagramAtInput {
  mechanism: MechanismGraph;
  state: PlayerState;
  /** The views that are loaded. */
  views: ReadonlyMap<ViewId, View>;
  viewport: Viewport;
  /** Whether the reader has panned or zoomed: the visible part is not the frame's then. */
  moved: boolean;
  highlighting: Highlighting | null;
  /** Whether the picture has its legend in it. */
  legendIn: (frame: Box, view: View) => boolean;
}

/** The picture of a state of the player; null while its view is loading. */
export function diagramAt({
  mechanism,
  state,
  views,
  viewport,
  moved,
  highlighting,
  legendIn,
}: DiagramAtInput): { scene: Scene; frame: Box; viewport: Viewport } | null {
  const view = views.get(state.view);
  if (!view) return null;
  const from = state.morph && views.get(state.morph.from);
  const { selection } = state;
  const alter = highlighting?.alter;
  if (state.morph && from) {
    const { t } = state.morph;
    return {
      viewport,
      scene: morphAt({ mechanism, from, to: view, playhead: state, selection, alter, t }),
      frame: cameraBetween(mechanism, { from, to: view, t }, state, viewport),
    };
  }
  const frame = cameraAt(mechanism, view, state, viewport, highlighting?.focus(view, mechanism));
  const legend = legendIn(frame, view);
  // A picture that is shown whole, however small, leaves out the labels that nobody could read.
  const overlay = viewport.smallestPx !== 0 || (viewport.width / frame.w) * SMALLEST_TEXT >= LEGIBLE_PX;
  const plain = sceneAt({ mechanism, view, playhead: state, selection, alter, legend, overlay });
  const scene = highlighting ? highlighting.dress(plain, mechanism, view, state) : plain;
  const tidy = moved || showsWhole(frame, view.layout(mechanism)) ? scene : withoutCutWords(scene, frame);
  return { scene: tidy, frame, viewport };
}

export interface DiagramInput {
  /** Everything inside it belongs to the diagram. */
  svg: SVGSVGElement;
  mechanism: MechanismGraph;
  player: Player;
  highlighting: { getState(): Highlighting | null; subscribe(listener: () => void): () => void };
  legendIn: (frame: Box, view: View) => boolean;
  onPick(target: StageTarget): void;
  onPoint(target: StageTarget | null, rect: DOMRect | null): void;
  /** Whether the reader has panned or zoomed away from the frame of the step. */
  onMoved(moved: boolean): void;
  /** The smallest text in a picture of that width, in CSS px; 0 for the whole picture, the camera's default without it. */
  smallestPx?: ((width: number) => number | undefined) | undefined;
}

/** The animated picture of a player, redrawn with every change of its state. */
export interface Diagram {
  stage: Stage;
  /** Passes on the views that are loaded. */
  show(views: ReadonlyMap<ViewId, View>): void;
  redraw(): void;
  destroy(): void;
}

/** Nodes and arrows in the order of the story, for the arrow keys. */
function storyOrder(mechanism: MechanismGraph): string[] {
  return mechanism.steps.flatMap((step) => step.sequence.flat());
}

export function createDiagram({
  svg,
  mechanism,
  player,
  highlighting,
  legendIn,
  onPick,
  onPoint,
  onMoved,
  smallestPx,
}: DiagramInput): Diagram {
  let views: ReadonlyMap<ViewId, View> = new Map();
  let viewport: Viewport = { width: 0, height: 0 };
  let moved = false;

  const draw = (): void => {
    viewport = { ...viewport, smallestPx: smallestPx?.(viewport.width) };
    if (viewport.width === 0 || viewport.height === 0) return;
    const state = player.getState();
    const picture = diagramAt({
      mechanism,
      state,
      views,
      viewport,
      moved,
      highlighting: highlighting.getState(),
      legendIn,
    });
    if (picture) stage.render(picture);
  };
  const stage = createStage(svg, storyOrder(mechanism), {
    onPick,
    onPoint,
    onMoved(isMoved) {
      if (isMoved === moved) return;
      moved = isMoved;
      onMoved(isMoved);
      draw();
    },
    onDrag(x) {
      const { view, stepIndex } = player.getState();
      const step = views.get(view)?.stepAt?.(mechanism, x) ?? stepIndex;
      if (step !== stepIndex) player.goTo(step);
    },
  });
  const measure = (): void => {
    const { clientWidth: width, clientHeight: height } = svg;
    viewport = { width, height };
  };
  measure();
  const resizeObserver = new ResizeObserver(() => {
    measure();
    draw();
  });
  resizeObserver.observe(svg);
  const cleanups = [
    player.subscribe(draw),
    highlighting.subscribe(draw),
    // A zoom belongs to the step for which it was made.
    player.subscribe((state, before) => {
      if (state.stepIndex !== before.stepIndex && moved) stage.fit();
    }),
  ];
  return {
    stage,
    show(loaded) {
      views = loaded;
      draw();
    },
    redraw: draw,
    destroy() {
      for (const cleanup of cleanups) cleanup();
      resizeObserver.disconnect();
      stage.destroy();
    },
  };
}

/**
 * A view of a mechanism whose code is here and whose costly parts are made, one at a time, so that the page answers in
 * between. In a view that was ready before, the parts cost nothing.
 */
export async function loadReadyView(
  id: ViewId,
  { entry, clock }: { entry: Pick<MechanismEntry, 'graph' | 'drawing'>; clock: Clock },
): Promise<View> {
  const view = await loadView(id, entry);
  for (const compute of view.parts ?? []) {
    await new Promise<void>((resolve) => {
      clock.after(0, resolve);
    });
    compute();
  }
  return view;
}
