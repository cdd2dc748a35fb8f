import { isPlaying, type PlayerState } from '../../player/playerState';
import type { Core } from './core';
import { bindKeys } from './bindKeys';
import { createCitations } from './createCitations';
import { createPicture } from './createPicture';
import { dress } from './dress';
import { buildFrame } from './frame';
import { h } from './h';
import { homeUrl } from './homeUrl';
import { icon } from './icon';
import { loadFont } from './loadFont';
import { preferredHeight } from './preferredHeight';
import { showNotices } from './showNotices';
import { sentenceOf, showWords } from './showWords';

/** A player that stands in a page. */
export interface Mounted {
  /** Takes over what was chosen anew: theme, controls, links. */
  refresh(): void;
  preferredHeight(): number;
  /** Lets go of the page: no frame is asked for and nothing is listened to any more. */
  unmount(): void;
}

/** What of a state the words and buttons around the picture show; motion changes none of it. */
const SHOWN = ['stepIndex', 'view', 'whatIf', 'notices', 'autoplay', 'motion', 'paused'] as const;

/** Puts a player into the shadow root of its element. */
export function mountPlayer(host: HTMLElement, root: ShadowRoot, core: Core): Mounted {
  const { player, setup, lighting, system } = core;
  const { graph, clock } = setup;
  const document = host.ownerDocument;
  const window = document.defaultView;
  const frame = buildFrame(document, graph, setup.headingLevel);
  const last = graph.steps.length - 1;
  dress(root);
  loadFont(document);
  root.replaceChildren(frame.frame);

  const update = (): void => {
    const state = player.getState();
    const { stepIndex, view, autoplay } = state;
    const { links, controls, autoplay: asked, lang } = core.options();
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
    frame.play.replaceChildren(icon(document, playing ? 'pause' : 'play'));
    const home = links ? homeUrl(graph, state, host.getAttribute('home'), document.baseURI) : null;
    frame.open.hidden = home === null;
    if (home !== null) frame.open.href = home;
    else frame.open.removeAttribute('href');
    showWords(frame, { graph, state, whatIf: lighting.words(), citation: citations.now(), links, home });
    showNotices(frame.notices, player);
  };

  const citations = createCitations(core, update);
  const picture = createPicture(core, frame, () => {
    core.fire('ready', core.state());
    citations.fetch();
    if (core.options().autoplay) core.play();
  });

  const changed = (now: PlayerState, before: PlayerState): boolean => SHOWN.some((key) => now[key] !== before[key]);
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
    bindKeys(setup.keysOn ?? host, core, escape),
    system.watch(calm),
    player.subscribe((now, before) => {
      if (changed(now, before)) update();
      if (now.stepIndex !== before.stepIndex) say(sentenceOf({ graph, state: now }));
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
