import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Diagram } from '../diagram/Diagram';
import { ErrorBoundary } from '../ErrorBoundary';
import { bindKeys } from '../session/bindKeys';
import { useSession } from '../session/useSession';
import { CaptionBar } from '../story/CaptionBar';
import { StepRail } from '../story/StepRail';
import { arriving } from './arriving';
import { LiveRegion } from './LiveRegion';
import { Notices } from './Notices';
import { PanelPlaceholder } from './PanelPlaceholder';
import { SkipLink } from './SkipLink';
import { type Overlay, TopBar } from './TopBar';
import './page.css';

const Panel = lazy(async () => ({ default: (await import('../panel/Panel')).Panel }));
const Overlays = arriving(async () => (await import('./Overlays')).Overlays);

/** Everything on screen, and the keyboard. */
export function Page() {
  const session = useSession();
  const [zoomSlot, setZoomSlot] = useState<HTMLElement | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = useCallback(() => setOverlay(null), []);

  const open = useRef(overlay);
  useEffect(() => {
    open.current = overlay;
  }, [overlay]);
  useEffect(() => bindKeys(session, setOverlay, () => open.current !== null), [session]);

  return (
    <div className="page">
      <SkipLink />
      <TopBar onOpen={setOverlay} zoomSlot={setZoomSlot} />
      <main className="workspace">
        <Notices />
        {/* Where the evidence says what it has set aside in the picture. */}
        <div id="lens-slot" className="lens-slot" />
        <section className="stage" id="diagram" aria-label="Diagram" tabIndex={-1}>
          <ErrorBoundary sentence="The picture could not be drawn. Reload the page.">
            <Diagram zoomSlot={zoomSlot} />
          </ErrorBoundary>
        </section>
        <section className="steps-bar" aria-label="Steps">
          <CaptionBar />
          <StepRail />
        </section>
        <ErrorBoundary sentence="The evidence did not arrive. The picture and the steps work without it; reload the page to try again.">
          <Suspense fallback={<PanelPlaceholder />}>
            <Panel />
          </Suspense>
        </ErrorBoundary>
      </main>
      <LiveRegion />
      <Suspense>{overlay && <Overlays overlay={overlay} onClose={close} />}</Suspense>
    </div>
  );
}
