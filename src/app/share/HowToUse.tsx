import type { ReactNode } from 'react';
import { type KeyLine, KeyList } from '../dialogs/KeyList';

const KEYS: readonly KeyLine[] = [
  [['F'], 'presents in full screen'],
  [['→', 'Space', 'Page Down'], 'next, as any clicker sends it'],
  [['S'], 'while presenting: the speaker’s window'],
  [['?'], 'while presenting: all other keys'],
];

/** What to do with the file, from the desk to the lectern. */
export function HowToUse({ children }: { children: ReactNode }) {
  return (
    <>
      <h3>In the lecture</h3>
      <ol className="share-steps">
        <li>Put the file on the machine in the hall, or on a stick.</li>
        <li>
          Open it with a double click, in any current browser, without a network.
          <KeyList className="share-keys" keys={KEYS} />
        </li>
        <li>
          Or show it within your own HTML deck: put the file beside the deck, and this frame on a slide.
          <div className="share-frame-text">{children}</div>
        </li>
      </ol>
    </>
  );
}
