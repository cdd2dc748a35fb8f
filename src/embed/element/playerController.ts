import { loadReadyView } from '../../live/animatedDiagram';
import { createSystemPreferences, resolveTheme, type SystemPreferences } from '../../live/systemPreferences';
import { type MechanismGraph, stepIndexOfNumber } from '../../model/mechanism';
import { createPlayer, type Player } from '../../player/createPlayer';
import type { PageOptions, ThemeOption } from '../../player/pageOptions';
import { isPlaying, type PlayerState } from '../../player/playerState';
import { momentText } from '../../player/urlCodec';
import { quoteText } from '../../model/quoteText';
import { type ViewId, viewNames } from '../../scene/views/ids';
import { viewsOf } from '../../scene/views/loadView';
import type { ImageOptions, PathlightEvents, PathlightState } from '../api/playerApi';
import { createHighlightingStore, type HighlightingStore } from './playerHighlighting';
import type { PlayerLesson } from './playerLesson';
import {
  createRecordsLoader,
  isStateName,
  parseAttributes,
  type PlayerSetup,
  type RecordsLoader,
  toPublicState,
} from './playerSetup';

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
  /** The reader asks for the next or the previous step or stop; beyond the first and the last a `leave` event is fired. */
  requestStep(direction: 'next' | 'previous'): void;
  /** Goes to the next or the previous step, or stop of the lesson that is followed. */
  step(direction: 'next' | 'previous'): void;
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
  const { initial, atMin, notices, options: first, reportLater } = parseAttributes(element, { ...setup, views });
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
    const values = { step, at: momentText(player.getState()), view, whatif: whatIf.join(',') };
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

  /** Shows the story at a time in minutes after its start; null is the time of the step. */
  const showTime = (minutes: number | null): void => {
    if (minutes === null) return player.getState().moment ? player.setMoment(null) : undefined;
    import('../../scene/storyAt').then(
      ({ storyAt }) => player.setMoment(storyAt(graph, minutes)),
      () => player.notify('The time did not load. Check the connection and try again.'),
    );
  };

  let lesson: PlayerLesson | null = null;
  const openLesson = (code: string | null): void => {
    lesson = null;
    if (!code) return;
    Promise.all([records.get(), import('./playerLesson')]).then(
      ([mechanism, { openPlayerLesson }]) => {
        if (element.getAttribute('lesson') === code)
          lesson = openPlayerLesson({ mechanism, views, player, setup, code });
      },
      () => player.notify('The lesson did not load, so every step is shown. Check the connection.'),
    );
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
    if (hasStep || hasView || now.whatIf !== before.whatIf || now.moment !== before.moment) {
      reflectAttributes();
      setup.onChange(now);
    }
    if (hasStep) fire('stepchange', state());
    if (hasView) fire('viewchange', state());
    if (atRestAtEnd(now, last) && !atRestAtEnd(before, last)) fire('end', state());
    if (now.notices !== before.notices)
      for (const message of now.notices) if (!before.notices.includes(message)) fire('error', { message });
  });

  reportLater(player.notify);
  if (atMin !== null) showTime(atMin);
  openLesson(element.getAttribute('lesson'));
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
    step(direction) {
      if (lesson) lesson.go(direction);
      else player[direction]();
    },
    requestStep(direction) {
      if (lesson) {
        if (!lesson.go(direction)) fire('leave', { direction });
        return;
      }
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
      read.reportLater(player.notify);
      if (name === 'step') player.goTo(read.initial.stepIndex);
      else if (name === 'at') showTime(read.atMin);
      else if (name === 'lesson') openLesson(element.getAttribute(name));
      else if (name === 'view') showView(read.initial.view);
      else if (name === 'whatif') player.setWhatIf(read.initial.whatIf);
      else options = parseAttributes(element, { ...setup, views }).options;
      if (name === 'motion') player.setReducedMotion(isMotionReduced());
      if (name === 'autoplay' && options.autoplay) this.play();
      else if (name === 'autoplay' && player.getState().autoplay) this.pause();
      // A value that does not exist does not stay in the attribute.
      if (
        isStateName(name) &&
        (name === 'at' ? read.atMin === null : name !== 'view' || read.initial.view === player.getState().view)
      )
        reflectAttributes();
    },
  };
}
