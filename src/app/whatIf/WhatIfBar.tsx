import { RotateCcw } from 'lucide-react';
import { createPortal } from 'react-dom';
import '../panel/lensBar.css';
import { useOneColumn } from '../panel/useOneColumn';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { titleOf } from '../../scene/whatIf/partWords';
import { useWhatIf } from './useWhatIf';

/**
 * Says that the picture is not the story as told, and the way back; over the picture where the panel is not beside it.
 * The page that changes things says so itself.
 */
export function WhatIfBar() {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const panel = useStore(player, (state) => state.panel);
  const { parts, reset } = useWhatIf();
  const oneColumn = useOneColumn(window);
  const slot = window.document.getElementById('lens-slot');
  const letGo = (): void => {
    reset();
    // The button goes with the bar; the reader goes on from the page it stood on.
    window.document.querySelector<HTMLElement>('.panel-tab[data-active]')?.focus({ preventScroll: true });
  };
  if (parts.length === 0 || (panel === 'whatif' && !oneColumn)) return null;
  const bar = (
    <div className="lens-bar">
      <p>
        <strong>What if: {titleOf(mechanism, parts)}</strong>
      </p>
      <button type="button" className="button button-quiet" onClick={letGo}>
        <RotateCcw className="icon" aria-hidden="true" />
        Untouched
      </button>
    </div>
  );
  return oneColumn && slot ? createPortal(bar, slot) : bar;
}
