import { shortCitation } from '../../evidence/citationStyles';
import type { ClaimBasis, Reference } from '../../model/evidence';
import type { ResolvedEvidence } from '../../model/evidenceQueries';

/** What stands behind a statement, in as few words as a line has room for. */
export interface Backing {
  /** Papers that were read of, or that a quoted sentence is from. */
  references: readonly Reference[];
  /** Papers that the quoted sentences speak of. */
  spokenOf: readonly Reference[];
  /** Numbers of the source documents; those of which only lay posts are quoted stand apart. */
  documents: readonly number[];
  layDocuments: readonly number[];
  /** How far it was checked, where none of it was read in the paper or in a source document. */
  unread: ClaimBasis | null;
}

/** From what comes nearest to reading the paper to what is farthest from it. */
const UNREAD: readonly ClaimBasis[] = ['secondary', 'title', 'memory'];

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** What backs a statement in part was not read for the whole of it, unless nothing else backs it. */
export function unreadOf(evidence: readonly ResolvedEvidence[]): ClaimBasis | null {
  const whole = evidence.filter(({ stance }) => stance === 'supports');
  const counted = whole.length > 0 ? whole : evidence.filter(({ stance }) => stance !== 'contradicts');
  const bases = counted.map((item) => (item.kind === 'claim' ? item.claim.basis : null));
  return bases.every((basis) => basis !== null && UNREAD.includes(basis))
    ? (UNREAD.find((basis) => bases.includes(basis)) ?? null)
    : null;
}

function backingOf(evidence: readonly ResolvedEvidence[]): Backing {
  const quotes = evidence.filter((item) => item.kind === 'quote');
  const claims = evidence.filter((item) => item.kind === 'claim');
  const ofGrade = (lay: boolean) =>
    unique(quotes.filter(({ quote }) => (quote.grade === 'C') === lay).map(({ document }) => document.number));
  const documents = ofGrade(false).sort((a, b) => a - b);
  const papersOf = (grade: 'A' | 'B') =>
    quotes.flatMap(({ quote, reference }) => (quote.grade === grade && reference ? [reference] : []));
  return {
    references: unique([...claims.flatMap(({ references }) => references), ...papersOf('A')]),
    spokenOf: unique(papersOf('B')),
    documents,
    layDocuments: ofGrade(true).filter((number) => !documents.includes(number)),
    unread: unreadOf(evidence),
  };
}

/** What speaks for a statement, and apart from it what speaks against. */
export function splitBacking(evidence: readonly ResolvedEvidence[]): { support: Backing; against: Backing } {
  return {
    support: backingOf(evidence.filter(({ stance }) => stance !== 'contradicts')),
    against: backingOf(evidence.filter(({ stance }) => stance === 'contradicts')),
  };
}

function listed(numbers: readonly number[]): string {
  return numbers.join(',\u00a0');
}

/** "sources 1, 4 and 2 (lay post)"; empty where no document is quoted. */
export function documentWords({ documents, layDocuments }: Backing): string {
  const parts = [listed(documents), layDocuments.length > 0 ? `${listed(layDocuments)} (lay\u00a0post)` : ''];
  const words = parts.filter((part) => part !== '').join(' and ');
  return words && `${documents.length + layDocuments.length > 1 ? 'sources' : 'source'}\u00a0${words}`;
}

/** "(sources 1, 4)", or the paper where no document says it; for a picture, where every word costs room. */
export function briefSource(evidence: readonly ResolvedEvidence[]): string {
  const { support } = splitBacking(evidence);
  const [first, ...more] = support.references;
  const papers = first && `${shortCitation(first)}${more.length > 0 ? ' and others' : ''}`;
  const words = documentWords(support) || papers;
  return words ? `(${words})` : '';
}
