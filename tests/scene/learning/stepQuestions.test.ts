import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../../src/mechanisms/ketamine';
import type { Mechanism } from '../../../src/model/mechanism';
import {
  findStepQuestion,
  shuffled,
  type StepQuestion,
  stepQuestions,
} from '../../../src/scene/learning/stepQuestions';
import { nameOf } from '../../../src/scene/whatIf/parts';
import { GRAPH_SEED, graphArbitrary } from '../../fixtures/graphArbitrary';
import { secondMechanism } from '../../fixtures/secondMechanism/index';
import { toyMechanism } from '../../fixtures/toyMechanism';
import { runs } from '../../extent';

const MECHANISMS: readonly Mechanism[] = [ketamine, secondMechanism, toyMechanism];
const ALL = MECHANISMS.flatMap((mechanism) =>
  mechanism.steps.flatMap(({ id }) => stepQuestions(mechanism, id).map((question) => ({ mechanism, question }))),
);

/** Whether arrows, drawn or of an explanation, lead from one node to another. */
function leads(mechanism: Mechanism, from: string, to: string, seen = new Set<string>()): boolean {
  return [...mechanism.edges, ...mechanism.layerEdges].some(({ source, target }) => {
    if (source !== from || seen.has(target)) return false;
    seen.add(target);
    return target === to || leads(mechanism, target, to, seen);
  });
}

function nodeNamed(mechanism: Mechanism, text: string) {
  const found = mechanism.nodes.filter(({ id }) => nameOf(mechanism, id).toLowerCase() === text.toLowerCase());
  expect(found.map(({ id }) => id)).toHaveLength(1);
  return found[0]?.id ?? '';
}

const wrongOf = ({ choices }: StepQuestion) => choices.filter(({ right }) => !right).map(({ text }) => text);
const rightOf = ({ choices }: StepQuestion) => choices.filter(({ right }) => right).map(({ text }) => text);

describe('questions at the end of a step', () => {
  it.each(MECHANISMS.slice(0, 2).map((mechanism) => [mechanism.id, mechanism] as const))(
    'of %s: there is one at every step in which an undisputed arrow acts',
    (_id, mechanism) => {
      for (const { id, sequence } of mechanism.steps) {
        const acts = mechanism.edges.some(
          (edge) =>
            sequence.flat().includes(edge.id) &&
            edge.hypothesis === undefined &&
            ['stimulation', 'inhibition', 'necessary stimulation'].includes(edge.kind),
        );
        if (acts) expect(stepQuestions(mechanism, id).length, id).toBeGreaterThan(0);
      }
      expect(stepQuestions(mechanism, 'no such step')).toEqual([]);
    },
  );

  it('have three or four different choices, of which one is right, and an id of their own', () => {
    expect(ALL.length).toBeGreaterThan(60);
    for (const { question } of ALL) {
      expect(question.choices.length, question.id).toBeGreaterThanOrEqual(3);
      expect(question.choices.length, question.id).toBeLessThanOrEqual(4);
      expect(new Set(question.choices.map(({ text }) => text)).size).toBe(question.choices.length);
      expect(rightOf(question), question.id).toHaveLength(1);
    }
    const ids = ALL.map(({ mechanism, question }) => `${mechanism.id} ${question.id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('read as sentences', () => {
    for (const { question } of ALL) {
      expect(question.prompt).toMatch(/^(?:What|How) .*[^ ]\?$/u);
      expect(question.prompt).not.toMatch(/undefined|\n|“| {2}/u);
      expect(question.because.length).toBeGreaterThan(10);
    }
    expect(stepQuestions(ketamine, 'bdnf-trkb')[0]?.prompt).toBe('What does TrkB activate?');
    expect(stepQuestions(ketamine, 'nmda-blockade')[0]?.prompt).toBe(
      'What happens to GABA when there is less interneuron firing?',
    );
  });

  it('about a target: the arrow says so, and none of the others can be reached at all', () => {
    const asked = ALL.filter(({ question }) => question.kind === 'target');
    expect(asked.length).toBeGreaterThan(20);
    for (const { mechanism, question } of asked) {
      expect(nodeNamed(mechanism, rightOf(question)[0] ?? '')).toBe(question.edge.target);
      for (const text of wrongOf(question)) {
        const wrong = nodeNamed(mechanism, text);
        expect(wrong === question.edge.source || leads(mechanism, question.edge.source, wrong), question.id).toBe(
          false,
        );
      }
    }
  });

  it('about a source: the arrow says so, and none of the others leads there', () => {
    const asked = ALL.filter(({ question }) => question.kind === 'source');
    expect(asked.length).toBeGreaterThan(10);
    for (const { mechanism, question } of asked) {
      expect(nodeNamed(mechanism, rightOf(question)[0] ?? '')).toBe(question.edge.source);
      for (const text of wrongOf(question)) {
        expect(leads(mechanism, nodeNamed(mechanism, text), question.edge.target), question.id).toBe(false);
      }
    }
  });

  it('about a sign or an effect: right is what the graph has', () => {
    for (const { mechanism, question } of ALL) {
      const [right = ''] = rightOf(question);
      if (question.kind === 'sign') expect(right.includes(' inhibit')).toBe(question.edge.kind === 'inhibition');
      if (question.kind !== 'effect') continue;
      const effect = mechanism.steps.find(({ id }) => id === question.step)?.effects[question.edge.target];
      const said = { blocked: /no longer act/, silenced: /decrease|less active/, reversed: /reversed/ }[
        effect as string
      ];
      expect(right, question.id).toMatch(said ?? /never/);
    }
  });

  it('do not ask what happens to a cause for want of its own effect', () => {
    const prompts = ALL.map(({ question }) => question.prompt);
    expect(prompts).toContain('What happens to the ryanodine receptor when contraction takes place?');
    expect(prompts.join('\n')).not.toContain('when there is less contraction');
  });

  it('are found by their id, and nothing else is', () => {
    for (const { mechanism, question } of ALL) expect(findStepQuestion(mechanism, question.id)).toBe(question);
    fc.assert(
      fc.property(fc.string(), (id) => {
        const found = findStepQuestion(ketamine, id);
        expect(found === undefined || found.id === id).toBe(true);
      }),
    );
  });
});

describe('of any graph', () => {
  it('have different choices, of which one is right', () => {
    fc.assert(
      fc.property(graphArbitrary, (mechanism) => {
        for (const { id } of mechanism.steps) {
          for (const question of stepQuestions(mechanism, id)) {
            expect(rightOf(question)).toHaveLength(1);
            expect(new Set(question.choices.map(({ text }) => text)).size).toBe(question.choices.length);
          }
        }
      }),
      { seed: GRAPH_SEED, numRuns: runs(60) },
    );
  });
});

describe('shuffled', () => {
  it('keeps every item, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const mixed = shuffled(items, seed);
        expect(mixed.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
        expect(shuffled(items, seed)).toEqual(mixed);
      }),
    );
  });
});
