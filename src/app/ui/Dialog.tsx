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

/** A modal dialog. Esc, the close button and a press outside close it and restore the focus. */
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
          {/* A scroll container must be reachable by keyboard. */}
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
  /** Shown if a part of it does not load. */
  sentence: string;
  onClose: () => void;
  children: ReactNode;
}

/** A large dialog with a row of pages, `.export-kinds`; the current page's button has the initial focus. */
export function PagedDialog({ title, className = '', sentence, onClose, children }: PagedDialogProps) {
  const { window } = useSession();
  const [popup, setPopup] = useState<HTMLDivElement | null>(null);
  // Its content belongs to the address at which it was opened.
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
            <Suspense fallback={<p className="export-wait">Loading the records.</p>}>{children}</Suspense>
          </ErrorBoundary>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
