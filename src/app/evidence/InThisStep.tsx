import { indexMechanism } from '../../model/indexMechanism';
import type { Step } from '../../model/graph';
import type { Selection } from '../../player/playerState';
import { useMechanism } from '../session/useMechanism';
import { EdgeButtons } from './EdgeButtons';
import { NodeButtons } from './NodeButtons';

/** What takes part in a step, in causal order, and then what else the step explains. */
export function InThisStep({ step, onOpen }: { step: Step; onOpen: (selection: Selection) => void }) {
  const mechanism = useMechanism();
  const { nodes, edges } = indexMechanism(mechanism);
  const explained = [...mechanism.nodes, ...mechanism.edges].filter((item) => item.step === step.id);
  const ids = [...new Set([...step.sequence.flat(), ...explained.map(({ id }) => id)])];
  return (
    <>
      <NodeButtons title="In this step" nodes={ids.flatMap((id) => nodes.get(id) ?? [])} onOpen={onOpen} />
      <EdgeButtons title="Arrows in this step" edges={ids.flatMap((id) => edges.get(id) ?? [])} onOpen={onOpen} />
    </>
  );
}
