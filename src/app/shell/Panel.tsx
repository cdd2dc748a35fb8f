import { Tabs } from '@base-ui/react/tabs';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import type { PanelId } from '../../player/playerState';
import { EvidencePage } from '../features/evidence/EvidencePage';
import { LensBar } from '../features/highlighting/HighlightBars';
import { useHighlighting } from '../features/highlighting/useHighlighting';
import { useMechanism, useSession, useStore } from '../session/session';
import { panelNames } from '../ui/displayNames';
import { bindLongLists } from './longLists';
import './panel.css';

const pages = {
  evidence: EvidencePage,
  trust: lazy(async () => ({ default: (await import('../features/trust/TrustPage')).TrustPage })),
  debate: lazy(async () => ({ default: (await import('../features/explanations/ExplanationsPage')).ExplanationsPage })),
  whatif: lazy(async () => ({ default: (await import('../features/whatIf/WhatIfPage')).WhatIfPage })),
  story: lazy(async () => ({ default: (await import('../features/background/BackgroundPage')).BackgroundPage })),
  sources: lazy(async () => ({ default: (await import('../features/sources/SourcesPage')).SourcesPage })),
} as const satisfies Record<PanelId, unknown>;

/** The tabs, named for what a reader wants to know, each with its pages. What if has its button in the bar. */
const TABS: readonly { name: string; pages: readonly [PanelId, ...PanelId[]] }[] = [
  { name: 'Story', pages: ['evidence'] },
  { name: 'Evidence', pages: ['trust', 'sources'] },
  { name: 'Debate', pages: ['debate'] },
  { name: 'Background', pages: ['story'] },
];

/** Switches between the pages of one tab. */
function PageSwitch({ pages }: { pages: readonly PanelId[] }) {
  const { player } = useSession();
  const panel = useStore(player, (state) => state.panel);
  return (
    <div className="page-switch" role="group" aria-label="Pages of this tab">
      {pages.map((id) => (
        <button key={id} type="button" aria-pressed={id === panel} onClick={() => player.showPanel(id)}>
          {panelNames[id]}
        </button>
      ))}
    </div>
  );
}

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
  // A tab leads to the page of it that was shown last.
  const lastPages = useRef(new Map<PanelId, PanelId>());
  const lens = useHighlighting(mechanism);

  // A new page starts at the top.
  useEffect(
    () =>
      player.subscribe((state, before) => {
        if (state.panel === before.panel || !aside.current) return;
        aside.current.scrollTop = 0;
        // A button pressed within the page is gone now; tabs stay.
        const { activeElement } = window.document;
        const pressed =
          aside.current.contains(activeElement) && !activeElement?.matches('[role="tab"], .page-switch > *');
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

  useEffect(() => (aside.current === null ? undefined : bindLongLists(aside.current)), []);

  const Page = pages[panel];
  const tab = TABS.find((each) => each.pages.includes(panel));
  useEffect(() => {
    if (tab) lastPages.current.set(tab.pages[0], panel);
  }, [tab, panel]);
  const content = (
    <>
      <Suspense fallback={<div className="panel-waiting" aria-busy="true" />}>
        <Page />
      </Suspense>
      <footer className="panel-footer">
        <p>{mechanism.notice} Pictures are schematic and not to scale.</p>
      </footer>
    </>
  );
  return (
    <aside className="panel" ref={aside} aria-label="Evidence" data-scroller tabIndex={-1}>
      <Tabs.Root
        value={tab?.pages[0] ?? null}
        onValueChange={(value: PanelId) => player.showPanel(lastPages.current.get(value) ?? value)}
      >
        <div className="panel-top">
          <Tabs.List className="panel-tabs" aria-label="Pages of the panel">
            {TABS.map(({ name, pages: [first] }) => (
              <Tabs.Tab key={name} value={first} className="panel-tab">
                {name}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tab && tab.pages.length > 1 && <PageSwitch pages={tab.pages} />}
          {lens && <LensBar lens={lens} />}
        </div>
        {tab ? (
          <Tabs.Panel value={tab.pages[0]} className="panel-page">
            {content}
          </Tabs.Panel>
        ) : (
          <section className="panel-page" aria-label={panelNames[panel]}>
            {content}
          </section>
        )}
      </Tabs.Root>
      <Suspense>
        <UpdateNotice />
      </Suspense>
    </aside>
  );
}
