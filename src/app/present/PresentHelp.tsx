import { KeyList } from '../dialogs/KeyList';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import type { Deck } from './deck';
import { presentKeyList } from './presentKeyList';
import { Sheet } from './Sheet';
import './presentHelp.css';

/** The keys of a presentation. */
export function PresentHelp({ onClose }: { deck: Deck; onClose: () => void }) {
  const { settings } = useSession();
  const letters = useStore(settings, (state) => state.letters);
  return (
    <Sheet title="Keys" onClose={onClose}>
      <KeyList className="present-keys" keys={presentKeyList} />
      <p className="sheet-lead">
        A press on the picture is the next step, a press on a part of it highlights it, and a swipe turns the page.{' '}
        {letters
          ? 'Single letters, digits and signs can be switched off in the page’s menu “Theme and motion”.'
          : 'Single letters, digits and signs are switched off; the buttons at the foot of the picture do the same.'}
      </p>
    </Sheet>
  );
}
