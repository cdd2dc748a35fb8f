import { Lightbulb, Unplug } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { documentCitation, shortCitation } from '../../../evidence/citationStyles';
import { EVIDENCE_HEADINGS } from '../../../evidence/evidenceItems';
import { referenceLinks } from '../../../evidence/sourceLinks';
import type { EvidenceSource } from '../../../model/evidenceQueries';
import { indexMechanism } from '../../../model/indexMechanism';
import { parseLens, serializeLens } from '../../../model/lens';
import { useMechanism, useSession } from '../../session/session';
import { useSessionState } from '../../session/useSessionState';
import { OutLink } from '../../ui/OutLink';
import { Segmented } from '../../ui/formControls';
import { QuotesPart } from './QuotesPart';
import { ReferencesPart } from './ReferencesPart';
import { SourceNumber, SubjectList, WithoutList } from './SubjectList';
import { type SourceLens, supportIndex, useShownSource } from './sourceSupport';
import { counted, sentenceCase } from '../../../model/wording';
import './sources.css';

interface SupportActionsProps {
  support: EvidenceSource;
  /** Name of the source, for screen readers. */
  name: string;
  shown: string | null;
  onToggle: (lens: SourceLens) => void;
}

/** Buttons that highlight and list what rests on a source, or what would lose its support without it. */
export function SupportActions({ support, name, shown, onToggle }: SupportActionsProps) {
  const index = supportIndex(useMechanism());
  const subjects = index.subjects(support);
  if (subjects.length === 0) return null;
  const isFrom = shown === serializeLens({ kind: 'from', support });
  const isWithout = shown === serializeLens({ kind: 'without', support });
  return (
    <>
      <div className="source-actions">
        <button
          type="button"
          className="button"
          aria-pressed={isFrom}
          aria-label={`Show what rests on it: ${name}`}
          onClick={() => onToggle({ kind: 'from', support })}
        >
          <Lightbulb className="icon" aria-hidden="true" />
          Show what rests on it
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={isWithout}
          aria-label={`What would be left without it? ${name}`}
          onClick={() => onToggle({ kind: 'without', support })}
        >
          <Unplug className="icon" aria-hidden="true" />
          What would be left without it?
        </button>
      </div>
      {isFrom && !index.isDrawn(support) && <p className="source-note">None of it is drawn in the picture.</p>}
      {isFrom && <SubjectList label="What rests on it" subjects={subjects} />}
      {isWithout && <WithoutList support={support} />}
    </>
  );
}

/** The documents, quoted or not: what they are, how reliable, and what rests on them. */
export function DocumentsPart({ shown, toggle }: ReturnType<typeof useShownSource>) {
  const mechanism = useMechanism();
  const { references } = indexMechanism(mechanism);
  const index = supportIndex(mechanism);
  return (
    <ol className="source-documents">
      {mechanism.documents.map((document) => {
        const support = { kind: 'document', id: document.id } as const;
        const quotes = mechanism.quotes.filter((quote) => quote.document === document.id).length;
        const paper = document.reportsOn === undefined ? undefined : references.get(document.reportsOn);
        return (
          <li key={document.id} className="source-document">
            <div className="source-head">
              <SourceNumber number={document.number} />
              <h3>{document.title}</h3>
            </div>
            <p>{documentCitation(document)}</p>
            {document.issued && document.issuedNote && <p className="source-note">Date: {document.issuedNote}.</p>}
            {document.nature && <p className="source-note">{sentenceCase(document.nature)}.</p>}
            <p>{document.about}</p>
            {paper && (
              <p>
                Reports on <OutLink href={referenceLinks(paper)[0]?.href}>{shortCitation(paper)}</OutLink>
              </p>
            )}
            <p className="source-address">
              {document.url ? (
                <OutLink href={document.url}>{document.url}</OutLink>
              ) : (
                (document.urlNote ?? 'Its address is not known.')
              )}
              {document.url && document.urlNote && ` (${document.urlNote})`}
            </p>
            <p className="source-count">
              {document.file === undefined ? 'Not quoted' : counted(quotes, 'quote')},{' '}
              {restsOnIt(index.subjects(support).length)}
            </p>
            <SupportActions support={support} name={`source ${document.number}`} shown={shown} onToggle={toggle} />
          </li>
        );
      })}
    </ol>
  );
}

/** "1 part rests on it", "7 parts rest on it". */
function restsOnIt(count: number): string {
  if (count === 0) return 'no part rests on it';
  return count === 1 ? '1 part rests on it' : `${count} parts rest on it`;
}

const PARTS = [
  ['references', 'References'],
  ['documents', 'Documents'],
  ['quotes', 'Quotes'],
] as const;

type Part = (typeof PARTS)[number][0];

const PART_OF = { quote: 'quotes', claim: 'references', document: 'documents', reference: 'references' } as const;

/** The part of the page for the source highlighted by the address. */
function usePart() {
  const mechanism = useMechanism();
  const { player } = useSession();
  const text = player.getState().lens;
  const lens = text === null ? null : parseLens(mechanism, text);
  const first = lens?.kind === 'from' || lens?.kind === 'without' ? PART_OF[lens.support.kind] : 'references';
  return useSessionState<Part>('part', first);
}

const CURRENT = '.source-quote-current, .source-toggle[aria-pressed="true"], .source-actions [aria-pressed="true"]';

/**
 * Scrolls the highlighted source into view when the page opens; only where the list scrolls by itself, beside the
 * picture.
 */
function useCurrentInSight(): RefObject<HTMLDivElement | null> {
  const { clock } = useSession();
  const page = useRef<HTMLDivElement>(null);
  useEffect(
    // After the panel has scrolled the new page to its top.
    () =>
      clock.after(0, () => {
        const current = page.current?.querySelector(CURRENT);
        const panel = page.current?.closest('.panel');
        if (!current || !panel) return;
        const { top } = panel.getBoundingClientRect();
        panel.scrollTop += current.getBoundingClientRect().top - top - panel.clientHeight / 3;
      }),
    [clock],
  );
  return page;
}

/** All sources of the mechanism: quotes, documents, papers, and what each supports. */
export function SourcesPage() {
  const [part, setPart] = usePart();
  const shown = useShownSource();
  const page = useCurrentInSight();
  return (
    <div className="panel-body sources" ref={page}>
      <h2>Sources</h2>
      <Segmented label="Kinds of sources" choices={PARTS} value={part} onChoose={setPart} />
      {part === 'quotes' && <p className="source-note">{EVIDENCE_HEADINGS.quotes}.</p>}
      {part === 'quotes' && <QuotesPart {...shown} />}
      {part === 'documents' && <DocumentsPart {...shown} />}
      {part === 'references' && <ReferencesPart {...shown} />}
    </div>
  );
}
