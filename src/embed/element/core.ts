import { stepIndexOfNumber } from '../../model/mechanism';
import type { OpenOptions, ThemeOption } from '../../player/openOptions';
import { createPlayer, type Player } from '../../player/player';
import { isPlaying, type PlayerState } from '../../player/playerState';
import { quoted } from '../../player/urlCodec';
import { stepDurationMs } from '../../scene/timeline';
import { viewIds, viewNames, type ViewId } from '../../scene/views/ids';
import { type System, systemOf, themeIn } from '../../live/appearance';
import { readyView } from '../../live/readyView';
import type { ImageOptions, PathlightEvents, PathlightState } from '../api/types';
import { createLighting, type Lighting } from './lighting';
import { isStateName, readAttributes } from './readAttributes';
import { createRecords, type Records } from './records';
import { setupOf, type Setup } from './setup';
import { stateOf } from './stateOf';

/** What a player is, whether it stands in a page or not. */
export interface Core {
  setup: Setup;
  player: Player;
  records: Records;
  lighting: Lighting;
  system: System;
  options(): OpenOptions;
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
const LONGEST_LIST = 400;

function atRestAtEnd({ motion, stepIndex }: PlayerState, last: number): boolean {
  return motion === 'still' && stepIndex === last;
}

/** Makes the player of an element from its attributes, and keeps both in step. */
export function createCore(element: HTMLElement): Core {
  const setup = setupOf(element);
  const { graph, clock, asker } = setup;
  const last = graph.steps.length - 1;
  const system = systemOf(element.ownerDocument.defaultView);
  const { initial, notices, options: first } = readAttributes(element, graph, asker);
  let options = first;
  const calm = (): boolean => options.motion === 'off' || system.calm();
  const player = createPlayer({
    mechanism: graph,
    clock,
    durationMs: (stepIndex) => stepDurationMs(graph, stepIndex),
    reducedMotion: calm(),
    initial: { ...initial, notices: [...notices, ...setup.notices] },
  });
  const records = createRecords(setup.load);
  const theme = (): ThemeOption => themeIn(system, options.theme);
  const state = (): PathlightState => stateOf(graph, player.getState(), { theme: theme(), lang: options.lang });

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

  const fire: Core['fire'] = (name, detail) => {
    // As that of a picture that does not load, an error stays with its element: what reaches the window is for crashes.
    const bubbles = name !== 'error';
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles, composed: bubbles, cancelable: name === 'leave' }));
  };

  let wanted: ViewId | null = null;
  const showView = (view: ViewId): void => {
    wanted = view;
    readyView(view, clock).then(
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
    lighting: createLighting(player, records, clock),
    options: () => options,
    theme,
    state,
    fire,
    reflect,
    showView(view) {
      if (!viewIds.includes(view)) throw new RangeError(`There is no view ${quoted(view)}.`);
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
      if (index < 0) throw new RangeError(`There is no step ${quoted(`${step}`)}.`);
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
      if (asked.join(',').length > LONGEST_LIST) throw new RangeError('That is more than one what-if can hold.');
      player.setWhatIf(asked);
    },
    async toImage(wish = {}) {
      const { view: id } = player.getState();
      const [mechanism, view, { imageOf }] = await Promise.all([
        records.get(),
        readyView(id, clock),
        import('./imageOf'),
      ]);
      return imageOf({ mechanism, view, state: player.getState(), theme: theme() }, wish);
    },
    tellOpening() {
      for (const message of untold) fire('error', { message });
      untold = [];
    },
    read(name) {
      if (reflecting) return;
      const read = readAttributes(element, graph, asker, name);
      for (const notice of read.notices) player.notify(notice);
      if (name === 'step') player.goTo(read.initial.stepIndex);
      else if (name === 'view') showView(read.initial.view);
      else if (name === 'whatif') player.setWhatIf(read.initial.whatIf);
      else options = readAttributes(element, graph, asker).options;
      if (name === 'motion') player.setReducedMotion(calm());
      if (name === 'autoplay' && options.autoplay) this.play();
      else if (name === 'autoplay' && player.getState().autoplay) this.pause();
      // What was asked for in vain does not stay in the attribute.
      if (isStateName(name) && (name !== 'view' || read.initial.view === player.getState().view)) reflect();
    },
  };
}
