import type { OpenQuestion } from '../../model/contextRecords';
import { evidenceOf } from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { edgeName } from '../../scene/names';
import { EvidenceList } from '../evidence/EvidenceList';
import { GlossaryText } from '../glossary/GlossaryText';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';

const ORDER = ['paradox', 'disagreement', 'unknown'] as const satisfies readonly OpenQuestion['kind'][];
const KINDS: Readonly<Record<OpenQuestion['kind'], string>> = {
  paradox: 'Paradox',
  disagreement: 'Disputed',
  unknown: 'Not known',
};

/** Where a question leads, and what it is called. */
function placeOf(mechanism: Mechanism, id: string): { name: string; kind: 'step' | 'node' | 'edge' } | null {
  const { steps, nodes, edges } = indexMechanism(mechanism);
  const step = steps.get(id);
  if (step) return { name: step.title, kind: 'step' };
  const node = nodes.get(id);
  if (node) return { name: node.name, kind: 'node' };
  const edge = edges.get(id);
  return edge ? { name: edgeName(edge, nodes), kind: 'edge' } : null;
}

/** What is not known, and what does not fit, the paradox first. */
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
        {ORDER.flatMap((kind) => questions.filter((question) => question.kind === kind)).map((question) => (
          <li key={question.id}>
            <p className={`question-kind question-${question.kind}`}>{KINDS[question.kind]}</p>
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
