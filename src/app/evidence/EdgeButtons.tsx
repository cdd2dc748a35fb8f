import type { MechanismEdge } from '../../model/graph';
import { indexMechanism } from '../../model/indexMechanism';
import { evidenceOf } from '../../model/evidenceQueries';
import type { Selection } from '../../player/playerState';
import { useMechanism } from '../session/useMechanism';
import { ArrowMark } from './ArrowMark';
import { groupEvidence } from '../../evidence/evidenceItems';
import { edgeName } from '../../scene/names';
import { counted } from './words';
import './thingButtons.css';

interface EdgeButtonsProps {
  title: string;
  edges: readonly MechanismEdge[];
  onOpen: (selection: Selection) => void;
}

/** Arrows to open, each with how much stands behind it. */
export function EdgeButtons({ title, edges, onOpen }: EdgeButtonsProps) {
  const mechanism = useMechanism();
  if (edges.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{title}</h3>
      <ul className="thing-buttons">
        {edges.map((edge) => {
          const { quotes, claims } = groupEvidence(evidenceOf(mechanism, { kind: 'edge', id: edge.id }));
          return (
            <li key={edge.id}>
              <button type="button" className="thing-button" onClick={() => onOpen({ kind: 'edge', id: edge.id })}>
                <ArrowMark kind={edge.kind} />
                <span className="thing-words">{edgeName(edge, indexMechanism(mechanism).nodes)}</span>
                <span className="thing-count">{backing(quotes.length, claims.length)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function backing(quotes: number, claims: number): string {
  if (quotes > 0) return counted(quotes, 'quote');
  return claims > 0 ? counted(claims, 'paper finding') : 'no quote';
}
