import { createStore } from 'zustand/vanilla';
import type { Clock } from '../clock/clock';
import type { MechanismGraph } from '../model/mechanism';
import { MORPH_MS } from '../scene/frameState';
import type { StoryMoment } from '../scene/storyAt';
import { stepDurationMs } from '../scene/timeline';
import { DEFAULT_VIEW, type ViewId } from '../scene/views/ids';
import { readingTimeMs, wordsOfStep } from './readingTime';
import { FADE_MS, type InitialState, type PanelId, type PlayerState, type Selection } from './playerState';

/** Cap on the time a single frame advances, for slow frames and the first after a hidden page. */
const MAX_FRAME_MS = 100;

export interface PlayerCommands {
  /** Plays the next step; during motion it shows the next step finished. */
  next: () => void;
  previous: () => void;
  /** By id or index; unknown steps are ignored. Shows the finished picture. */
  goTo: (step: string | number) => void;
  first: () => void;
  last: () => void;
  /** Plays the current step from its beginning. */
  replay: () => void;
  /**
   * Starts autoplay, or pauses; a paused motion resumes where it was. Autoplay begins with motion: that of this step if it has
   * not been played, else that of the next. Every other command stops it.
   */
  togglePlay: () => void;
  /** Shows the current step's motion at a time in milliseconds, paused. */
  scrub: (tMs: number) => void;
  /** Shows the story at a time after its start, at rest; null goes back to the step that holds then. */
  setMoment: (moment: StoryMoment | null) => void;
  /** 1 is the normal speed. */
  setSpeed: (speed: number) => void;
  /** Switches to another view of the same step. */
  setView: (view: ViewId) => void;
  /** While held, autoplay waits at the end of a step, as for a voice that still reads it. */
  setHold: (held: boolean) => void;
  /** Ends all motion and shows the finished picture. */
  settle: () => void;
  /** Also opens the evidence page of the panel. */
  select: (selection: Selection | null) => void;
  showPanel: (panel: PanelId) => void;
  setLens: (lens: string | null) => void;
  setMarks: (marks: boolean) => void;
  /** With a step it also goes there, and keeps the selection. */
  setWhatIf: (whatIf: readonly string[], stepIndex?: number) => void;
  /** Shows a question with its answer hidden; null removes it. */
  ask: (question: string | null) => void;
  reveal: () => void;
  notify: (notice: string) => void;
  dismissNotice: (notice: string) => void;
  setReducedMotion: (reduced: boolean) => void;
  /** Stops using the clock. The player must not be used afterwards. */
  destroy: () => void;
}

/** A store as zustand has it, with its commands. */
export interface Player extends PlayerCommands {
  getState: () => PlayerState;
  getInitialState: () => PlayerState;
  /** Calls the listener after every change; the returned function stops it. */
  subscribe: (listener: (state: PlayerState, before: PlayerState) => void) => () => void;
}

export interface PlayerOptions {
  mechanism: MechanismGraph;
  clock: Clock;
  /** Duration of the step's motion; by default that of its sequence. */
  durationMs?: (stepIndex: number) => number;
  reducedMotion?: boolean;
  /** What there is to read at a step while it is played; by default its caption and explanation, where the graph has them. */
  wordsAt?: (stepIndex: number) => string;
  initial?: InitialState;
}

/**
 * The state of playback. The settled picture of a step depends on its index alone, whatever led there; frames are
 * requested only while `motion` is not `still`.
 *
 * @example
 * const player = createPlayer({ mechanism, clock: createRealClock() });
 * player.subscribe(({ stepIndex, motion }) => draw(stepIndex, motion));
 * player.next();
 */
