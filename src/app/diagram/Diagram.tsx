import { useCallback, useEffect, useRef, useState } from 'react';
import type { StageTarget } from '../../draw/rovingFocus';
import { createStage, type Stage } from '../../draw/stage';
import type { MechanismGraph } from '../../model/mechanism';
import { showsWhole } from '../../layout/camera';
import { cameraAt } from '../../scene/cameraAt';
import { pathwayView } from '../../scene/pathway/pathwayView';
import { sceneAt } from '../../scene/sceneAt';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { HoverCard, type Pointed } from './HoverCard';
import { LegendCard } from './LegendCard';
import { ZoomControls } from './ZoomControls';
import './diagram.css';

/** Nodes and arrows in the order of the story, for the arrow keys. */
function storyOrder(mechanism: MechanismGraph): string[] {
  return mechanism.steps.flatMap((step) => step.sequence.flat());
}

/**
 * The animated diagram. React owns the frame around it; the picture is redrawn straight from the player, without a
 * render of React, because it changes sixty times a second.
 */
export function Diagram() {
  const { graph: mechanism, player, legend } = useSession();
  const legendPlace = useStore(legend, (place) => place);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const stage = useRef<Stage>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [moved, setMoved] = useState(false);

  const pick = useCallback(
    (target: StageTarget) => {
      setPointed(null);
      if (target.kind === 'step') player.goTo(target.id);
      else if (target.kind === 'node') player.openNode(target.id);
      else player.select({ kind: 'edge', id: target.id });
    },
    [player],
  );

  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const live = createStage(element, storyOrder(mechanism), {
      onPick: pick,
      onMoved: setMoved,
      onPoint(target, rect) {
        const home = frame.current?.getBoundingClientRect();
        setPointed(
          target && rect && home && target.kind !== 'step' ? { kind: target.kind, id: target.id, rect, home } : null,
        );
      },
    });
    stage.current = live;
    const draw = () => {
      const viewport = { width: element.clientWidth, height: element.clientHeight };
      if (viewport.width === 0 || viewport.height === 0) return;
      const playhead = player.getState();
      const frame = cameraAt(mechanism, playhead, viewport);
      legend.setWhole(showsWhole(frame, pathwayView.layout(mechanism)));
      live.render({
        scene: sceneAt({ mechanism, playhead, selection: playhead.selection, legend: legend.getState() === 'picture' }),
        frame,
      });
    };
    const resized = new ResizeObserver(draw);
    resized.observe(element);
    const stop = [player.subscribe(draw), legend.subscribe(draw), () => resized.disconnect(), live.destroy];
    draw();
    return () => {
      for (const undo of stop) undo();
      stage.current = null;
    };
  }, [mechanism, player, legend, pick]);

  return (
    <div className="diagram" ref={frame}>
      <svg
        ref={svg}
        className="diagram__picture"
        role="graphics-document"
        aria-roledescription="diagram"
        aria-label={`${mechanism.title}: diagram of the mechanism. The up and down arrow keys go from part to part.`}
      />
      {legendPlace === 'card' && <LegendCard />}
      {pointed && <HoverCard mechanism={mechanism} pointed={pointed} />}
      <ZoomControls stage={stage} moved={moved} />
    </div>
  );
}
