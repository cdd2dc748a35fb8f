import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import { causalOrder, causalPath } from '../../src/simulate/activeGraph';
import { createQuestions } from '../../src/simulate/modelQuestions';
import { baselineScenario, scenarioOfInterventions, suggestName } from '../../src/simulate/scenario';
import { findSilenced } from '../../src/simulate/predict';
import { questionWords } from '../../src/scene/learning/questionWords';
import { toyMechanism } from '../fixtures/toyMechanism';

describe('questions', () => {
  const questions = createQuestions(ketamine, questionWords(ketamine));

  it('are of four kinds, each with an id of its own', () => {
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(
      new Set(['effect', 'still happens', 'necessary', 'rescue']),
    );
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(questions.length).toBeGreaterThan(50);
  });

  it.each(questions.map((question) => [question.id, question] as const))('%s can be answered', (_id, question) => {
    const right = question.choices.filter((choice) => choice.right);
    expect(right.length).toBeGreaterThan(0);
    expect(right.length).toBeLessThan(question.choices.length);
    expect(question.scenario.clamps.length).toBeGreaterThan(0);
    expect(question.prompt).not.toMatch(/undefined|\n/u);
  });

  it('are the same every time', () => {
    expect(createQuestions(ketamine, questionWords(ketamine))).toEqual(questions);
  });

  it('say which published results the model does not share', () => {
    const disputed = questions.find(({ id }) => id === 'effect:mtorc1:relief-lasting');
    expect(disputed?.choices.find(({ right }) => right)?.text).toBe('It stops.');
    expect(disputed?.disputedBy).toContain('rapamycin-oral');
  });

  it('do not break on a mechanism that can answer few', () => {
    expect(Array.isArray(createQuestions(toyMechanism, questionWords(toyMechanism)))).toBe(true);
  });
});

describe('the way from a block to its effects', () => {
  it('is the shortest', () => {
    const path = causalPath(ketamine, 'mtorc1', 'synaptogenesis');
    expect(path.map(({ id }) => id)).toEqual([
      'mtorc1-p70s6k',
      'p70s6k-synthesis',
      'synthesis-proteins',
      'proteins-synaptogenesis',
    ]);
    expect(causalPath(ketamine, 'relief-lasting', 'ketamine')).toEqual([]);
    expect(causalPath(ketamine, 'ketamine', 'reward-circuits')).toEqual([]);
    expect(causalPath(ketamine, 'ketamine', 'reward-circuits', { hypotheses: ['lateral-habenula'] })).toHaveLength(2);
  });

  it('silences in causal order what is downstream, and nothing else', () => {
    const { silenced, risen } = findSilenced(ketamine, scenarioOfInterventions(ketamine, ['rapamycin-brain']));
    expect(silenced).toEqual([
      'mtorc1',
      'p70s6k',
      'protein-synthesis',
      'synaptic-proteins',
      'synaptogenesis',
      'spines',
      'circuit-function',
      'relief-lasting',
    ]);
    expect(risen).toEqual(['4e-bp1', 'synapse-loss']);
    expect(findSilenced(ketamine, baselineScenario(ketamine))).toEqual({ silenced: [], risen: [] });
    expect(findSilenced(ketamine, scenarioOfInterventions(ketamine, ['rapamycin-brain']), 1440).silenced).toContain(
      'relief-lasting',
    );
  });

  it('puts causes before effects', () => {
    const order = causalOrder(ketamine, baselineScenario(ketamine).hypotheses);
    for (const { source, target, hypothesis } of ketamine.edges) {
      if (hypothesis === undefined) expect(order.indexOf(source)).toBeLessThan(order.indexOf(target));
    }
  });
});

describe('a wrong name', () => {
  it.each([
    ['mTORC', { kind: 'node', id: 'mtorc1' }],
    ['NBQ', { kind: 'intervention', id: 'ampa-block' }],
    ['rapamicyn-brain', { kind: 'intervention', id: 'rapamycin-brain' }],
    ['synaptogensis', { kind: 'node', id: 'synaptogenesis' }],
  ])('%s is mended', (name, suggestion) => {
    expect(suggestName(ketamine, name)).toEqual(suggestion);
  });

  it('too far from everything is left alone', () => {
    expect(suggestName(ketamine, 'the price of tea')).toBeUndefined();
  });
});
