import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { useSession } from '../session/session';
import { ErrorBoundary } from './ErrorBoundary';
import './dialog.css';
import './pagedDialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** For pictures side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** A window over the page. Esc, the cross and a press beside it close it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className={wide ? 'dialog dialog-wide' : 'dialog'}>
          <header className="dialog-header">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="button button-icon button-quiet" aria-label="Close">
              <X className="icon" aria-hidden="true" />
            </Base.Close>
          </header>
          {/* The keyboard has to be able to scroll what is higher than the window. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="dialog-body" aria-label={title} tabIndex={0}>
            {children}
          </section>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface PagedDialogProps {
  title: string;
  className?: string;
  /** What stands in for it where something of it does not arrive. */
  sentence: string;
  onClose: () => void;
  children: ReactNode;
}

/** A large dialog with a row of pages, `.export-kinds`, of which the one that is open has the focus first. */
export function PagedDialog({ title, className = '', sentence, onClose, children }: PagedDialogProps) {
  const { window } = useSession();
  const [popup, setPopup] = useState<HTMLDivElement | null>(null);
  // What it offers belongs to the address at which it was opened.
  useEffect(() => {
    window.addEventListener('popstate', onClose);
    return () => window.removeEventListener('popstate', onClose);
  }, [window, onClose]);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          ref={setPopup}
          className={`dialog export ${className}`}
          initialFocus={() => popup?.querySelector<HTMLElement>('.export-kinds [aria-pressed="true"]') ?? true}
        >
          <header className="dialog-header">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="button button-icon button-quiet" aria-label="Close">
              <X className="icon" aria-hidden="true" />
            </Base.Close>
          </header>
          <ErrorBoundary sentence={sentence}>
            <Suspense fallback={<p className="export-wait">The records are on their way.</p>}>{children}</Suspense>
          </ErrorBoundary>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
