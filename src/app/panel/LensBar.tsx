import { X } from 'lucide-react';
import { createPortal } from 'react-dom';
import { lensWords } from './lensWords';
import type { Lens } from '../../model/lens';
import { litBy } from '../../model/lens';
import { useMechanism } from '../session/useMechanism';
import { useSession } from '../session/useSession';
import { LitLine } from './LitLine';
import { useOneColumn } from './useOneColumn';
import './lensBar.css';

/** Why some of the picture stands back, and the way out: over the picture where the panel is not beside it. */
export function LensBar({ lens }: { lens: Lens }) {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const oneColumn = useOneColumn(window);
  const slot = window.document.getElementById('lens-slot');
  const letGo = (): void => {
    player.setLens(null);
    // The button goes with the bar; the reader goes on from the page it stood on.
    window.document.querySelector<HTMLElement>('.panel-tab[data-active]')?.focus({ preventScroll: true });
  };
  const told = [...mechanism.nodes, ...mechanism.edges];
  const lit = litBy(mechanism, lens);
  const shown = told.filter(({ id }) => lit.has(id)).length;
  const bar = (
    <div className="lens-bar">
      <p role="status">
        <strong>{lensWords(mechanism, lens)}</strong>{' '}
        <span>
          {shown} of {told.length} parts in full light
        </span>
      </p>
      <button type="button" className="button button-quiet" onClick={letGo}>
        <X className="icon" aria-hidden="true" />
        Show all
      </button>
    </div>
  );
  if (!oneColumn || !slot) return bar;
  return (
    <>
      {createPortal(bar, slot)}
      <LitLine onClear={letGo} />
    </>
  );
}
