import { useMemo } from 'react';
import type { Mechanism } from '../../../model/mechanism';
import { startWord } from '../../../model/startWord';
import { coursesPlot } from '../../../scene/whatIf/coursesPlot';
import { nameOf } from '../../../scene/whatIf/parts';
import type { Run } from '../../../scene/whatIf/whatIfRun';
import { runNodes } from '../../../simulate/activeGraph';
import { responseTime } from '../../../simulate/doseResponse';
import { baselineScenario } from '../../../simulate/scenario';
import { cachedCourse } from '../../../simulate/simulate';
import { useMechanism } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { SceneFigure, useElementWidth } from '../../ui/SceneFigure';
import { useWhatIf } from './useWhatIf';
import './whatIf.css';

interface CoursesPlotProps {
  mechanism: Mechanism;
  run: Run;
  readouts: readonly string[];
}

/** The two runs side by side, laid out anew for the width there is. Its numbers are in the table under it. */
function CoursesPlot({ mechanism, run, readouts }: CoursesPlotProps) {
  const [frame, width] = useElementWidth();
  const key = readouts.join(',');
  const scene = useMemo(() => {
    const [usual, now] = [cachedCourse(mechanism, run.usual), cachedCourse(mechanism, run.scenario)];
    const lanes = key.split(',').map((id) => ({
      id,
      label: nameOf(mechanism, id),
      usual: (tMin: number) => usual.at(id, tMin),
      now: (tMin: number) => now.at(id, tMin),
    }));
    const firstMin = mechanism.dynamics?.window?.firstMin;
    return coursesPlot(lanes, {
      width,
      untilMin: usual.timesMin.at(-1) ?? 0,
      ...(firstMin !== undefined && { firstMin }),
      start: startWord(mechanism),
    });
  }, [mechanism, run, key, width]);

  const names = readouts.map((id) => nameOf(mechanism, id)).join(', ');
  return (
    <div className="what-if-plot" ref={frame}>
      <SceneFigure
        scene={scene}
        width={scene.width}
        height={scene.height}
        label={`Activity over time after the ${startWord(mechanism)}, untouched and in this what-if: ${names}. The table under it has the numbers.`}
        idPrefix="what-if-"
      />
    </div>
  );
}

const TIMES = [
  [60, '1 h'],
  [1440, '24 h'],
  [10080, '7 d'],
] as const;

const formatPercent = (level: number): string => `${Math.round(level * 100)}`;

interface CoursesTableProps {
  mechanism: Mechanism;
  run: Run;
  readouts: readonly string[];
}

/** Each readout at three times, untouched and then changed. */
function CoursesTable({ mechanism, run, readouts }: CoursesTableProps) {
  const [usual, now] = [cachedCourse(mechanism, run.usual), cachedCourse(mechanism, run.scenario)];
  return (
    <table className="what-if-table">
      <caption>Per cent of full activity: untouched → what if</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Part</span>
          </th>
          {TIMES.map(([, name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readouts.map((id) => (
          <tr key={id}>
            <th scope="row">{nameOf(mechanism, id)}</th>
            {TIMES.map(([minutes, name]) => (
              <td key={name}>
                {formatPercent(usual.at(id, minutes))} → <b>{formatPercent(now.at(id, minutes))}</b>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const FEWEST = 3;

/** Those that the mechanism names, else the last thing in each step that answers to the dose. */
function usualReadouts(mechanism: Mechanism): readonly string[] {
  if (mechanism.teaching?.readouts) return mechanism.teaching.readouts;
  const answers = mechanism.nodes.filter(
    ({ id }) => responseTime(mechanism, baselineScenario(mechanism), id) !== undefined,
  );
  const last = mechanism.steps.flatMap(({ id }) => answers.findLast(({ step }) => step === id) ?? []);
  return (last.length > 0 ? last : mechanism.nodes.slice(-FEWEST)).map(({ id }) => id);
}

/** How the readouts go on in time, untouched and changed. */
export function PredictedCourses() {
  const mechanism = useMechanism();
  const { run } = useWhatIf();
  const [chosen, choose] = useSessionState<readonly string[] | null>('what-if-readouts', null);
  if (!run) return null;
  const active = runNodes(mechanism, run.scenario.hypotheses).map(({ id }) => id);
  const shown = new Set(chosen ?? usualReadouts(mechanism));
  const readouts = active.filter((id) => shown.has(id));
  const toggle = (id: string): void => {
    const next = active.filter((other) => (other === id ? !shown.has(id) : shown.has(other)));
    if (next.length > 0) choose(next);
  };
  return (
    <section className="panel-section">
      <h3>Course over time</h3>
      <CoursesPlot mechanism={mechanism} run={run} readouts={readouts} />
      <p className="what-if-note">
        The time constants were chosen to reproduce the order in which things happen. They were not measured. Heights
        are shares of full activity, and compare only within a strip.
      </p>
      <details className="what-if-fold">
        <summary>Show as a table</summary>
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
            Default choice
          </button>
        )}
      </details>
    </section>
  );
}
