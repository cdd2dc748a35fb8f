import { Dialog as Base } from '@base-ui/react/dialog';
import { Suspense, useRef, useState } from 'react';
import { ErrorBoundary } from '../ErrorBoundary';
import { type Reading, SearchBody } from './SearchBody';
import type { Arrival } from './takeTo';
import '../dialogs/dialog.css';
import './searchDialog.css';

/** Finds nodes, steps, sentences, authors and words, and goes there. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const arrival = useRef<Arrival | null>(null);
  const [popup, setPopup] = useState<HTMLDivElement | null>(null);
  const [reading, setReading] = useState<Reading>(null);

  /** Back to where the search was opened, or on to where it led. */
  const finalFocus = (): boolean => {
    const place = arrival.current;
    if (!place) return true;
    const page = popup?.ownerDocument;
    const target = page?.querySelector<HTMLElement>(place === 'diagram' ? '#diagram' : '.panel');
    // Until the dialog is gone, nothing outside of it takes the focus.
    queueMicrotask(() => target?.focus());
    return false;
  };

  return (
    <Base.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return;
        // Esc leaves the meaning of a word before it leaves the search.
        if (reason === 'escape-key' && reading) setReading(null);
        else onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          ref={setPopup}
          className="dialog search"
          initialFocus={() => popup?.querySelector('input') ?? true}
          finalFocus={finalFocus}
        >
          <Base.Title className="visually-hidden">Search</Base.Title>
          <ErrorBoundary sentence="The records to search in did not arrive. Reload the page to try again.">
            <Suspense fallback={<p className="search-wait">The records are on their way.</p>}>
              <SearchBody
                reading={reading}
                onRead={setReading}
                onGone={(place) => {
                  arrival.current = place;
                  onClose();
                }}
              />
            </Suspense>
          </ErrorBoundary>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
