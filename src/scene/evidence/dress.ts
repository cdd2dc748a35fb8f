import type { LayerEdge, LayerNode } from '../../model/layer';
import type { Strength } from '../../model/strength';
import type { Deed } from '../whatIf/alterBy';

/** What is laid over a picture to show what it rests on. */
export interface Dress {
  /** The ids of nodes and arrows that stay in full light; null where nothing is set aside. */
  lit: ReadonlySet<string> | null;
  /** How well each node and arrow is backed, by id, to be marked on the picture; null where the marks are off. */
  strengths: ReadonlyMap<string, Strength> | null;
  /** What explanations have of their own, of those laid over the graph. */
  layers: { nodes: readonly LayerNode[]; edges: readonly LayerEdge[] };
  /** What a what-if does to nodes, to be marked on them. */
  deeds?: ReadonlyMap<string, Deed>;
}
