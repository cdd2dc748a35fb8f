import type { MechanismGraph } from '../model/mechanism';
import type { Drawing } from '../scene/drawing';
import type { BuiltInMechanism, MechanismEntry } from '../scene/mechanismEntry';
import { ketamineEntry } from './ketamine/entry';

/** The one that is shown where none is asked for; its graph comes with the first view. */
export const defaultMechanism = ketamineEntry;

/** The built-in mechanisms, and the only list of them, the default first. Another one is a folder beside this file and a line here. */
export const mechanisms: readonly [BuiltInMechanism, ...BuiltInMechanism[]] = [
  { id: defaultMechanism.id, open: () => Promise.resolve(defaultMechanism) },
  { id: 'ssri', open: async () => (await import('./ssri/entry')).ssriEntry },
  { id: 'lisinopril', open: async () => (await import('./lisinopril/entry')).lisinoprilEntry },
];

export const mechanismIds: readonly string[] = mechanisms.map(({ id }) => id);

/** A built-in mechanism by its id. */
export function findMechanism(id: string | null): BuiltInMechanism | undefined {
  return mechanisms.find((mechanism) => mechanism.id === id);
}

/**
 * Opens a built-in mechanism by its id, the default where there is none of that id.
 *
 * @example
 * const { graph } = await openMechanism(new URLSearchParams(location.search).get('mechanism'));
 */
export async function openMechanism(id: string | null): Promise<MechanismEntry> {
  return (await findMechanism(id)?.open()) ?? defaultMechanism;
}

const partsOf = ({ nodes, edges, steps, compartments }: MechanismGraph): string =>
  JSON.stringify([
    // A part that was moved by hand stands in no drawing.
    nodes.map(({ id, at }) => [id, at]),
    ...[edges, steps, compartments].map((list) => list.map(({ id }) => id)),
  ]);

/**
 * What to draw a mechanism from a file with: one that has the parts of a built-in mechanism looks like it, any other is
 * drawn by generic code.
 */
export async function drawingFor(graph: MechanismGraph): Promise<Drawing> {
  const builtIn = await findMechanism(graph.id)?.open();
  return builtIn && partsOf(builtIn.graph) === partsOf(graph) ? builtIn.drawing : {};
}
