import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './sheet.css';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * Something large over the picture. The page under it is inert, so that the keyboard stays here; Esc belongs to the
 * presentation's own keys, because the browser may take one press of it for the end of full screen.
 */
export function Sheet({ title, onClose, children }: SheetProps) {
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
