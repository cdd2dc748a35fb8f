import type { Mechanism } from '../../src/model/mechanism';

/** Ids shorter than this are parts of many other words. */
const SHORTEST = 4;

/**
 * What names a thing of a mechanism: the ids and labels of its nodes, arrows, steps, compartments, explanations and
 * interventions, and its own id.
 */
export function namesOf(mechanism: Mechanism): ReadonlySet<string> {
  const { nodes, layerNodes, edges, layerEdges, steps, compartments, hypotheses, interventions } = mechanism;
  const things = [nodes, layerNodes, edges, layerEdges, steps, compartments, hypotheses, interventions].flat();
  const labelled = [nodes, layerNodes, edges, layerEdges, compartments, hypotheses, interventions].flat();
  const names = [
    mechanism.id,
    ...things.map(({ id }) => id),
    ...labelled.flatMap(({ label }) => (label === undefined ? [] : [label.replace(/\s+/g, ' ')])),
    ...steps.map(({ title }) => title),
  ];
  return new Set(names.filter(({ length }) => length >= SHORTEST));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where a source, code and comments alike, has one of the names as a word of its own, each as `file:line name`. */
export function findLeaks(file: string, source: string, names: ReadonlySet<string>): string[] {
  // The longest first, so that "GABA interneuron" is not told as two.
  const all = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\w-])(?:${all.join('|')})(?![\\w-])`, 'g');
  return source
    .split('\n')
    .flatMap((line, at) => [...line.matchAll(pattern)].map(([name]) => `${file}:${at + 1} ${name}`));
}
