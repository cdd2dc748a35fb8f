/** The three arrangements of the graph. */
export type PathlightView = 'cell' | 'pathway' | 'time';
export type PathlightTheme = 'light' | 'dark' | 'projector';

/** What a player shows. Plain data: it goes through `postMessage` and `JSON.stringify` unchanged. */
export interface PathlightState {
  mechanism: string;
  /** The step by its id, such as `contraction`. */
  step: string;
  /** Its place in the story, from 0. */
  stepIndex: number;
  /** The number that readers see; the prologue is 0. */
  stepNumber: number;
  stepCount: number;
  title: string;
  caption: string;
  view: PathlightView;
  /** What is done to the mechanism, in the words of an address: ids of experiments, or clamps such as `kinase=0`. */
  whatIf: readonly string[];
  /** Whether a step is being acted out, or the steps follow each other by themselves. */
  playing: boolean;
  atStart: boolean;
  atEnd: boolean;
  theme: PathlightTheme;
  lang: string;
}

export interface ImageOptions {
  /** `png` if not said. */
  format?: 'png' | 'svg';
  /** In pixels; 1920 if not said. From 320 to 7680. */
  width?: number;
}

/** What a host may ask of a player, be it an element or a frame. */
export interface PathlightMethods {
  /** The next step is acted out; while something moves, it is shown finished. At the last step nothing happens. */
  next: () => void;
  previous: () => void;
  /** By id, or by the number that readers see. Throws a RangeError where there is no such step. */
  goTo: (step: string | number) => void;
  play: () => void;
  pause: () => void;
  setView: (view: PathlightView) => void;
  /** Ids and clamps; an empty list is the untouched mechanism. What is not understood is told by an `error` event. */
  setWhatIf: (whatIf: readonly string[]) => void;
  /** The step at rest, with title, caption and sources, as a file. */
  toImage: (options?: ImageOptions) => Promise<Blob>;
}

/** What a player tells, with what it tells it. */
export interface PathlightEvents {
  /** The first picture is drawn. */
  ready: PathlightState;
  stepchange: PathlightState;
  viewchange: PathlightState;
  /** The last step has come to rest. */
  end: PathlightState;
  /**
   * A person asks for what is beyond the first or the last step, both at rest: what is around the player may go on from
   * there. Within an element it can be cancelled, which says that somebody has dealt with it.
   */
  leave: { direction: 'next' | 'previous' };
  /** Something that was asked for does not exist or did not arrive, in a sentence for people. */
  error: { message: string };
}

/** `<pathlight-player>`. Its events are CustomEvents that carry `PathlightEvents[name]` as their detail. */
export interface PathlightPlayerElement extends HTMLElement, PathlightMethods {
  readonly state: PathlightState;
  /** CSS px at which nothing is cut at its present width. */
  readonly preferredHeight: number;
}

declare global {
  interface HTMLElementTagNameMap {
    'pathlight-player': PathlightPlayerElement;
  }
}
