import { expect, it } from 'vitest';
import { createMessageJoiner, splitMessage } from '../../src/model/messageParts';

const joined = (value: unknown): unknown[] => {
  const found: unknown[] = [];
  const receive = createMessageJoiner((whole) => found.push(whole));
  for (const part of splitMessage(value)) receive(structuredClone(part));
  return found;
};

it('a value that was sent in parts is the same again, its long lists and records among it', () => {
  const nodes = Array.from({ length: 2345 }, (_, at) => ({ id: `n${at}`, at: { x: at, y: -at } }));
  const value = {
    read: {
      ok: true,
      mechanism: { title: 'Made up', nodes, edges: [], steps: [{ id: 's', sequence: [['n1']] }] },
      report: { notes: [], nothing: undefined, at: null },
    },
    places: Object.fromEntries(nodes.map(({ id, at }) => [id, at])),
  };
  expect(splitMessage(value).length).toBe(7);
  expect(joined(value)).toStrictEqual([value]);
});

it('a short value is one part, and a key that names the prototype stays a key', () => {
  expect(splitMessage({ progress: 0.5 })).toHaveLength(1);
  expect(joined('text')).toEqual(['text']);
  const record = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`k${at}`, at]));
  Object.defineProperty(record, '__proto__', { value: { polluted: true }, enumerable: true });
  const [again] = joined({ record }) as [{ record: object }];
  expect(Object.getPrototypeOf(again.record)).toBe(Object.prototype);
  expect(Object.keys(again.record)).toContain('__proto__');
});
