import { indexMechanism } from '../../../model/indexMechanism';
import { overlaidHypotheses, parseLens, serializeLens } from '../../../model/lens';
import { type Mechanism, stepNumberAt } from '../../../model/mechanism';
import type { StateOverride } from '../../../scene/frameState';
import { visualStatesAt } from '../../../scene/visualState';
import { useMechanism, useSession, useStore } from '../../session/session';
import './evidencePage.css';

/** How a thing stands at a step, in words; `strong` where it is the matter of that step. */
export interface ItemState {
  words: string;
  strong: boolean;
}

const EFFECTS = { blocked: 'Blocked', silenced: 'Silenced', lifted: 'No longer acts', reversed: 'Undone' } as const;

/** The same verdict as the picture's, so that the two never disagree. */
export function itemStateAt(mechanism: Mechanism, stepIndex: number, id: string, alter?: StateOverride): ItemState {
  const layered = [...mechanism.layerNodes, ...mechanism.layerEdges].find((item) => item.id === id);
  if (layered) {
    const label = indexMechanism(mechanism).hypotheses.get(layered.layer)?.label;
    return { words: `Only in: ${label ?? layered.layer}`, strong: false };
  }
  const told = visualStatesAt(mechanism, stepIndex).get(id) ?? 'idle';
  const look = alter?.(id, told) ?? told;
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

/** For a part of one explanation alone: the way to see it in the picture, where it is not laid over it. */
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
      Lay “{label}” over the picture
    </button>
  );
}

/** What the source documents do not say. Hatching always means that no quote stands behind it. */
export function NoQuoteCard({ sentence }: { sentence: string }) {
  return (
    <section className="silent-card">
      <h3>Not in the source documents</h3>
      <p>{sentence}</p>
    </section>
  );
}
