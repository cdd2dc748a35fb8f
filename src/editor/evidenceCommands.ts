import type { Claim, CslName, Evidence, Quote, Reference, SourceDocument } from '../model/evidence';
import type { Mechanism } from '../model/mechanism';
import { changeItem, type Edited, type EditCommand, idFrom, withFields } from './editCommand';
import type { PaperNumber } from './referenceInput';

/** What evidence can be written beside in the editor. */
export interface EvidencedThing {
  kind: 'node' | 'edge' | 'step';
  id: string;
}

const LISTS = { node: 'nodes', edge: 'edges', step: 'steps' } as const;

/** The evidence beside a thing. */
export function evidenceOf(draft: Mechanism, { kind, id }: EvidencedThing): readonly Evidence[] {
  return draft[LISTS[kind]].find((item) => item.id === id)?.evidence ?? [];
}

/** A draft in which the evidence beside a thing is changed. */
export function changeEvidenceList(
  draft: Mechanism,
  { kind, id }: EvidencedThing,
  change: (evidence: readonly Evidence[]) => readonly Evidence[],
): Mechanism {
  return changeItem(draft, LISTS[kind], id, (item) => withFields(item, { evidence: change(item.evidence) }));
}

const TYPED_DOCUMENT = 'typed-in';

/** The source that stands for sentences which the author of a mechanism copied by hand. */
function typedDocument(draft: Mechanism): SourceDocument {
  return {
    id: TYPED_DOCUMENT,
    number: Math.max(0, ...draft.documents.map(({ number }) => number)) + 1,
    nature: 'typed in',
    type: 'dataset',
    title: 'Sentences copied by the author',
    author: [],
    containerTitle: '',
    about: 'Sentences that the author of this mechanism copied from the papers. Pathlight has not checked them.',
    file: 'typed in',
  };
}

/** Writes a sentence of a paper beside a thing, still empty. */
export function addQuote(thing: EvidencedThing): EditCommand {
  return (draft) => {
    const id = idFrom(
      'quote-1',
      'quote',
      draft.quotes.map((quote) => quote.id),
    );
    const known = draft.documents.some((document) => document.id === TYPED_DOCUMENT);
    const quote: Quote = {
      id,
      document: TYPED_DOCUMENT,
      exact: '',
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
      line: 1,
      grade: 'B',
      seenIn: 'not stated',
    };
    const added = {
      ...draft,
      documents: known ? draft.documents : [...draft.documents, typedDocument(draft)],
      quotes: [...draft.quotes, quote],
    };
    const item: Evidence = { kind: 'quote', quote: id, marks: [], stance: 'supports' };
    return { draft: changeEvidenceList(added, thing, (all) => [...all, item]), words: 'Added a quote.' };
  };
}

/** Writes a finding in the author's own words beside a thing, still empty. */
export function addClaim(thing: EvidencedThing): EditCommand {
  return (draft) => {
    const id = idFrom(
      'finding-1',
      'finding',
      draft.claims.map((claim) => claim.id),
    );
    const claim: Claim = { id, text: '', references: [], basis: 'abstract', seenIn: 'not stated' };
    const item: Evidence = { kind: 'claim', claim: id, stance: 'supports' };
    const added = { ...draft, claims: [...draft.claims, claim] };
    return { draft: changeEvidenceList(added, thing, (all) => [...all, item]), words: 'Added a finding.' };
  };
}

export type EvidenceFields = Partial<Pick<Evidence, 'stance' | 'differsIn'>> & { marks?: readonly string[] };

/** Changes how an item stands to its statement. Only what limits a statement differs in something. */
export function changeEvidence(thing: EvidencedThing, index: number, fields: EvidenceFields): EditCommand {
  return (draft) => ({
    draft: changeEvidenceList(draft, thing, (all) => {
      const item = all[index];
      if (!item) return all;
      const { marks, ...standing } = fields;
      const stance = standing.stance ?? item.stance;
      const next = withFields<Evidence>(
        item,
        {
          ...standing,
          ...(stance !== 'qualifies' && { differsIn: [] }),
          ...(item.kind === 'quote' && marks && { marks }),
        },
        ['differsIn'],
      );
      return next === item ? all : all.with(index, next);
    }),
    words: 'Changed the evidence.',
  });
}

/** Puts an item of evidence to another place; the first quote is the main one. */
export function moveEvidence(thing: EvidencedThing, from: number, to: number): EditCommand {
  return (draft) => ({
    draft: changeEvidenceList(draft, thing, (all) => {
      const item = all[from];
      return item && all[to] && from !== to ? all.toSpliced(from, 1).toSpliced(to, 0, item) : all;
    }),
    words: 'Moved the evidence.',
  });
}

