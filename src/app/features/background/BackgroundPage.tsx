import { type ReactNode, useRef } from 'react';
import type { Limit } from '../../../model/contextRecords';
import { evidenceOf } from '../../../model/evidenceQueries';
import type { Mechanism } from '../../../model/mechanism';
import { useMechanism } from '../../session/session';
import { CompareSection, compareTreatments } from './CompareSection';
import { CourseSection } from './CourseSection';
import { HistorySection } from './HistorySection';
import { ShareSection } from './ResponseShares';
import { EvidenceDisclosure, SourceLine } from './StatementSources';
import './background.css';

const KINDS: readonly (readonly [kind: Limit['kind'], title: string])[] = [
  ['harm', 'Harms'],
  ['limit', 'Limits'],
];

/** Limits and harms: what the treatment can do to people, then what it cannot do for them. */
export function LimitsSection({ mechanism }: { mechanism: Mechanism }) {
  return KINDS.map(([kind, title]) => {
    const limits = mechanism.limits.filter((limit) => limit.kind === kind);
    if (limits.length === 0) return null;
    return (
      <section key={kind} className="limits" aria-label={title}>
        <p className="wider-kicker">{title}</p>
        <ul className="wider-list">
          {limits.map((limit) => {
            const evidence = evidenceOf(mechanism, { kind: 'limit', id: limit.id });
            return (
              <li key={limit.id} className="wider-entry">
                <h4>{limit.title}</h4>
                <p>{limit.text}</p>
                <SourceLine evidence={evidence} />
                <EvidenceDisclosure title="Sources of this entry" of={limit.title} evidence={evidence} />
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}

interface Chapter {
  id: 'course' | 'shares' | 'compare' | 'history' | 'limits';
  title: string;
  /** Its name among the links to the chapters. */
  short: string;
  /** Whether it is about patients, so that the notice stands above it. */
  clinical: boolean;
  body: ReactNode;
}

/** The chapters a mechanism has data for. */
function chaptersOf(mechanism: Mechanism): Chapter[] {
  const { courses, figures, history, limits } = mechanism;
  const comparison = compareTreatments(mechanism);
  const chapters: (Chapter | false | null)[] = [
    courses.length > 0 && {
      id: 'course',
      title: 'In patients: the course',
      short: 'The course',
      clinical: true,
      body: <CourseSection mechanism={mechanism} comparison={comparison} />,
    },
    figures.length > 0 && {
      id: 'shares',
      title: 'How many are helped',
      short: 'How many are helped',
      clinical: true,
      body: <ShareSection mechanism={mechanism} />,
    },
    comparison && {
      id: 'compare',
      title: `${comparison.conventional.label} compared`,
      short: 'Compared',
      clinical: true,
      body: <CompareSection mechanism={mechanism} comparison={comparison} />,
    },
    history.length > 0 && {
      id: 'history',
      title: 'History',
      short: 'History',
      clinical: false,
      body: <HistorySection mechanism={mechanism} />,
    },
    limits.length > 0 && {
      id: 'limits',
      title: 'Limits and harms',
      short: 'Limits and harms',
      clinical: true,
      body: <LimitsSection mechanism={mechanism} />,
    },
  ];
  return chapters.filter((chapter) => chapter !== false && chapter !== null);
}

/** Background from the sources: patients, numbers, history, limits and harms. */
export function BackgroundPage() {
  const mechanism = useMechanism();
  const page = useRef<HTMLDivElement>(null);
  const chapters = chaptersOf(mechanism);

  const goTo = (id: Chapter['id']): void => {
    const heading = page.current?.querySelector<HTMLElement>(`[data-chapter="${id}"]`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };

  return (
    <div className="panel-body wider" ref={page}>
      <h2>Background</h2>
      {chapters.length === 0 && <p className="panel-lead">This mechanism has no history and no clinical figures.</p>}
      {chapters.length > 1 && (
        <nav className="wider-jumps" aria-label="On this page">
          {chapters.map(({ id, short }) => (
            <button key={id} type="button" className="link-button" onClick={() => goTo(id)}>
              {short}
            </button>
          ))}
        </nav>
      )}
      {chapters.some(({ clinical }) => clinical) && <p className="wider-notice">{mechanism.notice}</p>}
      {chapters.map(({ id, title, body }) => (
        <section key={id} className="panel-section wider-chapter">
          <h3 data-chapter={id} tabIndex={-1}>
            {title}
          </h3>
          {body}
          {id === 'shares' && chapters.some((chapter) => chapter.id === 'limits') && (
            <button type="button" className="link-button" onClick={() => goTo('limits')}>
              What these figures leave out: see limits and harms
            </button>
          )}
        </section>
      ))}
    </div>
  );
}
