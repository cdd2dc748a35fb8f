import { indexMechanism } from '../../../model/indexMechanism';
import { overlaidHypotheses, parseLens, serializeLens } from '../../../model/lens';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import type { StateOverride } from '../../../scene/frameState';
import { visualStatesAt } from '../../../scene/visualState';
import { useMechanism, useSession, useStore } from '../../session/session';
import './evidencePage.css';

/** The state of a node or arrow at a step, in words; `strong` if the step is about it. */
export interface ItemState {
  words: string;
  strong: boolean;
}

const EFFECTS = {
  blocked: 'Blocked',
  silenced: 'Silenced',
  lifted: 'No longer acts',
  reversed: 'Undone',
  ongoing: 'Acts as before',
  over: 'Over',
} as const;

/** Uses the diagram's own state, so that the two always agree. */
export function itemStateAt(mechanism: Mechanism, stepIndex: number, id: string, alter?: StateOverride): ItemState {
  const layered = [...mechanism.layerNodes, ...mechanism.layerEdges].find((item) => item.id === id);
  if (layered) {
    const label = indexMechanism(mechanism).hypotheses.get(layered.layer)?.label;
    return { words: `Only in: ${label ?? layered.layer}`, strong: false };
  }
  const state = visualStatesAt(mechanism, stepIndex).get(id) ?? 'idle';
  const look = alter?.(id, state) ?? state;
  const current = mechanism.steps[stepIndex];
  const takesPart = current?.sequence.some((stage) => stage.includes(id)) === true;
  switch (look) {
    case 'active':
      return { words: 'Active now', strong: true };
    case 'visited':
      return takesPart ? { words: 'Active now', strong: true } : { words: 'Earlier step', strong: false };
    case 'idle': {
      if (takesPart) return { words: 'Active now', strong: true };
      const step = indexMechanism(mechanism).stepOf(id);
      const index = step ? mechanism.steps.indexOf(step) : -1;
      if (index < 0) return { words: 'Not yet', strong: false };
      return { words: `Not yet: ${stepNumberAt(mechanism, index).label.toLowerCase()}`, strong: false };
    }
    default:
      return { words: EFFECTS[look], strong: current?.effects[id] !== undefined };
  }
}

/** For a part of a single explanation: a button that shows it on the diagram. */
export function LayerSwitch({ id }: { id: string }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const text = useStore(player, (state) => state.lens);
  const layered = [...mechanism.layerNodes, ...mechanism.layerEdges].find((item) => item.id === id);
  if (!layered) return null;
  const over = overlaidHypotheses(text === null ? null : parseLens(mechanism, text));
  if (over.includes(layered.layer)) return null;
  const label = indexMechanism(mechanism).hypotheses.get(layered.layer)?.label ?? layered.layer;
  return (
    <button
      type="button"
      className="button layer-switch"
      onClick={() => player.setLens(serializeLens({ kind: 'hypotheses', ids: [...over, layered.layer] }))}
    >
      Show “{label}” on the diagram
    </button>
  );
}

/** Says that the source documents are silent. Hatching always means that there is no quote. */
export function NoQuoteCard({ sentence }: { sentence: string }) {
  return (
    <section className="silent-card">
      <h3>Not in the source documents</h3>
      <p>{sentence}</p>
    </section>
  );
}
