import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from '../ErrorBoundary';
import { useSession } from '../session/useSession';
import { ExportBody } from './ExportBody';
import '../dialogs/dialog.css';
import './exportDialog.css';
import './exportChoices.css';
import './exportPreview.css';

/** Makes pictures, slides, films and documents of what is on the screen. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
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
          className="dialog export"
          initialFocus={() => popup?.querySelector<HTMLElement>('.export-kinds [aria-pressed="true"]') ?? true}
        >
          <header className="dialog-header">
            <Base.Title>Export</Base.Title>
            <Base.Close className="button button-icon button-quiet" aria-label="Close">
              <X className="icon" aria-hidden="true" />
            </Base.Close>
          </header>
          <ErrorBoundary sentence="The export did not load. Check the connection and reload the page.">
            <Suspense fallback={<p className="export-wait">The records are on their way.</p>}>
              <ExportBody onClose={onClose} />
            </Suspense>
          </ErrorBoundary>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
