import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Diagram } from '../diagram/Diagram';
import { ErrorBoundary } from '../ErrorBoundary';
import { bindKeys } from '../session/bindKeys';
import { useSession } from '../session/useSession';
import { CaptionBar } from '../story/CaptionBar';
import { StepRail } from '../story/StepRail';
import { LiveRegion } from './LiveRegion';
import { Notices } from './Notices';
import { PanelPlaceholder } from './PanelPlaceholder';
import { SkipLink } from './SkipLink';
import { type Overlay, TopBar } from './TopBar';
import './page.css';

const Panel = lazy(async () => ({ default: (await import('../panel/Panel')).Panel }));
const CompareDialog = lazy(async () => ({ default: (await import('../dialogs/CompareDialog')).CompareDialog }));
const HelpDialog = lazy(async () => ({ default: (await import('../dialogs/HelpDialog')).HelpDialog }));
const SearchDialog = lazy(async () => ({ default: (await import('../search/SearchDialog')).SearchDialog }));
const AboutDialog = lazy(async () => ({ default: (await import('../dialogs/AboutDialog')).AboutDialog }));

/** Everything on screen, and the keyboard. */
export function Page() {
  const session = useSession();
  const [zoomSlot, setZoomSlot] = useState<HTMLElement | null>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);

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
      <Suspense>
        {overlay === 'help' && <HelpDialog onClose={() => setOverlay(null)} />}
        {overlay === 'search' && <SearchDialog onClose={() => setOverlay(null)} />}
        {overlay === 'compare' && <CompareDialog onClose={() => setOverlay(null)} />}
        {overlay === 'about' && <AboutDialog onClose={() => setOverlay(null)} />}
      </Suspense>
    </div>
  );
}
