import { Expand, Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import type { Stage } from '../../../draw/stage';
import type { ZoomPlace } from '../../../scene/zoomPlace';
import { ZOOM_MARGIN } from './useZoomPlace';
import './diagramTools.css';

const FACTOR = 1.4;

interface ZoomControlsProps {
  stage: RefObject<Stage | null>;
  /** Where they stand, if not in their usual corner. */
  place?: ZoomPlace | null;
}

/** Zoom buttons at an edge of the picture, for readers without a wheel or a second finger. */
export function ZoomControls({ stage, place = null }: ZoomControlsProps) {
  const icon = { size: 18, 'aria-hidden': true } as const;
  return (
    <div
      className="zoom-controls"
      role="toolbar"
      aria-label="Zoom"
      style={
        place
          ? {
              insetBlock: `${place.top + ZOOM_MARGIN}px auto`,
              insetInline: place.side === 'right' ? `auto ${ZOOM_MARGIN}px` : `${ZOOM_MARGIN}px auto`,
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
