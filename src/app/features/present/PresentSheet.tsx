import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useSession, useStore } from '../../session/session';
import { KeyList } from '../../ui/KeyList';
import { keyHelp } from '../../ui/keyHelp';
import type { PresentContext } from './presentState';
import './presentSheets.css';

const FOCUS_STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** The number of columns of a grid. */
function columnsOf(all: readonly HTMLElement[]): number {
  const top = all[0]?.offsetTop;
  return Math.max(1, all.filter((element) => element.offsetTop === top).length);
}

/** Arrow, Page, Home and End keys on the buttons of a list or a grid. */
export function moveButtonFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = all.findIndex((element) => element === event.currentTarget.ownerDocument.activeElement);
  const last = all.length - 1;
  const { key } = event;
  let to: number | undefined;
  if (key === 'Home') to = 0;
  else if (key === 'End') to = last;
  else if (key === 'ArrowDown') to = at < 0 ? 0 : at + columnsOf(all);
  else if (key === 'ArrowUp') to = at - columnsOf(all);
  else if (Object.hasOwn(FOCUS_STEPS, key)) to = Math.min(Math.max(at + (FOCUS_STEPS[key] ?? 0), 0), last);
  if (to === undefined) return;
  event.preventDefault();
  // Beyond the last row there is nowhere to go.
  all[to]?.focus();
}

interface PresentSheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A sheet over the picture. The page below is inert. Esc is handled by the presentation's keys, because the browser may
 * use one press of it to end full screen.
 */
export function PresentSheet({ title, onClose, children }: PresentSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    const page = element?.ownerDocument;
    const before = page?.activeElement;
    (element?.querySelector<HTMLElement>('[data-first]') ?? element)?.focus({ preventScroll: true });
    return () => {
      // The page must no longer be inert before it can take the focus.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected && before !== page?.body) {
          before.focus({ preventScroll: true });
        } else page?.getElementById('diagram')?.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    // Named by its title; the focus is inside.
    <section className="sheet" role="dialog" aria-modal="true" aria-label={title} tabIndex={-1} ref={sheet}>
      <header className="sheet-head">
        <h2>{title}</h2>
        <button type="button" className="button button-icon button-quiet" aria-label="Close" onClick={onClose}>
          <X className="icon" aria-hidden="true" />
        </button>
      </header>
      <div className="sheet-body">{children}</div>
    </section>
  );
}

/** The keys of a presentation. */
export function PresentHelp({ onClose }: { deck: PresentContext; onClose: () => void }) {
  const { graph, settings } = useSession();
  const letters = useStore(settings, (state) => state.letters);
  return (
    <PresentSheet title="Keys" onClose={onClose}>
      <KeyList className="present-keys" keys={keyHelp('present', graph)} />
      <p className="sheet-lead">
        Click the picture for the next step, click a part to highlight it, or swipe.{' '}
        {letters
          ? 'Single letters, digits and signs can be switched off in the page’s menu “Theme and motion”.'
          : 'Single letters, digits and signs are switched off; the buttons at the bottom of the picture do the same.'}
      </p>
    </PresentSheet>
  );
}
