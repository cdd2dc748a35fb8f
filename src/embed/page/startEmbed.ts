import { createRealClock } from '../../clock/clock';
import { createSystemPreferences } from '../../live/systemPreferences';
import { mechanismIds } from '../../mechanisms/registry';
import { paramsWithout, readParams } from '../../player/addressParams';
import { createAddressWriter } from '../../player/addressWriter';
import { parseLessonHash } from '../../player/lessonHash';
import { OPTION_NAMES, parsePageOptions } from '../../player/pageOptions';
import type { PlayerState } from '../../player/playerState';
import { createSettings, localStorageOf, readStored, writeStored } from '../../player/settings';
import { serializeUrl } from '../../player/urlCodec';
import { type ViewId, viewIds } from '../../scene/views/ids';
import { defineElement, TAG } from '../element/pathlightElement';
import {
  ATTRIBUTES,
  configurePlayer,
  DEFAULT_URL_STATE,
  fetchEntry,
  type PlayerSetup,
  playerSetupFor,
  STATE_NAMES,
} from '../element/playerSetup';

/** Where the reader was when a frame was unloaded. */
export interface SavedPlace {
  step: string;
  view: ViewId;
  whatIf: readonly string[];
}

/** Prefix of our window names; a name that a host gave to its frame is left alone. */
const NAME_PREFIX = 'pathlight:';
const MAX_PLACE_LENGTH = 2000;

/** Restores the step of a frame that is unloaded and loaded again, as reveal.js does with slides that are far away. */
export interface PlaceStore {
  /** The place this frame had when it last showed this address; null in a fresh frame. */
  read(): SavedPlace | null;
  write(place: SavedPlace): void;
}

function storageOf(window: Window): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Validates a stored place: the name of a window may be set by any page. */
function parsePlace(text: string | null, address: string, mechanism: string): SavedPlace | null {
  if (text === null || text.length > MAX_PLACE_LENGTH) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { at, of, step, view, whatIf } = value as Record<string, unknown>;
  const known = viewIds.find((id) => id === view);
  if (at !== address || of !== mechanism || typeof step !== 'string' || !known || !Array.isArray(whatIf)) return null;
  return { step, view: known, whatIf: whatIf.filter((item): item is string => typeof item === 'string') };
}

/**
 * Kept in the name of the frame, which lasts as long as the frame itself and works where storage is blocked. Where the host
 * has given the frame a name, it is kept in the session's storage under that name, and read once. `address` is what the
 * frame was opened with: another address is another wish. So is another mechanism, which a site may have made its first.
 */
function createPlaceStore(window: Window, address: string, mechanism: string): PlaceStore {
  // A page of its own has its state in its address.
  if (window.parent === window) return { read: () => null, write: () => undefined };
  const isOurs = window.name === '' || window.name.startsWith(NAME_PREFIX);
  const key = `${NAME_PREFIX}${window.name}`;
  return {
    read() {
      if (isOurs) return parsePlace(window.name.slice(NAME_PREFIX.length), address, mechanism);
      const text = readStored(storageOf(window), key);
      writeStored(storageOf(window), key, '');
      return parsePlace(text, address, mechanism);
    },
    write(place) {
      const text = JSON.stringify({ at: address, of: mechanism, ...place });
      if (text.length > MAX_PLACE_LENGTH) return;
      if (isOurs) window.name = `${NAME_PREFIX}${text}`;
      // Where it is refused the frame opens as its address says.
      else writeStored(storageOf(window), key, text);
    },
  };
}

/** The address of the full page: this one without the options of an embedded page. */
function fullPageAddress({ location }: Window): string {
  const own = [...OPTION_NAMES, ...STATE_NAMES, 'lesson'].filter(
    (name: string) => name !== 'mechanism' && name !== 'lang',
  );
  const params = paramsWithout(location.search, own);
  const search = `${params}`;
  return `${location.href.split(/[?#]/)[0]}${search && `?${search}`}`;
}

/** Shows an embedded page: a player that fills it, in sync with the address. */
export async function startEmbed(window: Window): Promise<void> {
  const { document, location } = window;
  const opened = location.search;
  const params = readParams(opened);
  defineElement();
  const player = document.createElement(TAG);
  for (const name of ATTRIBUTES) {
    const value = params.get(name);
    if (value !== null) player.setAttribute(name, value);
  }
  try {
    await fetchEntry(player);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The words that stand in for the first picture.
    for (const note of document.querySelectorAll('.first-paint-note')) note.textContent = error.message;
    return;
  }
  const { entry, createDiagram } = playerSetupFor(player) as PlayerSetup;
  const { graph } = entry;
  const { options } = parsePageOptions(params, mechanismIds);
  // The player reports wrong attributes itself.
  const { notices } = parsePageOptions(
    { get: (name) => (ATTRIBUTES.includes(name) ? null : params.get(name)) },
    mechanismIds,
  );
  const address = createAddressWriter(window, createRealClock());
  const placeStore = createPlaceStore(window, opened, graph.id);
  const place = placeStore.read();

  const write = ({ stepIndex, moment, view, whatIf }: PlayerState): void => {
    const { search, pathname, hash } = location;
    const now = serializeUrl(graph, { ...DEFAULT_URL_STATE, stepIndex, moment, view, whatIf }, search);
    placeStore.write({ step: graph.steps[stepIndex]?.id ?? '', view, whatIf });
    if (now === search) address.cancel();
    else address.write(`${pathname}${now}${hash}`, false);
  };

  // As the page has it in its address.
  const lesson = parseLessonHash(location.hash);
  if (lesson) player.setAttribute('lesson', lesson.code);
  if (place) {
    player.setAttribute('step', place.step);
    player.removeAttribute('at');
    player.setAttribute('view', place.view);
    if (place.whatIf.length > 0) player.setAttribute('whatif', place.whatIf.join(','));
    else player.removeAttribute('whatif');
  }
  if (options.links) player.setAttribute('home', fullPageAddress(window));
  else player.removeAttribute('home');
  let isInDeck = false;
  configurePlayer(player, {
    entry,
    createDiagram,
    keysOn: window,
    isInDeck: () => isInDeck,
    letters: createSettings(localStorageOf(window)).getState().letters,
    headingLevel: 1,
    subject: 'The address',
    notices,
    address: params,
    onChange: write,
  });

  document.documentElement.dataset.embed = '1';
  const updateTheme = (): void => {
    document.documentElement.dataset.theme = player.state.theme;
  };
  updateTheme();
  createSystemPreferences(window).watch(updateTheme);
  document.documentElement.lang = options.lang;
  document.title = graph.title;
  player.setAttribute('role', 'main');
  player.style.blockSize = '100dvh';
  player.style.minBlockSize = '0';
  player.style.aspectRatio = 'auto';
  document.getElementById('root')?.remove();
  document.body.append(player);
  // A host's messages are buffered until then.
  import('../protocol/bindFrame').then(
    ({ bindFrameProtocol }) => {
      const onDeck = (inDeck: boolean): void => {
        isInDeck = inDeck;
      };
      return bindFrameProtocol({ player, options, window, onDeck });
    },
    // Without it the frame plays on its own.
    () => undefined,
  );
}
