import type { Mechanism } from '../model/mechanism';
import { answerShare, answerTime, levelsOf } from './answer';
import { causalOrder } from './causalOrder';
import type { Scenario } from './scenario';
import { untouched } from './untouched';

/** How strongly a node must rise after the usual dose for a question about it to have a clear answer. */
const CLEAR_RISE = 0.1;

/** The nodes that clearly rise after the dose, causes first, and what is left of each rise while another is blocked. */
export interface BlockTable {
  nodes: readonly string[];
  share(blocked: string, node: string): number;
}

/** The usual run with one node held at 0. */
export function blocking(mechanism: Mechanism, node: string): Scenario {
  return { ...untouched(mechanism), clamps: [{ node, to: 0 }] };
}

export function blockTable(mechanism: Mechanism): BlockTable {
  const usual = untouched(mechanism);
  const timeOf = new Map<string, number>();
  const given = new Set(
    mechanism.dynamics?.inputs.filter(({ sign }) => sign === 'stimulation').map(({ node }) => node),
  );
  for (const id of causalOrder(mechanism, usual.hypotheses)) {
    const time = given.has(id) ? undefined : answerTime(mechanism, usual, id);
    if (time === undefined) continue;
    const levels = levelsOf(mechanism, usual, id, time);
    if (levels.usual - levels.usualUndosed >= CLEAR_RISE) timeOf.set(id, time);
  }
  const nodes = [...timeOf.keys()];
  const shares = new Map<string, number>();
  for (const blocked of nodes) {
    const scenario = blocking(mechanism, blocked);
    for (const [node, time] of timeOf) {
      shares.set(`${blocked}\n${node}`, answerShare(levelsOf(mechanism, scenario, node, time)) ?? 0);
    }
  }
  return { nodes, share: (blocked, node) => shares.get(`${blocked}\n${node}`) ?? 0 };
}
