import type { Arm, ClinicalFigure, Share } from '../../../model/contextRecords';
import { resolveEvidence } from '../../../model/evidenceQueries';
import type { Mechanism } from '../../../model/mechanism';
import { EvidenceDisclosure, SourceLine, unreadBasis } from './StatementSources';
import { sentenceCase } from '../../../model/wording';
import './clinicalData.css';

/** "64 %", "50–75 %". */
export function shareText({ from, to }: Share): string {
  return `${to === undefined || to === from ? from : `${from}–${to}`}\u00a0%`;
}

const ARMS: Readonly<Record<Arm, string>> = {
  treatment: 'given the treatment',
  'all arms': 'in all arms together',
  'single group': 'in the one group of the study',
  'not stated': '',
};

/** Among whom a share was counted: "given the treatment, n = 47; 25 given midazolam". */
function countedText({ denominator: { arm, participants }, control }: ClinicalFigure): string {
  const treated = [ARMS[arm], participants === undefined ? '' : `n\u00a0=\u00a0${participants}`];
  const compared = control?.participants === undefined ? '' : `${control.participants} given ${control.label}`;
  return [treated.filter((word) => word !== '').join(', '), compared].filter((word) => word !== '').join('; ');
}

/** The figures of one study population in one course. */
export interface StudyShares {
  key: string;
  population: string;
  /** "of the patients given the treatment, n = 47"; empty where nothing is known. */
  counted: string;
  figures: readonly ClinicalFigure[];
}

/**
 * Groups figures of the same study population, in file order, as long as `checked` is the same for all: how far a
 * figure was checked is said of it, not of its neighbours.
 */
function groupFigures(
  figures: readonly ClinicalFigure[],
  checked: (figure: ClinicalFigure) => string | null,
): StudyShares[] {
  const groups = new Map<string, ClinicalFigure[]>();
  for (const figure of figures) {
    const key = `${figure.population} ${countedText(figure)} ${checked(figure) ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    population: members[0]?.population ?? '',
    counted: members[0] ? countedText(members[0]) : '',
    figures: members,
  }));
}

/** A figure on a scale from 0 to 100 %: filled for the treatment, hollow for what it was compared with. */
function ShareBars({ figure }: { figure: ClinicalFigure }) {
  const { measure, when, share, control } = figure;
  return (
    <li className="share">
      <p className="share-line">
        <span className="share-label">
          {sentenceCase(measure)} <small>{when}</small>
        </span>
        <span className="share-value">{shareText(share)}</span>
      </p>
      <div className="share-track" aria-hidden="true">
        {control && <Marks share={control.share} hollow />}
        <Marks share={share} />
      </div>
      {control && (
        <p className="share-line share-control">
          <span className="share-label">
            <span className="share-key" aria-hidden="true" />
            <span className="visually-hidden">Compared with </span>
            {sentenceCase(control.label)}
          </span>
          <span className="share-value">{shareText(control.share)}</span>
        </p>
      )}
    </li>
  );
}

/** A dot for one figure, a bar between two dots for a range. Decorative: the number beside it says the same. */
function Marks({ share: { from, to = from }, hollow = false }: { share: Share; hollow?: boolean }) {
  const kind = hollow ? ' share-hollow' : '';
  return (
    <>
      {to > from && (
        <span className={`share-range${kind}`} style={{ insetInlineStart: `${from}%`, inlineSize: `${to - from}%` }} />
      )}
      {[...new Set([from, to])].map((end) => (
        <span key={end} className={`share-dot${kind}`} style={{ insetInlineStart: `${end}%` }} />
      ))}
    </>
  );
}

/** Share of patients who respond, by treatment and by study. */
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
          {groupFigures(own, ({ evidence }) => unreadBasis(resolveEvidence(mechanism, evidence))).map((study) => (
            <Study key={study.key} mechanism={mechanism} study={study} />
          ))}
        </ul>
      </section>
    );
  });
}

function Study({ mechanism, study }: { mechanism: Mechanism; study: StudyShares }) {
  const { figures, population, counted } = study;
  // Figures of one study mostly share their sources, which are then listed once.
  const items = figures.flatMap(({ evidence }) => evidence);
  const keys = items.map((item) => `${item.kind === 'quote' ? item.quote : item.claim} ${item.stance}`);
  const evidence = resolveEvidence(
    mechanism,
    items.filter((_, at) => keys.indexOf(keys[at] as string) === at),
  );
  // A single sentence is shown; several would only repeat the bars.
  const sentences = figures.map(({ text }) => text);
  return (
    <li className="study">
      <p className="study-people">
        {sentenceCase(population)}
        {counted !== '' && <span> ({counted})</span>}
      </p>
      <ul className="study-shares">
        {figures.map((figure) => (
          <ShareBars key={figure.id} figure={figure} />
        ))}
      </ul>
      {sentences.length === 1 && <p className="study-words">{sentences}</p>}
      <SourceLine evidence={evidence} />
      <EvidenceDisclosure
        title={sentences.length === 1 ? 'Sources of this figure' : 'In words, with sources'}
        of={population}
        evidence={evidence}
        lead={sentences.length === 1 ? [] : sentences}
      />
    </li>
  );
}
