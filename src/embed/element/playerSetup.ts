import { type Clock, createRealClock } from '../../clock/clock';
import { defaultMechanism, findMechanism, mechanismIds, openMechanism } from '../../mechanisms/registry';
import { type Mechanism, type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import { type PageOptions, parsePageOptions, type ThemeOption } from '../../player/pageOptions';
import { isPlaying, type PlayerState } from '../../player/playerState';
import { type ParsedUrl, parseUrl, serializeUrl } from '../../player/urlCodec';
import type { MechanismEntry } from '../../scene/mechanismEntry';
import { DEFAULT_VIEW, type ViewId } from '../../scene/views/ids';
import type { PathlightState } from '../api/playerApi';
import type { OpenedSource } from './sourceEntry';

/** Loads the records of a mechanism once; after a failure the next call tries again. */
export interface RecordsLoader {
  get(): Promise<Mechanism>;
}

export function createRecordsLoader(load: () => Promise<Mechanism>): RecordsLoader {
  let loading: Promise<Mechanism> | null = null;
  return {
    get() {
      loading ??= load();
      loading.catch(() => {
        loading = null;
      });
      return loading;
    },
  };
}

/** What a player needs beside its attributes. */
export interface PlayerSetup {
  /** The built-in ones are checked when they are built. */
  entry: MechanismEntry;
  clock: Clock;
  /** Where keys are listened to: null for the player alone, the window for an embedded page. */
  keysOn: EventTarget | null;
  /** Whether letters, digits and signs are keys by themselves (WCAG 2.1.4). */
  letters: boolean;
  /** Whether it stands in the current slide of a deck, where a remote control may drive it. */
  isInDeck: () => boolean;
  /** The level of its heading: an element is a part of a page, and an embedded page has no other heading. */
  headingLevel: number;
  /** The subject of sentences about values that do not exist: "The page", "The address". */
  subject: string;
  /** Shown beside those. */
  notices: readonly string[];
  /** The address of a page that the player fills: what is there twice is told. */
  address?: URLSearchParams;
  onChange: (state: PlayerState) => void;
  /** What draws it, where that is no usual picture. */
  createDiagram?: OpenedSource['createDiagram'] | undefined;
}

/** The mechanisms that have arrived: built-in ones by their ids, those of files by `src` and their addresses. */
const opened = new Map<string, OpenedSource>();

/** What an element asks for; null while it has not arrived. */
function openedFor(element: Element): OpenedSource | null {
  const src = element.getAttribute('src');
  const asked = findMechanism(element.getAttribute('mechanism'));
  if (src === null && (!asked || asked.id === defaultMechanism.id)) return { entry: defaultMechanism };
  return opened.get(src === null ? (asked?.id ?? '') : `src ${src}`) ?? null;
}

/** Fetches the mechanism that an element asks for; rejects with a `RangeError` where its file cannot be played. */
export async function fetchEntry(element: Element): Promise<void> {
  const src = element.getAttribute('src');
  if (src === null) {
    const entry = await openMechanism(element.getAttribute('mechanism'));
    opened.set(entry.id, { entry });
  } else {
    const { openSource } = await import('./sourceEntry');
    opened.set(`src ${src}`, await openSource(src, element.ownerDocument.defaultView ?? globalThis.window));
  }
}

const defaultSetup = (element: Element): Omit<PlayerSetup, 'entry'> & { entry: MechanismEntry | null } => ({
  entry: null,
  ...openedFor(element),
  clock: createRealClock(),
  keysOn: null,
  letters: true,
  isInDeck: () => false,
  headingLevel: 2,
  subject: 'The page',
  notices: [],
  onChange: () => undefined,
});

const setups = new WeakMap<Element, Partial<PlayerSetup>>();

/** Configures a player before its element is put into a page. */
export function configurePlayer(element: Element, part: Partial<PlayerSetup>): void {
  setups.set(element, part);
}

/** Null while its mechanism has not arrived. */
export function playerSetupFor(element: Element): PlayerSetup | null {
  const setup = { ...defaultSetup(element), ...setups.get(element) };
  const { entry } = setup;
  return entry && { ...setup, entry };
}

/** Parameters of an address that are attributes too: those that change while one reads, and the others. */
export const STATE_NAMES = ['step', 'at', 'view', 'whatif'] as const;
const CHOICE_NAMES = ['mechanism', 'src', 'theme', 'lang', 'controls', 'motion', 'links', 'autoplay'] as const;

export const ATTRIBUTES: readonly string[] = [...STATE_NAMES, ...CHOICE_NAMES, 'lesson', 'home'];

export function isStateName(name: string): boolean {
  return STATE_NAMES.some((known) => known === name);
}

interface ParsedAttributes {
  options: PageOptions;
  initial: ParsedUrl['initial'];
  /** The time of the story in minutes after its start; null for that of the step. */
  atMin: ParsedUrl['atMin'];
  notices: readonly string[];
  /** Tells what else the values say in vain; its code comes after the first picture. */
  reportLater(notify: (sentence: string) => void): void;
}

/** An attribute as a parameter of an address: the boolean `autoplay` may have no value. */
function attributeValue(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  return name === 'autoplay' && value === '' ? '1' : value;
}

/** Replaces the subject of a notice about an address. */
const withSubject =
  (subject: string) =>
  (sentence: string): string =>
    sentence.replace(/^The address/, () => subject).replace('of the address', () => `of ${subject.toLowerCase()}`);

/** The options and the state that the attributes of an element ask for; with `only`, those of one attribute. */
export function parseAttributes(
  element: Element,
  { entry, subject, address, views }: Pick<PlayerSetup, 'entry' | 'subject' | 'address'> & { views: readonly ViewId[] },
  only?: string,
): ParsedAttributes {
  const get = (name: string) =>
    (only === undefined || only === name) && ATTRIBUTES.includes(name) ? attributeValue(element, name) : null;
  const params = new URLSearchParams();
  for (const name of STATE_NAMES) {
    const value = get(name);
    if (value !== null && value !== '') params.set(name, value);
  }
  const { initial, atMin, notices } = parseUrl(entry.graph, `?${params}`, views);
  const { options, notices: optionNotices } = parsePageOptions({ get }, mechanismIds);
  const told = withSubject(subject);
  return {
    options,
    initial,
    atMin,
    notices: [...notices, ...optionNotices].map(told),
    reportLater: (notify) => {
      import('../../player/addressNotices').then(
        ({ repeatedNotices, valueNotices }) => {
          const repeated = only === undefined && address ? repeatedNotices(address) : [];
          for (const sentence of [...valueNotices(params), ...repeated]) notify(told(sentence));
        },
        () => undefined,
      );
    },
  };
}

/** The state of a player as hosts get it. */
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

/** The state of a player whose mechanism has not arrived. */
export function pendingState(element: Element): PathlightState {
  return {
    mechanism: element.getAttribute('mechanism') ?? '',
    step: '',
    stepIndex: 0,
    stepNumber: 0,
    stepCount: 0,
    title: '',
    caption: '',
    view: DEFAULT_VIEW,
    whatIf: [],
    playing: false,
    atStart: true,
    atEnd: false,
    theme: 'light',
    lang: 'en',
  };
}

/** The usual values of what an embedded page leaves out of its address. */
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

/** The address of the full page at the same step; null without one, and for protocols that open no page. */
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
  const { stepIndex, moment, view, whatIf } = state;
  url.search = serializeUrl(graph, { ...DEFAULT_URL_STATE, stepIndex, moment, view, whatIf }, url.search);
  return url.href;
}
