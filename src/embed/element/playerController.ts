import type { Clock } from '../../clock/clock';
import { loadReadyView } from '../../live/animatedDiagram';
import { createSystemPreferences, resolveTheme, type SystemPreferences } from '../../live/systemPreferences';
import { stepIndexOfNumber } from '../../model/mechanism';
import { createPlayer, type Player } from '../../player/createPlayer';
import type { PageOptions, ThemeOption } from '../../player/pageOptions';
import { isPlaying, type PlayerState } from '../../player/playerState';
import { quoteText } from '../../model/quoteText';
import type { Highlighting } from '../../scene/highlighting';
import { stepDurationMs } from '../../scene/timeline';
import { type ViewId, viewIds, viewNames } from '../../scene/views/ids';
import { BASELINE_WHAT_IF, type WhatIf } from '../../scene/whatIf/alterBy';
import type { ImageOptions, PathlightEvents, PathlightState } from '../api/playerApi';
import type { WhatIfText } from './answerWhatIf';
import {
  createRecordsLoader,
  isStateName,
  parseAttributes,
  type PlayerSetup,
  playerSetupFor,
  type RecordsLoader,
  toPublicState,
} from './playerSetup';

/** How the picture is lit by what is asked of the model. */
export interface HighlightingStore {
  getState(): Highlighting | null;
  subscribe(listener: () => void): () => void;
  /** What is asked and answered; null in the story as told, and while the answer is on its way. */
  words(): WhatIfText | null;
  /** Asks again for what did not arrive. */
  retry(): void;
  /** Ends what spreads, as it is; the next change is followed again. */
  halt(): void;
}

