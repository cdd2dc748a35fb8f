import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { activeNodes } from '../../simulate/activeGraph';
import { responseTime } from '../../simulate/doseResponse';
import { baselineScenario } from '../../simulate/scenario';
import { useMechanism } from '../session/useMechanism';
import { useKept } from '../sources/useKept';
import { CoursesPlot } from './CoursesPlot';
import { CoursesTable } from './CoursesTable';
import { nameOf } from '../../scene/whatIf/partWords';
import { useWhatIf } from './useWhatIf';
import './courses.css';

/** The readouts that tell how far a signal comes, as far as a mechanism has them. */
const WANTED = ['glutamate', 'bdnf', 'mtorc1', 'synaptic-proteins', 'spines', 'relief-early', 'relief-lasting'];
const FEWEST = 3;

/** Of another mechanism, the last thing in each step that answers to the dose. */
function usualReadouts(mechanism: Mechanism): readonly string[] {
  const { nodes } = indexMechanism(mechanism);
  const wanted = WANTED.filter((id) => nodes.has(id));
  if (wanted.length >= FEWEST) return wanted;
  const answers = mechanism.nodes.filter(
    ({ id }) => responseTime(mechanism, baselineScenario(mechanism), id) !== undefined,
  );
  const last = mechanism.steps.flatMap(({ id }) => answers.findLast(({ step }) => step === id) ?? []);
  return (last.length > 0 ? last : mechanism.nodes.slice(-FEWEST)).map(({ id }) => id);
}

/** How the readouts go on in time, untouched and changed. */
export function CoursesSection() {
  const mechanism = useMechanism();
  const { run } = useWhatIf();
  const [chosen, choose] = useKept<readonly string[] | null>('what-if-readouts', null);
  if (!run) return null;
  const active = activeNodes(mechanism, run.scenario.hypotheses).map(({ id }) => id);
  const shown = new Set(chosen ?? usualReadouts(mechanism));
  const readouts = active.filter((id) => shown.has(id));
  const toggle = (id: string): void => {
    const next = active.filter((other) => (other === id ? !shown.has(id) : shown.has(other)));
    if (next.length > 0) choose(next);
  };
  return (
    <section className="panel-section">
      <h3>How it goes on in time</h3>
      <CoursesPlot mechanism={mechanism} run={run} readouts={readouts} />
      <p className="what-if-note">
        The time constants were chosen to reproduce the order in which things happen. They were not measured. Heights
        are shares of full activity, and compare only within a strip.
      </p>
      <details className="what-if-fold">
        <summary>The same as a table</summary>
        <CoursesTable mechanism={mechanism} run={run} readouts={readouts} />
      </details>
      <details className="what-if-fold">
        <summary>Choose what is plotted</summary>
        <fieldset className="what-if-readout-choice">
          <legend className="visually-hidden">What is plotted</legend>
          {active.map((id) => (
            <label key={id}>
              <input type="checkbox" checked={shown.has(id)} onChange={() => toggle(id)} />
              <span>{nameOf(mechanism, id)}</span>
            </label>
          ))}
        </fieldset>
        {chosen && (
          <button type="button" className="link-button" onClick={() => choose(null)}>
            The usual choice
          </button>
        )}
      </details>
    </section>
  );
}
