import { ChevronLeft, ChevronRight } from 'lucide-react';
import { isPlaying } from '../../player/playerState';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { MotionButtons } from './MotionButtons';
import './stepControls.css';

/** Play, replay, back and next. At the ends a button says it leads nowhere, but keeps the focus it has. */
export function StepControls() {
  const { graph: mechanism, player } = useSession();
  const moving = useStore(player, isPlaying);
  const atStart = useStore(player, (state) => state.stepIndex === 0);
  const atEnd = useStore(player, (state) => state.stepIndex === mechanism.steps.length - 1);
  return (
    <div className="step-controls">
      <MotionButtons className="step-play" moving={moving} onPlay={player.togglePlay} />
      <div className="step-walk">
        <button
          type="button"
          className="button step-back"
          aria-keyshortcuts="ArrowLeft"
          aria-disabled={atStart}
          title="Back (←)"
          onClick={player.previous}
        >
          <ChevronLeft className="icon" aria-hidden="true" />
          <span>Back</span>
        </button>
        <button
          type="button"
          className="button button-primary step-next"
          aria-keyshortcuts="ArrowRight"
          aria-disabled={atEnd}
          title="Next (→)"
          onClick={player.next}
        >
          <span>Next</span>
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
