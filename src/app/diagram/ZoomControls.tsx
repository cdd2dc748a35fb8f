import { Expand, Minus, Plus, Scan } from 'lucide-react';
import { type RefObject, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Stage } from '../../draw/stage';

const FACTOR = 1.4;
/** Where the bar above has room for the buttons, they cover nothing of the picture. */
const ROOMY = '(width >= 1180px)';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

interface ZoomControlsProps {
  stage: RefObject<Stage | null>;
  moved: boolean;
  /** The place for them outside of the picture. */
  slot: HTMLElement | null;
}

/** Zoom by button, for readers without a wheel or a second finger. */
export function ZoomControls({ stage, moved, slot }: ZoomControlsProps) {
  const roomy = useMedia(ROOMY);
  const icon = { size: 18, 'aria-hidden': true } as const;
  const [label, Icon, act] = moved
    ? (['Back to the step', Scan, () => stage.current?.fit()] as const)
    : (['Show the whole picture', Expand, () => stage.current?.showWhole()] as const);
  const controls = (
    <div className="zoom-controls" role="group" aria-label="Zoom">
      <button type="button" title="Zoom in" aria-label="Zoom in" onClick={() => stage.current?.zoomBy(FACTOR)}>
        <Plus {...icon} />
      </button>
      <button type="button" title="Zoom out" aria-label="Zoom out" onClick={() => stage.current?.zoomBy(1 / FACTOR)}>
        <Minus {...icon} />
      </button>
      <button type="button" title={label} aria-label={label} onClick={act}>
        <Icon {...icon} />
      </button>
    </div>
  );
  return roomy && slot ? createPortal(controls, slot) : controls;
}
