import type { NodeDynamics } from '../model/dynamics';
import type { MechanismEdge } from '../model/edge';
import type { Mechanism } from '../model/mechanism';
import { activeEdges, activeNodes } from './activeEdges';
import { DEFAULT_EC50, DEFAULT_N, DEFAULT_TAU_MIN, DEFAULT_WEIGHT } from './defaults';
import { type Hill, hillOf } from './hill';
import type { Input } from './inputAt';
import { inputOf } from './inputAt';
import type { Scenario } from './scenario';

/** What an arrow does to its target, seen from the target. */
interface Term {
  source: number;
  hill: Hill;
}

/** A node with all that acts on it. */
export interface Unit {
  id: string;
  riseMin: number;
  fallMin: number;
  basal: number;
  all: boolean;
  stimulations: readonly Term[];
  necessary: readonly Term[];
  inhibitions: readonly Term[];
  inputs: readonly Input[];
}

/** A scenario's own part of the mechanism, with every number in place. */
export interface Network {
  ids: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  units: readonly Unit[];
}

/** Arrows of something that is made, moved, released, catalysed or modulated count as stimulation. */
function roleOf({ kind }: MechanismEdge): 'stimulations' | 'necessary' | 'inhibitions' {
  if (kind === 'inhibition') return 'inhibitions';
  return kind === 'necessary stimulation' ? 'necessary' : 'stimulations';
}

export function networkOf(mechanism: Mechanism, scenario: Scenario): Network {
  const dynamics = mechanism.dynamics;
  const ids = activeNodes(mechanism, scenario.hypotheses).map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const ofNode = new Map(dynamics?.nodes.map((entry): [string, NodeDynamics] => [entry.node, entry]));
  const ofEdge = new Map(dynamics?.edges.map((entry) => [entry.edge, entry]));
  const agent = dynamics?.agents.find(({ id }) => id === scenario.agent) ?? dynamics?.agents[0];

  const units = ids.map((id) => {
    const { riseMin = DEFAULT_TAU_MIN, fallMin = DEFAULT_TAU_MIN, basal = 0, gate } = ofNode.get(id) ?? {};
    const terms = { stimulations: [] as Term[], necessary: [] as Term[], inhibitions: [] as Term[] };
    const inputs = (dynamics?.inputs ?? [])
      .filter(({ node }) => node === id)
      .map((input) => inputOf(input, scenario, indexOf));
    return { id, riseMin, fallMin, basal, all: gate === 'all', ...terms, inputs };
  });

  for (const edge of activeEdges(mechanism, scenario.hypotheses)) {
    const source = indexOf.get(edge.source);
    const target = units[indexOf.get(edge.target) ?? -1];
    const { n = DEFAULT_N, ec50 = DEFAULT_EC50, weight = DEFAULT_WEIGHT, needs } = ofEdge.get(edge.id) ?? {};
    if (source === undefined || target === undefined) continue;
    const lacks = needs !== undefined && agent !== undefined && !agent.properties.includes(needs);
    // An arrow that the given agent cannot use stays, with no strength: a node does not become free for lack of it.
    target[roleOf(edge)].push({ source, hill: hillOf(n, ec50, lacks ? 0 : weight) });
  }
  return { ids, indexOf, units };
}
