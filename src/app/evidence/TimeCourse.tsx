import { resolveEvidence } from '../../model/evidenceQueries';
import type { TimeFigure, Timing } from '../../model/graph';
import { useMechanism } from '../session/useMechanism';
import { Citations } from './Citations';
import './timeCourse.css';

const ROWS = [
  ['onset', 'Starts'],
  ['peak', 'Strongest'],
  ['decay', 'Fades'],
] as const;

/** When a node starts to change, is strongest and is over, each with what says so. */
export function TimeCourse({ timing }: { timing: Timing }) {
  return (
    <section className="panel-section">
      <h3>Over time, after the dose</h3>
      <dl className="time-course">
        {ROWS.map(([key, word]) => {
          const figure = timing[key];
          return (
            figure && (
              <div key={key}>
                <dt>{word}</dt>
                <dd>
                  {figure.text}
                  <FigureSource figure={figure} />
                </dd>
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}

function FigureSource({ figure }: { figure: TimeFigure }) {
  const mechanism = useMechanism();
  const evidence = resolveEvidence(mechanism, figure.evidence);
  if (evidence.length === 0) return null;
  const references = evidence.flatMap((item) => (item.kind === 'claim' ? item.references : []));
  const documents = evidence.flatMap((item) => (item.kind === 'quote' ? item.document.number : []));
  const unread = evidence.some((item) => item.kind === 'claim' && item.claim.basis === 'memory');
  return (
    <small>
      <Citations references={[...new Set(references)]} />
      {references.length > 0 && documents.length > 0 && '; '}
      {documents.length > 0 && `source ${[...new Set(documents)].join(', ')}`}
      {unread && ' (reported, not re-read)'}
    </small>
  );
}
