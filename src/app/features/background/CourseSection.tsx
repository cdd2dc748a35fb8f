import { Fragment, useMemo } from 'react';
import { evidenceOf, resolveEvidence } from '../../../model/evidenceQueries';
import type { Mechanism } from '../../../model/mechanism';
import { coursePlot } from '../../../scene/clinical/coursePlot';
import { isWithoutFigure } from '../../../layout/time/timeOrder';
import { figureText } from '../../../scene/clinical/figureWords';
import { PHASES } from '../../../scene/timingWords';
import { SceneFigure, useElementWidth } from '../../ui/SceneFigure';
import type { Comparison } from './CompareSection';
import { briefSource, Disclosure, EvidenceDisclosure, SourceLine } from './StatementSources';
import './clinicalData.css';

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

/** The courses on one time axis, laid out for the available width so that its text keeps its size. */
function CoursePlot({ mechanism }: { mechanism: Mechanism }) {
  const [frame, width] = useElementWidth();
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

/** The plot of the courses as a table, with all its sources. */
function CourseTable({ mechanism }: { mechanism: Mechanism }) {
  return (
    <table className="course-table">
      <caption className="visually-hidden">Time courses in patients, after the first dose</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">When</th>
          <th scope="col">What the sources say</th>
        </tr>
      </thead>
      <tbody>
        {mechanism.courses.map(({ id, label, timing }) => (
          <Fragment key={id}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {label}
              </th>
            </tr>
            {PHASES.map(([phase, word]) => {
              const figure = timing[phase];
              return (
                <tr key={phase}>
                  <th scope="row">{word}</th>
                  <td className={figure && !isWithoutFigure(figure) ? undefined : 'not-read'}>
                    {figure ? figureText(figure) : 'no figure was read'}
                    {figure && <SourceLine evidence={resolveEvidence(mechanism, figure.evidence)} />}
                  </td>
                </tr>
              );
            })}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface CourseSectionProps {
  mechanism: Mechanism;
  comparison: Comparison | null;
}

/** How treatments work over time in patients: a plot, a table with the same data, and each course in words. */
export function CourseSection({ mechanism, comparison }: CourseSectionProps) {
  // The conventional treatment is described in the comparison.
  const courses = mechanism.courses.filter(({ id }) => id !== comparison?.conventional.id);
  return (
    <>
      <CoursePlot mechanism={mechanism} />
      <p className="wider-note">
        Filled: read in a text. Hatched: no figure, or figures that differ. A dashed <b>?</b> marks times on which texts
        disagree; both ends are shown.
      </p>
      <Disclosure title="Show as a table, with all sources">
        <CourseTable mechanism={mechanism} />
      </Disclosure>
      <ul className="wider-list">
        {courses.map((course) => (
          <li key={course.id} className="wider-entry">
            <h4>{course.label}</h4>
            <p>{course.text}</p>
            <EvidenceDisclosure
              title="Sources of this course"
              of={course.label}
              evidence={evidenceOf(mechanism, { kind: 'course', id: course.id })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
