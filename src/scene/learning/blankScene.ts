import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import { kindWords, withinSentence } from '../names';
import type { Scene, SceneItem, Target } from '../scene';

/** "Protein, muscle fibre, part 3": what may be said of a part whose name is asked for. */
function blankName(mechanism: Mechanism, id: string, number: number): string {
  const { nodes, compartments } = indexMechanism(mechanism);
  const node = nodes.get(id);
  const place = compartments.get(node?.compartment ?? '')?.label ?? '';
  const words = [node ? kindWords[node.kind] : '', withinSentence(place), `part ${number}`];
  return words.filter(Boolean).join(', ');
}

/** Removes words; nodes keep their target under a name that gives nothing away, arrows are no targets. */
function blankItems(items: readonly SceneItem[], nameOf: (id: string) => string): SceneItem[] {
  return items.flatMap((item): SceneItem[] => {
    if (item.kind === 'text' || item.role === 'labels' || item.role === 'legend' || item.role === 'badge') return [];
    if (item.kind !== 'group') return [item];
    const { target, ...group } = item;
    const blanked: Target | undefined =
      target?.kind === 'node' && !target.pointerOnly ? { ...target, name: nameOf(target.id) } : undefined;
    return [{ ...group, ...(blanked && { target: blanked }), children: blankItems(item.children, nameOf) }];
  });
}

/** A picture without its words, in which the nodes can be pointed at but not read. */
export function blankScene(mechanism: Mechanism, scene: Scene): Scene {
  const numbers = new Map(mechanism.nodes.map(({ id }, at) => [id, at + 1]));
  const nameOf = (id: string): string => blankName(mechanism, id, numbers.get(id) ?? 0);
  return { ...scene, items: blankItems(scene.items, nameOf) };
}
