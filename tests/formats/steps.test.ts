import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionOf, type NamedArrow } from '../../src/formats/arrowSentences';
import { causalOrder, type Link } from '../../src/formats/causalOrder';
import { proposeSteps, type StepEdge, type StepNode } from '../../src/formats/proposeSteps';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { runs } from '../extent';

const links = (text: string): Link[] =>
  text.split(' ').map((arrow) => {
    const [source = '', target = ''] = arrow.split('>');
    return { source, target };
  });
const namesIn = (arrows: readonly Link[]): string[] => [
  ...new Set(arrows.flatMap(({ source, target }) => [source, target])),
];

/** Whether one node leads to another by any way. */
function reaches(arrows: readonly Link[], from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const { source, target } of arrows) if (source === id) waiting.push(target);
  }
  return arrows.some(({ source, target }) => seen.has(source) && target === to);
}

describe('the causal order of a graph', () => {
  it.each([
    ['a chain written backwards', 'c>d b>c a>b', 'a b c d'],
    ['two branches that join, one after the other', 'a>b1 b1>b2 a>c1 c1>c2 b2>z c2>z', 'a b1 b2 c1 c2 z'],
    ['a second cause right before what it acts on', 'a>b b>c enzyme>c c>d', 'a b enzyme c d'],
    ['a cycle, entered where it is led to', 'y>x x>y a>x y>z', 'a x y z'],
    ['a thing that acts on itself', 'a>a a>b', 'a b'],
  ])('is that of %s', (_name, arrows, order) => {
    const ids = namesIn(links(arrows));
    expect(causalOrder(ids, links(arrows)).join(' ')).toBe(order);
  });

  it('puts what no arrow touches last', () => {
    expect(causalOrder(['lonely', 'b', 'a'], links('a>b'))).toEqual(['a', 'b', 'lonely']);
  });

  it('orders a chain of 20,000 and a star of 20,000 in a moment', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `n${at}`);
    const chain = ids.slice(1).map((target, at) => ({ source: ids[at]!, target }));
    expect(causalOrder(ids.toReversed(), chain)).toEqual(ids);
    const star = ids.slice(1).map((source) => ({ source, target: ids[0]! }));
    expect(causalOrder(ids, star).at(-1)).toBe(ids[0]);
  });
});

describe('proposed steps', () => {
  it('number three to twelve, tell everything once and never an effect before its cause', () => {
    fc.assert(
      fc.property(graphArbitrary, ({ nodes, edges }) => {
        const { steps, stepOf } = proposeSteps(nodes, edges);
        expect(steps.length).toBeGreaterThanOrEqual(Math.min(3, nodes.length));
        expect(steps.length).toBeLessThanOrEqual(12);
        const told = steps.flatMap(({ id, sequence }) => sequence.flat().map((item) => [item, id]));
        expect(new Map(told as [string, string][])).toEqual(new Map(stepOf));
        expect(told).toHaveLength(nodes.length + edges.length);
        const indexOf = (id: string): number => steps.findIndex((step) => step.id === stepOf.get(id));
        for (const { id, source, target } of edges) {
          expect(indexOf(id)).toBe(Math.max(indexOf(source), indexOf(target)));
          // In a cycle there is no before and after.
          if (!reaches(edges, target, source)) expect(indexOf(source)).toBeLessThanOrEqual(indexOf(target));
        }
        for (const { sequence, caption, title } of steps) {
          expect(sequence.every((ids) => ids.length > 0)).toBe(true);
          expect(caption.endsWith('.')).toBe(true);
          expect([...title].length).toBeLessThanOrEqual(60);
        }
      }),
      { seed: GRAPH_SEED, numRuns: runs(100) },
    );
  });

  it('move an arrow before the thing that it leads to', () => {
    const nodes: StepNode[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id, kind: 'macromolecule' }));
    const edges: StepEdge[] = links('a>b b>c c>d').map((link, at) => ({ ...link, id: `e${at}`, kind: 'stimulation' }));
    expect(proposeSteps(nodes, edges).steps.map(({ sequence }) => sequence)).toEqual([
      [['a']],
      [['e0'], ['b'], ['e1'], ['c']],
      [['e2'], ['d']],
    ]);
  });
});

const arrow = (from: string, kind: NamedArrow['kind'], to: string, more: Partial<NamedArrow> = {}): NamedArrow => ({
  from,
  to,
  source: from,
  target: to,
  kind,
  ...more,
});

describe('the caption of a step', () => {
  it.each<[string, NamedArrow[]]>([
    ['A activates B, which inhibits C.', [arrow('A', 'stimulation', 'B'), arrow('B', 'inhibition', 'C')]],
    ['A activates B and C.', [arrow('A', 'stimulation', 'B'), arrow('A', 'stimulation', 'C')]],
    ['A activates B, C and 2 others.', ['B', 'C', 'D', 'E'].map((to) => arrow('A', 'stimulation', to))],
    ['A activates itself.', [arrow('A', 'stimulation', 'A')]],
    ['akt2 promotes Growth.', [arrow('akt2', 'stimulation', 'Growth', { targetKind: 'phenotype' })]],
    ['A is positively correlated with B.', [arrow('A', 'modulation', 'B', { relation: 'positively correlated with' })]],
    ['A affects B in an unknown way.', [arrow('A', 'modulation', 'B', { relation: 'unknown' })]],
    [
      'A inhibits B. C inhibits D. E inhibits F. And one more arrow.',
      ['A>B', 'C>D', 'E>F', 'G>H'].map((text) => arrow(text.charAt(0), 'inhibition', text.charAt(2))),
    ],
    [
      'Serotonin activates mTOR, which inhibits p53. p53 activates C.',
      [arrow('serotonin', 'stimulation', 'mTOR'), arrow('mTOR', 'inhibition', 'p53'), arrow('p53', 'stimulation', 'C')],
    ],
    ['mTOR inhibits p53.', [arrow('mTOR', 'inhibition', 'p53')]],
    [
      // Two things of one name are not one thing.
      'Ca activates Ca.',
      [arrow('calcium-1', 'stimulation', 'calcium-2', { source: 'Ca', target: 'Ca' })],
    ],
  ])('reads “%s”', (caption, arrows) => {
    expect(captionOf(arrows)).toBe(caption);
  });
});
