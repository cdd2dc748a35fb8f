import { type Mechanism, stepNumberAt } from '../../model/mechanism';
import { indexMechanism } from '../../model/indexMechanism';
import { visualStatesAt } from '../../scene/visualState';
import type { StateOverride } from '../../scene/frameState';

/** How a thing stands at a step, in words; `strong` where it is the matter of that step. */
export interface State {
  words: string;
  strong: boolean;
}

const EFFECTS = { blocked: 'Blocked', silenced: 'Silenced', lifted: 'No longer acts', reversed: 'Undone' } as const;

/** The same verdict as the picture's, so that the two never disagree. */
export function stateOf(mechanism: Mechanism, stepIndex: number, id: string, alter?: StateOverride): State {
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
