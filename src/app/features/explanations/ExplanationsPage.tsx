import type { OpenQuestion } from '../../../model/contextRecords';
import { evidenceOf, findContradictions } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import { edgeName } from '../../../scene/names';
import { useMechanism, useSession, useStore } from '../../session/session';
import { ContraryList, EvidenceList } from '../evidence/EvidenceList';
import { GlossaryText } from '../glossary/GlossaryText';
import { ExplanationList } from './ExplanationList';
import { counted } from '../../../model/wording';
import './explanations.css';

/** Contradicting findings by step; those of the current step are expanded. */
export function ContraryFindings() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const current = useStore(player, (state) => state.stepIndex);
  const troubled = mechanism.steps
    .map((step, at) => ({ step, at, contrary: findContradictions(mechanism, step.id) }))
    .filter(({ contrary }) => contrary.length > 0);
  if (troubled.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>Contradicting findings</h3>
      {troubled.map(({ step, at, contrary }) => (
        <details key={`${step.id} ${at === current}`} className="troubled-step" open={at === current}>
          <summary>
            <span>
              {stepNumberAt(mechanism, at).label}: {step.title}
            </span>
            <small>{counted(contrary.length, 'finding')}</small>
          </summary>
          {at !== current && (
            <button type="button" className="link-button" onClick={() => player.goTo(at)}>
              Go to this step
            </button>
          )}
          <ContraryList contrary={contrary} onOpen={player.select} />
        </details>
      ))}
    </section>
  );
}

const QUESTION_ORDER = ['paradox', 'disagreement', 'unknown'] as const satisfies readonly OpenQuestion['kind'][];
const QUESTION_KINDS: Readonly<Record<OpenQuestion['kind'], string>> = {
  paradox: 'Paradox',
  disagreement: 'Disputed',
  unknown: 'Not known',
};

/** Target and name of what a question is about. */
function placeOf(mechanism: Mechanism, id: string): { name: string; kind: 'step' | 'node' | 'edge' } | null {
  const { steps, nodes, edges } = indexMechanism(mechanism);
  const step = steps.get(id);
  if (step) return { name: step.title, kind: 'step' };
  const node = nodes.get(id);
  if (node) return { name: node.name, kind: 'node' };
  const edge = edges.get(id);
  return edge ? { name: edgeName(edge, nodes), kind: 'edge' } : null;
}

/** Open questions, paradoxes first. */
export function OpenQuestions({ questions }: { questions: readonly OpenQuestion[] }) {
  const mechanism = useMechanism();
  const { player } = useSession();

  const go = (id: string): void => {
    const place = placeOf(mechanism, id);
    if (place?.kind === 'step') return player.goTo(id);
    const step = indexMechanism(mechanism).stepOf(id);
    if (step) player.goTo(step.id);
    if (place) player.select({ kind: place.kind, id });
  };

  return (
    <section className="panel-section">
      <div className="panel-section-head">
        <h3>Open questions</h3>
        <span>{questions.length}</span>
      </div>
      <ul className="open-questions">
        {QUESTION_ORDER.flatMap((kind) => questions.filter((question) => question.kind === kind)).map((question) => (
          <li key={question.id}>
            <p className={`question-kind question-${question.kind}`}>{QUESTION_KINDS[question.kind]}</p>
            <h4>{question.title}</h4>
            <p>
              <GlossaryText text={question.text} />
            </p>
            <p className="question-places">
              {question.about.map((id) => (
                <button key={id} type="button" className="link-button" onClick={() => go(id)}>
                  {placeOf(mechanism, id)?.name ?? id}
                </button>
              ))}
            </p>
            <details>
              <summary>Sources</summary>
              <EvidenceList evidence={evidenceOf(mechanism, { kind: 'question', id: question.id })} level={5} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rival explanations, contradicting findings and open questions. */
export function ExplanationsPage() {
  const { hypotheses, questions } = useMechanism();
  return (
    <div className="panel-body">
      <h2>What is disputed</h2>
      <p className="panel-lead">
        The steps show one explanation. Others compete with it or add to it, and some findings fit none of them.
      </p>
      {hypotheses.length > 0 && <ExplanationList hypotheses={hypotheses} />}
      <ContraryFindings />
      {questions.length > 0 && <OpenQuestions questions={questions} />}
    </div>
  );
}
