import type { Mechanism } from '../../model/mechanism';
import { resolveEvidence } from '../../model/evidenceQueries';
import { sentenceCase } from '../evidence/words';
import { unreadOf } from './backing';
import { BehindEvidence } from './Behind';
import { ShareBars } from './ShareBars';
import { groupFigures, type StudyFigures } from './shares';
import { SourceLine } from './SourceLine';
import './shares.css';

/** What share of patients gains, by treatment and by study. */
export function ShareSection({ mechanism }: { mechanism: Mechanism }) {
  const { courses, figures } = mechanism;
  return courses.map((course) => {
    const own = figures.filter((figure) => figure.course === course.id);
    if (own.length === 0) return null;
    return (
      <section key={course.id} className="share-course">
        <h4>{course.label}</h4>
        <p className="share-scale" aria-hidden="true">
          <span>0</span>
          <span>50</span>
          <span>100&nbsp;%</span>
        </p>
        <ul className="wider-list">
          {groupFigures(own, ({ evidence }) => unreadOf(resolveEvidence(mechanism, evidence))).map((study) => (
            <Study key={study.key} mechanism={mechanism} study={study} />
          ))}
        </ul>
      </section>
    );
  });
}

function Study({ mechanism, study }: { mechanism: Mechanism; study: StudyFigures }) {
  const { figures, population, participants } = study;
  // Figures of one study mostly rest on the same texts, which are then named once.
  const items = figures.flatMap(({ evidence }) => evidence);
  const keys = items.map((item) => `${item.kind === 'quote' ? item.quote : item.claim} ${item.stance}`);
  const evidence = resolveEvidence(
    mechanism,
    items.filter((_, at) => keys.indexOf(keys[at] as string) === at),
  );
  // One sentence is worth its room; those of several figures would say the bars again.
  const sentences = figures.map(({ text }) => text);
  return (
    <li className="study">
      <p className="study-people">
        {sentenceCase(population)}
        {participants !== undefined && <span> (n&nbsp;=&nbsp;{participants})</span>}
      </p>
      <ul className="study-shares">
        {figures.map((figure) => (
          <ShareBars key={figure.id} figure={figure} />
        ))}
      </ul>
      {sentences.length === 1 && <p className="study-words">{sentences}</p>}
      <SourceLine evidence={evidence} />
      <BehindEvidence
        title={sentences.length === 1 ? 'Sources of this figure' : 'In words, with sources'}
        of={population}
        evidence={evidence}
        lead={sentences.length === 1 ? [] : sentences}
      />
    </li>
  );
}
