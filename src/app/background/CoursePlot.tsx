import { useMemo } from 'react';
import type { Mechanism } from '../../model/mechanism';
import { resolveEvidence } from '../../model/evidenceQueries';
import { coursePlot } from '../../scene/clinical/coursePlot';
import { figureText, PHASES } from '../../scene/clinical/figureWords';
import { SceneFigure } from '../diagram/SceneFigure';
import { useWidth } from '../diagram/useWidth';
import { briefSource } from './backing';

function inWords({ courses }: Mechanism): string {
  const sentences = courses.map(({ label, timing }) => {
    const times = PHASES.flatMap(([phase, word]) => {
      const figure = timing[phase];
      return figure ? [`${word.toLowerCase()} ${figureText(figure)}`] : [];
    });
    return `${label}: ${times.length > 0 ? times.join('; ') : 'no time was read'}.`;
  });
  return `Time courses in patients on one log scale. ${sentences.join(' ')}`;
}

/** The courses on one time axis, laid out anew for the width there is, so that its words never shrink. */
export function CoursePlot({ mechanism }: { mechanism: Mechanism }) {
  const [frame, width] = useWidth();
  const scene = useMemo(
    () =>
      coursePlot(mechanism, {
        width,
        sourceOf: ({ evidence }) => briefSource(resolveEvidence(mechanism, evidence)),
      }),
    [mechanism, width],
  );

  return (
    <div className="course-plot" ref={frame}>
      <SceneFigure
        scene={scene}
        width={scene.width}
        height={scene.height}
        label={inWords(mechanism)}
        idPrefix="course-"
      />
    </div>
  );
}
