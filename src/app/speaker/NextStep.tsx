import { stepNumberAt } from '../../model/mechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { Still } from './Still';

/** What comes next. */
export function NextStep() {
  const { graph, player } = useSession();
  const next = useStore(player, (state) => state.stepIndex + 1);
  const step = graph.steps[next];
  return (
    <section className="speaker-next" aria-label="Next step">
      <p className="speaker-next-words">
        <span>Next</span>
        <strong>{step ? step.title : 'End'}</strong>
        {step && <small>{stepNumberAt(graph, next).label}</small>}
      </p>
      {step ? (
        <Still stepIndex={next} label={`${step.title}. ${step.caption}`} />
      ) : (
        <p className="speaker-end">This is the last step.</p>
      )}
    </section>
  );
}
