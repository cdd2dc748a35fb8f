import { expect, it } from 'vitest';
import { ecoTerm } from '../../src/evidence/evidenceLabels';
import { identifierUrl } from '../../src/evidence/sourceLinks';
import { ketamine } from '../../src/mechanisms/ketamine/index';
import type { ClaimBasis, QuoteGrade, SeenIn } from '../../src/model/evidence';
import { resolveEvidence } from '../../src/model/evidenceQueries';
import { item } from '../fixtures/mutable';
import { toyMechanism } from '../fixtures/toyMechanism';

function ofClaim(basis: ClaimBasis, seenIn: SeenIn): string | undefined {
  const claim = { ...item(toyMechanism.claims, 'grows'), basis, seenIn };
  return ecoTerm({ kind: 'claim', claim, references: [], stance: 'supports' })?.curie;
}

function ofQuote(grade: QuoteGrade, seenIn: SeenIn, withPaper: boolean): string | undefined {
  const quote = { ...item(toyMechanism.quotes, 'opens'), grade, seenIn };
  const reference = withPaper ? item(toyMechanism.references, 'paper') : undefined;
  const document = item(toyMechanism.documents, 'page');
  return ecoTerm({ kind: 'quote', quote, document, reference, marks: [], stance: 'supports' })?.curie;
}

it.each<[SeenIn, string]>([
  ['human trial', 'ECO:0000180'],
  ['meta-analysis', 'ECO:0006016'],
  ['human imaging', 'ECO:0000324'],
  ['human observation', 'ECO:0000006'],
  ['animals', 'ECO:0000179'],
  ['cells', 'ECO:0001565'],
  ['review', 'ECO:0000204'],
  ['news', 'ECO:0006151'],
])('a finding of the kind "%s" is %s where the paper itself was read', (seenIn, curie) => {
  expect(ofClaim('abstract', seenIn)).toBe(curie);
  expect(ofClaim('figure', seenIn)).toBe(curie);
  expect(ofQuote('A', seenIn, true)).toBe(curie);
});

it('is an author statement where only a text about the paper was read', () => {
  expect(ofClaim('secondary', 'animals')).toBe('ECO:0000033');
  expect(ofClaim('secondary', 'human trial')).toBe('ECO:0006016');
  expect(ofQuote('B', 'animals', true)).toBe('ECO:0000033');
  expect(ofQuote('B', 'human trial', true)).toBe('ECO:0006016');
});

it('is a documented statement where no paper is named', () => {
  expect(ofQuote('B', 'animals', false)).toBe('ECO:0006151');
  expect(ofQuote('C', 'news', false)).toBe('ECO:0006151');
});

it('is nothing for a claim from memory', () => {
  expect(ofClaim('memory', 'animals')).toBeUndefined();
});

it('has a page for every term of the mechanism', () => {
  const evidence = resolveEvidence(ketamine, [
    ...ketamine.quotes.map(({ id }) => ({ kind: 'quote', quote: id, marks: [], stance: 'supports' }) as const),
    ...ketamine.claims.map(({ id }) => ({ kind: 'claim', claim: id, stance: 'supports' }) as const),
  ]);
  const terms = evidence.flatMap((one) => ecoTerm(one) ?? []);
  expect(terms.length).toBe(evidence.length - ketamine.claims.filter(({ basis }) => basis === 'memory').length);
  expect(terms.filter(({ curie }) => identifierUrl(curie) !== `https://identifiers.org/${curie}`)).toEqual([]);
});
