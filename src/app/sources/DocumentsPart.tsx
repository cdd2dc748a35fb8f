import { documentCitation, shortCitation } from '../../evidence/citationStyles';
import { referenceLinks } from '../../evidence/sourceLinks';
import { indexMechanism } from '../../model/indexMechanism';
import { OutLink } from '../evidence/OutLink';
import { counted } from '../evidence/words';
import { useMechanism } from '../session/useMechanism';
import { SourceNumber } from './SourceNumber';
import { SupportActions } from './SupportActions';
import { supportIndex } from './supportIndex';
import type { useShown } from './useShown';

/** The documents whose sentences are quoted: what they are, how far to trust them, and what rests on them. */
export function DocumentsPart({ shown, toggle }: ReturnType<typeof useShown>) {
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
              {counted(quotes, 'quote')}, {restsOnIt(index.subjects(support).length)}
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
