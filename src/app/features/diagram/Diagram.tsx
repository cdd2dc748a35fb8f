import { lazy, Suspense, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CameraHolder, Stage, StageTarget } from '../../../draw/stage';
import { adoptStandingPicture } from '../../../draw/standingPicture';
import { createDiagram, type Diagram as LiveDiagram, type DiagramInput } from '../../../live/animatedDiagram';
import { isLargeGraph } from '../../../scene/largeGraph';
import { canShowLegend } from '../../../scene/views/view';
import { bindLater } from '../../session/bindLater';
import { useSession, useStore } from '../../session/session';
import type { Pointed } from './HoverCard';
import { useViews } from './useViews';
import './diagram.css';

/** How long the hover card stays after the pointer has left its thing. */
const CARD_LINGERS_MS = 250;

/** The room of the zoom buttons, at their largest and with the room around them (diagramTools.css). */
const ZOOM_BUTTONS = { width: 56, height: 148 };

/** Loaded after the first picture, which works without them. */
const HoverCard = lazy(() =>
  import('./HoverCard').then(
    (module) => ({ default: module.HoverCard }),
    () => ({ default: () => null }),
  ),
);

const WhatIfBanner = lazy(() =>
  import('./WhatIfBanner').then(
    (module) => ({ default: module.WhatIfBanner }),
    () => ({ default: () => null }),
  ),
);
const DiagramTools = lazy(() =>
  import('./DiagramTools').then(
    (module) => ({ default: module.DiagramTools }),
    () => ({ default: () => null }),
  ),
);
/** Only graphs that were opened from files may be large, or take a while to arrange. */
const LayoutStatus = lazy(() =>
  import('./LayoutStatus').then(
    (module) => ({ default: module.LayoutStatus }),
    () => ({ default: () => null }),
  ),
);
const describeLater = bindLater(() => import('../../../live/describeDiagram'));

const TextView = lazy(async () => ({ default: (await import('../textView/TextView')).TextView }));

interface DiagramProps extends Pick<DiagramInput, 'smallestPx'> {
  /** False for a picture without zoom buttons. */
  zoom?: boolean;
  /** Called when the picture is drawn for the first time. */
  onShown?: () => void;
}

/**
 * The animated diagram. React owns the frame around it; the picture is redrawn straight from the player, without a
 * render of React, because it changes sixty times a second.
 */
