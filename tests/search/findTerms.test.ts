import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ketamine } from '../../src/mechanisms/ketamine';
import type { Mechanism } from '../../src/model/mechanism';
import type { Term } from '../../src/model/contextRecords';
import { findTerms } from '../../src/search/findTerms';
import { toyMechanism } from '../fixtures/toyMechanism';

const terms: Term[] = [
  { id: 'receptor', term: 'receptor', forms: ['receptors'], text: '' },
  { id: 'nmda', term: 'NMDA receptor', forms: ['NMDA receptors', 'NMDAR'], text: '' },
  { id: 'bp1', term: '4E-BP1', text: '' },
  { id: 'psd', term: 'PSD-95', text: '' },
  { id: 'mtor', term: 'mTORC1', text: '' },
  { id: 'led', term: 'LED', text: '' },
  { id: 'synaptic', term: 'synaptic', text: '' },
];
const mechanism: Mechanism = { ...toyMechanism, terms };
const found = (text: string) =>
  findTerms(mechanism, text).flatMap(({ text: words, term }) => (term ? [`${term.id}: ${words}`] : []));

describe('the terms of a text', () => {
  it('are whole words, the longest spelling, none within another', () => {
    expect(found('NMDA receptors open; other receptors do not.')).toEqual([
      'nmda: NMDA receptors',
      'receptor: receptors',
    ]);
    expect(found('A chemoreceptor is none, nor are receptorless cells.')).toEqual([]);
  });

  it('are shown at their first mention only', () => {
    expect(found('NMDAR, then the NMDA receptor and NMDA receptors')).toEqual(['nmda: NMDAR']);
  });

  it('may begin a sentence, but an abbreviation keeps its capitals', () => {
    expect(found('Receptors open.')).toEqual(['receptor: Receptors']);
    expect(found('This led to mtorc1.')).toEqual([]);
    expect(found('The LED and mTORC1')).toEqual(['led: LED', 'mtor: mTORC1']);
  });

  it('have their hyphens, of any kind', () => {
    expect(found('4E-BP1 and PSD\u201195')).toEqual(['bp1: 4E-BP1', 'psd: PSD\u201195']);
    expect(found('NMDA-receptor')).toEqual([]);
    expect(found('an NMDAR-dependent, pre-synaptic, synaptic thing')).toEqual(['nmda: NMDAR', 'synaptic: synaptic']);
  });

  it('may be parted by any space', () => {
    expect(found('the NMDA\u00a0receptor')).toEqual(['nmda: NMDA\u00a0receptor']);
  });

  it('leave the text as it is', () => {
    const words = fc.constantFrom('NMDA', 'receptor', 'receptors', ' ', '-', ', ', '4E-BP1', 'x', '’', 'é', '🧠');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const pieces = findTerms(mechanism, text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) expect(text.startsWith(piece.text, piece.at)).toBe(true);
      }),
    );
  });

  it('are none where there is no glossary', () => {
    expect(findTerms({ ...toyMechanism, terms: [] }, 'A pore.')).toEqual([{ at: 0, text: 'A pore.' }]);
    expect(findTerms(toyMechanism, '')).toEqual([]);
  });

  it('of the built-in mechanism help with most of its texts, and never crowd one', () => {
    const texts = [
      ...ketamine.nodes.map((node) => node.description),
      ...ketamine.steps.map((step) => step.explanation),
    ];
    const counts = texts.map((text) => findTerms(ketamine, text).filter(({ term }) => term).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(texts.length / 2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(8);
  });
});
