import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useSession, useStore } from '../../session/session';
import { KeyList, presentKeyList } from '../../ui/KeyList';
import type { PresentContext } from './presentState';
import './presentSheets.css';

const FOCUS_STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** How many stand in the first row. */
function columnsOf(all: readonly HTMLElement[]): number {
  const top = all[0]?.offsetTop;
  return Math.max(1, all.filter((element) => element.offsetTop === top).length);
}

/** Arrow keys, Page keys, Home and End on the buttons of a list or a grid. */
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
 * Something large over the picture. The page under it is inert, so that the keyboard stays here; Esc belongs to the
 * presentation's own keys, because the browser may take one press of it for the end of full screen.
 */
export function PresentSheet({ title, onClose, children }: PresentSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    const page = element?.ownerDocument;
    const before = page?.activeElement;
    (element?.querySelector<HTMLElement>('[data-first]') ?? element)?.focus({ preventScroll: true });
    return () => {
      // The page has to come alive again before it can take the focus.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected && before !== page?.body) {
          before.focus({ preventScroll: true });
        } else page?.getElementById('diagram')?.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    // Named by its title; what is in it has the focus.
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
  const { settings } = useSession();
  const letters = useStore(settings, (state) => state.letters);
  return (
    <PresentSheet title="Keys" onClose={onClose}>
      <KeyList className="present-keys" keys={presentKeyList} />
      <p className="sheet-lead">
        A press on the picture is the next step, a press on a part of it highlights it, and a swipe turns the page.{' '}
        {letters
          ? 'Single letters, digits and signs can be switched off in the page’s menu “Theme and motion”.'
          : 'Single letters, digits and signs are switched off; the buttons at the foot of the picture do the same.'}
      </p>
    </PresentSheet>
  );
}
