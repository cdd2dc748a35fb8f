import { Clock3 } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { loadView } from '../../../scene/views/loadView';
import { type Session, useSession, useStore } from '../../session/session';

const TimeSlider = lazy(() =>
  import('./TimeSlider').then(
    (module) => ({ default: module.TimeSlider }),
    () => ({ default: () => null }),
  ),
);

/** Starts to move through time, from the time at which the current step is told. */
async function startAtStep({ entry, graph, player, announcer }: Session): Promise<void> {
  try {
    const clock = (await loadView('time', entry)).storyClock?.(graph);
    const minutes = clock?.stepMinutes[player.getState().stepIndex];
    if (clock && minutes !== undefined) player.setMoment(clock.momentAt(clock.xOf(minutes)));
  } catch {
    announcer.say('The time did not load. Check the connection and try again.');
  }
}

/** Turns moving through time on and off, for mechanisms whose sources give times. */
export function TimeButton() {
  const session = useSession();
  const { graph, player } = session;
  const isOn = useStore(player, ({ moment }) => moment !== null);
  if (!graph.nodes.some(({ timing }) => timing)) return null;
  return (
    <button
      type="button"
      className="button button-icon time-button"
      aria-label="Move through time"
      aria-pressed={isOn}
      title={isOn ? 'Back to the time of the step' : 'Move through time'}
      onClick={() => (isOn ? player.setMoment(null) : void startAtStep(session))}
    >
      <Clock3 className="icon" aria-hidden="true" />
    </button>
  );
}

/** The slider of time while a reader moves through it; else what stands in its place. */
export function TimeSliderOr({ children }: { children: ReactNode }) {
  const { player } = useSession();
  const isOn = useStore(player, ({ moment }) => moment !== null);
  return isOn ? (
    <Suspense>
      <TimeSlider />
    </Suspense>
  ) : (
    children
  );
}
