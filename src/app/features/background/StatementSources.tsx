import { ChevronRight, CircleDashed } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { shortCitation } from '../../../evidence/citationStyles';
import { basisLabel, checkedLabel } from '../../../evidence/evidenceLabels';
import { type ClaimBasis, isSupport, type Reference } from '../../../model/evidence';
import type { ResolvedEvidence } from '../../../model/evidenceQueries';
import { Citations } from '../../ui/OutLink';
import { EvidenceList } from '../evidence/EvidenceList';
import { sentenceCase } from '../../../model/wording';
import '../evidence/quotes.css';
import './background.css';

/** The sources of a statement in short. */
export interface StatementSupport {
  /** Papers that support it, or that a quoted sentence is from. */
  references: readonly Reference[];
  /** Papers that the quoted sentences are about. */
  spokenOf: readonly Reference[];
  /** Numbers of the source documents; lay posts are listed separately. */
  documents: readonly number[];
  layDocuments: readonly number[];
  /** How far it was checked, if nothing was read in the paper or in a source document. */
  unread: ClaimBasis | null;
  /** The same in words, with the text in which it was read. */
  unreadWords: string;
}

/** Ordered from nearly read to least checked. */
const UNREAD: readonly ClaimBasis[] = ['secondary', 'title', 'memory'];

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** Partial support counts only if nothing else supports the statement. */
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

/** Splits evidence into supporting, limiting and contradicting. */
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

/** "sources 1, 4 and 2 (lay post)"; empty without a quoted document. */
function documentWords({ documents, layDocuments }: StatementSupport): string {
  const parts = [joinWords(documents), layDocuments.length > 0 ? `${joinWords(layDocuments)} (lay\u00a0post)` : ''];
  const words = parts.filter((part) => part !== '').join(' and ');
  return words && `${documents.length + layDocuments.length > 1 ? 'sources' : 'source'}\u00a0${words}`;
}

/** "(sources 1, 4)", or the paper if no document says it; for labels in a picture. */
export function briefSource(evidence: readonly ResolvedEvidence[]): string {
  const { support } = splitSupport(evidence);
  const [first, ...more] = support.references;
  const papers = first && `${shortCitation(first)}${more.length > 0 ? ' and others' : ''}`;
  const words = documentWords(support) || papers;
  return words ? `(${words})` : '';
}

interface SourceLineProps {
  evidence: readonly ResolvedEvidence[];
  /** Whether to name the paper a quoted sentence is about: for an event, which is that paper. */
  about?: boolean;
}

/** The sources of a statement on one line: papers, documents, how far it was checked, and contradicting sources. */
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
  /** Whether text precedes it on the line, so that it needs no capital. */
  plain?: boolean;
}

function Sources({ backing, about = false, plain = false }: SourcesProps) {
  const { references, spokenOf } = backing;
  const papers = about ? [...new Set([...spokenOf, ...references])] : references;
  const documents = documentWords(backing);
  return (
    <span className="statement-citations">
      <Citations references={papers} />
      {papers.length > 0 && documents !== '' && '; '}
      {papers.length > 0 || plain ? documents : sentenceCase(documents)}
    </span>
  );
}

interface DisclosureProps {
  /** What the disclosure is called. */
  title: string;
  /** What it belongs to, for screen readers. */
  of?: string;
  children: ReactNode;
}

/** A collapsed section that renders its content when it is first opened. */
export function Disclosure({ title, of, children }: DisclosureProps) {
  // A page has some forty of these with over a hundred quotes, of which a reader opens a few.
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

/** The quotes and findings of an entry; nothing if there are none. */
export function EvidenceDisclosure({
  evidence,
  lead,
  ...words
}: Omit<DisclosureProps, 'children'> & {
  evidence: readonly ResolvedEvidence[];
  /** Sentences shown above the evidence. */
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