export function createPlayer({
  mechanism,
  clock,
  durationMs = (stepIndex) => stepDurationMs(mechanism, stepIndex),
  reducedMotion = false,
  wordsAt = (stepIndex) => wordsOfStep(mechanism, stepIndex),
  initial,
}: PlayerOptions): Player {
  const lastIndex = mechanism.steps.length - 1;
  const settled = (stepIndex: number) =>
    ({ stepIndex, fromIndex: null, motion: 'still', tMs: durationMs(stepIndex), moment: null }) as const;

  const store = createStore<PlayerState>()(() => ({
    ...settled(Math.max(Math.min(initial?.stepIndex ?? 0, lastIndex), 0)),
    paused: false,
    autoplay: false,
    waitMs: null,
    reducedMotion,
    view: initial?.view ?? DEFAULT_VIEW,
    morph: null,
    selection: initial?.selection ?? null,
    panel: initial?.panel ?? 'evidence',
    lens: initial?.lens ?? null,
    marks: initial?.marks ?? false,
    whatIf: initial?.whatIf ?? [],
    question: initial?.question ?? null,
    revealed: false,
    notices: initial?.notices ?? [],
    speed: initial?.speed ?? 1,
  }));
  const { getState, setState } = store;
  const playing = (stepIndex: number) =>
    ({ stepIndex, fromIndex: stepIndex > 0 ? stepIndex - 1 : null, motion: 'play', moment: null }) as const;

  /** The step whose motion the reader has seen begin. */
  let playedIndex: number | null = null;
  let stopFrames: (() => void) | null = null;
  let stopDwell: (() => void) | null = null;
  let stopMorph: (() => void) | null = null;
  let isHeld = false;
  /** Goes on from a step whose reading time is over, once nothing holds it. */
  let goOn: (() => void) | null = null;

  const halt = (): void => {
    stopFrames?.();
    stopDwell?.();
    stopMorph?.();
    stopFrames = stopDwell = stopMorph = goOn = null;
  };

  /** Returns the time since its last call. */
  const stopwatch = (): ((nowMs: number) => number) => {
    let lastMs = clock.now();
    return (nowMs) => {
      // A frame's time may precede the command that requested it.
      const deltaMs = Math.min(Math.max(nowMs - lastMs, 0), MAX_FRAME_MS);
      lastMs = nowMs;
      return deltaMs;
    };
  };

  /** Advances by frames until the motion is over. */
  const run = (): void => {
    const elapsed = stopwatch();
    stopFrames = clock.onFrame((nowMs) => {
      const { motion, stepIndex, tMs, speed } = getState();
      const endMs = motion === 'fade' ? FADE_MS : durationMs(stepIndex);
      const reachedMs = tMs + elapsed(nowMs) * speed;
      if (reachedMs < endMs) setState({ tMs: reachedMs });
      else finish();
    });
  };

  const finish = (change: Partial<PlayerState> = {}): void => {
    halt();
    const stepIndex = change.stepIndex ?? getState().stepIndex;
    const autoplay = (change.autoplay ?? getState().autoplay) && stepIndex < lastIndex;
    const waitMs = autoplay ? readingTimeMs(wordsAt(stepIndex)) : null;
    setState({ ...change, ...settled(stepIndex), autoplay, waitMs, paused: false, morph: null });
    if (waitMs === null) return;
    stopDwell = clock.after(waitMs, () => {
      goOn = () => play(stepIndex + 1, { selection: null });
      if (!isHeld) goOn();
    });
  };

  const play = (stepIndex: number, change: Partial<PlayerState>): void => {
    playedIndex = stepIndex;
    if (getState().reducedMotion) return finish({ ...change, stepIndex });
    halt();
    setState({ ...change, ...playing(stepIndex), tMs: 0, waitMs: null, paused: false, morph: null });
    run();
  };

  /** Shows a step finished, after a cross-fade from the current one. */
  const fadeTo = (stepIndex: number, change: Partial<PlayerState>): void => {
    const fromIndex = getState().stepIndex;
    if (stepIndex !== fromIndex) playedIndex = null;
    if (getState().reducedMotion || stepIndex === fromIndex) return finish({ ...change, stepIndex });
    halt();
    const rest = { tMs: 0, waitMs: null, moment: null, paused: false, morph: null };
    setState({ ...change, stepIndex, fromIndex, motion: 'fade', ...rest });
    run();
  };

  const byHand = { autoplay: false, waitMs: null } as const;

  const goTo = (step: string | number): void => {
    const index = typeof step === 'number' ? step : mechanism.steps.findIndex(({ id }) => id === step);
    if (!mechanism.steps[index]) return;
    // Going to the current step ends its motion and keeps the selection.
    fadeTo(index, index === getState().stepIndex ? byHand : { ...byHand, selection: null });
  };

  return {
    getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    next() {
      const { motion, stepIndex } = getState();
      if (motion !== 'still' || stepIndex === lastIndex) goTo(Math.min(stepIndex + 1, lastIndex));
      else play(stepIndex + 1, { ...byHand, selection: null });
    },
    previous: () => goTo(Math.max(getState().stepIndex - 1, 0)),
    goTo,
    first: () => goTo(0),
    last: () => goTo(lastIndex),
    replay: () => play(getState().stepIndex, byHand),
    togglePlay() {
      const { autoplay, paused, motion, stepIndex } = getState();
      if (paused) {
        setState({ paused: false, autoplay: true });
        run();
      } else if (motion === 'play') {
        halt();
        setState({ paused: true, autoplay: false });
      } else if (autoplay) finish(byHand);
      else if (playedIndex !== stepIndex || stepIndex === lastIndex) play(stepIndex, { autoplay: true });
      else play(stepIndex + 1, { autoplay: true, selection: null });
    },
    scrub(tMs) {
      const { stepIndex } = getState();
      halt();
      playedIndex = stepIndex;
      const endMs = durationMs(stepIndex);
      if (tMs >= endMs) return finish(byHand);
      setState({ ...byHand, ...playing(stepIndex), tMs: Math.max(0, tMs), paused: true, morph: null });
    },
    setMoment(moment) {
      halt();
      const stepIndex = moment?.stepIndex ?? getState().stepIndex;
      setState({ ...byHand, ...settled(stepIndex), moment, paused: false, morph: null });
    },
    setSpeed: (speed) => setState({ speed }),
    setView(view) {
      const { view: from, reducedMotion, moment } = getState();
      if (view === from) return;
      finish(byHand);
      // The other view shows the same time.
      if (moment) setState({ moment });
      if (reducedMotion) return setState({ view });
      setState({ view, morph: { from, t: 0 } });
      const since = stopwatch();
      let t = 0;
      stopMorph = clock.onFrame((nowMs) => {
        t += since(nowMs) / MORPH_MS;
        if (t < 1) return setState({ morph: { from, t } });
        stopMorph?.();
        stopMorph = null;
        setState({ morph: null });
      });
    },
    setHold(held) {
      isHeld = held;
      if (!held) goOn?.();
    },
    settle() {
      if (getState().motion !== 'still' || getState().autoplay) finish(byHand);
    },
    select(selection) {
      stopDwell?.();
      stopDwell = goOn = null;
      setState({ ...byHand, selection, ...(selection && { panel: 'evidence' }) });
    },
    showPanel: (panel) => setState({ panel }),
    setLens: (lens) => setState({ lens }),
    setMarks: (marks) => setState({ marks }),
    setWhatIf(whatIf, stepIndex = getState().stepIndex) {
      if (stepIndex === getState().stepIndex) setState({ whatIf });
      else fadeTo(stepIndex, { ...byHand, whatIf });
    },
    ask: (question) => setState({ question, revealed: false }),
    reveal: () => setState({ revealed: true }),
    notify: (notice) => setState({ notices: [...getState().notices.filter((other) => other !== notice), notice] }),
    dismissNotice: (notice) => setState({ notices: getState().notices.filter((other) => other !== notice) }),
    setReducedMotion(reduced) {
      setState({ reducedMotion: reduced });
      if (reduced && getState().motion !== 'still') finish();
    },
    destroy: halt,
  };
}
