import type { MechanismGraph } from '../model/mechanism';
import type { Drawing } from '../scene/drawing';
import type { MechanismEntry } from '../scene/mechanismEntry';
import { ketamineEntry } from './ketamine/entry';

/**
 * The built-in mechanisms, and the only list of them. The first is shown where none is asked for. Another one is a folder
 * beside this file and a line here.
 */
export const mechanisms: readonly [MechanismEntry, ...MechanismEntry[]] = [ketamineEntry];

export const [defaultMechanism] = mechanisms;

export const mechanismIds: readonly string[] = mechanisms.map(({ id }) => id);

/**
 * A built-in mechanism by its id.
 *
 * @example
 * findMechanism(new URLSearchParams(location.search).get('mechanism')) ?? defaultMechanism;
 */
export function findMechanism(id: string | null): MechanismEntry | undefined {
  return mechanisms.find((entry) => entry.id === id);
}

const partsOf = ({ nodes, edges, steps, compartments }: MechanismGraph): string =>
  JSON.stringify([nodes, edges, steps, compartments].map((list) => list.map(({ id }) => id)));

/**
 * What to draw a mechanism from a file with: one that has the parts of a built-in mechanism looks like it, any other is
 * drawn by generic code.
 */
export function drawingFor(graph: MechanismGraph): Drawing {
  const builtIn = findMechanism(graph.id);
  return builtIn && partsOf(builtIn.graph) === partsOf(graph) ? builtIn.drawing : {};
}
