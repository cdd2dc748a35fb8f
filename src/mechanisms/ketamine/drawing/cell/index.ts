import { plateItems } from '../../../../scene/cell/nodeShapes';
import { groundGradient, tissueGradients } from '../../../../scene/cell/tones';
import type { CellDrawing } from '../../../../scene/drawing';
import { anatomy } from './anatomy';
import { backdrop } from './backdrop';
import { bdnfNode, bdnfReleaseNode } from './bdnf';
import { depolarisationGradient, edge } from './edges';
import { glutamateNode, jetGradient, releaseNode } from './glutamate';
import { firingNode, gabaNode, ketamineNode } from './interneuron';
import { labelPlan } from './labels';
import { cellLayout, type KetamineCellLayout, type Painter } from './layout';
import { legend } from './legend';
import { locator } from './locator';
import { amparNode, interneuronNmdar, trkbNode, vdccNode } from './receptors';
import { shots } from './shots';
import { lossNode, spineGradients, spinesNode, synaptogenesisNode } from './spines';
import { mtorc1Node, potentiationNode, proteinsNode, synthesisNode } from './translation';

/** Nodes that the tissue acts out; all others are plates. */
const painters: Readonly<Record<string, Painter>> = {
  'synapse-loss': lossNode,
  ketamine: ketamineNode,
  'nmdar-gaba': interneuronNmdar,
  'gaba-firing': firingNode,
  gaba: gabaNode,
  'glutamate-release': releaseNode,
  glutamate: glutamateNode,
  ampar: amparNode,
  vdcc: vdccNode,
  'bdnf-release': bdnfReleaseNode,
  bdnf: bdnfNode,
  trkb: trkbNode,
  mtorc1: mtorc1Node,
  'protein-synthesis': synthesisNode,
  'synaptic-proteins': proteinsNode,
  synaptogenesis: synaptogenesisNode,
  spines: spinesNode,
  'synaptic-potentiation': potentiationNode,
};

/** An interneuron, a terminal, a cleft, a spine with its neighbours and their dendrite, and what moves in them. */
export const cellDrawing: CellDrawing<KetamineCellLayout> = {
  layout: cellLayout,
  backdrop,
  node: (input) => painters[input.node.id]?.draw(input) ?? plateItems(input),
  watches: (id) => painters[id]?.watches ?? [],
  edge,
  labels: () => labelPlan,
  legend,
  // The free corner at the upper right.
  legendAt: [1222, 14],
  inset: locator,
  gradients: [
    groundGradient(850, 470, 1000),
    ...tissueGradients(),
    ...spineGradients,
    jetGradient,
    depolarisationGradient,
  ],
  layers: async () => (await import('./layers')).cellLayers,
  loadMotion: async () => anatomy().addMotion((await import('./anatomyInMotion.data.json')).default),
  shots,
};
