import { type Contradiction, resolveEvidence } from '../../model/evidenceQueries';
import { indexMechanism } from '../../model/indexMechanism';
import type { Selection } from '../../player/playerState';
import { edgeName } from '../../scene/names';
import { useMechanism } from '../session/useMechanism';
import { ClaimItem } from './ClaimItem';
import { QuoteCard } from './QuoteCard';
import './contraryList.css';

interface ContraryListProps {
  contrary: readonly Contradiction[];
  onOpen: (selection: Selection) => void;
}

/** Findings that do not fit, each under the part that it speaks against; a step as a whole needs no name. */
export function ContraryList({ contrary, onOpen }: ContraryListProps) {
  const mechanism = useMechanism();
  const { nodes, edges } = indexMechanism(mechanism);
  return (
    <ul className="contrary">
      {contrary.map(({ item, against }) => {
        const edge = edges.get(against);
        const name = edge ? edgeName(edge, nodes) : nodes.get(against)?.name;
        const [resolved] = resolveEvidence(mechanism, [item]);
        if (!resolved) return null;
        return (
          <li key={resolved.kind === 'quote' ? resolved.quote.id : resolved.claim.id}>
            {name && (
              <p>
                Against:{' '}
                <button
                  type="button"
                  className="link-button"
                  onClick={() => onOpen({ kind: edge ? 'edge' : 'node', id: against })}
                >
                  {name}
                </button>
              </p>
            )}
            <ul className="claims">
              {resolved.kind === 'quote' ? <QuoteCard main={resolved} same={[]} /> : <ClaimItem {...resolved} />}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
