import { documentCitation } from '../../../evidence/citationStyles';
import type { SourceDocument } from '../../../model/evidence';
import { withinSentence } from '../../../scene/names';
import { useMechanism, useSession } from '../../session/session';
import { Dialog } from '../../ui/Dialog';
import { type KeyLine, KeyList, presentKeyList } from '../../ui/KeyList';
import { OutLink } from '../../ui/OutLink';
import './help.css';

const KEYS: readonly KeyLine[] = [
  [['→', 'Page Down', 'Space'], 'Next step'],
  [['←', 'Page Up', 'Shift + Space'], 'Step back'],
  [['0 to 7'], 'Go to the step of that number'],
  [['Home', 'End'], 'First step, last step'],
  [['R'], 'Replay this step'],
  [['A'], 'Play on from here, or hold'],
  [['C', 'P', 'T'], 'View as cell, pathway or time'],
  [['/'], 'Search things, quotes, authors and words'],
  [['E'], 'Export pictures, slides and films'],
  [['M'], 'Show or hide how well each part is backed'],
  [['L'], 'Show or hide the legend'],
  [['D'], 'Change the theme'],
  [['F'], 'Present: full screen, with nothing around the picture'],
  [['S'], 'Share: link, embed, QR code, lecture copy'],
  [['Esc'], 'Return from a selection to the step, then to the whole picture'],
  [['?'], 'This help'],
];

/** How to get about, above all by keyboard. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Help" onClose={onClose}>
      <h3>How to read it</h3>
      <p>
        Next plays one step of the mechanism and stops. Select anything in the picture, a thing or an arrow, and the
        panel shows which sentence of which source stands behind it. Words in serif type between quotation marks are the
        sources’ own; everything else is ours. Words with a dotted line explain themselves when you select them.
      </p>
      <h3>Keyboard</h3>
      <KeyList className="keys" keys={KEYS} />
      <p className="dialog-note">A presenter’s remote control works as well: it sends Page Down and Page Up.</p>
      <p className="dialog-note">
        Single letters, digits and signs can be switched off as keys in the menu “Theme and motion”. Arrows, Page Up,
        Page Down, Space, Home, End and Esc go on working.
      </p>
      <h3>Keyboard and clicker while presenting</h3>
      <KeyList className="keys" keys={presentKeyList} />
    </Dialog>
  );
}

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

/** What is quoted, how to cite it, and what it is not. */
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
