import { Fragment } from 'react';
import { shortCitation } from '../../../evidence/citationStyles';
import { referenceLinks } from '../../../evidence/sourceLinks';
import type { Intervention } from '../../../model/contextRecords';
import { isSupport } from '../../../model/evidence';
import { evidenceOf, type ResolvedEvidence } from '../../../model/evidenceQueries';
import type { MechanismEdge } from '../../../model/graph';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { edgeName, withinSentence } from '../../../scene/names';
import { nameOf } from '../../../scene/whatIf/parts';
import { listed } from '../../../scene/description/phrases';
import type { Comparison, Verdict } from '../../../simulate/compareWithPublished';
import { useMechanism } from '../../session/session';
import { OutLink } from '../../ui/OutLink';
import { ArrowMark } from '../../ui/itemMarks';
import { PublishedCard } from '../published/PublishedCard';
import { comparisonsOf, overallVerdict, VerdictMark } from '../published/verdicts';
import type { QuizQuestion } from './workedQuestions';
import '../published/published.css';
import './quiz.css';

function nodeNames(mechanism: Mechanism, rows: readonly Comparison[]): string {
  const names = rows.map(({ node }) => (node === undefined ? '' : withinSentence(nameOf(mechanism, node))));
  return listed([...new Set(names)]);
}

/** Where the model and an experiment agree and differ, in a sentence. */
function agreementSentence(mechanism: Mechanism, experiment: Intervention): string {
  const compared = comparisonsOf(mechanism, experiment).filter(({ verdict }) => verdict !== 'not in the model');
  const of = (wanted: Verdict): Comparison[] => compared.filter(({ verdict }) => verdict === wanted);
  const near = of('direction only');
  if (compared.length === 0) return 'The model has nothing to compare with this experiment.';
  const differing = of('differs').map(
    (row) => `${nodeNames(mechanism, [row])} was ${row.published}, where the model says ${row.predicted}`,
  );
  return [
    differing.length > 0 && `Measured otherwise: ${differing.join('; ')}.`,
    near.length > 0 && `Measured in the same direction, but not of the same size: ${nodeNames(mechanism, near)}.`,
    of('agrees').length > 0 && `Measured as the model says: ${nodeNames(mechanism, of('agrees'))}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** More sources are on the arrow's own page. */
const NAMED = 2;

interface Source {
  id: string;
  text: string;
  href?: string | undefined;
}

/** The sources of an arrow, papers before press texts, without duplicates or contradicting ones. */
function sourcesOf(evidence: readonly ResolvedEvidence[]): Source[] {
  const backing = evidence.filter(isSupport);
  const papers = backing.flatMap((item) => (item.kind === 'claim' ? item.references : []));
  const texts = backing.flatMap((item) => (item.kind === 'quote' ? [item.document] : []));
  const sources = [
    ...papers.map(
      (paper): Source => ({
        id: paper.id,
        text: shortCitation(paper),
        href: referenceLinks(paper)[0]?.href,
      }),
    ),
    ...texts.map((text): Source => ({ id: text.id, text: `source ${text.number}` })),
  ];
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** The arrows from cause to effect, each with its sources. */
function CausalPath({ path }: { path: readonly MechanismEdge[] }) {
  const mechanism = useMechanism();
  const { nodes } = indexMechanism(mechanism);
  return (
    <ol className="quiz-path">
      {path.map((edge) => {
        const sources = sourcesOf(evidenceOf(mechanism, { kind: 'edge', id: edge.id }));
        const left = sources.length - NAMED;
        return (
          <li key={edge.id}>
            <ArrowMark kind={edge.kind} />
            <p>
              <span>{edgeName(edge, nodes)}</span>
              <small>
                {sources.length === 0 && 'No source says so'}
                {sources.slice(0, NAMED).map(({ id, text, href }, at) => (
                  <Fragment key={id}>
                    {at > 0 && '; '}
                    {href === undefined ? text : <OutLink href={href}>{text}</OutLink>}
                  </Fragment>
                ))}
                {left > 0 && ` and ${left} more`}
              </small>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** A receptor may have been blocked seven times; further cards are collapsed. */
const SHOWN_AT_FIRST = 2;

/** The published experiments as cards, preceded by a summary sentence for listeners. */
function AnswerExperiments({ experiments, contrary }: Pick<QuizQuestion, 'experiments' | 'contrary'>) {
  const mechanism = useMechanism();
  const [first] = experiments;
  if (!first) {
    return <p className="no-source">No published experiment on this was read. This is only the model’s prediction.</p>;
  }
  const rest = experiments.slice(SHOWN_AT_FIRST);
  return (
    <>
      <p className="quiz-verdict">
        <VerdictMark {...overallVerdict(comparisonsOf(mechanism, first))} />
      </p>
      <p className="quiz-plain">{agreementSentence(mechanism, first)}</p>
      <Cards experiments={experiments.slice(0, SHOWN_AT_FIRST)} />
      {rest.length > 0 && (
        <details className="quiz-rest">
          <summary>
            {rest.length === 1 ? 'One more experiment of this kind' : `${rest.length} more experiments of this kind`}
          </summary>
          <Cards experiments={rest} />
        </details>
      )}
      {contrary.length > 0 && (
        <>
          <p className="quiz-plain">Published results disagree with each other:</p>
          <Cards experiments={contrary} />
        </>
      )}
    </>
  );
}

function Cards({ experiments }: { experiments: readonly Intervention[] }) {
  return (
    <div className="what-if-cards">
      {experiments.map((experiment) => (
        <PublishedCard key={experiment.id} intervention={experiment} />
      ))}
    </div>
  );
}

/** The answer: the reason, the published experiments if the model gave it, and the arrows it rests on. */
export function Answer({ question: { basis, because, path, experiments, contrary } }: { question: QuizQuestion }) {
  const isModel = basis === 'model';
  return (
    <div className="quiz-answer">
      <section>
        <h3>{isModel ? 'Why the model says so' : 'Why'}</h3>
        <p className="quiz-plain">{because}</p>
      </section>
      {isModel && (
        <section>
          <h3>What was measured</h3>
          <AnswerExperiments experiments={experiments} contrary={contrary} />
        </section>
      )}
      {path.length > 0 && (
        <section>
          <h3>{isModel ? 'The causal path, arrow by arrow' : 'What it rests on'}</h3>
          <CausalPath path={path} />
        </section>
      )}
    </div>
  );
}
