import { indexMechanism } from '../../model/indexMechanism';
import { overlaidHypotheses, serializeLens, parseLens } from '../../model/lens';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

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
