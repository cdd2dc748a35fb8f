import { useState } from 'react';
import { rankByWeakness, type RankedPart } from '../../evidence/coverage';
import { indexMechanism } from '../../model/indexMechanism';
import { edgeName } from '../../scene/names';
import '../evidence/thingButtons.css';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { StrengthMark } from './StrengthMark';
import { why } from './why';

const FIRST = 8;

/** What a critical reader asks for first: where the chain is thinnest. Each leads to its evidence. */
export function WeakestLinks() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const [all, setAll] = useState(false);
  const links = rankByWeakness(mechanism);
  const { nodes, stepOf } = indexMechanism(mechanism);

  const open = ({ kind, item }: RankedPart): void => {
    const step = stepOf(item.id);
    if (step) player.goTo(step.id);
    player.select({ kind, id: item.id });
  };

  return (
    <section className="panel-section">
      <div className="panel-section-head">
        <h3>Weakest links first</h3>
        <span>{links.length} parts</span>
      </div>
      <ol className="thing-buttons">
        {(all ? links : links.slice(0, FIRST)).map((link) => (
          <li key={link.item.id}>
            <button type="button" className="thing-button" onClick={() => open(link)}>
              <span className="thing-words">
                {'source' in link.item ? edgeName(link.item, nodes) : link.item.name}
                <small>{why(link.strength)}</small>
              </span>
              <StrengthMark strength={link.strength} />
            </button>
          </li>
        ))}
      </ol>
      {!all && links.length > FIRST && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          Show all {links.length}
        </button>
      )}
    </section>
  );
}
