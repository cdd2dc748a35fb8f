import type { MechanismNode } from '../../model/graph';
import type { Selection } from '../../player/playerState';
import { useMechanism } from '../session/useMechanism';
import { KindMark } from './KindMark';
import { kindAndPlace } from './words';
import './thingButtons.css';

interface NodeButtonsProps {
  title: string;
  nodes: readonly MechanismNode[];
  onOpen: (selection: Selection) => void;
}

/** Nodes to open. */
export function NodeButtons({ title, nodes, onOpen }: NodeButtonsProps) {
  const mechanism = useMechanism();
  if (nodes.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{title}</h3>
      <ul className="thing-buttons">
        {nodes.map((node) => (
          <li key={node.id} data-voice={node.voice}>
            <button type="button" className="thing-button" onClick={() => onOpen({ kind: 'node', id: node.id })}>
              <KindMark kind={node.kind} />
              <span className="thing-words">
                {node.name}
                <small>{kindAndPlace(mechanism, node)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
