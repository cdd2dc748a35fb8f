import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from '../ErrorBoundary';
import { useSession } from '../session/useSession';
import { ShareBody } from './ShareBody';
import '../dialogs/dialog.css';
import '../export/exportDialog.css';
import '../export/exportChoices.css';
import '../export/exportPreview.css';
import './share.css';

/** Ways to take what is shown to another place. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
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
          className="dialog export share"
          initialFocus={() => popup?.querySelector<HTMLElement>('.share-pages [aria-pressed="true"]') ?? true}
        >
          <header className="dialog-header">
            <Base.Title>Share and embed</Base.Title>
            <Base.Close className="button button-icon button-quiet" aria-label="Close">
              <X className="icon" aria-hidden="true" />
            </Base.Close>
          </header>
          <ErrorBoundary sentence="Sharing did not load. Check the connection and reload the page.">
            <Suspense fallback={<p className="export-wait">The records are on their way.</p>}>
              <ShareBody />
            </Suspense>
          </ErrorBoundary>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
