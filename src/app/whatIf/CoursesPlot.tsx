import { useMemo } from 'react';
import type { Mechanism } from '../../model/mechanism';
import { coursesPlot } from '../../scene/whatIf/coursesPlot';
import { cachedCourse } from '../../simulate/simulate';
import { nameOf } from '../../scene/whatIf/partWords';
import type { Run } from '../../scene/whatIf/whatIfRun';
import { SceneFigure } from '../diagram/SceneFigure';
import { useWidth } from '../diagram/useWidth';

interface CoursesPlotProps {
  mechanism: Mechanism;
  run: Run;
  readouts: readonly string[];
}

/** The two runs side by side, laid out anew for the width there is. Its numbers are in the table under it. */
export function CoursesPlot({ mechanism, run, readouts }: CoursesPlotProps) {
  const [frame, width] = useWidth();
  const key = readouts.join(',');
  const scene = useMemo(() => {
    const [usual, now] = [cachedCourse(mechanism, run.usual), cachedCourse(mechanism, run.scenario)];
    const lanes = key.split(',').map((id) => ({
      id,
      label: nameOf(mechanism, id),
      usual: (tMin: number) => usual.at(id, tMin),
      now: (tMin: number) => now.at(id, tMin),
    }));
    return coursesPlot(lanes, { width, untilMin: usual.timesMin.at(-1) ?? 0 });
  }, [mechanism, run, key, width]);

  const names = readouts.map((id) => nameOf(mechanism, id)).join(', ');
  return (
    <div className="what-if-plot" ref={frame}>
      <SceneFigure
        scene={scene}
        width={scene.width}
        height={scene.height}
        label={`Activity over time after the dose, untouched and in this what-if: ${names}. The table under it has the numbers.`}
        idPrefix="what-if-"
      />
    </div>
  );
}
