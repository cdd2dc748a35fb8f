import { type LucideIcon, RotateCcw, X } from 'lucide-react';
import { useMemo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { lensTitle } from '../../../evidence/lensTitle';
import { idsInLens, type Lens } from '../../../model/lens';
import { titleOf } from '../../../scene/whatIf/parts';
import { useMechanism, useSession, useStore } from '../../session/session';
import { useWhatIf } from '../whatIf/useWhatIf';
import '../../ui/controls.css';

/** Where the panel stands under the picture, as in page.css. */
const ONE_COLUMN = '(width <= 820px)';

/** Whether the panel stands under the picture and not beside it. */
function useOneColumn(window: Window): boolean {
  const query = useMemo(() => window.matchMedia?.(ONE_COLUMN), [window]);
  return useSyncExternalStore(
    (changed) => {
      query?.addEventListener('change', changed);
      return () => query?.removeEventListener('change', changed);
    },
    () => query?.matches ?? false,
  );
}

/**
 * That something is lit, with the way to it and the way back. For where the page is one column: there the picture, and
 * what is said of the light over it, has scrolled away from the lists of the panel.
 */
function HighlightCount({ onClear }: { onClear: () => void }) {
  const { window } = useSession();
  const see = (): void => {
    const diagram = window.document.getElementById('diagram');
    diagram?.scrollIntoView({ block: 'start' });
    diagram?.focus({ preventScroll: true });
  };
  return (
    <div className="lit-line">
      <p>Lit in the picture</p>
      <button type="button" className="link-button" onClick={see}>
        See it
      </button>
      <button type="button" className="link-button" onClick={onClear}>
        Clear
      </button>
    </div>
  );
}

interface HighlightBarProps {
  title: string;
  detail?: string;
  /** It lights the picture: a screen reader is told how much of it, and the panel says so too where the bar is not in it. */
  lights?: boolean;
  /** The way out: its sign, its words, and what it does. */
  icon: LucideIcon;
  action: string;
  onAction: () => void;
}

/**
 * Why the picture is not as the story has it, and the way out: at the top of the panel, or over the picture where the
 * panel is not beside it.
 */
function HighlightBar({ title, detail, lights, icon: Icon, action, onAction }: HighlightBarProps) {
  const { window } = useSession();
  const oneColumn = useOneColumn(window);
  const slot = window.document.getElementById('lens-slot');
  const letGo = (): void => {
    onAction();
    // The button goes with the bar; the reader goes on from the page it stood on.
    window.document.querySelector<HTMLElement>('.panel-tab[data-active]')?.focus({ preventScroll: true });
  };
  const bar = (
    <div className="lens-bar">
      <p role={lights ? 'status' : undefined}>
        <strong>{title}</strong>
        {detail && (
          <>
            {' '}
            <span>{detail}</span>
          </>
        )}
      </p>
      <button type="button" className="button button-quiet" onClick={letGo}>
        <Icon className="icon" aria-hidden="true" />
        {action}
      </button>
    </div>
  );
  if (!oneColumn || !slot) return bar;
  return (
    <>
      {createPortal(bar, slot)}
      {lights && <HighlightCount onClear={letGo} />}
    </>
  );
}

/** Why some of the picture stands back. */
export function LensBar({ lens }: { lens: Lens }) {
  const mechanism = useMechanism();
  const { player } = useSession();
  const told = [...mechanism.nodes, ...mechanism.edges];
  const lit = idsInLens(mechanism, lens);
  const shown = told.filter(({ id }) => lit.has(id)).length;
  return (
    <HighlightBar
      title={lensTitle(mechanism, lens)}
      detail={`${shown} of ${told.length} parts in full light`}
      lights
      icon={X}
      action="Show all"
      onAction={() => player.setLens(null)}
    />
  );
}

/** Says that the picture is not the story as told. The page that changes things says so itself. */
export function WhatIfBar() {
  const mechanism = useMechanism();
  const { player, window } = useSession();
  const panel = useStore(player, (state) => state.panel);
  const { parts, reset } = useWhatIf();
  const oneColumn = useOneColumn(window);
  if (parts.length === 0 || (panel === 'whatif' && !oneColumn)) return null;
  return (
    <HighlightBar
      title={`What if: ${titleOf(mechanism, parts)}`}
      icon={RotateCcw}
      action="Untouched"
      onAction={reset}
    />
  );
}
