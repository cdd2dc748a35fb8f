import { Pause, Play, RotateCcw } from 'lucide-react';
import { useSession } from '../session/useSession';

interface MotionButtonsProps {
  /** Whether something moves that can be held. */
  moving: boolean;
  /** That of the first button, which has its word where there is room. */
  className: string;
  onPlay: () => void;
}

/** Play or hold, and replay. */
export function MotionButtons({ moving, className, onPlay }: MotionButtonsProps) {
  const { player } = useSession();
  const PlayIcon = moving ? Pause : Play;
  return (
    <>
      <button
        type="button"
        className={`button ${className}`}
        aria-keyshortcuts="A"
        title={moving ? 'Hold it here (A)' : 'Play on from here (A)'}
        onClick={onPlay}
      >
        <PlayIcon className="icon" aria-hidden="true" />
        <span>{moving ? 'Pause' : 'Play'}</span>
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-keyshortcuts="R"
        aria-label="Replay this step"
        title="Replay this step (R)"
        onClick={player.replay}
      >
        <RotateCcw className="icon" aria-hidden="true" />
      </button>
    </>
  );
}
