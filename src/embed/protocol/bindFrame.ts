import type { Clock } from '../../clock/clock';
import { realClock } from '../../clock/realClock';
import type { OpenOptions } from '../../player/openOptions';
import { NAMESPACE, VERSION } from '../api/protocol';
import type { PathlightEvents, PathlightPlayerElement } from '../api/types';
import { createFloodGate } from './floodGate';
import { createHandOff } from './createHandOff';
import { createHeightTeller } from './createHeightTeller';
import { createMirror, type Mirror } from './createMirror';
import { dialectOf } from './dialects';
import { takeEarly } from './earlyMessages';
import { obey } from './obey';
import { readRequest } from './readRequest';
import { targetOf } from './targetOf';

export interface FrameInput {
  player: PathlightPlayerElement;
  options: OpenOptions;
  window: Window;
}

const LONGEST_MESSAGE = 400;

/**
 * Lets the page around a frame speak with the player in it. The returned function ends it. Nothing is said before that
 * page has said `hello`, but for what the address asks for (`resize=`) and what a deck of reveal.js asks for by
 * `slide:start`; whoever said it first is the only one who is heard from then on.
 */
export function bindFrame({ player, options, window }: FrameInput, clock: Clock = realClock()): () => void {
  const { parent } = window;
  if (parent === window) return () => undefined;

  let host: { origin: string; lead: boolean } | null = null;
  let mirror: Mirror | null = createMirror(player, window as Window & typeof globalThis);
  const gate = createFloodGate(clock);
  const dialect = dialectOf(options.resize, (message, target) => parent.postMessage(message, target));
  const handOff = createHandOff({ player, window, clock, led: () => host?.lead ?? false });

  const say = (message: object): void => {
    if (host) parent.postMessage({ ns: NAMESPACE, v: VERSION, ...message }, targetOf(host.origin));
  };
  const tell = (event: string, more?: object): void => say({ event, state: player.state, ...more });
  const heights = createHeightTeller(player, window, clock, (height) => {
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
    const request = readRequest(data);
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
    const outcome = obey(player, request);
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
  on('error', ({ message }) => tell('error', { message: message.slice(0, LONGEST_MESSAGE) }));

  window.addEventListener('message', hear);
  stop.push(() => window.removeEventListener('message', hear));
  dialect.greet();
  for (const early of takeEarly()) hear(early);
  return () => {
    for (const undo of stop) undo();
  };
}
