import type { MechanismEdge } from './edge';
import type { IdSet } from './ids';
import type { MechanismNode } from './node';

/**
 * A node of one explanation alone: drawn only while that is laid over the graph. It takes no part in the story and stands
 * in no step's sequence; its `step` is the one beside which it is told.
 */
export interface LayerNode<I extends IdSet = IdSet> extends MechanismNode<I> {
  layer: I['hypothesis'];
}

/** An arrow of one explanation alone, between nodes of the graph or of that layer. */
export interface LayerEdge<I extends IdSet = IdSet> extends MechanismEdge<I> {
  layer: I['hypothesis'];
}
