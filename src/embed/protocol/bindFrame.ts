import { type Clock, createRealClock } from '../../clock/clock';
import type { PageOptions, ResizeDialect } from '../../player/pageOptions';
import type { PathlightEvents, PathlightPlayerElement } from '../api/playerApi';
import { NAMESPACE, VERSION } from '../api/protocol';
import { takeEarlyMessages } from './earlyMessages';
import {
  createRateLimiter,
  handleRequest,
  MAX_TEXT_LENGTH,
  ownValue,
  parseRequest,
  targetOriginFor,
} from './frameMessages';
import { createFrameMirror, type FrameMirror } from './frameMirror';
import { createKeyboardHandOff } from './keyboardHandOff';

export interface HeightReporter {
  /** Tells the height again, though it is the same: to somebody new. */
  again(): void;
  stop(): void;
}

/** After these the caption, and with it the height, may be another. */
const HEIGHT_EVENTS = ['ready', 'stepchange', 'viewchange'] as const;

/** Tells how high the player would like to be, in whole CSS px, whenever that changes. */
function createHeightReporter(
  player: PathlightPlayerElement,
  window: Window,
  clock: Clock,
  tell: (height: number) => void,
): HeightReporter {
  let told = 0;
  let stopWait: () => void = () => undefined;
  const measure = (): void => {
    const height = Math.ceil(player.preferredHeight);
    if (!(height > 0) || Math.abs(height - told) < 1) return;
    told = height;
    tell(height);
  };
  // Measured once everything that follows a change is in the page.
  const soon = (): void => {
    stopWait();
    stopWait = clock.after(0, measure);
  };
  const { ResizeObserver } = window as Window & { ResizeObserver?: typeof globalThis.ResizeObserver };
  const resized = ResizeObserver && new ResizeObserver(soon);
  resized?.observe(player);
  for (const name of HEIGHT_EVENTS) player.addEventListener(name, soon);
  soon();
  return {
    again() {
      told = 0;
      soon();
    },
    stop() {
      stopWait();
      resized?.disconnect();
      for (const name of HEIGHT_EVENTS) player.removeEventListener(name, soon);
    },
  };
}

/** How a learning platform is told the height of a frame. */
export interface ResizeAdapter {
  /** What to say on coming up, before anything is heard. */
  greet(): void;
  tell(height: number): void;
  /** True where the message was of this dialect. */
  hear(data: unknown, origin: string): boolean;
}

type PostMessage = (message: unknown, target: string) => void;

const NO_ADAPTER: ResizeAdapter = { greet: () => undefined, tell: () => undefined, hear: () => false };

/**
 * Canvas takes the message as an object or as JSON, from any frame of its page, in CSS px (instructure/canvas-lms,
 * ui/shared/lti/jquery/messages.ts and subjects/lti.frameResize.ts). It answers `lti.frameResize.response`, which nobody
 * here needs. The platform's address is not known, and a height is no secret: it is told to whoever is around.
 */
function canvasAdapter(post: PostMessage): ResizeAdapter {
  return { ...NO_ADAPTER, tell: (height) => post({ subject: 'lti.frameResize', height }, '*') };
}

/**
 * The page has H5P's script for resizing (h5p/h5p-php-library, js/h5p-resizer.js): it answers `hello`, says `ready` where
 * it came after the frame and `resize` where its own window changed; after `prepareResize` it asks by `resizePrepared`
 * for the height. It skips a frame whose height is right already, which it knows by the two heights being the same.
 */
function h5pAdapter(post: PostMessage): ResizeAdapter {
  let friend: string | null = null;
  let height = 0;
  const say = (action: string, more?: object): void =>
    post({ context: 'h5p', action, ...more }, friend === null ? '*' : targetOriginFor(friend));
  const prepare = (): void => {
    if (friend !== null && height > 0) say('prepareResize', { scrollHeight: height, clientHeight: height });
  };
  return {
    greet: () => say('hello'),
    tell(now) {
      height = now;
      prepare();
    },
    hear(data, origin) {
      if (ownValue(data, 'context') !== 'h5p') return false;
      const action = ownValue(data, 'action');
      if (action === 'ready') say('hello');
      else if (action === 'hello') {
        friend ??= origin;
        prepare();
      } else if (origin !== friend) return true;
      else if (action === 'resizePrepared') say('resize', { scrollHeight: height });
      else if (action === 'resize') prepare();
      return true;
    },
  };
}

