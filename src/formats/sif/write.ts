import type { Mechanism } from '../../model/mechanism';
import { lossesOf } from '../losses';
import { GUESSED_SUFFIX, relationOf, uniqueLabels, type WriteResult } from '../writeContext';

/** A mechanism as a simple interaction file: names and arrows, between tabs. */
export function writeSif(mechanism: Mechanism): WriteResult {
  const labels = uniqueLabels(mechanism);
  const name = (id: string): string => labels.get(id) ?? id;
  const touched = new Set<string>(mechanism.edges.flatMap(({ source, target }) => [source, target]));
  const lines = [
    ...mechanism.edges.map((edge) =>
      [
        name(edge.source),
        `${relationOf(edge).replace(/\s+/g, ' ')}${edge.guessed === undefined ? '' : GUESSED_SUFFIX}`,
        name(edge.target),
      ].join('\t'),
    ),
    ...mechanism.nodes.filter(({ id }) => !touched.has(id)).map(({ id }) => name(id)),
  ];
  return { ok: true, text: `${lines.join('\n')}\n`, notes: lossesOf(mechanism, new Set()) };
}
