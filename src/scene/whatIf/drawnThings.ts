import type { ItemRole, Scene, SceneItem } from '../scene';

/** How a view draws an arrow: as a line, acted out by the things at its ends, or not at all. */
export type ArrowDrawing = 'line' | 'acted' | 'none';

/** Whether an item has any shape beside its words and its room to press. */
function hasShape(item: SceneItem): boolean {
  if (item.opacity === 0 || item.role === 'hit' || item.role === 'selection') return false;
  return item.kind === 'group' ? item.children.some(hasShape) : item.kind !== 'text';
}

const idOf = (item: SceneItem): string => (item.kind === 'group' && item.target?.id) || item.id;

/** What a scene draws of its nodes and arrows. */
export interface DrawnThings {
  /** Whether a node has a shape: a drug that was not given has none. */
  isDrawn(nodeId: string): boolean;
  arrow(edgeId: string): ArrowDrawing;
}

/** An arrow that is acted out is a group of no opacity with room to press. */
export function drawnThings({ items }: Scene): DrawnThings {
  const inLayer = (role: ItemRole) =>
    new Map(
      items.flatMap((layer) =>
        layer.kind === 'group' && layer.role === role ? layer.children.map((item) => [idOf(item), item] as const) : [],
      ),
    );
  const [nodes, edges] = [inLayer('nodes'), inLayer('edges')];
  return {
    isDrawn(id) {
      const node = nodes.get(id);
      return node !== undefined && hasShape(node);
    },
    arrow(id) {
      const edge = edges.get(id);
      if (edge?.kind !== 'group' || edge.children.length === 0) return 'none';
      return edge.opacity === 0 ? 'acted' : 'line';
    },
  };
}
