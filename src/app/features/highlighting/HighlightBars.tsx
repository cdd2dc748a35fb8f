import { type LucideIcon, X } from 'lucide-react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { lensTitle } from '../../../evidence/lensTitle';
import { idsInLens, type Lens } from '../../../model/lens';
import { messages } from '../../../scene/description/messages';
import { useMechanism, useSession } from '../../session/session';
import '../../ui/controls.css';

/** Where the panel is below the picture, as in page.css. */
const ONE_COLUMN = '(width <= 51.25em)';

/** Whether the panel is below the picture instead of beside it. */
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
 * Says that parts are highlighted, with links to see and to clear it. For one-column pages, where the diagram and its
 * bar have scrolled out of view.
 */
function HighlightCount({ onClear }: { onClear: () => void }) {
  const { window } = useSession();
  const showDiagram = (): void => {
    const diagram = window.document.getElementById('diagram');
    diagram?.scrollIntoView({ block: 'start' });
    diagram?.focus({ preventScroll: true });
  };
  return (
    <div className="lit-line">
      <p>Highlighted in the diagram</p>
      <button type="button" className="link-button" onClick={showDiagram}>
        Show
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
  /** Whether it highlights parts: then the panel repeats it where the bar is not in it. */
  isHighlight?: boolean;
  /** The button that ends it. */
  icon: LucideIcon;
  action: string;
  onAction: () => void;
}

/**
 * Says why the picture differs from the default, with a button to end it: at the top of the panel, or over the picture
 * where the panel is not beside it.
 */
function HighlightBar({ title, detail, isHighlight, icon: Icon, action, onAction }: HighlightBarProps) {
  const { window } = useSession();
  const oneColumn = useOneColumn(window);
  const slot = window.document.getElementById('lens-slot');
  const endHighlight = (): void => {
    onAction();
    // The button disappears with the bar, so focus moves to the current tab.
    window.document.querySelector<HTMLElement>('.panel-tab[data-active]')?.focus({ preventScroll: true });
  };
  const bar = (
    <div className="lens-bar">
      <p>
        <strong>{title}</strong>
        {detail && (
          <>
            {' '}
            <span>{detail}</span>
          </>
        )}
      </p>
      <button type="button" className="button button-quiet" onClick={endHighlight}>
        <Icon className="icon" aria-hidden="true" />
        {action}
      </button>
    </div>
  );
  if (!oneColumn || !slot) return bar;
  return (
    <>
      {createPortal(bar, slot)}
      {isHighlight && <HighlightCount onClear={endHighlight} />}
    </>
  );
}

/** Says which parts are highlighted. */
export function LensBar({ lens }: { lens: Lens }) {
  const mechanism = useMechanism();
  const { player, announcer } = useSession();
  const items = [...mechanism.nodes, ...mechanism.edges];
  const highlighted = idsInLens(mechanism, lens);
  const shown = items.filter(({ id }) => highlighted.has(id)).length;
  const title = lensTitle(mechanism, lens);
  useEffect(() => announcer.say(messages.lens(title, shown, items.length)), [announcer, title, shown, items.length]);
  return (
    <HighlightBar
      title={title}
      detail={`${shown} of ${items.length} parts highlighted`}
      isHighlight
      icon={X}
      action="Show all"
      onAction={() => player.setLens(null)}
    />
  );
}