/** Follows the what-if of a player. The model is loaded when it is first asked. */
function createHighlightingStore(player: Player, records: RecordsLoader, clock: Clock): HighlightingStore {
  const listeners = new Set<() => void>();
  let light: Highlighting | null = null;
  let words: WhatIfText | null = null;
  /** What a player opens with is no change, and is not acted out. */
  let shown: WhatIf | null = player.getState().whatIf.length > 0 ? null : BASELINE_WHAT_IF;
  let asked = '';
  let halt: () => void = () => undefined;

  const follow = async (list: readonly string[]): Promise<void> => {
    const key = list.join(',');
    if (key === asked) return;
    asked = key;
    const [mechanism, { answerWhatIf: whatIfOf }, { animateHighlighting: lightUp }] = await Promise.all([
      records.get(),
      import('./answerWhatIf'),
      import('../../live/liveWhatIf'),
    ]);
    // Something else was asked for in the meantime.
    if (key !== asked) return;
    const answer = whatIfOf(mechanism, list);
    asked = answer.list.join(',');
    words = answer.words;
    for (const sentence of answer.misread) player.notify(sentence);
    if (asked !== key) player.setWhatIf(answer.list);
    halt();
    const calm = player.getState().reducedMotion;
    const lit = { lens: null, marks: false, run: answer.run, from: shown, clock: calm ? null : clock };
    halt = lightUp(mechanism, lit, (now, whatIf) => {
      light = now;
      shown = whatIf;
      for (const listener of [...listeners]) listener();
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
    getState: () => light,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    words: () => words,
    retry: () => start(player.getState().whatIf),
    halt: () => halt(),
  };
}

/** What a player is, whether it stands in a page or not. */
export interface PlayerController {
  setup: PlayerSetup;
  player: Player;
  records: RecordsLoader;
  lighting: HighlightingStore;
  system: SystemPreferences;
  options(): PageOptions;
  theme(): ThemeOption;
  state(): PathlightState;
  fire<E extends keyof PathlightEvents>(name: E, detail: PathlightEvents[E]): void;
  /** A person asks for the next or the previous step; beyond the ends it is for others to answer. */
  ask(direction: 'next' | 'previous'): void;
  goTo(step: string | number): void;
  play(): void;
  pause(): void;
  showView(view: ViewId): void;
  setWhatIf(list: readonly string[]): void;
  toImage(options?: ImageOptions): Promise<Blob>;
  /** Tells once of what the player was opened with in vain: nobody listens while it is made. */
  tellOpening(): void;
  /** Takes over what an attribute says now. */
  read(name: string): void;
  /** Puts into the attributes what is shown. */
  reflect(): void;
}

/** As much of a list as an address has room for. */
const MAX_WHAT_IF_LENGTH = 400;

function atRestAtEnd({ motion, stepIndex }: PlayerState, last: number): boolean {
  return motion === 'still' && stepIndex === last;
}

/** Makes the player of an element from its attributes, and keeps both in step. */
export function createPlayerController(element: HTMLElement): PlayerController {
  const setup = playerSetupFor(element);
  const { graph, clock, asker } = setup;
  const last = graph.steps.length - 1;
  const system = createSystemPreferences(element.ownerDocument.defaultView);
  const { initial, notices, options: first } = parseAttributes(element, graph, asker);
  let options = first;
  const calm = (): boolean => options.motion === 'off' || system.calm();
  const player = createPlayer({
    mechanism: graph,
    clock,
    durationMs: (stepIndex) => stepDurationMs(graph, stepIndex),
    reducedMotion: calm(),
    initial: { ...initial, notices: [...notices, ...setup.notices] },
  });
  const records = createRecordsLoader(setup.load);
  const theme = (): ThemeOption => resolveTheme(system, options.theme);
  const state = (): PathlightState => toPublicState(graph, player.getState(), { theme: theme(), lang: options.lang });

  let reflecting = false;
  const reflect = (): void => {
    const { step, view, whatIf } = state();
    reflecting = true;
    const asked = { step, view, whatif: whatIf.join(',') };
    for (const [name, value] of Object.entries(asked)) {
      if (value === '') element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    reflecting = false;
  };

  const fire: PlayerController['fire'] = (name, detail) => {
    // As that of a picture that does not load, an error stays with its element: what reaches the window is for crashes.
    const bubbles = name !== 'error';
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles, composed: bubbles, cancelable: name === 'leave' }));
  };

  let wanted: ViewId | null = null;
  const showView = (view: ViewId): void => {
    wanted = view;
    loadReadyView(view, clock).then(
      () => {
        // A later wish wins, whichever code arrives first.
        if (wanted === view) player.setView(view);
      },
      () => player.notify(`The view “${viewNames[view]}” did not load. Check the connection and try again.`),
    );
  };

  player.subscribe((now, before) => {
    const stepped = now.stepIndex !== before.stepIndex;
    const turned = now.view !== before.view;
    const done = now.whatIf !== before.whatIf;
    if (stepped || turned || done) {
      reflect();
      setup.onChange(now);
    }
    if (stepped) fire('stepchange', state());
    if (turned) fire('viewchange', state());
    if (atRestAtEnd(now, last) && !atRestAtEnd(before, last)) fire('end', state());
    if (now.notices !== before.notices)
      for (const message of now.notices) if (!before.notices.includes(message)) fire('error', { message });
  });

  let untold: readonly string[] = player.getState().notices;
  return {
    setup,
    player,
    records,
    system,
    lighting: createHighlightingStore(player, records, clock),
    options: () => options,
    theme,
    state,
    fire,
    reflect,
    showView(view) {
      if (!viewIds.includes(view)) throw new RangeError(`There is no view ${quoteText(view)}.`);
      if (view === player.getState().view) wanted = view;
      else showView(view);
    },
    ask(direction) {
      const { motion, stepIndex } = player.getState();
      const beyond = stepIndex === (direction === 'next' ? last : 0);
      if (beyond && motion === 'still') fire('leave', { direction });
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
      // What is acted out by hand goes on by itself from where it is.
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
    async toImage(wish = {}) {
      const { view: id } = player.getState();
      const [mechanism, view, { createPlayerImage: imageOf }] = await Promise.all([
        records.get(),
        loadReadyView(id, clock),
        import('./playerImage'),
      ]);
      return imageOf({ mechanism, view, state: player.getState(), theme: theme() }, wish);
    },
    tellOpening() {
      for (const message of untold) fire('error', { message });
      untold = [];
    },
    read(name) {
      if (reflecting) return;
      const read = parseAttributes(element, graph, asker, name);
      for (const notice of read.notices) player.notify(notice);
      if (name === 'step') player.goTo(read.initial.stepIndex);
      else if (name === 'view') showView(read.initial.view);
      else if (name === 'whatif') player.setWhatIf(read.initial.whatIf);
      else options = parseAttributes(element, graph, asker).options;
      if (name === 'motion') player.setReducedMotion(calm());
      if (name === 'autoplay' && options.autoplay) this.play();
      else if (name === 'autoplay' && player.getState().autoplay) this.pause();
      // What was asked for in vain does not stay in the attribute.
      if (isStateName(name) && (name !== 'view' || read.initial.view === player.getState().view)) reflect();
    },
  };
}
