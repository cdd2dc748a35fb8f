import { rect } from '../items';
import type { SceneItem } from '../scene';
import { bdnfNode, bdnfRelease } from './bdnfNodes';
import { gabaNode } from './gabaNode';
import { glutamateNode } from './glutamateNode';
import { ketamineNode } from './ketamineNode';
import type { NodeInput, Painter } from './painter';
import { mtorc1Node, plateNode, proteinsNode, synthesisNode } from './plateNodes';
import { ampar, calciumChannel, nmdarGaba, nmdarRest, trkbReceptor } from './receptorNodes';
import { lossNode, spinesNode, synaptogenesisNode } from './spineNodes';
import { firingNode, releaseNode } from './traceNodes';

const painters: Readonly<Record<string, Painter>> = {
  'synapse-loss': lossNode,
  ketamine: ketamineNode,
  'nmdar-gaba': nmdarGaba,
  'gaba-firing': firingNode,
  gaba: gabaNode,
  'glutamate-release': releaseNode,
  glutamate: glutamateNode,
  ampar,
  vdcc: calciumChannel,
  'bdnf-release': bdnfRelease,
  bdnf: bdnfNode,
  trkb: trkbReceptor,
  mtorc1: mtorc1Node,
  'nmdar-rest': nmdarRest,
  'protein-synthesis': synthesisNode,
  'synaptic-proteins': proteinsNode,
  synaptogenesis: synaptogenesisNode,
  spines: spinesNode,
};

/** How a node is drawn: acted out in the tissue, or as the plate of its kind. */
export function painterOf(id: string): Painter {
  return painters[id] ?? plateNode;
}

/** A node with a ring when it is selected, and room to click and to touch. */
export function nodeItems(input: NodeInput, selected: boolean): SceneItem[] {
  const { x, y, w, h } = input.spot.box;
  return [
    rect('hit', x - 6, y - 6, w + 12, h + 12, 10, { fill: 'stage', fillOpacity: 0 }),
    ...painterOf(input.node.id).draw(input),
    ...(selected
      ? [rect('ring', x - 8, y - 8, w + 16, h + 16, 16, { fill: 'none', stroke: 'ink', strokeWidth: 2.8 })]
      : []),
  ];
}
