import { Fragment } from 'react';
import type { Mechanism } from '../../model/mechanism';
import { resolveEvidence } from '../../model/evidenceQueries';
import { figureText, isWithoutFigure, PHASES } from '../../scene/clinical/figureWords';
import { SourceLine } from './SourceLine';

/** The plot of the courses as a table, with all its sources. */
export function CourseTable({ mechanism }: { mechanism: Mechanism }) {
  return (
    <table className="course-table">
      <caption className="visually-hidden">Time courses in patients, after the first dose</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">When</th>
          <th scope="col">What the texts say, and which</th>
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
