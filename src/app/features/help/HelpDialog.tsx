import { documentCitation } from '../../../evidence/citationStyles';
import type { SourceDocument } from '../../../model/evidence';
import { withinSentence } from '../../../scene/names';
import { useMechanism, useSession } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import { KeyList } from '../../ui/KeyList';
import { OutLink } from '../../ui/OutLink';
import { keyHelp } from '../../ui/keyHelp';
import './help.css';

/** How to use the page, especially by keyboard. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { graph } = useSession();
  return (
    <Dialog title="Help" onClose={onClose}>
      <h3>How to read the diagram</h3>
      <p>
        Next plays one step of the mechanism and stops. Select anything in the picture, a thing or an arrow, and the
        panel shows which sentence of which source supports it. Words in serif type between quotation marks are the
        sources’ own; everything else is ours. Select a word with a dotted line to see its meaning.
      </p>
      <h3>Keyboard</h3>
      <KeyList className="keys" keys={keyHelp('page', graph)} />
      <p className="dialog-note">A presenter’s remote control works as well: it sends Page Down and Page Up.</p>
      <p className="dialog-note">
        Single letters, digits and signs can be switched off as keys in the menu “Theme and motion”. Arrows, Page Up,
        Page Down, Space, Home, End and Esc keep working.
      </p>
      <h3>Keys while presenting</h3>
      <KeyList className="keys" keys={keyHelp('present', graph)} />
    </Dialog>
  );
}

/** A document, whether it is quoted, and how reliable it is. */
export function DocumentEntry({ document }: { document: SourceDocument }) {
  return (
    <li value={document.number}>
      <cite>{document.title}</cite>
      <p>
        {documentCitation(document)}.{document.file === undefined && ' Not quoted.'}
      </p>
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

/** About: sources, how to cite, disclaimer. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const mechanism = useMechanism();
  const { player, options, window } = useSession();
  const { origin, pathname } = window.location;
  const asked = options.mechanism === null ? '' : `?mechanism=${options.mechanism}`;
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
        Pathlight. “{mechanism.title}: {withinSentence(mechanism.subtitle)}.” Interactive diagram.{' '}
        {origin + pathname + asked}
      </p>
      <p className="dialog-note">
        For a statement, cite its source: every quote and finding has a button that copies it together with its
        citation.{' '}
        <button type="button" className="link-button" onClick={openSources}>
          All {mechanism.references.length} references, to copy or download
        </button>
      </p>
      <h3>Source documents, quoted word for word unless they say otherwise</h3>
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
