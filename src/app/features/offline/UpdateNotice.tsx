import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../../session/session';
import { activateUpdate, canStoreOffline, registerServiceWorker, whenIdle } from './serviceWorkerClient';
import './updateNotice.css';

/** Versions the reader has postponed; they activate once every tab is closed. */
const dismissed = new WeakSet<ServiceWorker>();

/**
 * Registers the service worker and says when a newer version is ready. Part of the panel, which presentations do not
 * have: no prompt in the middle of a lecture.
 */
export function UpdateNotice() {
  const { announcer, clock, window } = useSession();
  const [worker, setWorker] = useState<ServiceWorker | null>(null);
  const [taking, setTaking] = useState(false);

  useEffect(() => {
    if (!canStoreOffline(window)) return undefined;
    let undo = (): void => undefined;
    let over = false;
    const start = async (): Promise<void> => {
      const stop = await registerServiceWorker({
        window,
        onWaiting: (waiting) => {
          if (over) return;
          setTaking(false);
          const wanted = waiting && !dismissed.has(waiting) ? waiting : null;
          setWorker(wanted);
          // Announced by the page's one live region; a second would be read over it.
          if (wanted) announcer.say('A new version is ready. Reload or postpone it in the notice over the picture.');
        },
        onReady: () => over || announcer.say('Pathlight is ready to work offline.'),
      });
      if (over) stop();
      else undo = stop;
    };
    // Where it cannot be stored, such as in a private window, the page works as usual.
    const wait = whenIdle(window, clock, () => {
      start().catch(() => undefined);
    });
    return () => {
      over = true;
      wait();
      undo();
    };
  }, [announcer, clock, window]);

  const place = window.document.querySelector('.workspace');
  if (!place) return null;
  return createPortal(
    <div className="update-place">
      {worker && (
        <div className="update-notice" role="group" aria-label="New version">
          <RefreshCw className="icon" aria-hidden="true" />
          <p>{taking ? 'Loading the new version…' : 'A new version is ready.'}</p>
          <button
            type="button"
            className="button"
            aria-disabled={taking}
            onClick={() => {
              if (taking) return;
              setTaking(true);
              announcer.say('Loading the new version.');
              activateUpdate(worker, window);
            }}
          >
            Reload
          </button>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              dismissed.add(worker);
              setWorker(null);
              window.document.getElementById('diagram')?.focus({ preventScroll: true });
            }}
          >
            Later
          </button>
        </div>
      )}
    </div>,
    place,
  );
}
