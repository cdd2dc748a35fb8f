import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { asVariable } from '../../draw/attributes';
import { drawScene } from '../../draw/drawScene';
import type { Mechanism } from '../../model/mechanism';
import { coursesPlot } from '../../scene/whatIf/coursesPlot';
import { courseFor } from '../../simulate/courseCache';
import { nameOf } from '../../scene/whatIf/partWords';
import type { Run } from '../../scene/whatIf/whatIfRun';

/** The panel's room beside the picture, until it has been measured. */
const USUAL_WIDTH = 332;

interface CoursesPlotProps {
  mechanism: Mechanism;
  run: Run;
  readouts: readonly string[];
}

/** The two runs side by side, laid out anew for the width there is. Its numbers are in the table under it. */
export function CoursesPlot({ mechanism, run, readouts }: CoursesPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  const key = readouts.join(',');
  const scene = useMemo(() => {
    const [usual, now] = [courseFor(mechanism, run.usual), courseFor(mechanism, run.scenario)];
    const lanes = key.split(',').map((id) => ({
      id,
      label: nameOf(mechanism, id),
      usual: (tMin: number) => usual.at(id, tMin),
      now: (tMin: number) => now.at(id, tMin),
    }));
    return coursesPlot(lanes, { width, untilMin: usual.timesMin.at(-1) ?? 0 });
  }, [mechanism, run, key, width]);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (svg.current) drawScene(svg.current, scene, { colourOf: asVariable, idPrefix: 'what-if-', inert: true });
  }, [scene]);

  const names = readouts.map((id) => nameOf(mechanism, id)).join(', ');
  return (
    <div className="what-if-plot" ref={frame}>
      <svg
        ref={svg}
        width={scene.width}
        height={scene.height}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        role="img"
        aria-label={`Activity over time after the dose, untouched and in this what-if: ${names}. The table under it has the numbers.`}
      />
    </div>
  );
}
