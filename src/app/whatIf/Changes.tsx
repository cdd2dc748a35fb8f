import { Redo2, RotateCcw, Undo2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { partText } from '../../scene/whatIf/parts';
import { partWords } from '../../scene/whatIf/partWords';
import { useWhatIf } from './useWhatIf';
import { historyOf } from './whatIfHistory';
import './changes.css';

/** A field keeps the Undo of what is typed into it. */
const TYPING = 'input[type="search"], input[type="text"], textarea, [contenteditable]:not([contenteditable="false"])';

/** What is changed by now, each with its way out, and Undo, Redo and back to the untouched story. */
export function Changes() {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const history = historyOf(player);
  const { past, future } = useStore(history, (trail) => trail);
  const { parts, toggle, reset } = useWhatIf();
  const undo = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || typing || event.defaultPrevented) return;
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) history.redo();
      else history.undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [window, history]);

  return (
    <div className="what-if-changes">
      <div className="what-if-tools" role="group" aria-label="What is changed">
        <button ref={undo} type="button" className="button" aria-disabled={past.length === 0} onClick={history.undo}>
          <Undo2 className="icon" aria-hidden="true" />
          Undo
        </button>
        <button type="button" className="button" aria-disabled={future.length === 0} onClick={history.redo}>
          <Redo2 className="icon" aria-hidden="true" />
          Redo
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={parts.length === 0}
          onClick={parts.length > 0 ? reset : undefined}
        >
          <RotateCcw className="icon" aria-hidden="true" />
          Untouched
        </button>
      </div>
      {parts.length > 0 && (
        <ul className="what-if-parts" aria-label="Changed">
          {parts.map((part) => (
            <li key={partText(part)}>
              <span>{partWords(mechanism, part)}</span>
              <button
                type="button"
                className="button button-icon button-quiet"
                aria-label={`Leave out: ${partWords(mechanism, part)}`}
                onClick={() => {
                  toggle(part);
                  // Its own button goes with it.
                  undo.current?.focus();
                }}
              >
                <X className="icon" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
