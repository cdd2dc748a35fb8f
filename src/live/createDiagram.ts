import type { StageTarget } from '../draw/rovingFocus';
import { createStage, type Stage } from '../draw/stage';
import type { Box } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import type { Player } from '../player/player';
import type { Viewport } from '../scene/cameraAt';
import type { Highlighting } from '../scene/highlighting';
import type { ViewId } from '../scene/views/ids';
import type { View } from '../scene/views/view';
import { pictureOf } from './pictureOf';

export interface DiagramInput {
  /** Taken over: everything inside it is the diagram's own. */
  svg: SVGSVGElement;
  mechanism: MechanismGraph;
  player: Player;
  light: { getState(): Highlighting | null; subscribe(listener: () => void): () => void };
  legendIn: (frame: Box, view: View) => boolean;
  onPick(target: StageTarget): void;
  onPoint(target: StageTarget | null, rect: DOMRect | null): void;
  /** The reader has moved the picture by hand, or it is back where the step has it. */
  onMoved(moved: boolean): void;
  /** The smallest text in a picture of that width, in CSS px, where it is not the usual. */
  smallestPx?: ((width: number) => number) | undefined;
}

/** The animated picture of a player, redrawn straight from it; it needs nothing of what stands around it. */
export interface Diagram {
  stage: Stage;
  /** The views whose code is here by now. */
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
  light,
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
    if (viewport.width === 0 || viewport.height === 0) return;
    const state = player.getState();
    const picture = pictureOf({ mechanism, state, views, viewport, moved, light: light.getState(), legendIn });
    if (picture) stage.render(picture);
  };
  const stage = createStage(svg, storyOrder(mechanism), {
    onPick,
    onPoint,
    onMoved(now) {
      if (now === moved) return;
      moved = now;
      onMoved(now);
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
    viewport = { width, height, smallestPx: smallestPx?.(width) };
  };
  measure();
  const resized = new ResizeObserver(() => {
    measure();
    draw();
  });
  resized.observe(svg);
  const stop = [
    player.subscribe(draw),
    light.subscribe(draw),
    // What was looked at closely belongs to the step before.
    player.subscribe((state, before) => {
      if (state.stepIndex !== before.stepIndex && moved) stage.fit();
    }),
  ];
  return {
    stage,
    show(now) {
      views = now;
      draw();
    },
    redraw: draw,
    destroy() {
      for (const undo of stop) undo();
      resized.disconnect();
      stage.destroy();
    },
  };
}
