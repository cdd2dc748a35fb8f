import { presentKeyList } from '../present/presentKeyList';
import { Dialog } from './Dialog';
import { type KeyLine, KeyList } from './KeyList';
import './helpDialog.css';

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
