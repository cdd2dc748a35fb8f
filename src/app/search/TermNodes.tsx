import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import type { Term } from '../../model/contextRecords';
import { KindMark } from '../evidence/KindMark';
import '../evidence/thingButtons.css';

interface TermNodesProps {
  mechanism: Mechanism;
  term: Term;
  onNode: (id: string) => void;
}

export function nodesOf(mechanism: Mechanism, term: Term): MechanismNode[] {
  return (term.nodes ?? []).flatMap((id) => indexMechanism(mechanism).nodes.get(id) ?? []);
}

/** The things that a word helps to understand, to go to. */
export function TermNodes({ mechanism, term, onNode }: TermNodesProps) {
  const nodes = nodesOf(mechanism, term);
  if (nodes.length === 0) return null;
  return (
    <>
      <h4 className="term-nodes-head">In the diagram</h4>
      <ul className="thing-buttons">
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="thing-button" onClick={() => onNode(node.id)}>
              <KindMark kind={node.kind} />
              <span className="thing-words">{node.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
