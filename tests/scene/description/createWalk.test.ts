import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import { createWalk } from '../../../src/scene/description/createWalk';
import { protagonistOf } from '../../../src/scene/description/readingOrder';
import { secondMechanism } from '../../fixtures/secondMechanism/index';
import { GRAPH_SEED, graphArbitrary } from '../../fixtures/graphArbitrary';
import { runs } from '../../extent';

describe('a walk through a picture', () => {
  const at = (id: string) => ketamine.steps.findIndex((step) => step.id === id);
  const walk = createWalk({ graph: ketamine, stepIndex: () => at('mtorc1') });

  it('begins at what the step is about', () => {
    expect(walk.start()).toBe('mtorc1');
    // Steps that have an arrow and no node of their own are about a node, too.
    for (const graph of [ketamine, secondMechanism]) {
      graph.steps.forEach((step, stepIndex) => {
        expect(
          graph.nodes.map(({ id }) => id),
          step.id,
        ).toContain(protagonistOf(graph, stepIndex));
      });
    }
  });

  it('follows arrows downstream and upstream, with the other arrows of a part beside each', () => {
    expect(walk.downstream('mtorc1')).toEqual(['mtorc1-p70s6k', 'mtorc1-4ebp1']);
    expect(walk.downstream('mtorc1-4ebp1')).toEqual(['4e-bp1']);
    expect(walk.upstream('mtorc1')).toEqual(['pi3k-mtorc1', 'mek-mtorc1']);
    expect(walk.siblings('pi3k-mtorc1', 'upstream')).toEqual(['pi3k-mtorc1', 'mek-mtorc1']);
    expect(walk.siblings('mtorc1-p70s6k', 'downstream')).toEqual(['mtorc1-p70s6k', 'mtorc1-4ebp1']);
  });

  it('finds a part by what its name begins with, else by what it contains', () => {
    expect(walk.find('glutamate')[0]).toBe('glutamate-release');
    expect(walk.find('brain-derived')).toEqual(['bdnf']);
    expect(walk.find('receptor')).toContain('ampar');
    expect(walk.find('no such part')).toEqual([]);
  });

  it('reaches every node and every arrow of any graph, each once and causes first', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        const { rank, siblings, downstream, upstream } = createWalk({ graph, stepIndex: () => 0 });
        const all = [...graph.nodes, ...graph.edges].map(({ id }) => id);
        const order = all.toSorted((a, b) => (rank(a) ?? Infinity) - (rank(b) ?? Infinity));
        expect(order.map((id) => rank(id))).toEqual(order.map((_, at) => at));
        expect(rank('no such part')).toBeUndefined();
        expect(order.slice(0, graph.steps[0]?.sequence.flat().length)).toEqual([
          ...new Set(graph.steps[0]?.sequence.flat()),
        ]);
        const [first] = graph.nodes;
        expect([...siblings(first?.id ?? '', 'downstream')].sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        for (const { id, source, target } of graph.edges) {
          expect(downstream(source)).toContain(id);
          expect(upstream(target)).toContain(id);
        }
      }),
      { seed: GRAPH_SEED, numRuns: runs(25) },
    );
  });
});
