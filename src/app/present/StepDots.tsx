import { stepNumberAt } from '../../model/mechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

/** How far the story is: a full dot behind, the number here, an empty dot to come. */
export function StepDots() {
  const { graph, player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  return (
    <ol className="present-dots" aria-label="Steps">
      {graph.steps.map((step, index) => {
        const { number } = stepNumberAt(graph, index);
        return (
          <li key={step.id}>
            <button
              type="button"
              className={index < stepIndex ? 'present-dot present-dot-past' : 'present-dot'}
              aria-current={index === stepIndex ? 'step' : undefined}
              aria-label={`${number}: ${step.title}`}
              title={step.title}
              onClick={(event) => {
                player.goTo(index);
                // The keys are the clicker's again after a press of the mouse.
                if (event.detail > 0) event.currentTarget.blur();
              }}
            >
              <span aria-hidden="true">{number}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