export function Diagram({ zoom = true, smallestPx, onShown }: DiagramProps) {
  const session = useSession();
  const {
    entry,
    graph: mechanism,
    player,
    legend,
    highlighting,
    intro,
    scissors,
    clock,
    window,
    announcer,
    latestMechanism,
  } = session;
  const description = useRef<HTMLParagraphElement>(null);
  const descriptionId = useId();
  const hasWhatIf = useStore(player, ({ whatIf }) => whatIf.length > 0);
  const isCutting = useStore(scissors, (tool) => tool !== null);
  const isText = useStore(session.settings, ({ textView }) => textView);
  const legendPlace = useStore(legend, (place) => place);
  const wanted = useStore(player, (state) => state.view);
  const { views, error, retry } = useViews(wanted);
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const live = useRef<LiveDiagram>(null);
  const loaded = useRef(views);
  const stage = useRef<Stage>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [holder, setHolder] = useState<CameraHolder>('story');

  const pick = useCallback(
    (target: StageTarget) => {
      if (scissors.getState() && (target.kind === 'node' || target.kind === 'edge')) {
        const { kind, id } = target;
        void Promise.all([session.mechanism, import('../cutting/applyWhatIf')]).then(
          ([whole, { toggleCut }]) => toggleCut(session, whole, { kind, id }),
          () => player.notify('The model did not load. Check the connection and try again.'),
        );
        return;
      }
      if (target.kind === 'step') player.goTo(target.id);
      else if (target.kind === 'node' || target.kind === 'edge') player.select({ kind: target.kind, id: target.id });
    },
    [player, scissors, session],
  );

  // The card stays while the pointer is on its way to it, and on it; Esc closes it (WCAG 1.4.13).
  const quietUntilMs = useRef(0);
  const stopClosing = useRef<(() => void) | null>(null);
  const point = useCallback(
    (next: Pointed | null) => {
      stopClosing.current?.();
      stopClosing.current = next ? null : clock.after(CARD_LINGERS_MS, () => setPointed(null));
      if (next && clock.now() >= quietUntilMs.current) setPointed(next);
    },
    [clock],
  );
  useEffect(() => {
    if (!pointed) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // Slides show no card.
      if (!frame.current?.querySelector('.hover-card')?.checkVisibility()) return;
      event.preventDefault();
      // What lies under the closed card is not pointed at by that.
      quietUntilMs.current = clock.now() + CARD_LINGERS_MS;
      setPointed(null);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [pointed, window, clock]);

  // Before the page is painted for the first time, so that the picture is never away.
  const room = useRef<typeof session.room>(null);
  useLayoutEffect(() => {
    if (svg.current && adoptStandingPicture(svg.current)) room.current = session.room;
  }, [session]);

  // In the same frame, so that the picture is laid out and painted once.
  useLayoutEffect(() => {
    if (!svg.current) return;
    const input: DiagramInput = {
      svg: svg.current,
      mechanism,
      player,
      highlighting,
      legendIn(shown, view) {
        legend.setWhole(!highlighting.getState()?.layered && canShowLegend(view, mechanism, shown));
        return legend.getState() === 'picture';
      },
      onPick: pick,
      onCamera: setHolder,
      say: announcer.say,
      smallestPx,
      buttons: zoom ? ZOOM_BUTTONS : undefined,
      fitsWords: true,
      room: room.current,
      onPoint(target, rect) {
        const home = frame.current?.getBoundingClientRect();
        const thing = target?.kind === 'node' || target?.kind === 'edge' ? target.kind : null;
        const next = thing && target && rect && home ? { kind: thing, id: target.id, rect, home } : null;
        if (!scissors.getState()) return point(next);
        scissors.set({ over: next ? { kind: next.kind, id: next.id } : undefined });
        setPointed(null);
      },
    };
    // Later its room may be another.
    room.current = null;
    let stop: (() => void)[] = [];
    const start = (diagram: LiveDiagram): void => {
      live.current = diagram;
      stage.current = diagram.stage;
      diagram.show(loaded.current);
      stop = [...[legend, intro].map((store) => store.subscribe(diagram.redraw)), diagram.destroy];
    };
    let gone = false;
    if (isLargeGraph(mechanism))
      import('../../../live/largeDiagram').then(
        ({ createLargeDiagram }) => !gone && start(createLargeDiagram(input)),
        () => player.notify('The picture did not load. Check the connection and reload the page.'),
      );
    else start(createDiagram(input));
    return () => {
      gone = true;
      for (const end of stop) end();
      live.current = null;
      stage.current = null;
    };
  }, [mechanism, player, legend, intro, highlighting, scissors, announcer, pick, point, smallestPx, zoom]);

  useEffect(() => {
    loaded.current = views;
    live.current?.show(views);
    if (views.size > 0) onShown?.();
  }, [views, onShown]);

  useEffect(
    () =>
      describeLater(({ describeDiagram }) =>
        svg.current && description.current
          ? describeDiagram({
              ...{ svg: svg.current, text: description.current, player, highlighting },
              mechanism: latestMechanism,
              whole: session.mechanism,
            })
          : () => undefined,
      ),
    [session, player, highlighting, latestMechanism],
  );

  const isStopped = error instanceof Error && error.name === 'LayoutStopped';
  if (error !== null && !isStopped && !views.has(wanted))
    throw new Error('The code of the view did not load.', { cause: error });
  const view = views.get(wanted);
  return (
    <div
      className="diagram"
      data-view={wanted}
      data-text={isText || undefined}
      data-tool={isCutting ? 'scissors' : undefined}
      ref={frame}
      data-legend={legendPlace}
      tabIndex={-1}
    >
      <Suspense>{isText && <TextView />}</Suspense>
      <Suspense>{hasWhatIf && <WhatIfBanner />}</Suspense>
      <Suspense>
        {!entry.drawing.pathway && <LayoutStatus view={view} isStopped={isStopped} onRetry={retry} />}
      </Suspense>
      <svg
        ref={svg}
        className="diagram__picture"
        role="graphics-document"
        aria-roledescription="diagram"
        aria-busy={!view}
        aria-label={mechanism.title}
        aria-describedby={descriptionId}
      />
      <p id={descriptionId} className="visually-hidden" ref={description} />
      <Suspense>
        {pointed && <HoverCard pointed={pointed} onEnter={() => point(pointed)} onLeave={() => point(null)} />}
      </Suspense>
      <Suspense>
        {view && !isText && (
          <DiagramTools
            view={view}
            stage={stage}
            frame={frame}
            buttons={zoom ? ZOOM_BUTTONS : null}
            isHeld={holder === 'reader'}
          />
        )}
      </Suspense>
    </div>
  );
}
