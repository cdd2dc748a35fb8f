import { documentCitation } from '../../evidence/citationStyles';
import type { SourceDocument } from '../../model/evidence';
import { OutLink } from '../evidence/OutLink';

/** One of the documents whose sentences are quoted, and how far to trust it. */
export function DocumentEntry({ document }: { document: SourceDocument }) {
  return (
    <li value={document.number}>
      <cite>{document.title}</cite>
      <p>{documentCitation(document)}.</p>
      <p>{document.about}</p>
      {document.url ? (
        <p>
          <OutLink href={document.url}>{document.url}</OutLink>
        </p>
      ) : (
        <p>{document.urlNote ?? 'Its address is not known.'}</p>
      )}
    </li>
  );
}
