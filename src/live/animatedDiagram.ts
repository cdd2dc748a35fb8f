import { type Clock, wait } from '../clock/clock';
import { type CameraHolder, createStage, type Stage, type StageTarget } from '../draw/stage';
import { showsWhole } from '../layout/camera';
import type { Box } from '../layout/geometry';
import type { MechanismGraph } from '../model/mechanism';
import type { Player } from '../player/createPlayer';
import type { PlayerState } from '../player/playerState';
import type { Playhead } from '../scene/frameState';
import type { Highlighting } from '../scene/highlighting';
import type { MechanismEntry } from '../scene/mechanismEntry';
import type { Scene } from '../scene/scene';
import { sceneAt } from '../scene/sceneAt';
import type { ViewId } from '../scene/views/ids';
import { loadViewAtRest } from '../scene/views/loadView';
import { canShowLegend, type View } from '../scene/views/view';
import type { FramedPicture } from './glide';
import type * as movingPicture from './movingPicture';
import { MOVE_MS, type Viewport, wideCameraAt } from '../scene/wideCamera';

/** In a whole picture that is narrower, in CSS px, words are a texture (page.css has the same width). */
const LABELS_PX = 900;

/** What a picture that moves needs beyond a still one. */
type Moving = typeof movingPicture;

export interface DiagramAtInput {
  mechanism: MechanismGraph;
  state: PlayerState;
  /** The views that are loaded. */
  views: ReadonlyMap<ViewId, View>;
  /** Without it the camera takes no shots, views change at once, and words are cut at the edge of a part of a view. */
  moving: Moving | null;
  /** Whether that is on its way: a part of a view is drawn when the words can be left out that its edge would cut. */
  isLoading?: boolean;
  viewport: Viewport;
  /** What is in sight where the picture was moved by hand; null where it is the frame. */
  sight: Box | null;
  /** The frame that stays, where the reader holds the camera. */
  held?: Box | null;
  /** The picture of the first screen, from which the camera comes; null when it has left it. */
  first?: FramedPicture | null;
  highlighting: Highlighting | null;
  /** Whether the picture has its legend in it, by the frame of the step at rest. */
  legendIn: (rest: Box, view: View) => boolean;
  /** Whether words keep their size on a large screen; else they grow with the picture. */
  fitsWords?: boolean | undefined;
}

function atRest({ stepIndex }: PlayerState): Playhead {
  return { stepIndex, fromIndex: null, motion: 'still', tMs: 0 };
}

/** The picture of a state of the player; null while its code is loading. */
export function diagramAt({
  mechanism,
  state,
  views,
  moving,
  isLoading = false,
  viewport,
  sight,
  held = null,
  first = null,
  highlighting,
  legendIn,
  fitsWords = false,
}: DiagramAtInput): { scene: Scene; frame: Box; viewport: Viewport } | null {
  const view = views.get(state.view);
  if (!view) return null;
  const fitted = (scene: Scene, frame: Box): Scene =>
    fitsWords && moving ? moving.fitWords(scene, viewport, frame) : scene;
  const from = state.morph && views.get(state.morph.from);
  const { selection } = state;
  const alter = highlighting?.alter;
  if (state.morph && from && moving) {
    const { t } = state.morph;
    const scene = moving.morphAt({ mechanism, from, to: view, playhead: state, selection, alter, t });
    const frame = moving.cameraBetween(mechanism, { from, to: view, t }, state, viewport, highlighting);
    return { viewport, scene: fitted(scene, frame), frame };
  }
  // The whole picture has no shots, and, however small, no labels that nobody could read.
  const isWhole = viewport.smallestPx === 0;
  const cameraAt = isWhole || !moving ? wideCameraAt : moving.cameraAt;
  const aim = held ?? cameraAt(mechanism, view, state, viewport, highlighting);
  const frame = (first && !held && moving?.glideFrame(first, aim, state, viewport)) || aim;
  const isPart = !sight && !showsWhole(frame, view.layout(mechanism));
  if ((isPart || fitsWords) && isLoading) return null;
  // Where the legend stands is a matter of the frame at rest; on the way to it the camera may be too near.
  const rest = state.motion === 'still' ? frame : cameraAt(mechanism, view, atRest(state), viewport, highlighting);
  const legend = legendIn(held ?? rest, view) && canShowLegend(view, mechanism, frame);
  const overlay = !isWhole || viewport.width >= LABELS_PX;
  const seen = sight ?? frame;
  const plain = sceneAt({
    mechanism,
    view,
    playhead: state,
    selection,
    alter,
    legend,
    overlay,
    sight: view.keepsInSight ? { box: seen, unit: seen.w / frame.w } : undefined,
  });
  const dressed = highlighting ? highlighting.dress(plain, mechanism, view, state) : plain;
  const reachable = moving ? moving.withEdgeReach(dressed, view.layout(mechanism)) : dressed;
  const scene = fitted(reachable, frame);
  return { scene: (isPart && moving?.shownPart(scene, frame, viewport)) || scene, frame, viewport };
}

