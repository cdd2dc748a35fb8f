import { isPlaying, type PlayerState } from '../../player/playerState';
import { createElementDiagram } from './elementDiagram';
import { createCitationLoader, renderCaption } from './playerCaption';
import type { PlayerController } from './playerController';
import {
  applyPlayerStyles,
  buildPlayerElements,
  createIcon,
  h,
  loadFont,
  type PlayerElements,
  renderNotices,
} from './playerDom';
import { fullPageUrl } from './playerSetup';

/** Below this width, in CSS px, the picture shows a part of its view, which is best nearly square. */
const NARROW_PX = 640;
const NARROW_PROPORTION = 0.88;
/** Height by width while the view is loading: the views are some 1600 by 1000. */
const DEFAULT_PROPORTION = 0.625;
const MIN_PX = 240;
const MAX_PX = 900;

/** The greatest height of header and caption at a width, so that the height is the same at every step. */
const textHeights = new WeakMap<Element, { width: number; height: number }>();

/** CSS px at which nothing of a player is cut off at its present width. */
function preferredHeight({ frame, header, banner, bar }: PlayerElements, proportion: number | null): number {
  const width = frame.clientWidth;
  const textHeight = header.offsetHeight + banner.offsetHeight + bar.offsetHeight;
  const known = textHeights.get(frame);
  const height = known?.width === width ? Math.max(known.height, textHeight) : textHeight;
  textHeights.set(frame, { width, height });
  const wanted = width * (width < NARROW_PX ? NARROW_PROPORTION : (proportion ?? DEFAULT_PROPORTION));
  return Math.round(height + Math.min(Math.max(wanted, MIN_PX), MAX_PX));
}

/** A player in a page. */
export interface Mounted {
  /** Applies changed options: theme, controls, links. */
  refresh(): void;
  preferredHeight(): number;
  /** Removes all listeners and stops the frames. */
  unmount(): void;
}

/** State that texts and buttons around the picture show. */
const RENDERED_FIELDS = ['stepIndex', 'view', 'whatIf', 'notices', 'autoplay', 'motion', 'paused', 'waitMs'] as const;

/** Puts a player into the shadow root of its element. */
export function mountPlayer(host: HTMLElement, root: ShadowRoot, core: PlayerController): Mounted {
  const { player, setup, graph, views, lighting, system } = core;
  const { clock } = setup;
  const document = host.ownerDocument;
  const frame = buildPlayerElements(document, graph, views, setup.headingLevel);
  const last = graph.steps.length - 1;
  applyPlayerStyles(root);
  loadFont(document);
  root.replaceChildren(frame.frame);

  const update = (): void => {
    const state = player.getState();
    const { stepIndex, view, autoplay } = state;
    const { links, controls, autoplay: autoplayOption, lang, mechanism } = core.options();
    const { dataset } = frame.frame;
    dataset.theme = core.theme();
    dataset.motion = state.reducedMotion ? 'reduced' : 'full';
    dataset.controls = controls ? '1' : '0';
    frame.frame.lang = lang;
    for (const [id, button] of frame.views) button.setAttribute('aria-pressed', String(id === view));
    for (const [button, beyond] of [
      [frame.back, stepIndex === 0],
      [frame.next, stepIndex === last],
    ] as const)
      button.setAttribute('aria-disabled', String(beyond));
    // Autoplay waits for the reader: Next fills, or has the seconds where nothing is to move.
    const { waitMs } = state;
    if (waitMs === null) delete frame.next.dataset.wait;
    else frame.next.dataset.wait = `${Math.round(waitMs / 1000)} s`;
    frame.next.style.setProperty('--wait', `${waitMs}ms`);
    const playing = isPlaying(state);
    // What moves by itself can be paused (WCAG 2.2.2).
    frame.play.hidden = !(autoplayOption || autoplay);
    frame.play.setAttribute('aria-label', playing ? 'Pause' : 'Play');
    frame.play.replaceChildren(createIcon(document, playing ? 'pause' : 'play'));
    const home = links
      ? fullPageUrl(graph, state, { home: host.getAttribute('home'), base: document.baseURI, mechanism })
      : null;
    frame.open.hidden = home === null;
    if (home !== null) frame.open.href = home;
    else frame.open.removeAttribute('href');
    renderCaption(frame, {
      graph,
      state,
      whatIf: lighting.text(),
      citation: citations.now(document, links, home),
    });
    renderNotices(frame.notices, player);
  };

  const citations = createCitationLoader(core, update);
  const announce = (sentence: string): void => frame.said.replaceChildren(sentence);
  const picture = createElementDiagram(core, frame, {
    say: announce,
    onDrawn() {
      core.fire('ready', core.state());
      citations.fetch();
      if (core.options().autoplay) core.play();
    },
  });

  const changed = (now: PlayerState, before: PlayerState): boolean =>
    RENDERED_FIELDS.some((key) => now[key] !== before[key]);
  const updateMotion = (): void => {
    player.setReducedMotion(core.options().motion === 'off' || system.prefersReducedMotion());
    update();
  };
  const listeners: [EventTarget | null, string, (event: Event) => void][] = [
    [frame.back, 'click', () => core.requestStep('previous')],
    [frame.next, 'click', () => core.requestStep('next')],
    [frame.play, 'click', () => player.togglePlay()],
    [frame.banner.querySelector('button'), 'click', () => core.setWhatIf([])],
    ...[...frame.views].map(([id, button]): [EventTarget, string, () => void] => [
      button,
      'click',
      () => core.showView(id),
    ]),
  ];
  for (const [target, name, listener] of listeners) target?.addEventListener(name, listener);
  const since = player.getState().stepIndex;
  let told = lighting.text();
  let stopLater = (): void => undefined;
  let gone = false;
  // A deck may hand over the keyboard before what hears keys is there: those pressed until then are heard after it.
  const keysOn = core.setup.keysOn ?? host;
  const early: (readonly [EventTarget | undefined, KeyboardEvent])[] = [];
  const onEarlyKey = (event: Event): void => {
    early.push([event.composedPath()[0], event as KeyboardEvent]);
  };
  keysOn.addEventListener('keydown', onEarlyKey);
  const stopEarly = (): void => keysOn.removeEventListener('keydown', onEarlyKey);
  import('./playerLater')
    .then(({ bindPlayerLater }) => {
      stopEarly();
      if (gone) return;
      stopLater = bindPlayerLater(host, core, { frame, picture, since, announce });
      for (const [target, key] of early) target?.dispatchEvent(new KeyboardEvent(key.type, key));
    })
    .catch(stopEarly);
  const cleanups = [
    system.watch(updateMotion),
    player.subscribe((now, before) => {
      if (changed(now, before)) update();
    }),
    lighting.subscribe(() => {
      const text = lighting.text();
      update();
      // The picture changes many times on its way to one answer.
      if (text === told) return;
      told = text;
      announce(text ? `What if: ${text.title}. ${text.sentence}` : 'Reset: nothing is changed.');
    }),
  ];
  update();
  updateMotion();
  // Its creator adds listeners after the element is put into the page.
  const cancelReport = clock.after(0, core.reportInitialNotices);
  return {
    refresh: update,
    preferredHeight: () => preferredHeight(frame, picture.proportion()),
    unmount() {
      gone = true;
      stopLater();
      cancelReport();
      player.settle();
      lighting.stop();
      picture.destroy();
      for (const cleanup of cleanups) cleanup();
      for (const [target, name, listener] of listeners) target?.removeEventListener(name, listener);
      root.replaceChildren(h(document, 'slot'));
    },
  };
}
