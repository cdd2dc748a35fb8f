import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from '../ErrorBoundary';
import { useSession } from '../session/useSession';
import '../dialogs/dialog.css';
import './exportDialog.css';
import './exportChoices.css';
import './exportPreview.css';

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
