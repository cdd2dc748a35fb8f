import { useEffect, useRef, useState } from 'react';
import { drawScene } from '../../../draw/drawScene';
import { cssVariable } from '../../../draw/svgAttributes';
import { diagramAt, loadReadyView } from '../../../live/animatedDiagram';
import * as moving from '../../../live/movingPicture';
import { createPlayer, type Player } from '../../../player/createPlayer';
import type { MechanismEntry } from '../../../scene/mechanismEntry';
import { PAGE_VIEW, type ViewId } from '../../../scene/views/ids';
import { viewsOf } from '../../../scene/views/loadView';
import type { View } from '../../../scene/views/view';
import { useSession, useStore } from '../../session/session';
import { useElementSize } from '../../ui/SceneFigure';

/** A small picture needs no more frames: 20 a second. */
const FRAME_MS = 50;
/** How long a step stands before the next one. */
const REST_MS = 1200;

interface MovingPictureProps {
  entry: MechanismEntry;
  /** Null while it stands still; with each other number it plays the next step. */
  plays: number | null;
  /** Called when a step has been played and has stood for a while. */
  onStep: () => void;
  /** Makes gradient ids unique on the page. */
  idPrefix: string;
}

/** A player of its own, and the view it is drawn in. */
interface Shown {
  player: Player;
  views: ReadonlyMap<ViewId, View>;
}

/** Plays the next step, and after the last one the first. */
function playNext(player: Player, lastIndex: number): void {
  if (player.getState().stepIndex < lastIndex) player.next();
  else {
    player.goTo(0);
    player.settle();
    player.replay();
  }
}

/** The story of a mechanism as a small picture without controls, drawn as everywhere else. */
export function MovingPicture({ entry, plays, onStep, idPrefix }: MovingPictureProps) {
  const { clock, player: pagePlayer } = useSession();
  const reducedMotion = useStore(pagePlayer, (state) => state.reducedMotion);
  const [frame, size] = useElementSize();
  const svg = useRef<SVGSVGElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const { graph, drawing } = entry;
  const player = shown?.player;

  useEffect(() => {
    const offered = viewsOf(graph, drawing);
    const id = offered.find((one) => one === PAGE_VIEW) ?? offered[0];
    let stop: () => void = () => undefined;
    let gone = false;
    const show = (view: View): void => {
      if (!id || gone) return;
      // In the middle of the story there is most to see.
      const initial = { view: id, stepIndex: Math.floor(graph.steps.length / 2) };
      const own = createPlayer({ mechanism: graph, clock, initial });
      stop = own.destroy;
      setShown({ player: own, views: new Map([[id, view]]) });
    };
    // Without its code the card has words and no picture.
    if (id) loadReadyView(id, { entry, clock }).then(show, () => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [entry, graph, drawing, clock]);

  useEffect(() => player?.setReducedMotion(reducedMotion), [player, reducedMotion]);

  useEffect(() => {
    const element = svg.current;
    if (!element || !size || !shown) return undefined;
    let drawnMs = -FRAME_MS;
    const draw = (): void => {
      const picture = diagramAt({
        mechanism: graph,
        state: shown.player.getState(),
        views: shown.views,
        moving,
        viewport: size,
        sight: null,
        highlighting: null,
        legendIn: () => false,
      });
      if (!picture) return;
      const { x, y, w, h } = picture.frame;
      element.setAttribute('viewBox', `${x} ${y} ${w} ${h}`);
      drawScene(element, picture.scene, { colourOf: cssVariable, idPrefix, inert: true });
    };
    draw();
    return shown.player.subscribe((state, before) => {
      const nowMs = clock.now();
      const isDue = nowMs - drawnMs >= FRAME_MS || state.motion !== before.motion;
      if (!isDue) return;
      drawnMs = nowMs;
      draw();
    });
  }, [graph, shown, size, clock, idPrefix]);

  useEffect(() => {
    if (!player || plays === null || reducedMotion) return undefined;
    let stopRest: () => void = () => undefined;
    const stop = player.subscribe((state, before) => {
      if (state.motion !== 'still' || before.motion === 'still') return;
      stopRest();
      stopRest = clock.after(REST_MS, onStep);
    });
    playNext(player, graph.steps.length - 1);
    return () => {
      stop();
      stopRest();
      player.settle();
    };
  }, [player, plays, reducedMotion, graph, clock, onStep]);

  return (
    <div className="shelf-picture" ref={frame} aria-hidden="true">
      <svg ref={svg} preserveAspectRatio="xMidYMid slice" />
    </div>
  );
}
