import { withinSentence } from '../../scene/names';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { Dialog } from './Dialog';
import { DocumentEntry } from './DocumentEntry';
import './aboutDialog.css';

/** What is quoted, how to cite it, and what it is not. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const { origin, pathname } = window.location;
  const openSources = (): void => {
    player.showPanel('sources');
    onClose();
  };
  return (
    <Dialog title="How to cite, and about" onClose={onClose}>
      <p className="about-notice">{mechanism.notice}</p>
      <p>{mechanism.summary}</p>
      <h3>How to cite</h3>
      <p className="about-cite">
        Pathlight. “{mechanism.title}: {withinSentence(mechanism.subtitle)}.” Interactive diagram. {origin + pathname}
      </p>
      <p className="dialog-note">
        For a statement, cite its source: every quote and finding has a button that copies it together with its
        citation.{' '}
        <button type="button" className="link-button" onClick={openSources}>
          All {mechanism.references.length} references, to copy or download
        </button>
      </p>
      <h3>Source documents, quoted word for word</h3>
      <ol className="documents">
        {mechanism.documents.map((document) => (
          <DocumentEntry key={document.id} document={document} />
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
