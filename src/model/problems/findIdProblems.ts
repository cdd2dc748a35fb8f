import type { IdSet } from '../ids';
import type { Mechanism } from '../mechanism';
import type { Problem } from '../problem';
import { idLists } from './idLists';
import { itemPath } from './itemPath';
import { quoted } from './quoted';

/** Ids that cannot be told apart, or that would read as a member of every JavaScript object when used as a key. */
export function findIdProblems(mechanism: Mechanism): Problem[] {
  const problems: Problem[] = [];
  for (const kind of Object.keys(idLists) as (keyof IdSet)[]) {
    const first = new Map<string, string>();
    const items = idLists[kind].flatMap((list) =>
      mechanism[list].map(({ id }, at) => ({ id, place: `${list}[${at}]` })),
    );
    for (const { id, place } of items) {
      const path = `${place}.id`;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, place);
      else {
        const message = `The ${kind} id ${quoted(id)} is already that of ${earlier}. Give one of them another id.`;
        problems.push({ path, message });
      }
      if (id === '') problems.push({ path, message: 'The id is empty. Give it a short name, such as “ampar”.' });
      if (id in Object.prototype) {
        problems.push({ path, message: `The id ${quoted(id)} is reserved. Choose another, such as “${id}1”.` });
      }
    }
  }
  const nodes = new Set([...mechanism.nodes, ...mechanism.layerNodes].map((node) => node.id));
  for (const { id } of [...mechanism.edges, ...mechanism.layerEdges]) {
    if (!nodes.has(id)) continue;
    const message = `The id ${quoted(id)} is that of a node too, and a step could not tell which it moves. Rename one.`;
    problems.push({ path: `${itemPath('edges', id)}.id`, message });
  }
  return problems;
}
