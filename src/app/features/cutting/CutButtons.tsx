import { Ban, Scissors } from 'lucide-react';
import { ariaShortcuts } from '../../../player/keymap';
import { titleWithKey } from '../../../player/keyLabels';
import { useMechanism, useSession, useStore } from '../../session/session';
import type { CutTarget } from '../../session/session';
import { partText } from '../../../scene/whatIf/parts';
import { partFor, toggleCut } from './applyWhatIf';

/** "Block this" or "Cut this arrow", for the selected node or arrow; pressed again it takes that back. */
export function CutItemButton(target: CutTarget) {
  const session = useSession();
  const mechanism = useMechanism();
  const text = partText(partFor(target));
  const isMade = useStore(session.player, ({ whatIf }) => whatIf.includes(text));
  if (!mechanism.dynamics) return null;
  const Icon = target.kind === 'node' ? Ban : Scissors;
  return (
    <p className="cut-item">
      <button
        type="button"
        className="button"
        aria-pressed={isMade}
        onClick={() => toggleCut(session, mechanism, target)}
      >
        <Icon className="icon" aria-hidden="true" />
        {target.kind === 'node' ? 'Block this' : 'Cut this arrow'}
      </button>
    </p>
  );
}

/** Turns the scissors on and off. */
export function ScissorsButton() {
  const { scissors } = useSession();
  const isOn = useStore(scissors, (tool) => tool !== null);
  const command = { kind: 'scissors' } as const;
  return (
    <button
      type="button"
      className="button cut-tool"
      aria-pressed={isOn}
      aria-keyshortcuts={ariaShortcuts('page', command)}
      title={titleWithKey(isOn ? 'Put the scissors away' : 'Cut or block on the picture', 'page', command)}
      onClick={() => scissors.set(isOn ? null : {})}
    >
      <Scissors className="icon" aria-hidden="true" />
      Cut or block on the picture
    </button>
  );
}

/** Says over the picture what a press does while the scissors are on, and puts them away. */
export function ScissorsNote() {
  const { scissors, window } = useSession();
  return (
    <p className="scissors-note">
      <Scissors className="icon" aria-hidden="true" />
      <span>Press an arrow to cut it, or a part to block it.</span>
      <button
        type="button"
        className="button"
        title={titleWithKey('Put the scissors away', 'page', { kind: 'escape' })}
        onClick={() => {
          scissors.set(null);
          // The button goes, and the keys go on working.
          window.document.getElementById('diagram')?.focus({ preventScroll: true });
        }}
      >
        Done
      </button>
    </p>
  );
}
