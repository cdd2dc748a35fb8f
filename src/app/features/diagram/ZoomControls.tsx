import { Expand, Minus, Plus } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { Stage } from '../../../draw/stage';
import { cameraAt } from '../../../scene/cameraAt';
import { type ZoomPlace, zoomPlace } from '../../../scene/zoomPlace';
import type { View } from '../../../scene/views/view';
import { useSession, useStore } from '../../session/session';
import './diagramTools.css';

const FACTOR = 1.4;

/** The room of the buttons, at their largest and with the room around them (diagramTools.css). */
const ROOM = { width: 56, height: 148 };
/** The distance from the edges, and below the banner of a what-if, in CSS px (diagramTools.css). */
const MARGIN = 8;
const BELOW_BANNER = 56;

/** Where the buttons stand over a whole picture; null for their usual corner. */
function useZoomPlace(view: View, picture: RefObject<HTMLElement | null>): ZoomPlace | null {
  const { graph, player, legend } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const hasBanner = useStore(player, ({ whatIf }) => whatIf.length > 0);
  const isInPicture = useStore(legend, (place) => place === 'picture');
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);

  useEffect(() => {
    const element = picture.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [picture]);

  if (!size || size.width === 0 || size.height === 0) return null;
  const viewport = { ...size, buttons: ROOM };
  const frame = cameraAt(graph, view, { stepIndex, fromIndex: null, motion: 'still', tMs: 0 }, viewport);
  return zoomPlace({
    ...{ graph, view, stepIndex, frame, viewport: size, buttons: ROOM, legend: isInPicture },
    from: hasBanner && view.id !== 'time' ? BELOW_BANNER - MARGIN : 0,
  });
}

interface ZoomControlsProps {
  stage: RefObject<Stage | null>;
  view: View;
  /** The element around the picture. */
  picture: RefObject<HTMLElement | null>;
}

/** Zoom buttons at an edge of the picture, for readers without a wheel or a second finger. */
export function ZoomControls({ stage, view, picture }: ZoomControlsProps) {
  const icon = { size: 18, 'aria-hidden': true } as const;
  const place = useZoomPlace(view, picture);
  return (
    <div
      className="zoom-controls"
      role="toolbar"
      aria-label="Zoom"
      style={
        place
          ? {
              insetBlock: `${place.top + MARGIN}px auto`,
              insetInline: place.side === 'right' ? `auto ${MARGIN}px` : `${MARGIN}px auto`,
            }
          : undefined
      }
    >
      <button type="button" title="Zoom in" aria-label="Zoom in" onClick={() => stage.current?.zoomBy(FACTOR)}>
        <Plus {...icon} />
      </button>
      <button type="button" title="Zoom out" aria-label="Zoom out" onClick={() => stage.current?.zoomBy(1 / FACTOR)}>
        <Minus {...icon} />
      </button>
      <button
        type="button"
        title="Show the whole picture"
        aria-label="Show the whole picture"
        onClick={() => stage.current?.showWhole()}
      >
        <Expand {...icon} />
      </button>
    </div>
  );
}
