import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['system', 'light', 'dark', 'projector'] as const;
export const MOTIONS = ['system', 'reduced', 'full'] as const;
export const RATES = [0.75, 1, 1.25, 1.5] as const;
export const LEGENDS = ['closed', 'open'] as const;

/** The reader's settings, stored between visits where the browser allows. */
export interface Settings {
  theme: (typeof THEMES)[number];
  motion: (typeof MOTIONS)[number];
  legend: (typeof LEGENDS)[number];
  /** Whether letters, digits and signs are keys by themselves (WCAG 2.1.4). */
  letters: boolean;
  /** Whether a question stands at the end of each step. */
  questions: boolean;
  /** Whether a step is read aloud while it plays. */
  narration: boolean;
  /** The URI of the chosen voice; null is the browser's own choice. */
  voice: string | null;
  /** How fast the voice reads; 1 is its usual speed. */
  rate: (typeof RATES)[number];
  /** Whether text is shown in place of the picture. */
  textView: boolean;
  /** Whether the opening has been shown: nobody sees it twice. */
  opened: boolean;
}

/** The used part of the Storage interface. Any member may throw, as all do in a sandboxed iframe. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The browser's local storage; even the access throws in a sandboxed frame. */
export function localStorageOf(window: Window): StorageLike | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The text that is kept under a key; null where there is none, or what is there is no text. */
export function readStored(storage: StorageLike | null | undefined, key: string): string | null {
  try {
    const kept: unknown = storage?.getItem(key);
    return typeof kept === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps a text; false where the browser refuses, because storage is full or forbidden. */
export function writeStored(storage: StorageLike | null | undefined, key: string, text: string): boolean {
  if (!storage) return false;
  try {
    storage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export interface SettingsStore extends Pick<StoreApi<Settings>, 'getState' | 'getInitialState' | 'subscribe'> {
  change: (part: Partial<Settings>) => void;
  /** Overrides settings until they are changed or the page is left, without storing them. */
  override: (part: Partial<Settings>) => void;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  motion: 'system',
  legend: 'closed',
  letters: true,
  questions: false,
  narration: false,
  voice: null,
  rate: 1,
  textView: false,
  opened: false,
};
export const SETTINGS_KEY = 'pathlight.settings';

/** Creates the settings, stored if possible. Options of the address apply to this visit and are not stored. */
export function createSettings(storage?: StorageLike | null, asked: Partial<Settings> = {}): SettingsStore {
  let stored = readKept(storage) ?? DEFAULT_SETTINGS;
  const store = createStore<Settings>()(() => ({ ...stored, ...asked }));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    override: store.setState,
    change(part) {
      store.setState(part);
      // Read again: another tab may have kept other settings meanwhile.
      stored = { ...(readKept(storage) ?? stored), ...part };
      // Where it is refused the choice lasts as long as the page.
      writeStored(storage, SETTINGS_KEY, JSON.stringify(stored));
    },
  };
}

/** Null where none are kept. */
function readKept(storage?: StorageLike | null): Settings | null {
  try {
    return parseSettings(JSON.parse(readStored(storage, SETTINGS_KEY) ?? 'null'));
  } catch {
    return null;
  }
}

/** Accepts known members with known values and drops the rest. */
function parseSettings(stored: unknown): Settings | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { theme, motion, legend, letters, questions, narration, voice, rate, textView, opened } = stored as Record<
    string,
    unknown
  >;
  return {
    theme: THEMES.find((known) => known === theme) ?? DEFAULT_SETTINGS.theme,
    motion: MOTIONS.find((known) => known === motion) ?? DEFAULT_SETTINGS.motion,
    legend: LEGENDS.find((known) => known === legend) ?? DEFAULT_SETTINGS.legend,
    letters: typeof letters === 'boolean' ? letters : DEFAULT_SETTINGS.letters,
    questions: questions === true,
    narration: narration === true,
    voice: typeof voice === 'string' ? voice : DEFAULT_SETTINGS.voice,
    rate: RATES.find((known) => known === rate) ?? DEFAULT_SETTINGS.rate,
    textView: textView === true,
    opened: opened === true,
  };
}
