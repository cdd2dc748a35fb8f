import { stepIndexOfNumber } from '../../model/mechanism';
import { keyCommandFor, keyContextFor } from '../../player/keymap';
import { isPlaying, type PlayerState } from '../../player/playerState';
import { createElementDiagram } from './elementDiagram';
import { createCitationLoader, renderCaption, stepAnnouncement } from './playerCaption';
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

/** The keys of a player, where it has the focus or is all there is. What means nothing here is left to the page around it. */
function bindPlayerKeys(target: EventTarget, core: PlayerController, escape: () => boolean): () => void {
  const { player, setup, graph, views } = core;
  /** Whether the key meant anything. */
  const obey = (event: KeyboardEvent): boolean => {
    // Beyond the shadow root an event names the element as a whole.
    const [target] = event.composedPath();
    const command = keyCommandFor(event, { ...keyContextFor(target), letters: setup.letters });
    switch (command?.kind) {
      case 'next':
      case 'previous':
        core.ask(command.kind);
        return true;
      case 'first':
      case 'last':
      case 'replay':
        player[command.kind]();
        return true;
      case 'autoplay':
        player.togglePlay();
        return true;
      case 'step': {
        const index = stepIndexOfNumber(graph, command.number);
        if (index >= 0) player.goTo(index);
        return index >= 0;
      }
      case 'view':
        if (views.includes(command.view)) core.showView(command.view);
        return views.includes(command.view);
      case 'escape':
        return escape();
      default:
        return false;
    }
  };
  const onKeyDown = (event: Event): void => {
    if (!event.defaultPrevented && obey(event as KeyboardEvent)) event.preventDefault();
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}

/** A narrow picture shows a part of its view, which is best nearly square. */
const NARROW_PX = 640;
const NARROW_PROPORTION = 0.88;
/** The views are some 1600 by 1000. */
const USUAL_PROPORTION = 0.625;
const LEAST_PX = 240;
const MOST_PX = 900;

/** The highest the words have been at a width: from step to step the height stays as it is. */
const highest = new WeakMap<Element, { width: number; height: number }>();

/** CSS px at which nothing of a player is cut at its present width. */
function preferredHeight({ frame, header, bar }: PlayerElements, proportion: number | null): number {
  const width = frame.clientWidth;
  const words = header.offsetHeight + bar.offsetHeight;
  const known = highest.get(frame);
  const height = known?.width === width ? Math.max(known.height, words) : words;
  highest.set(frame, { width, height });
  const wanted = width * (width < NARROW_PX ? NARROW_PROPORTION : (proportion ?? USUAL_PROPORTION));
  return Math.round(height + Math.min(Math.max(wanted, LEAST_PX), MOST_PX));
}

/** A player that stands in a page. */
export interface Mounted {
  /** Takes over what was chosen anew: theme, controls, links. */
  refresh(): void;
  preferredHeight(): number;
  /** Lets go of the page: no frame is asked for and nothing is listened to any more. */
  unmount(): void;
}

/** What of a state the words and buttons around the picture show; motion changes none of it. */
const RENDERED_FIELDS = ['stepIndex', 'view', 'whatIf', 'notices', 'autoplay', 'motion', 'paused'] as const;

/** Puts a player into the shadow root of its element. */
export function mountPlayer(host: HTMLElement, root: ShadowRoot, core: PlayerController): Mounted {
  const { player, setup, graph, views, lighting, system } = core;
  const { clock } = setup;
  const document = host.ownerDocument;
  const window = document.defaultView;
  const frame = buildPlayerElements(document, graph, views, setup.headingLevel);
  const last = graph.steps.length - 1;
  applyPlayerStyles(root);
  loadFont(document);
  root.replaceChildren(frame.frame);

  const update = (): void => {
    const state = player.getState();
    const { stepIndex, view, autoplay } = state;
    const { links, controls, autoplay: asked, lang, mechanism } = core.options();
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
    const playing = isPlaying(state);
    // Who lets it play by itself must be able to hold it.
    frame.play.hidden = !(asked || autoplay);
    frame.play.setAttribute('aria-label', playing ? 'Pause' : 'Play');
    frame.play.replaceChildren(createIcon(document, playing ? 'pause' : 'play'));
    const home = links
      ? fullPageUrl(graph, state, { home: host.getAttribute('home'), base: document.baseURI, mechanism })
      : null;
    frame.open.hidden = home === null;
    if (home !== null) frame.open.href = home;
    else frame.open.removeAttribute('href');
    renderCaption(frame, { graph, state, whatIf: lighting.words(), citation: citations.now(), links, home });
    renderNotices(frame.notices, player);
  };

  const citations = createCitationLoader(core, update);
  const picture = createElementDiagram(core, frame, () => {
    core.fire('ready', core.state());
    citations.fetch();
    if (core.options().autoplay) core.play();
  });

  const changed = (now: PlayerState, before: PlayerState): boolean =>
    RENDERED_FIELDS.some((key) => now[key] !== before[key]);
  const say = (sentence: string): void => frame.said.replaceChildren(sentence);
  const escape = (): boolean => {
    const { notices, selection } = player.getState();
    const meant = notices.length > 0 || selection !== null || !frame.whole.hidden;
    for (const notice of notices) player.dismissNotice(notice);
    if (selection) player.select(null);
    picture.diagram.stage.fit();
    return meant;
  };
  const calm = (): void => {
    player.setReducedMotion(core.options().motion === 'off' || system.calm());
    update();
  };
  /** On paper the picture is as large as the paper has it, at rest. */
  const onPrint = (): void => {
    player.settle();
    frame.svg.setAttribute('viewBox', `0 0 ${frame.svg.clientWidth} ${frame.svg.clientHeight}`);
  };
  const afterPrint = (): void => frame.svg.removeAttribute('viewBox');

  const listened: [EventTarget | null, string, () => void][] = [
    [frame.back, 'click', () => core.ask('previous')],
    [frame.next, 'click', () => core.ask('next')],
    [frame.play, 'click', () => player.togglePlay()],
    ...[...frame.views].map(([id, button]): [EventTarget, string, () => void] => [
      button,
      'click',
      () => core.showView(id),
    ]),
    [window, 'beforeprint', onPrint],
    [window, 'afterprint', afterPrint],
  ];
  for (const [target, name, listener] of listened) target?.addEventListener(name, listener);
  const undo = [
    bindPlayerKeys(setup.keysOn ?? host, core, escape),
    system.watch(calm),
    player.subscribe((now, before) => {
      if (changed(now, before)) update();
      if (now.stepIndex !== before.stepIndex) say(stepAnnouncement({ graph, state: now }));
    }),
    lighting.subscribe(() => {
      const words = lighting.words();
      update();
      say(words ? `What if: ${words.title}. ${words.sentence}` : 'Untouched: the story as told.');
    }),
  ];
  update();
  calm();
  // Whoever makes a player listens to it after it is put into the page.
  const stopStart = clock.after(0, core.tellOpening);
  return {
    refresh: update,
    preferredHeight: () => preferredHeight(frame, picture.proportion()),
    unmount() {
      stopStart();
      player.settle();
      lighting.halt();
      picture.destroy();
      for (const end of undo) end();
      for (const [target, name, listener] of listened) target?.removeEventListener(name, listener);
      root.replaceChildren(h(document, 'slot'));
    },
  };
}
