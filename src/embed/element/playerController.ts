import type { Clock } from '../../clock/clock';
import { loadReadyView } from '../../live/animatedDiagram';
import { createSystemPreferences, resolveTheme, type SystemPreferences } from '../../live/systemPreferences';
import { type MechanismGraph, stepIndexOfNumber } from '../../model/mechanism';
import { createPlayer, type Player } from '../../player/createPlayer';
import type { PageOptions, ThemeOption } from '../../player/pageOptions';
import { isPlaying, type PlayerState } from '../../player/playerState';
import { createValueStore } from '../../player/valueStore';
import { quoteText } from '../../model/quoteText';
import type { Highlighting } from '../../scene/highlighting';
import { type ViewId, viewNames } from '../../scene/views/ids';
import { viewsOf } from '../../scene/views/loadView';
import { BASELINE_WHAT_IF, type WhatIf } from '../../scene/whatIf/whatIf';
import type { ImageOptions, PathlightEvents, PathlightState } from '../api/playerApi';
import type { WhatIfText } from './answerWhatIf';
import {
  createRecordsLoader,
  isStateName,
  parseAttributes,
  type PlayerSetup,
  type RecordsLoader,
  toPublicState,
} from './playerSetup';

/** The highlighting of the picture for the what-if of the player. */
export interface HighlightingStore {
  getState(): Highlighting | null;
  subscribe(listener: () => void): () => void;
  /** The question and the answer; null without a what-if, and while the answer is loading. */
  text(): WhatIfText | null;
  /** Loads again what failed to load. */
  retry(): void;
  /** Stops the animation where it is; the next change of the what-if starts another. */
  stop(): void;
}

/** Follows the what-if of a player. The model is loaded with the first what-if. */
function createHighlightingStore(player: Player, records: RecordsLoader, clock: Clock): HighlightingStore {
  const highlighting = createValueStore<Highlighting | null>(null);
  let text: WhatIfText | null = null;
  /** Null at first where the player opens with a what-if, which is shown without an animation. */
  let shown: WhatIf | null = player.getState().whatIf.length > 0 ? null : BASELINE_WHAT_IF;
  let asked = '';
  let stopAnimation: () => void = () => undefined;

  const follow = async (list: readonly string[]): Promise<void> => {
    const key = list.join(',');
    if (key === asked) return;
    asked = key;
    const [mechanism, { answerWhatIf }, { animateHighlighting }] = await Promise.all([
      records.get(),
      import('./answerWhatIf'),
      import('../../live/liveWhatIf'),
    ]);
    // Another what-if was set while this one was loading.
    if (key !== asked) return;
    const answer = answerWhatIf(mechanism, list);
    asked = answer.list.join(',');
    text = answer.text;
    for (const sentence of answer.misread) player.notify(sentence);
    if (asked !== key) player.setWhatIf(answer.list);
    stopAnimation();
    const { reducedMotion } = player.getState();
    const target = { lens: null, marks: false, run: answer.run, from: shown, clock: reducedMotion ? null : clock };
    stopAnimation = animateHighlighting(mechanism, target, (now, whatIf) => {
      shown = whatIf;
      highlighting.set(now);
    });
  };
  const start = (list: readonly string[]): void => {
    follow(list).catch(() => {
      asked = '';
      player.notify('What the model answers did not load, so the story is shown as told. Check the connection.');
    });
  };
  start(player.getState().whatIf);
  player.subscribe(({ whatIf }, before) => {
    if (whatIf !== before.whatIf) start(whatIf);
  });
  return {
    getState: highlighting.getState,
    subscribe: highlighting.subscribe,
    text: () => text,
    retry: () => start(player.getState().whatIf),
    stop: () => stopAnimation(),
  };
}

/** A player with its attributes, whether its element is in a page or not. */
export interface PlayerController {
  setup: PlayerSetup;
  graph: MechanismGraph;
  /** The views that are offered, in the order of the switch. */
  views: readonly ViewId[];
  player: Player;
  records: RecordsLoader;
  lighting: HighlightingStore;
  system: SystemPreferences;
  options(): PageOptions;
  theme(): ThemeOption;
  state(): PathlightState;
  fire<E extends keyof PathlightEvents>(name: E, detail: PathlightEvents[E]): void;
  /** The reader asks for the next or the previous step; beyond the first and the last a `leave` event is fired. */
  requestStep(direction: 'next' | 'previous'): void;
  goTo(step: string | number): void;
  play(): void;
  pause(): void;
  showView(view: ViewId): void;
  setWhatIf(list: readonly string[]): void;
  toImage(options?: ImageOptions): Promise<Blob>;
  /** Fires an `error` for each notice of the initial attributes, once: there were no listeners when they were read. */
  reportInitialNotices(): void;
  /** Applies the present value of an attribute. */
  applyAttribute(name: string): void;
  /** Writes step, view and what-if to the attributes. */
  reflectAttributes(): void;
}

/** Characters of a list; the address takes no more. */
const MAX_WHAT_IF_LENGTH = 400;

function atRestAtEnd({ motion, stepIndex }: PlayerState, last: number): boolean {
  return motion === 'still' && stepIndex === last;
}

