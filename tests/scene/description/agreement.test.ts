import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import type { Mechanism } from '../../../src/model/mechanism';
import { describePicture } from '../../../src/scene/description/describePicture';
import { type DescribedPicture, pictureFacts } from '../../../src/scene/description/pictureFacts';
import { textOutline } from '../../../src/scene/description/textOutline';
import { type Highlighting, highlightingFor } from '../../../src/scene/highlighting';
import { autoPathwayView } from '../../../src/scene/pathway/autoPathwayView';
import type { Scene, SceneItem, Target } from '../../../src/scene/scene';
import { sceneAt } from '../../../src/scene/sceneAt';
import type { View } from '../../../src/scene/views/view';
import { readParts } from '../../../src/scene/whatIf/parts';
import { runFor } from '../../../src/scene/whatIf/whatIfRun';
import { GRAPH_SEED, graphArbitrary } from '../../fixtures/graphArbitrary';
import { ketamineViews } from '../../fixtures/ketamineViews';
import { runs } from '../../extent';

/** What can be asked for in a scene, by id: what a screen reader gets. */
function targetsOf(scene: Scene): ReadonlyMap<string, Target> {
  const visit = (items: readonly SceneItem[]): Target[] =>
    items.flatMap((item) => {
      if (item.kind !== 'group') return [];
      const own = item.target && !item.target.pointerOnly && ['node', 'edge'].includes(item.target.kind);
      return [...(own && item.target ? [item.target] : []), ...visit(item.children)];
    });
  return new Map(visit(scene.items).map((target) => [target.id, target]));
}

function pictureOf(mechanism: Mechanism, view: View, stepIndex: number, highlighting: Highlighting | null): Scene {
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0 } as const;
  const scene = sceneAt({ mechanism, view, playhead, alter: highlighting?.alter });
  return highlighting?.dress(scene, mechanism, view, { stepIndex, selection: null }) ?? scene;
}

/** The same parts and arrows in the same states: in the picture, in its text view and in its description. */
function expectAgreement(mechanism: Mechanism, view: View, stepIndex: number, highlighting: Highlighting | null): void {
  const picture: DescribedPicture = { graph: mechanism, view: view.id, stepIndex, highlighting };
  const targets = targetsOf(pictureOf(mechanism, view, stepIndex, highlighting));
  const facts = pictureFacts(picture);
  const rows = textOutline(picture).places.flatMap(({ parts }) => parts);

  // Every part once in the text view, as the picture names it.
  expect(rows.map(({ part }) => part.id).toSorted()).toEqual(facts.parts.map(({ id }) => id).toSorted());
  for (const { part } of rows) {
    const name = targets.get(part.id)?.name ?? '';
    // The words of a state may stand within it, as they are drawn: "NMDA receptor, blocked, on the GABA interneuron".
    const spoken = name.split(/[\s,:]+/);
    const missing = part.node.name.split(/[\s,:]+/).filter((word) => !spoken.includes(word));
    expect(missing, `${part.id}: ${name}`).toEqual([]);
    expect(name, part.id).toContain(part.words);
  }
  // Every arrow at both its ends, with the sentence that the picture has.
  for (const { id, edge, sentence } of facts.arrows) {
    if (view.id !== 'time') expect(targets.get(id)?.name, id).toContain(sentence);
    const at = (side: 'actsOn' | 'actedOnBy') =>
      rows.filter((row) => row[side].some((arrow) => arrow.id === id)).map(({ part }) => part.id);
    // Of a part with more arrows than anybody reads the others are counted.
    const isListed = (side: 'actsOn' | 'actedOnBy', end: string) =>
      at(side).length > 0 || rows.find(({ part }) => part.id === end)?.arrowsLeft === 0;
    if (isListed('actsOn', edge.source)) expect(at('actsOn'), id).toEqual([edge.source]);
    if (isListed('actedOnBy', edge.target)) expect(at('actedOnBy'), id).toEqual([edge.target]);
  }
  const drawn = view.id === 'time' ? facts.parts : [...facts.parts, ...facts.arrows];
  expect([...targets.keys()].toSorted()).toEqual(drawn.map(({ id }) => id).toSorted());

  // The description leaves no part out: it is new, unchanged or not yet, and counted where it is not named.
  const { sentences } = describePicture(picture);
  const countOf = (start: string): number => {
    const sentence = sentences.find((each) => each.startsWith(start)) ?? '';
    return Number(/with (\d+) parts?\.$/.exec(sentence)?.[1] ?? 0);
  };
  const waiting = facts.parts.filter(({ state }) => state === 'idle').length;
  if (stepIndex < mechanism.steps.length - 1) expect(countOf('Not yet: ')).toBe(waiting);
  const fresh = facts.parts.filter(({ isNew }) => isNew).length;
  expect(sentences.some((each) => /^New( \(.*\))?: /.test(each))).toBe(fresh > 0);
}

describe('the description, the text view and the picture', () => {
  it('agree on random graphs at every step', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        graph.steps.forEach((_, stepIndex) => expectAgreement(graph, autoPathwayView, stepIndex, null));
      }),
      { seed: GRAPH_SEED, numRuns: runs(12) },
    );
  });

  it('agree on random what-ifs and lenses of the built-in mechanism, in every view', () => {
    const nodes = ketamine.nodes.map(({ id }) => `${id}=0`);
    const cuts = ketamine.edges.map(({ id }) => `${id}=0`);
    const asked = fc.record({
      parts: fc.uniqueArray(fc.constantFrom(...nodes, ...cuts), { minLength: 1, maxLength: 3 }),
      view: fc.constantFrom(...Object.values(ketamineViews)),
      stepIndex: fc.nat({ max: ketamine.steps.length - 1 }),
      layers: fc.subarray(ketamine.hypotheses.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(asked, ({ parts, view, stepIndex, layers }) => {
        const run = runFor(ketamine, readParts(ketamine, parts).parts);
        const lens = view.id === 'pathway' && layers.length > 0 ? ({ kind: 'hypotheses', ids: layers } as const) : null;
        expectAgreement(ketamine, view, stepIndex, highlightingFor(ketamine, { lens, marks: false, run }));
      }),
      { seed: GRAPH_SEED, numRuns: runs(12) },
    );
  });
});
