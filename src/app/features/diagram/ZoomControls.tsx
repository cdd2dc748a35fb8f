import { Expand, Minus, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import type { Stage } from '../../../draw/stage';
import './diagramTools.css';

const FACTOR = 1.4;

/** Zoom buttons in a corner of the picture, for readers without a wheel or a second finger. */
export function ZoomControls({ stage }: { stage: RefObject<Stage | null> }) {
  const icon = { size: 18, 'aria-hidden': true } as const;
  return (
    <div className="zoom-controls" role="toolbar" aria-label="Zoom">
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