/** Creates the player of an element from its attributes, and keeps both in sync. */
export function createPlayerController(element: HTMLElement, setup: PlayerSetup): PlayerController {
  const { entry, clock } = setup;
  const { graph } = entry;
  const views = viewsOf(graph, entry.drawing);
  const last = graph.steps.length - 1;
  const system = createSystemPreferences(element.ownerDocument.defaultView);
  const { initial, notices, options: first } = parseAttributes(element, { ...setup, views });
  let options = first;
  const isMotionReduced = (): boolean => options.motion === 'off' || system.prefersReducedMotion();
  const player = createPlayer({
    mechanism: graph,
    clock,
    reducedMotion: isMotionReduced(),
    initial: { ...initial, notices: [...notices, ...setup.notices] },
  });
  const records = createRecordsLoader(entry.load);
  const theme = (): ThemeOption => resolveTheme(system, options.theme);
  const state = (): PathlightState => toPublicState(graph, player.getState(), { theme: theme(), lang: options.lang });

  let reflecting = false;
  const reflectAttributes = (): void => {
    const { step, view, whatIf } = state();
    reflecting = true;
    const values = { step, view, whatif: whatIf.join(',') };
    for (const [name, value] of Object.entries(values)) {
      if (value === '') element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    reflecting = false;
  };

  const fire: PlayerController['fire'] = (name, detail) => {
    // Like the error of an <img>, it does not bubble: error handlers on the window report crashes.
    const bubbles = name !== 'error';
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles, composed: bubbles, cancelable: name === 'leave' }));
  };

  let requestedView: ViewId | null = null;
  const showView = (view: ViewId): void => {
    requestedView = view;
    loadReadyView(view, setup).then(
      () => {
        // The last request wins, whichever code arrives first.
        if (requestedView === view) player.setView(view);
      },
      () => player.notify(`The view “${viewNames[view]}” did not load. Check the connection and try again.`),
    );
  };

  player.subscribe((now, before) => {
    const hasStep = now.stepIndex !== before.stepIndex;
    const hasView = now.view !== before.view;
    if (hasStep || hasView || now.whatIf !== before.whatIf) {
      reflectAttributes();
      setup.onChange(now);
    }
    if (hasStep) fire('stepchange', state());
    if (hasView) fire('viewchange', state());
    if (atRestAtEnd(now, last) && !atRestAtEnd(before, last)) fire('end', state());
    if (now.notices !== before.notices)
      for (const message of now.notices) if (!before.notices.includes(message)) fire('error', { message });
  });

  let unreported: readonly string[] = player.getState().notices;
  return {
    setup,
    graph,
    views,
    player,
    records,
    system,
    lighting: createHighlightingStore(player, records, clock),
    options: () => options,
    theme,
    state,
    fire,
    reflectAttributes,
    showView(view) {
      if (!views.includes(view)) throw new RangeError(`There is no view ${quoteText(view)}.`);
      if (view === player.getState().view) requestedView = view;
      else showView(view);
    },
    requestStep(direction) {
      const { motion, stepIndex } = player.getState();
      const beyond = stepIndex === (direction === 'next' ? last : 0);
      // Whoever presses in haste in a deck means the next slide, as with a slide of the deck's own.
      if (beyond && (motion === 'still' || setup.isInDeck())) fire('leave', { direction });
      else player[direction]();
    },
    goTo(step) {
      const index =
        typeof step === 'number' ? stepIndexOfNumber(graph, step) : graph.steps.findIndex(({ id }) => id === step);
      if (index < 0) throw new RangeError(`There is no step ${quoteText(`${step}`)}.`);
      player.goTo(index);
    },
    play() {
      const { autoplay, motion, paused } = player.getState();
      if (autoplay) return;
      // A step that is already moving becomes autoplay from where it is: the first toggle pauses it.
      if (motion === 'play' && !paused) player.togglePlay();
      player.togglePlay();
    },
    pause() {
      if (isPlaying(player.getState())) player.togglePlay();
    },
    setWhatIf(list) {
      const asked = list.map(String).filter((text, at, all) => text !== '' && all.indexOf(text) === at);
      if (asked.join(',').length > MAX_WHAT_IF_LENGTH) throw new RangeError('That is more than one what-if can hold.');
      player.setWhatIf(asked);
    },
    async toImage(imageOptions = {}) {
      const { view: id } = player.getState();
      const [mechanism, view, { createPlayerImage }] = await Promise.all([
        records.get(),
        loadReadyView(id, setup),
        import('./playerImage'),
      ]);
      return createPlayerImage({ mechanism, view, state: player.getState(), theme: theme() }, imageOptions);
    },
    reportInitialNotices() {
      for (const message of unreported) fire('error', { message });
      unreported = [];
    },
    applyAttribute(name) {
      if (reflecting) return;
      const read = parseAttributes(element, { ...setup, views }, name);
      for (const notice of read.notices) player.notify(notice);
      if (name === 'step') player.goTo(read.initial.stepIndex);
      else if (name === 'view') showView(read.initial.view);
      else if (name === 'whatif') player.setWhatIf(read.initial.whatIf);
      else options = parseAttributes(element, { ...setup, views }).options;
      if (name === 'motion') player.setReducedMotion(isMotionReduced());
      if (name === 'autoplay' && options.autoplay) this.play();
      else if (name === 'autoplay' && player.getState().autoplay) this.pause();
      // A value that does not exist does not stay in the attribute.
      if (isStateName(name) && (name !== 'view' || read.initial.view === player.getState().view)) reflectAttributes();
    },
  };
}
