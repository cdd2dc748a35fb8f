import { type Clock, createRealClock } from '../../clock/clock';
import { defaultMechanism, findMechanism, mechanismIds } from '../../mechanisms/registry';
import { type Mechanism, type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import { type PageOptions, parsePageOptions, type ThemeOption } from '../../player/pageOptions';
import { isPlaying, type PlayerState } from '../../player/playerState';
import { type ParsedUrl, parseUrl, serializeUrl } from '../../player/urlCodec';
import type { MechanismEntry } from '../../scene/mechanismEntry';
import type { ViewId } from '../../scene/views/ids';
import type { PathlightState } from '../api/playerApi';

/** The records of a mechanism, fetched once; what did not arrive is asked for again. */
export interface RecordsLoader {
  get(): Promise<Mechanism>;
}

export function createRecordsLoader(load: () => Promise<Mechanism>): RecordsLoader {
  let coming: Promise<Mechanism> | null = null;
  return {
    get() {
      coming ??= load();
      coming.catch(() => {
        coming = null;
      });
      return coming;
    },
  };
}

/** What a player is made with that no attribute says. */
export interface PlayerSetup {
  /** The built-in ones are checked when they are built. */
  entry: MechanismEntry;
  clock: Clock;
  /** Where keys are listened to: the player alone, or the whole of a page that shows nothing else. */
  keysOn: EventTarget | null;
  /** Whether letters, digits and signs are keys by themselves (WCAG 2.1.4). */
  letters: boolean;
  /** The level of its heading: an element is a part of a page, and an embedded page has no other heading. */
  headingLevel: number;
  /** Who asks for what does not exist, as the sentences that tell it begin. */
  asker: string;
  /** What is to be told beside that. */
  notices: readonly string[];
  onChange: (state: PlayerState) => void;
}

const defaultSetup = (element: Element): PlayerSetup => ({
  entry: findMechanism(element.getAttribute('mechanism')) ?? defaultMechanism,
  clock: createRealClock(),
  keysOn: null,
  letters: true,
  headingLevel: 2,
  asker: 'The page',
  notices: [],
  onChange: () => undefined,
});

const setups = new WeakMap<Element, Partial<PlayerSetup>>();

/** Says how a player is to be made, before it is put into a page. */
export function configurePlayer(element: Element, part: Partial<PlayerSetup>): void {
  setups.set(element, part);
}

export function playerSetupFor(element: Element): PlayerSetup {
  return { ...defaultSetup(element), ...setups.get(element) };
}

/** What of an address an element has as attributes too. */
export const STATE_NAMES = ['step', 'view', 'whatif'] as const;
const CHOICE_NAMES = ['mechanism', 'theme', 'lang', 'controls', 'motion', 'links', 'autoplay'] as const;

export const ATTRIBUTES: readonly string[] = [...STATE_NAMES, ...CHOICE_NAMES, 'home'];

export function isStateName(name: string): boolean {
  return STATE_NAMES.some((known) => known === name);
}

interface ParsedAttributes {
  options: PageOptions;
  initial: ParsedUrl['initial'];
  notices: readonly string[];
}

/** Names with values in the way of an element: one that is there without a value says yes. */
function attributeValue(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  return name === 'autoplay' && value === '' ? '1' : value;
}

/** The sentences are those of an address; `asker` is who asks in its place. */
const withSubject =
  (asker: string) =>
  (sentence: string): string =>
    sentence.replace(/^The address/, () => asker);

/** What the attributes of an element ask for; `only` reads one and takes the others as if they were not there. */
export function parseAttributes(
  element: Element,
  { entry, asker, views }: Pick<PlayerSetup, 'entry' | 'asker'> & { views: readonly ViewId[] },
  only?: string,
): ParsedAttributes {
  const get = (name: string) =>
    (only === undefined || only === name) && ATTRIBUTES.includes(name) ? attributeValue(element, name) : null;
  const params = new URLSearchParams();
  for (const name of STATE_NAMES) {
    const value = get(name);
    if (value !== null && value !== '') params.set(name, value);
  }
  const { initial, notices } = parseUrl(entry.graph, `?${params}`, views);
  const { options, notices: odd } = parsePageOptions({ get }, mechanismIds);
  return { options, initial, notices: [...notices, ...odd].map(withSubject(asker)) };
}

/** What a player shows, in the words of its interface. */
export function toPublicState(
  graph: MechanismGraph,
  state: PlayerState,
  { theme, lang }: { theme: ThemeOption; lang: string },
): PathlightState {
  const { stepIndex, view, whatIf } = state;
  const step = graph.steps[stepIndex];
  return {
    mechanism: graph.id,
    step: step?.id ?? '',
    stepIndex,
    stepNumber: stepNumberAt(graph, stepIndex).number,
    stepCount: graph.steps.length,
    title: step?.title ?? '',
    caption: step?.caption ?? '',
    view,
    whatIf: [...whatIf],
    playing: isPlaying(state),
    atStart: stepIndex === 0,
    atEnd: stepIndex === graph.steps.length - 1,
    theme,
    lang,
  };
}

/** What an address may say beyond the step, the view and the what-if, left out. */
export const DEFAULT_URL_STATE = {
  selection: null,
  panel: 'evidence',
  lens: null,
  marks: false,
  question: null,
} as const satisfies Partial<PlayerState>;

const ALLOWED_PROTOCOLS = ['https:', 'http:', 'file:'];

export interface HomeInput {
  home: string | null;
  /** What a relative address is read against. */
  base: string;
  /** The mechanism by its id, where one was asked for. */
  mechanism: string | null;
}

/** The address of the full page at what is shown; null for none, and for what is no page. */
export function fullPageUrl(
  graph: MechanismGraph,
  state: PlayerState,
  { home, base, mechanism }: HomeInput,
): string | null {
  if (!home) return null;
  let url: URL;
  try {
    url = new URL(home, base);
  } catch {
    return null;
  }
  if (!ALLOWED_PROTOCOLS.includes(url.protocol)) return null;
  if (mechanism !== null) url.searchParams.set('mechanism', mechanism);
  const { stepIndex, view, whatIf } = state;
  url.search = serializeUrl(graph, { ...DEFAULT_URL_STATE, stepIndex, view, whatIf }, url.search);
  return url.href;
}
