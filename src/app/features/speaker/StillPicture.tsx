import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { drawScene } from '../../../draw/drawScene';
import { cssVariable } from '../../../draw/svgAttributes';
import { diagramAt } from '../../../live/animatedDiagram';
import * as moving from '../../../live/movingPicture';
import type { ViewId } from '../../../scene/views/ids';
import { useSession, useStore } from '../../session/session';
import { useViews } from '../diagram/useViews';

interface StillPictureProps {
  stepIndex: number;
  /** Without it, the current view. */
  view?: ViewId | undefined;
  /** Text alternative. */
  label: string;
}

/** A step at rest, framed as the camera would. */
export function StillPicture({ stepIndex, view: wanted, label }: StillPictureProps) {
  const { graph, player, highlighting } = useSession();
  const current = useStore(player, (state) => state.view);
  const view = wanted ?? current;
  const highlight = useStore(highlighting, (state) => state);
  const { views } = useViews(view);
  const svg = useRef<SVGSVGElement>(null);
  const [viewport, setViewport] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const resized = new ResizeObserver(() => setViewport({ width: element.clientWidth, height: element.clientHeight }));
    resized.observe(element);
    return () => resized.disconnect();
  }, []);

  const picture = useMemo(() => {
    if (viewport.width === 0 || viewport.height === 0) return null;
    const atRest = { stepIndex, fromIndex: null, motion: 'still', tMs: 0, morph: null, selection: null } as const;
    return diagramAt({
      mechanism: graph,
      state: { ...player.getState(), ...atRest, view },
      views,
      viewport,
      moving,
      sight: null,
      highlighting: highlight,
      legendIn: () => false,
    });
  }, [graph, player, stepIndex, view, views, viewport, highlight]);

  useLayoutEffect(() => {
    if (svg.current && picture) {
      drawScene(svg.current, picture.scene, { colourOf: cssVariable, idPrefix: 'next-', inert: true });
    }
  }, [picture]);

  const box = picture?.frame;
  return (
    <svg
      ref={svg}
      className="speaker-still"
      viewBox={box && `${box.x} ${box.y} ${box.w} ${box.h}`}
      role="img"
      aria-label={label}
    />
  );
}
