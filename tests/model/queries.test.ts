import { describe, expect, it } from 'vitest';
import { stepNumberAt } from '../../src/model/mechanism';
import { evidenceOf, resolveEvidence } from '../../src/model/evidenceQueries';
import { indexMechanism } from '../../src/model/indexMechanism';
import { item, mutableCopy } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('indexMechanism', () => {
  const index = indexMechanism(toyMechanism);

  it('is built once for each mechanism', () => {
    expect(indexMechanism(toyMechanism)).toBe(index);
    expect(indexMechanism(mutableCopy(toyMechanism))).not.toBe(index);
  });

  it('finds things by id, and nothing by a name every object has', () => {
    expect(index.nodes.get('pore')).toBe(toyMechanism.nodes[1]);
    expect(index.interventions.get('opener')?.action).toBe('activates');
    expect(index.nodes.get('constructor')).toBeUndefined();
  });

  it('knows what leads to a node and away from it', () => {
    expect(ids(index.incoming('pore'))).toEqual(['drugOpensPore']);
    expect(ids(index.outgoing('pore'))).toEqual(['poreGrows']);
    expect(index.outgoing('growth')).toEqual([]);
    expect(index.incoming('nowhere')).toEqual([]);
  });

  it('finds the step of a node, an edge, or a step', () => {
    expect(index.stepOf('drug')?.id).toBe('before');
    expect(index.stepOf('poreGrows')?.id).toBe('growing');
    expect(index.stepOf('opening')?.id).toBe('opening');
    expect(index.stepOf('nowhere')).toBeUndefined();
  });
});

describe('evidenceOf', () => {
  it('puts the things in the place of their ids', () => {
    expect(evidenceOf(toyMechanism, { kind: 'edge', id: 'drugOpensPore' })).toEqual([
      {
        kind: 'quote',
        quote: toyMechanism.quotes[0],
        document: toyMechanism.documents[0],
        reference: toyMechanism.references[0],
        marks: ['opens the pore', 'growth'],
        stance: 'supports',
      },
    ]);
    expect(evidenceOf(toyMechanism, { kind: 'hypothesis', id: 'flow' })).toEqual([
      { kind: 'claim', claim: toyMechanism.claims[0], references: toyMechanism.references, stance: 'partly supports' },
    ]);
  });

  it('tells a node from a step of the same name, and knows nothing of the unknown', () => {
    expect(evidenceOf(toyMechanism, { kind: 'step', id: 'opening' })).toHaveLength(1);
    expect(evidenceOf(toyMechanism, { kind: 'node', id: 'opening' })).toEqual([]);
    expect(evidenceOf(toyMechanism, { kind: 'event', id: 'first' })).toHaveLength(1);
    expect(evidenceOf(toyMechanism, { kind: 'node', id: 'nobody' })).toEqual([]);
  });

  it('resolves the evidence of a figure too', () => {
    const figure = item(toyMechanism.nodes, 'pore').timing?.onset;
    expect(resolveEvidence(toyMechanism, figure?.evidence ?? []).map(({ stance }) => stance)).toEqual([
      'partly supports',
    ]);
  });
});

describe('stepNumberAt', () => {
  it('counts the canonical steps only', () => {
    const toy = mutableCopy(toyMechanism);
    toy.steps.push({ ...item(toy.steps, 'before'), id: 'after', role: 'epilogue' });
    expect(toy.steps.map((_, index) => stepNumberAt(toy, index))).toEqual([
      { number: 0, label: 'Prologue' },
      { number: 1, label: 'Step 1 of 2' },
      { number: 2, label: 'Step 2 of 2' },
      { number: 3, label: 'Epilogue' },
    ]);
  });

  it('begins at 1 without a prologue', () => {
    const toy = mutableCopy(toyMechanism);
    toy.steps.shift();
    expect(stepNumberAt(toy, 0)).toEqual({ number: 1, label: 'Step 1 of 2' });
  });

  it('refuses a step that is not there', () => {
    expect(() => stepNumberAt(toyMechanism, 3)).toThrow(RangeError);
    expect(() => stepNumberAt(toyMechanism, -1)).toThrow('the mechanism has 3');
  });
});
