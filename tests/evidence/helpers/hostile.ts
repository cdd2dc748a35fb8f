import fc from 'fast-check';
import type { CslName, Reference, SourceDocument } from '../../../src/model/evidence';
import { item } from '../../fixtures/mutable';
import { toyMechanism } from '../../fixtures/toyMechanism';

export const paper: Reference = item(toyMechanism.references, 'paper');
export const page: SourceDocument = item(toyMechanism.documents, 'page');

/** Letters that mean something to one of the formats, more often than chance would bring them. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('{', '}', '\\', '"', '@', ',', '%', '\n', '\r', ' and ', 'ER  - ', 'a', 'B', '\u2028', ' '),
    maxLength: 20,
  }),
);

const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family: text, given: fc.oneof(text, fc.constantFrom('C. A. Jr', '', 'Jean-Pierre')) }),
  fc.record({ literal: text }),
);

/** A paper whose every field may hold anything. */
export const anyPaper: fc.Arbitrary<Reference> = fc
  .record({
    id: text,
    title: text,
    author: fc.array(name, { maxLength: 25 }),
    etAl: fc.boolean(),
    containerTitle: text,
    volume: text,
    issue: text,
    page: text,
    DOI: text,
    PMID: text,
    PMCID: text,
    unverified: fc.array(text, { maxLength: 3 }),
  })
  .map((fields) => ({ ...paper, ...fields }));

/** A source document likewise. */
export const anyDocument: fc.Arbitrary<SourceDocument> = fc
  .record({
    id: text,
    title: text,
    author: fc.array(name, { maxLength: 3 }),
    containerTitle: text,
    issued: fc.constantFrom(undefined, [2012] as const, [2012, 13, 1] as const, [2012, 2, 3] as const),
    issuedNote: text,
    url: fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })),
    urlNote: text,
  })
  .map((fields) => ({ ...page, ...fields }));
