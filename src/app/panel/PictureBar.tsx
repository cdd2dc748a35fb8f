import type { LucideIcon } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useSession } from '../session/useSession';
import { LitLine } from './LitLine';
import { useOneColumn } from './useOneColumn';
import './pictureBar.css';

interface PictureBarProps {
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
export function PictureBar({ title, detail, lights, icon: Icon, action, onAction }: PictureBarProps) {
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
      {lights && <LitLine onClear={letGo} />}
    </>
  );
}
