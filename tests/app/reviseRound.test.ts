import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainOf,
  createTasks,
  currentTask,
  isNameOf,
  type ReviseAction,
  reviseReducer,
  rightCount,
  startRound,
} from '../../src/app/features/revise/reviseRound';
import { readScore, withResult, writeScore } from '../../src/app/features/revise/reviseScore';
import { ketamine } from '../../src/mechanisms/ketamine';
import { nameOf } from '../../src/scene/whatIf/parts';
import { secondMechanism } from '../fixtures/secondMechanism/index';

const STEPS = ['nmda-blockade', 'glutamate-burst', 'ampa-activation'];
const tasks = createTasks(ketamine, STEPS, 'seed');

describe('the tasks of a round', () => {
  it('name and find parts of the chosen steps, and put a chain in order', () => {
    expect(new Set(tasks.map(({ kind }) => kind))).toEqual(new Set(['name', 'find', 'order']));
    for (const task of tasks) {
      expect(STEPS).toContain(task.step);
      if (task.kind !== 'order') {
        expect(ketamine.nodes.find(({ id }) => id === task.node)?.step).toBe(task.step);
      }
      if (task.kind === 'name') {
        expect(task.choices.filter((node) => node === task.node)).toHaveLength(1);
        expect(new Set(task.choices.map((node) => nameOf(ketamine, node))).size).toBe(task.choices.length);
        expect(task.choices.length).toBeGreaterThanOrEqual(3);
      }
    }
    expect(createTasks(ketamine, [], 'seed')).toEqual([]);
    expect(createTasks(ketamine, STEPS, 'seed')).toEqual(tasks);
  });

  it.each([ketamine, secondMechanism])('the chain has one order alone: $id', (mechanism) => {
    const chain = chainOf(
      mechanism,
      mechanism.steps.map(({ id }) => id),
    );
    expect(chain.length).toBeGreaterThanOrEqual(3);
    const arrows = mechanism.edges.filter(({ hypothesis }) => hypothesis === undefined);
    for (const [at, node] of chain.entries()) {
      if (at > 0) expect(arrows.some(({ source, target }) => source === chain[at - 1] && target === node)).toBe(true);
      for (const later of chain.slice(at + 1)) {
        expect(mechanism.edges.some(({ source, target }) => source === later && target === node)).toBe(false);
      }
    }
    const order = createTasks(
      mechanism,
      mechanism.steps.map(({ id }) => id),
      '0',
    ).find(({ kind }) => kind === 'order');
    expect(order?.kind === 'order' && order.shown.join() !== order.right.join()).toBe(true);
    expect(order?.kind === 'order' && order.shown.toSorted()).toEqual(chain.toSorted());
  });
});

describe('a round', () => {
  const answer = (right: boolean, text = 'x'): ReviseAction => ({ kind: 'answer', answer: text, right });

  it('counts the first answer alone', () => {
    let round = startRound(tasks);
    round = reviseReducer(round, answer(true));
    expect(rightCount(round)).toBe(1);
    round = reviseReducer(round, { kind: 'next' });
    round = reviseReducer(round, answer(false));
    expect(round.isDone).toBe(false);
    round = reviseReducer(round, answer(true));
    expect(round.isDone).toBe(true);
    expect(round.results).toEqual([true, false]);
    round = reviseReducer(reviseReducer(round, { kind: 'next' }), { kind: 'show' });
    expect(round.results).toEqual([true, false, false]);
  });

  it('does not go on before a task is done, and a task that is done takes no more answers', () => {
    const round = startRound(tasks);
    expect(reviseReducer(round, { kind: 'next' })).toBe(round);
    const done = reviseReducer(round, answer(true));
    expect(reviseReducer(done, answer(false))).toBe(done);
    expect(reviseReducer(done, { kind: 'show' })).toBe(done);
  });

  it('has one result for each task, whatever is pressed', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('answer' as const), answer: fc.constantFrom('a', 'b'), right: fc.boolean() }),
      fc.constantFrom({ kind: 'show' as const }, { kind: 'next' as const }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const round = actions.reduce(reviseReducer, startRound(tasks));
        expect(round.results.length).toBe(round.at + (round.isDone ? 1 : 0));
        expect(round.at).toBeLessThanOrEqual(tasks.length);
        if (!currentTask(round)) expect(round.results).toHaveLength(tasks.length);
      }),
    );
  });
});

describe('a typed name', () => {
  it.each([
    ['mtorc1', 'MTORC1'],
    ['mtorc1', 'm-torc 1'],
    ['nmdar-gaba', 'nmda receptor'],
    ['bdnf', 'brain derived neurotrophic factor'],
    ['bdnf', 'bdnf'],
    ['synapse-loss', 'Synapse  loss'],
  ])('of %s may be “%s”', (node, typed) => {
    expect(isNameOf(ketamine, node, typed)).toBe(true);
  });

  it('may leave out what no keyboard has', () => {
    expect(isNameOf(secondMechanism, 'pgc1-alpha', 'PGC-1 alpha')).toBe(true);
  });

  it.each([
    ['mtorc1', ''],
    ['mtorc1', '…'],
    ['mtorc1', 'mTORC2'],
    ['bdnf', 'TrkB'],
    ['ampar', 'NMDA receptor'],
  ])('of %s is not “%s”', (node, typed) => {
    expect(isNameOf(ketamine, node, typed)).toBe(false);
  });

  it('names no part that has another name', () => {
    for (const node of ketamine.nodes) {
      for (const other of ketamine.nodes) {
        if (other.label !== node.label)
          expect(isNameOf(ketamine, node.id, other.label), `${node.id} ${other.id}`).toBe(false);
      }
    }
  });
});

describe('the score', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };

  it('is read as it was written', () => {
    const score = withResult(withResult({}, 'a', true), 'a', false);
    expect(score).toEqual({ a: [1, 2] });
    expect(writeScore(storage, 'reflex', score)).toBe(true);
    expect(readScore(storage, 'reflex', ['a', 'b'])).toEqual(score);
    expect(readScore(storage, 'reflex', ['b'])).toEqual({});
    expect(readScore(storage, 'other', ['a'])).toEqual({});
  });

  it.each(['', 'null', '{"a":[2,1]}', '{"a":[-1,1]}', '{"a":"1"}', '[[1,1]]', '{"a":[1.5,2]}', '{'])(
    'that is damaged is none: %s',
    (text) => {
      kept.set('pathlight.revise.reflex', text);
      expect(readScore(storage, 'reflex', ['a'])).toEqual({});
    },
  );

  it('is not kept, and says so, where the browser forbids it', () => {
    const forbidden = {
      getItem: () => {
        throw new Error('forbidden');
      },
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(writeScore(forbidden, 'reflex', {})).toBe(false);
    expect(writeScore(null, 'reflex', {})).toBe(false);
    expect(readScore(forbidden, 'reflex', ['a'])).toEqual({});
  });
});
