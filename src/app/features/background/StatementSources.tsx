import { ChevronRight, CircleDashed } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { shortCitation } from '../../../evidence/citationStyles';
import { basisLabel, checkedLabel } from '../../../evidence/evidenceLabels';
import { type ClaimBasis, isSupport, type Reference } from '../../../model/evidence';
import type { ResolvedEvidence } from '../../../model/evidenceQueries';
import { Citations } from '../../ui/OutLink';
import { sentenceCase } from '../../ui/displayNames';
import { EvidenceList } from '../evidence/EvidenceList';
import '../evidence/quotes.css';
import './background.css';

/** What stands behind a statement, in as few words as a line has room for. */
export interface StatementSupport {
  /** Papers that were read of, or that a quoted sentence is from. */
  references: readonly Reference[];
  /** Papers that the quoted sentences speak of. */
  spokenOf: readonly Reference[];
  /** Numbers of the source documents; those of which only lay posts are quoted stand apart. */
  documents: readonly number[];
  layDocuments: readonly number[];
  /** How far it was checked, where none of it was read in the paper or in a source document. */
  unread: ClaimBasis | null;
  /** The same in words, with the text in which it was read. */
  unreadWords: string;
}

/** From what comes nearest to reading the paper to what is farthest from it. */
const UNREAD: readonly ClaimBasis[] = ['secondary', 'title', 'memory'];

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** What backs a statement in part was not read for the whole of it, unless nothing else backs it. */
export function unreadBasis(evidence: readonly ResolvedEvidence[]): ClaimBasis | null {
  const whole = evidence.filter(({ stance }) => stance === 'supports');
  const counted = whole.length > 0 ? whole : evidence.filter(isSupport);
  const bases = counted.map((item) => (item.kind === 'claim' ? item.claim.basis : null));
  return bases.every((basis) => basis !== null && UNREAD.includes(basis))
    ? (UNREAD.find((basis) => bases.includes(basis)) ?? null)
    : null;
}

/** Empty where it was read in the paper or in a source document. */
function unreadWords(evidence: readonly ResolvedEvidence[]): string {
  const basis = unreadBasis(evidence);
  if (basis === null) return '';
  const claims = evidence.filter((item) => item.kind === 'claim' && item.claim.basis === basis);
  const words = unique(claims.map((item) => (item.kind === 'claim' ? checkedLabel(item) : '')));
  return words.length === 1 ? (words[0] ?? '') : basisLabel(basis);
}

function supportOf(evidence: readonly ResolvedEvidence[]): StatementSupport {
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
    unread: unreadBasis(evidence),
    unreadWords: unreadWords(evidence),
  };
}

/** What speaks for a statement, and apart from it what limits it and what speaks against it. */
function splitSupport(
  evidence: readonly ResolvedEvidence[],
): Record<'support' | 'limits' | 'against', StatementSupport> {
  return {
    support: supportOf(evidence.filter(isSupport)),
    limits: supportOf(evidence.filter(({ stance }) => stance === 'qualifies')),
    against: supportOf(evidence.filter(({ stance }) => stance === 'contradicts')),
  };
}

function joinWords(numbers: readonly number[]): string {
  return numbers.join(',\u00a0');
}

/** "sources 1, 4 and 2 (lay post)"; empty where no document is quoted. */
function documentWords({ documents, layDocuments }: StatementSupport): string {
  const parts = [joinWords(documents), layDocuments.length > 0 ? `${joinWords(layDocuments)} (lay\u00a0post)` : ''];
  const words = parts.filter((part) => part !== '').join(' and ');
  return words && `${documents.length + layDocuments.length > 1 ? 'sources' : 'source'}\u00a0${words}`;
}

/** "(sources 1, 4)", or the paper where no document says it; for a picture, where every word costs room. */
export function briefSource(evidence: readonly ResolvedEvidence[]): string {
  const { support } = splitSupport(evidence);
  const [first, ...more] = support.references;
  const papers = first && `${shortCitation(first)}${more.length > 0 ? ' and others' : ''}`;
  const words = documentWords(support) || papers;
  return words ? `(${words})` : '';
}

interface SourceLineProps {
  evidence: readonly ResolvedEvidence[];
  /** Whether to name the paper that a quoted sentence is about: for an event, which is that paper. */
  about?: boolean;
}

/** Where a statement is from, on a line: papers, documents, how far it was checked, and what speaks against it. */
export function SourceLine({ evidence, about = false }: SourceLineProps) {
  const { support, limits, against } = splitSupport(evidence);
  if (evidence.length === 0) return null;
  return (
    <p className="source-line">
      <Sources backing={support} about={about} />
      {support.unread && ' '}
      {support.unread && (
        <span className="basis basis-unread">
          <CircleDashed className="icon" aria-hidden="true" />
          {sentenceCase(support.unreadWords)}
        </span>
      )}
      {(limits.references.length > 0 || documentWords(limits) !== '') && (
        <span className="source-against">
          <strong>Limits:</strong> <Sources backing={limits} plain />
        </span>
      )}
      {(against.references.length > 0 || documentWords(against) !== '') && (
        <span className="source-against">
          <strong>Against:</strong> <Sources backing={against} plain />
        </span>
      )}
    </p>
  );
}

interface SourcesProps {
  backing: StatementSupport;
  about?: boolean;
  /** Whether words go before it on the line. */
  plain?: boolean;
}

function Sources({ backing, about = false, plain = false }: SourcesProps) {
  const { references, spokenOf } = backing;
  const papers = about ? [...new Set([...spokenOf, ...references])] : references;
  const documents = documentWords(backing);
  return (
    <span>
      <Citations references={papers} />
      {papers.length > 0 && documents !== '' && '; '}
      {papers.length > 0 || plain ? documents : sentenceCase(documents)}
    </span>
  );
}

interface DisclosureProps {
  /** What the disclosure is called. */
  title: string;
  /** What it belongs to, for a reader who hears the title alone. */
  of?: string;
  children: ReactNode;
}

/** What stands behind a statement, a press away. */
export function Disclosure({ title, of, children }: DisclosureProps) {
  // The page has some forty of these with over a hundred quotes in them, of which a reader opens a few.
  const [opened, setOpened] = useState(false);
  return (
    <details className="behind" onToggle={() => setOpened(true)}>
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        <span>
          {title}
          {of !== undefined && <span className="visually-hidden">: {of}</span>}
        </span>
      </summary>
      {opened && <div className="behind-body">{children}</div>}
    </details>
  );
}

/** The quotes and findings of an entry; nothing where there are none. */
export function EvidenceDisclosure({
  evidence,
  lead,
  ...words
}: Omit<DisclosureProps, 'children'> & {
  evidence: readonly ResolvedEvidence[];
  /** What it says in sentences, where a picture says it in short. */
  lead?: readonly string[];
}) {
  if (evidence.length === 0) return null;
  return (
    <Disclosure {...words}>
      {lead?.map((sentence) => (
        <p key={sentence} className="behind-lead">
          {sentence}
        </p>
      ))}
      <EvidenceList evidence={evidence} level={4} />
    </Disclosure>
  );
}
