import { type Clock, createRealClock } from '../../clock/clock';
import type { PageOptions, ResizeDialect } from '../../player/pageOptions';
import type { PathlightEvents, PathlightPlayerElement } from '../api/playerApi';
import { NAMESPACE, VERSION } from '../api/protocol';
import { takeEarlyMessages } from './earlyMessages';
import {
  createImageQueue,
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
  /** Reports the height again though it has not changed: to a new host. */
  reportAgain(): void;
  stop(): void;
}

/** Events that may change the caption, and with it the height. */
const HEIGHT_EVENTS = ['ready', 'stepchange', 'viewchange'] as const;

/** Reports the preferred height of the player, in whole CSS px, whenever it changes. */
function createHeightReporter(
  player: PathlightPlayerElement,
  window: Window,
  clock: Clock,
  report: (height: number) => void,
): HeightReporter {
  let reported = 0;
  let cancelMeasure: () => void = () => undefined;
  const measure = (): void => {
    const height = Math.ceil(player.preferredHeight);
    if (!(height > 0) || Math.abs(height - reported) < 1) return;
    reported = height;
    report(height);
  };
  // Measured in a later task, when the page has been updated.
  const scheduleMeasure = (): void => {
    cancelMeasure();
    cancelMeasure = clock.after(0, measure);
  };
  const { ResizeObserver } = window as Window & { ResizeObserver?: typeof globalThis.ResizeObserver };
  const resizeObserver = ResizeObserver && new ResizeObserver(scheduleMeasure);
  resizeObserver?.observe(player);
  for (const name of HEIGHT_EVENTS) player.addEventListener(name, scheduleMeasure);
  scheduleMeasure();
  return {
    reportAgain() {
      reported = 0;
      scheduleMeasure();
    },
    stop() {
      cancelMeasure();
      resizeObserver?.disconnect();
      for (const name of HEIGHT_EVENTS) player.removeEventListener(name, scheduleMeasure);
    },
  };
}

/** How a learning platform gets the height of a frame. */
export interface ResizeAdapter {
  /** Called once, before any message arrives. */
  announce(): void;
  reportHeight(height: number): void;
  /** True where the message belongs to this resizeAdapter. */
  handleMessage(data: unknown, origin: string): boolean;
}

type PostMessage = (message: unknown, target: string) => void;

const NO_ADAPTER: ResizeAdapter = {
  announce: () => undefined,
  reportHeight: () => undefined,
  handleMessage: () => false,
};

/**
 * Canvas takes the message as an object or as JSON, from any frame of its page, in CSS px (instructure/canvas-lms,
 * ui/shared/lti/jquery/messages.ts and subjects/lti.frameResize.ts). Its answer, `lti.frameResize.response`, is
 * not needed. The origin of the platform is unknown and a height is no secret, so it is posted to any origin.
 */
function canvasAdapter(post: PostMessage): ResizeAdapter {
  return { ...NO_ADAPTER, reportHeight: (height) => post({ subject: 'lti.frameResize', height }, '*') };
}

/**
 * The page has H5P's script for resizing (h5p/h5p-php-library, js/h5p-resizer.js). It answers `hello`, sends `ready` where
 * it loads after the frame and `resize` where its window changes, and requests the height by `resizePrepared` after
 * `prepareResize`. It skips a frame whose two heights are equal and are its height already.
 */
function h5pAdapter(post: PostMessage): ResizeAdapter {
  let hostOrigin: string | null = null;
  let height = 0;
  const send = (action: string, more?: object): void =>
    post({ context: 'h5p', action, ...more }, hostOrigin === null ? '*' : targetOriginFor(hostOrigin));
  const prepare = (): void => {
    if (hostOrigin !== null && height > 0) send('prepareResize', { scrollHeight: height, clientHeight: height });
  };
  return {
    announce: () => send('hello'),
    reportHeight(newHeight) {
      height = newHeight;
      prepare();
    },
    handleMessage(data, origin) {
      if (ownValue(data, 'context') !== 'h5p') return false;
      const action = ownValue(data, 'action');
      if (action === 'ready') send('hello');
      else if (action === 'hello') {
        hostOrigin ??= origin;
        prepare();
      } else if (origin !== hostOrigin) return true;
      else if (action === 'resizePrepared') send('resize', { scrollHeight: height });
      else if (action === 'resize') prepare();
      return true;
    },
  };
}

