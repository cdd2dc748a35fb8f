import { evidenceOf } from '../../model/evidenceQueries';
import type { Mechanism } from '../../model/mechanism';
import { Behind, BehindEvidence } from './Behind';
import type { Comparison } from './comparison';
import { CoursePlot } from './CoursePlot';
import { CourseTable } from './CourseTable';
import './courses.css';

interface CourseSectionProps {
  mechanism: Mechanism;
  comparison: Comparison | null;
}

/** How treatments run over time in patients: the plot, the same as a table, and each course in words. */
export function CourseSection({ mechanism, comparison }: CourseSectionProps) {
  // The conventional treatment is told where it is compared.
  const courses = mechanism.courses.filter(({ id }) => id !== comparison?.conventional.id);
  return (
    <>
      <CoursePlot mechanism={mechanism} />
      <p className="wider-note">
        Filled: read in a text. Hatched: no figure, or figures that differ. A dashed <b>?</b> marks times on which texts
        disagree; both ends are shown.
      </p>
      <Behind title="The same as a table, with all sources">
        <CourseTable mechanism={mechanism} />
      </Behind>
      <ul className="wider-list">
        {courses.map((course) => (
          <li key={course.id} className="wider-entry">
            <h4>{course.label}</h4>
            <p>{course.text}</p>
            <BehindEvidence
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
