import { stepDurationMs } from '../../scene/timeline';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import './scrubber.css';

/** As fine as an eye can tell, and few enough renders for a slow machine. */
const STEP_MS = 50;

const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** The motion of the step as a bar to be dragged: its end is the picture at rest. */
export function Scrubber() {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const calm = useStore(player, (state) => state.reducedMotion);
  const durationMs = stepDurationMs(graph, stepIndex);
  const atMs = useStore(player, ({ motion, tMs }) =>
    motion === 'play' ? Math.floor(Math.min(tMs, durationMs) / STEP_MS) * STEP_MS : durationMs,
  );

  if (calm) return null;
  return (
    <input
      className="scrubber"
      type="range"
      min={0}
      max={durationMs}
      step={STEP_MS}
      value={atMs}
      aria-label="Motion of this step"
      aria-valuetext={`${seconds(atMs)} of ${seconds(durationMs)} seconds`}
      title="Drag to see the motion of this step"
      onChange={(event) => player.scrub(Number(event.currentTarget.value))}
    />
  );
}