/** The adapter for the dialect in the address. Our own needs none: it is the `height` event, after the handshake. */
function resizeAdapterFor(asked: ResizeDialect | null, post: PostMessage): ResizeAdapter {
  return asked === 'canvas' ? canvasAdapter(post) : asked === 'h5p' ? h5pAdapter(post) : NO_ADAPTER;
}

export interface FrameProtocolInput {
  player: PathlightPlayerElement;
  options: PageOptions;
  window: Window;
  /** Told when a deck of slides begins and ends to show the frame. */
  onDeck?: (isInDeck: boolean) => void;
}

/**
 * Connects the player in a frame with the page around it; the returned function disconnects it. Nothing is sent before that
 * page has sent `hello`, except what the address asks for (`resize=`) and what a deck of reveal.js asks for by
 * `slide:start`. The origin of the first `hello` is the only host from then on.
 */
export function bindFrameProtocol(
  { player, options, window, onDeck = () => undefined }: FrameProtocolInput,
  clock: Clock = createRealClock(),
): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;

  let host: { origin: string; lead: boolean } | null = null;
  let mirror: FrameMirror | null = createFrameMirror(player, window as Window & typeof globalThis);
  const limitRate = createRateLimiter(clock);
  const toImage = createImageQueue(player);
  const resizeAdapter = resizeAdapterFor(options.resize, (message, target) => parent.postMessage(message, target));
  const handOff = createKeyboardHandOff({ player, window, clock, isHostLeading: () => host?.lead ?? false });

  const send = (message: object): void => {
    if (host) parent.postMessage({ ns: NAMESPACE, v: VERSION, ...message }, targetOriginFor(host.origin));
  };
  const sendEvent = (event: string, more?: object): void => send({ event, state: player.state, ...more });
  const heights = createHeightReporter(player, window, clock, (height) => {
    resizeAdapter.reportHeight(height);
    sendEvent('height', { height });
  });

  const handleDeckMessage = (word: string, origin: string): void => {
    const starts = word === 'slide:start';
    if (!starts && word !== 'slide:stop') return;
    if (starts) handOff.start(origin);
    else handOff.stop();
    mirror?.setLeading(starts);
    onDeck(starts);
  };
  const handleHostMessage = (data: unknown, origin: string): void => {
    if (host && host.origin !== origin) return;
    const request = parseRequest(data);
    if (!request) return;
    if (!host && !('method' in request && request.method === 'hello')) return;
    const decision = limitRate();
    if (decision === 'drop') return;
    if (decision === 'report') {
      const message = 'These are more than 60 requests in a second; the others are not looked at.';
      return send({ id: request.id, error: { code: 'too-many', message } });
    }
    if ('error' in request) return send(request);
    if (request.method === 'hello') {
      host = { origin, lead: request.value.lead };
      heights.reportAgain();
      if (host.lead) {
        handOff.release();
        mirror?.close();
        mirror = null;
      }
    }
    const outcome = handleRequest(player, toImage, request);
    if (outcome instanceof Promise) outcome.then(send, () => undefined);
    else send(outcome);
  };
  const handleMessage = ({ source, origin, data }: MessageEvent): void => {
    if (source !== parent) return;
    try {
      if (typeof data === 'string') handleDeckMessage(data, origin);
      else if (!resizeAdapter.handleMessage(data, origin)) handleHostMessage(data, origin);
    } catch {
      // An object that throws when it is read is no message of the protocol.
    }
  };

  const cleanups: (() => void)[] = [handOff.destroy, heights.stop, () => mirror?.close()];
  const on = <E extends keyof PathlightEvents>(name: E, listener: (detail: PathlightEvents[E]) => void): void => {
    const handleEvent = (event: Event): void => {
      const { detail } = event as CustomEvent<PathlightEvents[E] | undefined>;
      if (detail) listener(detail);
    };
    player.addEventListener(name, handleEvent);
    cleanups.push(() => player.removeEventListener(name, handleEvent));
  };
  for (const name of ['ready', 'stepchange', 'viewchange', 'end'] as const) on(name, () => sendEvent(name));
  on('leave', ({ direction }) => sendEvent('leave', { direction }));
  on('error', ({ message }) => sendEvent('error', { message: message.slice(0, MAX_TEXT_LENGTH) }));

  window.addEventListener('message', handleMessage);
  cleanups.push(() => window.removeEventListener('message', handleMessage));
  resizeAdapter.announce();
  for (const early of takeEarlyMessages()) handleMessage(early);
  return () => {
    for (const cleanup of cleanups) cleanup();
  };
}
