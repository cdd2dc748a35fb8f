import { useState, useSyncExternalStore } from 'react';
import { ownNodesOf } from '../../../layout/view';
import { layoutJobOf } from '../../../live/layoutJob';
import type { MechanismGraph } from '../../../model/mechanism';
import { isLargeGraph } from '../../../scene/largeGraph';
import type { View } from '../../../scene/views/view';
import { useSession, useStore } from '../../session/session';
import './layoutStatus.css';

/** A list of more helps nobody; search finds the rest. */
const LISTED = 200;

const number = new Intl.NumberFormat('en');

/** The parts of a step as a list: what can be done with the picture can be done here. */
function StepParts({ graph }: { graph: MechanismGraph }) {
  const { player } = useSession();
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const selected = useStore(player, (state) => state.selection?.id);
  const step = graph.steps[stepIndex];
  const own = ownNodesOf(graph, step?.id ?? '');
  return (
    <>
      <ul className="layout-list">
        {own.slice(0, LISTED).map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              className="layout-part"
              aria-pressed={selected === id}
              onClick={() => player.select({ kind: 'node', id })}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
      {own.length > LISTED && (
        <p className="layout-more">{number.format(own.length - LISTED)} more. Search finds any of them.</p>
      )}
    </>
  );
}

interface LayoutStatusProps {
  view: View | undefined;
  isStopped: boolean;
  onRetry: () => void;
}

/** How far the arranging of a picture is, with a way to end it; and the parts of the step as a list meanwhile, and beside a large picture. */
export function LayoutStatus({ view, isStopped, onRetry }: LayoutStatusProps) {
  const { entry, graph, player } = useSession();
  const job = layoutJobOf(graph, entry.drawing.arrangement);
  const progress = useSyncExternalStore(job.progress.subscribe, job.progress.getState);
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const [isOpen, setOpen] = useState(false);
  const count = `${number.format(graph.nodes.length)} parts and ${number.format(graph.edges.length)} arrows`;
  if (view && !isLargeGraph(graph)) return null;
  if (view) {
    const own = ownNodesOf(graph, graph.steps[stepIndex]?.id ?? '').length;
    return (
      <details className="layout-parts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Parts of this step ({number.format(own)})</summary>
        {isOpen && <StepParts graph={graph} />}
      </details>
    );
  }
  const share = typeof progress === 'number' ? progress : undefined;
  return (
    <div className="layout-status">
      <div className="layout-head">
        {isStopped ? (
          <>
            <p role="status">The picture was not arranged. Steps, search and evidence work without it.</p>
            <button type="button" className="button button-primary" onClick={onRetry}>
              Arrange the picture
            </button>
          </>
        ) : (
          <>
            <label className="layout-label">
              Arranging {count}.
              <progress max={1} value={share} />
            </label>
            <button type="button" className="button" onClick={job.stop}>
              Cancel
            </button>
          </>
        )}
      </div>
      <h2 className="layout-title">Parts of this step</h2>
      <StepParts graph={graph} />
    </div>
  );
}
