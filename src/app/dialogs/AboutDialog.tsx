import { fullCitation } from '../../evidence/fullCitation';
import { referenceLinks } from '../../evidence/referenceLinks';
import type { RecordMark } from '../../model/source';
import { withinSentence } from '../../scene/names';
import { OutLink } from '../evidence/OutLink';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { Dialog } from './Dialog';
import { DocumentEntry } from './DocumentEntry';
import './aboutDialog.css';

/** What to say of a bibliographic record that no one has read in a copy or an index. */
const RECORDS: Readonly<Record<RecordMark, string | null>> = {
  V1: null,
  V2: 'Record confirmed in another document only.',
  S: 'Record as printed in a source document.',
  M: 'Record from memory, not verified.',
};

/** All that the mechanism rests on, how to cite it, and what it is not. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const mechanism = useMechanism();
  const { window } = useSession();
  const { origin, pathname } = window.location;
  const byAuthor = mechanism.references
    .map((reference) => ({ reference, citation: fullCitation(reference) }))
    .sort((a, b) => a.citation.localeCompare(b.citation, 'en'));
  return (
    <Dialog title="Sources and about" onClose={onClose}>
      <p className="about-notice">{mechanism.notice}</p>
      <p>{mechanism.summary}</p>
      <h3>How to cite</h3>
      <p className="about-cite">
        Pathlight. “{mechanism.title}: {withinSentence(mechanism.subtitle)}.” Interactive diagram. {origin + pathname}
      </p>
      <p className="dialog-note">
        For a statement, cite its source: every quote has a button that copies it together with its citation.
      </p>
      <h3>Source documents, quoted word for word</h3>
      <ol className="documents">
        {mechanism.documents.map((document) => (
          <DocumentEntry key={document.id} document={document} />
        ))}
      </ol>
      <h3>References ({mechanism.references.length})</h3>
      <ol className="references">
        {byAuthor.map(({ reference, citation }) => (
          <li key={reference.id}>
            {citation}{' '}
            {referenceLinks(reference).map(({ label, href }) => (
              <OutLink key={label} href={href}>
                {label}
              </OutLink>
            ))}
            {RECORDS[reference.record] && <small>{RECORDS[reference.record]}</small>}
            {reference.unverified && reference.unverified.length > 0 && (
              <small>Not confirmed: {reference.unverified.join(', ')}.</small>
            )}
          </li>
        ))}
      </ol>
      <h3>About Pathlight</h3>
      <p>
        Pathlight shows a biological mechanism step by step, with the source sentence behind every claim. It is free
        software under the MIT licence. Nothing you do here leaves your browser.
      </p>
    </Dialog>
  );
}
