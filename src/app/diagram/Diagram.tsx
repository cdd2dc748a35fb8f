import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Stage, StageTarget } from '../../draw/stage';
import { showsWhole } from '../../layout/camera';
import { createDiagram, type Diagram as LiveDiagram, type DiagramInput } from '../../live/animatedDiagram';
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

interface DiagramProps extends Pick<DiagramInput, 'smallestPx'> {
  /** The place for the zoom buttons outside of the picture; `false` for a picture without them. */
  zoomSlot: HTMLElement | null | false;
}

/**
 * The animated diagram. React owns the frame around it; the picture is redrawn straight from the player, without a
 * render of React, because it changes sixty times a second.
 */
export function Diagram({ zoomSlot, smallestPx }: DiagramProps) {
  const { graph: mechanism, player, legend, light, clock } = useSession();
  const legendPlace = useStore(legend, (place) => place);
  const wanted = useStore(player, (state) => state.view);
  const { views, error } = useViews(wanted, clock);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const live = useRef<LiveDiagram>(null);
  const stage = useRef<Stage>(null);
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
    if (!svg.current) return;
    const diagram = createDiagram({
      svg: svg.current,
      mechanism,
      player,
      light,
      legendIn(shown, view) {
        legend.setWhole(!light.getState()?.layered && showsWhole(shown, view.layout(mechanism)));
        return legend.getState() === 'picture';
      },
      onPick: pick,
      onMoved: setMoved,
      smallestPx,
      onPoint(target, rect) {
        const home = frame.current?.getBoundingClientRect();
        const thing = target?.kind === 'node' || target?.kind === 'edge' ? target.kind : null;
        setPointed(thing && target && rect && home ? { kind: thing, id: target.id, rect, home } : null);
      },
    });
    live.current = diagram;
    stage.current = diagram.stage;
    const stop = legend.subscribe(diagram.redraw);
    return () => {
      stop();
      diagram.destroy();
      live.current = null;
      stage.current = null;
    };
  }, [mechanism, player, legend, light, pick, smallestPx]);

  useEffect(() => live.current?.show(views), [views]);

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
      {zoomSlot !== false && <ZoomControls stage={stage} moved={moved} slot={zoomSlot} />}
    </div>
  );
}
