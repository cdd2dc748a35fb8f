import { MessageSquareWarning } from 'lucide-react';
import { contraryAt } from '../../model/contraryAt';
import { indexMechanism } from '../../model/indexMechanism';
import { resolveEvidence } from '../../model/resolveEvidence';
import type { Step } from '../../model/step';
import type { Selection } from '../../player/playerState';
import { edgeName } from '../../scene/names';
import { useMechanism } from '../session/useMechanism';
import { ClaimItem } from './ClaimItem';
import { QuoteCard } from './QuoteCard';
import './troublesAPart.css';

interface TroublesAPartProps {
  step: Step;
  onOpen: (selection: Selection) => void;
}

/** Findings that contradict something told in the step, though not the step as a whole; each beside what it troubles. */
export function TroublesAPart({ step, onOpen }: TroublesAPartProps) {
  const mechanism = useMechanism();
  const own = new Set(step.evidence.map((item) => (item.kind === 'quote' ? item.quote : item.claim)));
  const contrary = contraryAt(mechanism, step.id).filter(
    ({ item }) => !own.has(item.kind === 'quote' ? item.quote : item.claim),
  );
  if (contrary.length === 0) return null;
  const { nodes, edges } = indexMechanism(mechanism);
  return (
    <section className="panel-section panel-against">
      <div className="panel-section-head">
        <h3>
          <MessageSquareWarning className="icon" aria-hidden="true" />
          Troubles a part of it
        </h3>
        <span>{contrary.length}</span>
      </div>
      <ul className="troubles">
        {contrary.map(({ item, against }) => {
          const edge = edges.get(against);
          const [resolved] = resolveEvidence(mechanism, [item]);
          if (!resolved) return null;
          return (
            <li key={resolved.kind === 'quote' ? resolved.quote.id : resolved.claim.id}>
              <button
                type="button"
                className="link-button"
                onClick={() => onOpen({ kind: edge ? 'edge' : 'node', id: against })}
              >
                {edge ? edgeName(edge, nodes) : nodes.get(against)?.name}
              </button>
              <ul className="claims">
                {resolved.kind === 'quote' ? <QuoteCard main={resolved} same={[]} /> : <ClaimItem {...resolved} />}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