export interface DiagramInput {
  /** Everything inside it belongs to the diagram. */
  svg: SVGSVGElement;
  mechanism: MechanismGraph;
  player: Player;
  highlighting: { getState(): Highlighting | null; subscribe(listener: () => void): () => void };
  legendIn: (rest: Box, view: View) => boolean;
  onPick(target: StageTarget): void;
  onPoint(target: StageTarget | null, rect: DOMRect | null): void;
  /** Who holds the camera now, whenever that changes. */
  onCamera(holder: CameraHolder): void;
  /** A sentence for screen readers. */
  say(sentence: string): void;
  /** The smallest text in a picture of that width, in CSS px; 0 for the whole picture, the camera's default without it. */
  smallestPx?: ((width: number) => number | undefined) | undefined;
  /** Whether words keep their size on a large screen; else they grow with the picture. */
  fitsWords?: boolean | undefined;
  /** The room of the `<svg>` in CSS px, where it is known; else the page is asked, and laid out for that. */
  room?: { width: number; height: number } | null | undefined;
  /** The room that buttons take over a corner of the picture. */
  buttons?: Viewport['buttons'];
}

/** The animated picture of a player, redrawn with every change of its state. */
export interface Diagram {
  stage: Stage;
  /** Passes on the views that are loaded. */
  show(views: ReadonlyMap<ViewId, View>): void;
  redraw(): void;
  destroy(): void;
}

export function createDiagram({
  svg,
  mechanism,
  player,
  highlighting,
  legendIn,
  onPick,
  onPoint,
  onCamera,
  say,
  smallestPx,
  fitsWords,
  room,
  buttons,
}: DiagramInput): Diagram {
  let views: ReadonlyMap<ViewId, View> = new Map();
  let viewport: Viewport = { width: room?.width ?? 0, height: room?.height ?? 0 };
  let moving: Moving | null = null;
  let isLoading = true;
  let gone = false;
  let holder: CameraHolder = 'story';
  let sight: Box | null = null;
  /** Where the camera was when the reader took it. */
  let held: Box | null = null;
  let last: Box | null = null;
  let first: FramedPicture | null = null;

  /** The views of which all is here or on its way. */
  const completed = new Set<View>();

  const draw = (): void => {
    viewport = { ...viewport, smallestPx: smallestPx?.(viewport.width), buttons };
    if (viewport.width === 0 || viewport.height === 0) return;
    const state = player.getState();
    const picture = diagramAt({
      mechanism,
      state,
      views,
      moving,
      isLoading,
      viewport,
      sight,
      held,
      first,
      highlighting: highlighting.getState(),
      legendIn,
      fitsWords,
    });
    if (!picture) return;
    if (viewport.smallestPx === 0) first = picture;
    else if (state.motion === 'play' && state.tMs >= MOVE_MS) first = null;
    last = state.morph ? null : picture.frame;
    stage.render({ ...picture, state: state.morph ? 'morph' : state.motion === 'still' ? 'rest' : 'motion' });
  };
  const walk = {
    graph: mechanism,
    stepIndex: () => player.getState().stepIndex,
    layers: () => highlighting.getState()?.overlays.layers,
  };
  const stage = createStage(svg, walk, {
    onPick,
    onPoint,
    say,
    onCamera(next) {
      holder = next;
      held = next === 'reader' ? last : null;
      onCamera(next);
      draw();
    },
    onSight(box) {
      sight = box;
      if (views.get(player.getState().view)?.keepsInSight) draw();
    },
    onDrag(x) {
      const { view: id, stepIndex } = player.getState();
      const view = views.get(id);
      const moment = view?.storyClock?.(mechanism)?.momentAt(x);
      if (moment) return player.setMoment(moment);
      const step = view?.stepAt?.(mechanism, x) ?? stepIndex;
      if (step !== stepIndex) player.goTo(step);
    },
  });
  const measure = (): void => {
    const { clientWidth: width, clientHeight: height } = svg;
    viewport = { width, height };
  };
  if (!room) measure();
  const arrived = (module: Moving | null): void => {
    moving = module;
    isLoading = false;
    if (!gone) draw();
  };
  import('./movingPicture').then(arrived, () => arrived(null));
  const resizeObserver = new ResizeObserver(() => {
    measure();
    // The first screen was left without motion.
    if (player.getState().motion === 'still') first = null;
    draw();
  });
  resizeObserver.observe(svg);
  const cleanups = [
    // The reader keeps the camera from step to step, and gives it back with the button; another view has other places.
    player.subscribe((state, before) => {
      const isOther = state.view !== before.view || (holder === 'focus' && state.stepIndex !== before.stepIndex);
      if (!isOther || holder === 'story') return;
      held = null;
      stage.fit();
    }),
    player.subscribe(draw),
    highlighting.subscribe(draw),
  ];
  return {
    stage,
    show(loaded) {
      views = loaded;
      draw();
      for (const view of loaded.values()) {
        if (completed.has(view)) continue;
        completed.add(view);
        view.complete?.().then(
          () => gone || draw(),
          () => completed.delete(view),
        );
      }
    },
    redraw: draw,
    destroy() {
      gone = true;
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
  if (id === 'pathway' && !entry.drawing.pathway) {
    const { layoutJobOf } = await import('./layoutJob');
    await layoutJobOf(entry.graph, entry.drawing.arrangement).run();
  }
  const view = await loadViewAtRest(id, entry);
  for (const compute of view.parts ?? []) {
    await wait(clock, 0);
    compute();
  }
  // A picture that rests on a shot is framed by it from the first.
  const hasShots = view.shots !== undefined || entry.graph.steps.some(({ shots }) => shots !== undefined);
  if (hasShots) await import('./movingPicture').catch(() => undefined);
  return view;
}
