import type { MechanismEdge } from '../model/graph';
import type { Mechanism } from '../model/mechanism';

/** What an arrow does to its target: what is made, moved, released, catalysed or modulated counts as stimulated. */
export type Role = 'stimulation' | 'need' | 'brake';

export function roleOf({ kind }: Pick<MechanismEdge, 'kind'>): Role {
  if (kind === 'inhibition') return 'brake';
  return kind === 'necessary stimulation' ? 'need' : 'stimulation';
}

/** The arrows by which one explanation reaches a node. */
export interface ArrowRoute {
  /** The explanation; undefined for the account that the node itself belongs to. */
  hypothesis: string | undefined;
  edges: readonly MechanismEdge[];
}

/** The arrows into a node, divided by explanation. */
export interface ArrowRoutes {
  /** Those of the account that the node belongs to. */
  own: readonly MechanismEdge[];
  /** Those of every other explanation, each a way of its own. */
  others: readonly ArrowRoute[];
  /** What other explanations demand of every way: needs of those that bring nothing to this node, and what is marked so. */
  demands: readonly MechanismEdge[];
}

/** Undefined is the told account: undisputed arrows and those of the explanations that the steps tell. */
type Account = string | undefined;

function toldBy({ hypotheses }: Mechanism): ReadonlySet<string> {
  return new Set(hypotheses.flatMap(({ id, relation }) => (relation === 'told' ? [id] : [])));
}

function accountsOf(mechanism: Mechanism): (edge: MechanismEdge) => Account {
  const told = toldBy(mechanism);
  return ({ hypothesis }) => (hypothesis === undefined || told.has(hypothesis) ? undefined : hypothesis);
}

/**
 * The account that a node belongs to: its layer's; else the told one where an undisputed or told arrow or an input
 * reaches it; else that of the first arrow that does. It does not depend on what is switched on.
 */
function homeOf(mechanism: Mechanism, node: string, into: readonly MechanismEdge[]): Account {
  const layer = mechanism.layerNodes.find(({ id }) => id === node)?.layer;
  if (layer !== undefined) return toldBy(mechanism).has(layer) ? undefined : layer;
  if (mechanism.dynamics?.inputs.some((input) => input.node === node)) return undefined;
  const accounts = into.map(accountsOf(mechanism));
  return accounts.includes(undefined) ? undefined : accounts[0];
}

/**
 * Divides the active arrows into a node by explanation. Explanations are not mutually exclusive (Zanos and Gould 2018,
 * Molecular Psychiatry 23:801), so each is a way of its own; `all` are the same arrows and those that are switched off.
 */
export function arrowRoutes(
  mechanism: Mechanism,
  node: string,
  active: readonly MechanismEdge[],
  all: readonly MechanismEdge[],
): ArrowRoutes {
  const accountOf = accountsOf(mechanism);
  const home = homeOf(mechanism, node, all);
  const own = active.filter((edge) => accountOf(edge) === home);
  const byAccount = new Map<Account, MechanismEdge[]>();
  for (const edge of active) {
    const account = accountOf(edge);
    if (account !== home) byAccount.set(account, [...(byAccount.get(account) ?? []), edge]);
  }
  const ofAllRoutes = new Set(mechanism.dynamics?.edges.flatMap(({ edge, ofAllRoutes: all }) => (all ? edge : [])));
  const others: ArrowRoute[] = [];
  const demands: MechanismEdge[] = [];
  for (const [hypothesis, accountEdges] of byAccount) {
    demands.push(...accountEdges.filter(({ id }) => ofAllRoutes.has(id)));
    const edges = accountEdges.filter(({ id }) => !ofAllRoutes.has(id));
    if (edges.every((edge) => roleOf(edge) === 'need')) demands.push(...edges);
    else others.push({ hypothesis, edges });
  }
  return { own, others, demands };
}
