import { stepNumberAt } from '../../model/mechanism';
import { findContradictions } from '../../model/evidenceQueries';
import { ContraryList } from '../evidence/ContraryList';
import { counted } from '../evidence/words';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

/** What does not fit, by the step it troubles; that of the step on screen lies open. */
export function ContraryFindings() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const current = useStore(player, (state) => state.stepIndex);
  const troubled = mechanism.steps
    .map((step, at) => ({ step, at, contrary: findContradictions(mechanism, step.id) }))
    .filter(({ contrary }) => contrary.length > 0);
  if (troubled.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>Findings that do not fit</h3>
      {troubled.map(({ step, at, contrary }) => (
        <details key={`${step.id} ${at === current}`} className="troubled-step" open={at === current}>
          <summary>
            <span>
              {stepNumberAt(mechanism, at).label}: {step.title}
            </span>
            <small>{counted(contrary.length, 'finding')}</small>
          </summary>
          {at !== current && (
            <button type="button" className="link-button" onClick={() => player.goTo(at)}>
              Go to this step
            </button>
          )}
          <ContraryList contrary={contrary} onOpen={player.select} />
        </details>
      ))}
    </section>
  );
}
