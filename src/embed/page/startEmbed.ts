import { systemOf } from '../../live/appearance';
import type { PlayerState } from '../../player/playerState';
import { createSettings, localStorageOf } from '../../player/settings';
import { OPTION_NAMES, readOptions } from '../../player/openOptions';
import { PLAIN } from '../element/homeUrl';
import { writeUrl } from '../../player/urlCodec';
import { ketamineGraphOnly } from '../../mechanisms/ketamine/graphOnly';
import { defineElement, TAG } from '../element/defineElement';
import { ATTRIBUTES } from '../element/readAttributes';
import { setUp } from '../element/setup';
import { bindFrame } from '../protocol/bindFrame';
import { keptPlace } from './keptPlace';

/** The address of the full page: this one without what makes it a frame. */
function homeOf({ location }: Window): string {
  const params = new URLSearchParams(location.search);
  for (const name of [...OPTION_NAMES, 'step', 'view', 'whatif']) {
    if (name !== 'mechanism' && name !== 'lang') params.delete(name);
  }
  const search = `${params}`;
  return `${location.href.split(/[?#]/)[0]}${search && `?${search}`}`;
}

/** Shows an embedded page: a player that fills it, in step with the address. */
export function startEmbed(window: Window): void {
  const { document, history, location } = window;
  const graph = ketamineGraphOnly;
  const opened = location.search;
  const params = new URLSearchParams(opened);
  const { options } = readOptions(params);
  // The player itself tells of what it has as attributes.
  const { notices } = readOptions({ get: (name) => (ATTRIBUTES.includes(name) ? null : params.get(name)) });
  const kept = keptPlace(window, opened);
  const place = kept.read();

  const write = ({ stepIndex, view, whatIf }: PlayerState): void => {
    const { search, pathname, hash } = location;
    const now = writeUrl(graph, { ...PLAIN, stepIndex, view, whatIf }, search);
    kept.write({ step: graph.steps[stepIndex]?.id ?? '', view, whatIf });
    try {
      if (now !== search) history.replaceState(null, '', `${pathname}${now}${hash}`);
    } catch {
      // A sandboxed frame, or a browser that limits how often it may be asked: the page works without.
    }
  };

  defineElement();
  const player = document.createElement(TAG);
  for (const name of ATTRIBUTES) {
    const value = params.get(name);
    if (value !== null) player.setAttribute(name, value);
  }
  if (place) {
    player.setAttribute('step', place.step);
    player.setAttribute('view', place.view);
    if (place.whatIf.length > 0) player.setAttribute('whatif', place.whatIf.join(','));
    else player.removeAttribute('whatif');
  }
  if (options.links) player.setAttribute('home', homeOf(window));
  else player.removeAttribute('home');
  setUp(player, {
    graph,
    keysOn: window,
    letters: createSettings(localStorageOf(window)).getState().letters,
    headingLevel: 1,
    asker: 'The address',
    notices,
    onChange: write,
  });

  document.documentElement.dataset.embed = '1';
  const follow = (): void => {
    document.documentElement.dataset.theme = player.state.theme;
  };
  follow();
  systemOf(window).watch(follow);
  document.documentElement.lang = options.lang;
  document.title = graph.title;
  player.setAttribute('role', 'main');
  player.style.blockSize = '100dvh';
  player.style.minBlockSize = '0';
  player.style.aspectRatio = 'auto';
  document.getElementById('root')?.remove();
  document.body.append(player);
  bindFrame({ player, options, window });
}
