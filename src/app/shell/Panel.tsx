import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { type PanelId, panelIds } from '../../player/playerState';
import { EvidencePage } from '../features/evidence/EvidencePage';
import { LensBar } from '../features/highlighting/HighlightBars';
import { useHighlighting } from '../features/highlighting/useHighlighting';
import { OpenedFile, openFromAddress } from '../features/open/OpenedFile';
import { bindFileDrop } from '../features/savedPictures/OpenPicture';
import { useMechanism, useSession, useStore } from '../session/session';
import { panelNames } from '../ui/displayNames';
import './page.css';

const pages = {
  evidence: EvidencePage,
  trust: lazy(async () => ({ default: (await import('../features/trust/TrustPage')).TrustPage })),
  debate: lazy(async () => ({ default: (await import('../features/explanations/ExplanationsPage')).ExplanationsPage })),
  whatif: lazy(async () => ({ default: (await import('../features/whatIf/WhatIfPage')).WhatIfPage })),
  story: lazy(async () => ({ default: (await import('../features/background/BackgroundPage')).BackgroundPage })),
  sources: lazy(async () => ({ default: (await import('../features/sources/SourcesPage')).SourcesPage })),
} as const satisfies Record<PanelId, unknown>;

// If it does not load, the page is not stored for offline use; the panel works.
const UpdateNotice = lazy(() =>
  import('../features/offline/UpdateNotice').then(
    ({ UpdateNotice: Notice }) => ({ default: Notice }),
    () => ({ default: () => null }),
  ),
);

/** The panel beside the diagram, with its pages as tabs. */
export function Panel() {
  const mechanism = useMechanism();
  const session = useSession();
  const { player, window } = session;
  const panel = useStore(player, (state) => state.panel);
  const aside = useRef<HTMLElement>(null);
  const toHeading = useRef(false);
  const lens = useHighlighting(mechanism);

  useEffect(() => bindFileDrop(session), [session]);
  useEffect(() => openFromAddress(session), [session]);

  // A new page starts at the top.
  useEffect(
    () =>
      player.subscribe((state, before) => {
        if (state.panel === before.panel || !aside.current) return;
        aside.current.scrollTop = 0;
        // A button pressed within the page is gone now; tabs stay.
        const { activeElement } = window.document;
        const pressed = aside.current.contains(activeElement) && activeElement?.getAttribute('role') !== 'tab';
        toHeading.current = pressed;
      }),
    [player, window],
  );

  useLayoutEffect(() => {
    if (!toHeading.current) return;
    toHeading.current = false;
    const heading = aside.current?.querySelector<HTMLElement>('h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  });

  const Page = pages[panel];
  return (
    <aside className="panel" ref={aside} aria-label="Evidence" data-scroller tabIndex={-1}>
      <Tabs.Root value={panel} onValueChange={(value: PanelId) => player.showPanel(value)}>
        <div className="panel-top">
          <Tabs.List className="panel-tabs" aria-label="Pages of the panel">
            {panelIds.map((id) => (
              <Tabs.Tab key={id} value={id} className="panel-tab">
                {panelNames[id]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {lens && <LensBar lens={lens} />}
        </div>
        <Tabs.Panel value={panel} className="panel-page">
          <Suspense fallback={<div className="panel-waiting" aria-busy="true" />}>
            <Page />
          </Suspense>
          <footer className="panel-footer">
            <p>{mechanism.notice} Pictures are schematic and not to scale.</p>
          </footer>
        </Tabs.Panel>
      </Tabs.Root>
      <Suspense>
        <UpdateNotice />
      </Suspense>
      <OpenedFile />
    </aside>
  );
}
