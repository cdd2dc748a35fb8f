import type { Mechanism } from '../../model/mechanism';
import { cachedCourse } from '../../simulate/simulate';
import { nameOf } from '../../scene/whatIf/partWords';
import type { Run } from '../../scene/whatIf/whatIfRun';

const TIMES = [
  [60, '1 h'],
  [1440, '24 h'],
  [10080, '7 d'],
] as const;

const percent = (level: number): string => `${Math.round(level * 100)}`;

interface CoursesTableProps {
  mechanism: Mechanism;
  run: Run;
  readouts: readonly string[];
}

/** Each readout at three times, untouched and then changed. */
export function CoursesTable({ mechanism, run, readouts }: CoursesTableProps) {
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
                {percent(usual.at(id, minutes))} → <b>{percent(now.at(id, minutes))}</b>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
