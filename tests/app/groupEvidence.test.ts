// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { groupEvidence } from '../../src/evidence/evidenceItems';
import { evidenceOf, type ResolvedEvidence } from '../../src/model/evidenceQueries';
import { toyMechanism } from '../player/toyMechanism';

const spring = evidenceOf(toyMechanism, { kind: 'node', id: 'spring' });
const ids = (evidence: readonly ResolvedEvidence[]) =>
  groupEvidence(evidence).quotes.map(({ main, same }) => [main.quote.id, ...same.map(({ quote }) => quote.id)]);

it('puts a repetition under its original, in whatever order they come', () => {
  expect(ids(spring)).toEqual([['spring-press', 'spring-copy']]);
  expect(ids([...spring].reverse())).toEqual([['spring-press', 'spring-copy']]);
});

it('shows a repetition by itself where its original is not in the list', () => {
  expect(ids(spring.filter((item) => item.kind !== 'quote' || item.quote.id !== 'spring-press'))).toEqual([
    ['spring-copy'],
  ]);
});

it('loses nothing', () => {
  const { quotes, claims, against } = groupEvidence(spring);
  const count = quotes.flatMap(({ same }) => [1, ...same]).length + claims.length;
  expect(count + against.quotes.length + against.claims.length).toBe(spring.length);
});
