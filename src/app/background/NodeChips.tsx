import type { MouseEvent } from 'react';
import type { LayerNode, MechanismNode } from '../../model/graph';
import { useSession } from '../session/useSession';
import './nodeChips.css';

/** Nodes to light in the picture, in the width of their names. */
export function NodeChips({ nodes }: { nodes: readonly (MechanismNode | LayerNode)[] }) {
  const { graph, player } = useSession();
  const open = (id: string, { currentTarget }: MouseEvent<HTMLElement>): void => {
    // The button goes with this page; the reader goes on from the top of the page that comes.
    const panel = currentTarget.closest<HTMLElement>('.panel');
    panel?.focus({ preventScroll: true });
    // Where the panel is no scroller of its own, the reader is far down the page by now.
    if (panel && panel.scrollHeight <= panel.clientHeight) panel.scrollIntoView({ block: 'start' });
    if (graph.nodes.some((node) => node.id === id)) player.openNode(id);
    else player.select({ kind: 'node', id });
  };
  return nodes.map(({ id, label, voice }) => {
    const name = label.replace('\n', ' ');
    return (
      <button
        key={id}
        type="button"
        className="node-chip"
        data-voice={voice}
        aria-label={`${name}: show in the picture`}
        onClick={(event) => open(id, event)}
      >
        <span>{name}</span>
      </button>
    );
  });
}
