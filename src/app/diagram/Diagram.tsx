import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { StageTarget } from '../../draw/rovingFocus';
import { createStage, type Stage, type StagePicture } from '../../draw/stage';
import { showsWhole } from '../../layout/camera';
import type { MechanismGraph } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';
import { cameraAt, cameraBetween, type Viewport } from '../../scene/cameraAt';
import { morphAt } from '../../scene/morph';
import { sceneAt } from '../../scene/sceneAt';
import { withoutCutWords } from '../../scene/withoutCutWords';
import type { ViewId } from '../../scene/views/ids';
import type { View } from '../../scene/views/view';
import type { Light } from '../../scene/light';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import type { Pointed } from './HoverCard';
import { LegendCard } from './LegendCard';
import { useViews } from './useViews';
import { ZoomControls } from './ZoomControls';
import './diagram.css';

/** Its words come with the evidence; the picture does without it where it does not arrive. */
const HoverCard = lazy(() =>
  import('./HoverCard').then(
    (module) => ({ default: module.HoverCard }),
    () => ({ default: () => null }),
  ),
);

/** Nodes and arrows in the order of the story, for the arrow keys. */
function storyOrder(mechanism: MechanismGraph): string[] {
  return mechanism.steps.flatMap((step) => step.sequence.flat());
}

/** The picture of a state of the player; none while a view's code is on its way. */
function pictureOf(
  mechanism: MechanismGraph,
  state: PlayerState,
  views: ReadonlyMap<ViewId, View>,
  viewport: Viewport,
  moved: boolean,
  light: Light | null,
  legendIn: (frame: StagePicture['frame'], view: View) => boolean,
): StagePicture | null {
  const view = views.get(state.view);
  if (!view) return null;
  const from = state.morph && views.get(state.morph.from);
  const { selection } = state;
  const alter = light?.alter;
  if (state.morph && from) {
    const { t } = state.morph;
    return {
      viewport,
      scene: morphAt({ mechanism, from, to: view, playhead: state, selection, alter, t }),
      frame: cameraBetween(mechanism, { from, to: view, t }, state, viewport),
    };
  }
  const frame = cameraAt(mechanism, view, state, viewport, light?.focus(view, mechanism, state.view));
  const legend = legendIn(frame, view);
  const plain = sceneAt({ mechanism, view, playhead: state, selection, alter, legend });
  const scene = light ? light.dress(plain, mechanism, view, state) : plain;
  // Once the reader moves the picture by hand, its edge is no longer the frame's.
  const tidy = moved || showsWhole(frame, view.layout(mechanism)) ? scene : withoutCutWords(scene, frame);
  return { scene: tidy, frame, viewport };
}

/**
 * The animated diagram. React owns the frame around it; the picture is redrawn straight from the player, without a
 * render of React, because it changes sixty times a second.
 */
export function Diagram({ zoomSlot }: { zoomSlot: HTMLElement | null }) {
  const { graph: mechanism, player, legend, light, clock } = useSession();
  const legendPlace = useStore(legend, (place) => place);
  const wanted = useStore(player, (state) => state.view);
  const { views, error } = useViews(wanted, clock);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<Stage>(null);
  const room = useRef<Viewport>({ width: 0, height: 0 });
  const byHand = useRef(false);
  const loaded = useRef(views);
  const redraw = useRef<() => void>(() => undefined);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [moved, setMoved] = useState(false);

  const pick = useCallback(
    (target: StageTarget) => {
      setPointed(null);
      if (target.kind === 'step') player.goTo(target.id);
      else if (target.kind === 'node' && mechanism.nodes.some(({ id }) => id === target.id)) player.openNode(target.id);
      else if (target.kind === 'node' || target.kind === 'edge') player.select({ kind: target.kind, id: target.id });
    },
    [mechanism, player],
  );

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const live = createStage(element, storyOrder(mechanism), {
      onPick: pick,
      onMoved(now) {
        if (now === byHand.current) return;
        byHand.current = now;
        setMoved(now);
        redraw.current();
      },
      onDrag(x) {
        const { view, stepIndex } = player.getState();
        const step = loaded.current.get(view)?.stepAt?.(mechanism, x) ?? stepIndex;
        if (step !== stepIndex) player.goTo(step);
      },
      onPoint(target, rect) {
        const home = frame.current?.getBoundingClientRect();
        const thing = target?.kind === 'node' || target?.kind === 'edge' ? target.kind : null;
        setPointed(thing && target && rect && home ? { kind: thing, id: target.id, rect, home } : null);
      },
    });
    stage.current = live;
    const measure = (): void => {
      room.current = { width: element.clientWidth, height: element.clientHeight };
    };
    measure();
    const resized = new ResizeObserver(() => {
      measure();
      redraw.current();
    });
    resized.observe(element);
    return () => {
      resized.disconnect();
      live.destroy();
      stage.current = null;
    };
  }, [mechanism, player, pick]);

  useEffect(() => {
    loaded.current = views;
    const draw = (): void => {
      const { width, height } = room.current;
      if (width === 0 || height === 0) return;
      const picture = pictureOf(
        mechanism,
        player.getState(),
        views,
        { width, height },
        byHand.current,
        light.getState(),
        (shown, view) => {
          legend.setWhole(!light.getState()?.layered && showsWhole(shown, view.layout(mechanism)));
          return legend.getState() === 'picture';
        },
      );
      if (picture) stage.current?.render(picture);
    };
    redraw.current = draw;
    // What was looked at closely belongs to the step before.
    const leaveCloseUp = player.subscribe((state, before) => {
      if (state.stepIndex !== before.stepIndex && byHand.current) stage.current?.fit();
    });
    const stop = [player.subscribe(draw), legend.subscribe(draw), light.subscribe(draw), leaveCloseUp];
    draw();
    return () => {
      for (const undo of stop) undo();
    };
  }, [mechanism, player, legend, light, views]);

  if (error !== null && !views.has(wanted)) throw new Error('The code of the view did not arrive.', { cause: error });
  const view = views.get(wanted);
  return (
    <div className="diagram" ref={frame}>
      <svg
        ref={svg}
        className="diagram__picture"
        role="graphics-document"
        aria-roledescription="diagram"
        aria-busy={!view}
        aria-label={`${mechanism.title}: diagram of the mechanism. The up and down arrow keys go from part to part.`}
      />
      {legendPlace === 'card' && view && <LegendCard view={view} />}
      <Suspense>{pointed && <HoverCard pointed={pointed} />}</Suspense>
      <ZoomControls stage={stage} moved={moved} slot={zoomSlot} />
    </div>
  );
}
