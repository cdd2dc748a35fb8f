import { defaultMechanism } from '../mechanisms/registry';

const { id, graph } = defaultMechanism;
const [first] = graph.nodes;
const hub = graph.nodes.find(({ isHub }) => isHub) ?? first;

/** Names that exist, for the examples of the help: they can be typed as they stand. */
export const EXAMPLE = {
  mechanism: id,
  node: hub?.id ?? '',
  step: hub?.step ?? '',
  other: graph.nodes.find(({ kind }) => kind === 'macromolecule')?.id ?? '',
} as const;
