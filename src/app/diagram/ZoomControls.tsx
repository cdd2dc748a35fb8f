import { Expand, Minus, Plus, Scan } from 'lucide-react';
import type { RefObject } from 'react';
import type { Stage } from '../../draw/stage';

const FACTOR = 1.4;

/** Zoom by button, for readers without a wheel or a second finger. */
export function ZoomControls({ stage, moved }: { stage: RefObject<Stage | null>; moved: boolean }) {
  const icon = { size: 18, 'aria-hidden': true } as const;
  return (
    <div className="zoom-controls" role="group" aria-label="Zoom">
      <button type="button" title="Zoom in" aria-label="Zoom in" onClick={() => stage.current?.zoomBy(FACTOR)}>
        <Plus {...icon} />
      </button>
      <button type="button" title="Zoom out" aria-label="Zoom out" onClick={() => stage.current?.zoomBy(1 / FACTOR)}>
        <Minus {...icon} />
      </button>
      {moved ? (
        <button
          type="button"
          title="Back to the step"
          aria-label="Back to the step"
          onClick={() => stage.current?.fit()}
        >
          <Scan {...icon} />
        </button>
      ) : (
        <button
          type="button"
          title="Show the whole picture"
          aria-label="Show the whole picture"
          onClick={() => stage.current?.showWhole()}
        >
          <Expand {...icon} />
        </button>
      )}
    </div>
  );
}