/** The dialect that the address asks for. Our own needs none: it is the `height` event, after the handshake. */
function resizeAdapterFor(asked: ResizeDialect | null, post: PostMessage): ResizeAdapter {
  return asked === 'canvas' ? canvasAdapter(post) : asked === 'h5p' ? h5pAdapter(post) : NO_ADAPTER;
}

export interface FrameProtocolInput {
  player: PathlightPlayerElement;
  options: PageOptions;
  window: Window;
}

/**
 * Lets the page around a frame speak with the player in it. The returned function ends it. Nothing is said before that
 * page has said `hello`, but for what the address asks for (`resize=`) and what a deck of reveal.js asks for by
 * `slide:start`; whoever said it first is the only one who is heard from then on.
 */
export function bindFrameProtocol(
  { player, options, window }: FrameProtocolInput,
  clock: Clock = createRealClock(),
): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;

  let host: { origin: string; lead: boolean } | null = null;
  let mirror: FrameMirror | null = createFrameMirror(player, window as Window & typeof globalThis);
  const gate = createRateLimiter(clock);
  const dialect = resizeAdapterFor(options.resize, (message, target) => parent.postMessage(message, target));
  const handOff = createKeyboardHandOff({ player, window, clock, led: () => host?.lead ?? false });

  const say = (message: object): void => {
    if (host) parent.postMessage({ ns: NAMESPACE, v: VERSION, ...message }, targetOriginFor(host.origin));
  };
  const tell = (event: string, more?: object): void => say({ event, state: player.state, ...more });
  const heights = createHeightReporter(player, window, clock, (height) => {
    dialect.tell(height);
    tell('height', { height });
  });

  const hearDeck = (word: string, origin: string): void => {
    const starts = word === 'slide:start';
    if (!starts && word !== 'slide:stop') return;
    if (starts) handOff.start(origin);
    else handOff.stop();
    mirror?.lead(starts);
  };
  const hearHost = (data: unknown, origin: string): void => {
    if (host && host.origin !== origin) return;
    const request = parseRequest(data);
    if (!request) return;
    if (!host && !('method' in request && request.method === 'hello')) return;
    const transition = gate();
    if (transition === 'drop') return;
    if (transition === 'tell') {
      const message = 'These are more than 60 requests in a second; the others are not looked at.';
      return say({ id: request.id, error: { code: 'too-many', message } });
    }
    if ('error' in request) return say(request);
    if (request.method === 'hello') {
      host = { origin, lead: request.value.lead };
      heights.again();
      if (host.lead) {
        handOff.release();
        mirror?.end();
        mirror = null;
      }
    }
    const outcome = handleRequest(player, request);
    if (outcome instanceof Promise) outcome.then(say, () => undefined);
    else say(outcome);
  };
  const hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== parent) return;
    try {
      if (typeof data === 'string') hearDeck(data, origin);
      else if (!dialect.hear(data, origin)) hearHost(data, origin);
    } catch {
      // What throws on being looked at is no message of ours.
    }
  };

  const stop: (() => void)[] = [handOff.end, heights.stop, () => mirror?.end()];
  const on = <E extends keyof PathlightEvents>(name: E, listener: (detail: PathlightEvents[E]) => void): void => {
    const heard = (event: Event): void => {
      const { detail } = event as CustomEvent<PathlightEvents[E] | undefined>;
      if (detail) listener(detail);
    };
    player.addEventListener(name, heard);
    stop.push(() => player.removeEventListener(name, heard));
  };
  for (const name of ['ready', 'stepchange', 'viewchange', 'end'] as const) on(name, () => tell(name));
  on('leave', ({ direction }) => tell('leave', { direction }));
  on('error', ({ message }) => tell('error', { message: message.slice(0, MAX_TEXT_LENGTH) }));

  window.addEventListener('message', hear);
  stop.push(() => window.removeEventListener('message', hear));
  dialect.greet();
  for (const early of takeEarlyMessages()) hear(early);
  return () => {
    for (const undo of stop) undo();
  };
}