/** What a page shows as a plain space: no-break space, figure space, narrow no-break space. */
const NO_BREAK_SPACES = /[\u00A0\u2007\u202F]/g;

export type QuoteFields = Partial<
  Pick<Quote, 'exact' | 'prefix' | 'suffix' | 'start' | 'line' | 'grade' | 'seenIn' | 'note' | 'reference'>
>;

/** Changes a quote. Its end follows from its words, and with a paper of its own it is a passage of that. */
export function changeQuote(id: string, fields: QuoteFields): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'quotes', id, (quote) => {
      const exact = fields.exact ?? quote.exact;
      const start = fields.start ?? quote.start;
      const plain = exact.replace(NO_BREAK_SPACES, ' ');
      const words = { end: start + exact.length, display: plain === exact ? '' : plain };
      const grade =
        'reference' in fields && fields.grade === undefined && quote.grade !== 'C'
          ? { grade: fields.reference ? ('A' as const) : ('B' as const) }
          : {};
      return withFields<Quote>(quote, { ...fields, ...words, ...grade }, ['display', 'note', 'reference']);
    }),
    words: 'Changed a quote.',
  });
}

export type ClaimFields = Partial<Pick<Claim, 'text' | 'references' | 'basis' | 'seenIn' | 'species'>>;

/** Changes a finding. Only one that was read elsewhere than in the paper names where. */
export function changeClaim(id: string, fields: ClaimFields): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'claims', id, (claim) => {
      const basis = fields.basis ?? claim.basis;
      const elsewhere = basis === 'secondary' ? {} : { readIn: '' };
      return withFields<Claim>(claim, { ...fields, ...elsewhere }, ['species', 'readIn']);
    }),
    words: 'Changed a finding.',
  });
}

export type ReferenceFields = Partial<Omit<Reference, 'id'>>;

const NUMBERS = ['PMID', 'DOI', 'PMCID'] as const;

/** The reference that has one of these numbers already. */
function findReference({ references }: Mechanism, number: PaperNumber): Reference | undefined {
  return references.find((known) =>
    NUMBERS.some((kind) => number[kind] !== undefined && known[kind]?.toLowerCase() === number[kind]?.toLowerCase()),
  );
}

/** Adds a reference with a number, to be filled; one that is there already is selected. */
export function addReference(number: PaperNumber): EditCommand {
  return (draft) => {
    const known = findReference(draft, number);
    if (known) {
      return { draft, selection: { kind: 'reference', id: known.id }, words: 'This paper is in the list already.' };
    }
    const { PMID, DOI, PMCID } = number;
    const id = idFrom(
      PMID ? `pmid-${PMID}` : (DOI ?? PMCID ?? 'paper'),
      'paper',
      draft.references.map((one) => one.id),
    );
    // `S`: as printed in a source, here what the author copied.
    const made: Reference = { id, type: 'article-journal', title: '', author: [], ...number, record: 'S' };
    return {
      draft: { ...draft, references: [...draft.references, made] },
      selection: { kind: 'reference', id },
      words: 'Added a reference.',
    };
  };
}

const OPTIONAL_OF_REFERENCE = [
  'etAl',
  'containerTitle',
  'volume',
  'issue',
  'page',
  'issued',
  'DOI',
  'PMID',
  'PMCID',
  'read',
  'unverified',
] as const;

export function changeReference(id: string, fields: ReferenceFields): EditCommand {
  return (draft) => ({
    draft: changeItem(draft, 'references', id, (reference) =>
      withFields<Reference>(reference, fields, OPTIONAL_OF_REFERENCE),
    ),
    words: 'Changed a reference.',
  });
}

/** Cites a paper by its number for a quote or a finding; the reference is made where it is not there yet. */
export function citePaper(of: { kind: 'quote' | 'claim'; id: string }, number: PaperNumber): EditCommand {
  return (draft): Edited => {
    const { selection: _selection, ...added } = addReference(number)(draft);
    const reference = findReference(added.draft, number);
    const claim = draft.claims.find(({ id }) => id === of.id);
    if (!reference) return added;
    const cite =
      of.kind === 'quote'
        ? changeQuote(of.id, { reference: reference.id })
        : changeClaim(of.id, { references: [...new Set([...(claim?.references ?? []), reference.id])] });
    return { draft: cite(added.draft).draft, words: 'Cited a paper.' };
  };
}

/** "Kandel, E. R." on a line each, as people type authors; a line without a comma is a name as it stands. */
export function authorsFromText(text: string): CslName[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, family, given] = /^([^,]+),\s*(.+)$/.exec(line) ?? [];
      return family && given ? { family: family.trim(), given: given.trim() } : { literal: line };
    });
}

export function authorsToText(authors: readonly CslName[]): string {
  return authors
    .map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')))
    .join('\n');
}
