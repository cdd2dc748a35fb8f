import { createStore, type StoreApi } from 'zustand/vanilla';

export const THEMES = ['system', 'light', 'dark', 'projector'] as const;
export const MOTIONS = ['system', 'reduced', 'full'] as const;
export const LEGENDS = ['auto', 'open', 'closed'] as const;

/** How the reader wants to see things; kept from visit to visit where the browser allows. */
export interface Settings {
  theme: (typeof THEMES)[number];
  motion: (typeof MOTIONS)[number];
  legend: (typeof LEGENDS)[number];
}

/** The part of the web's Storage that is used. Any member may throw: in a sandboxed iframe all of them do. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface SettingsStore extends Pick<StoreApi<Settings>, 'getState' | 'getInitialState' | 'subscribe'> {
  change: (part: Partial<Settings>) => void;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', motion: 'system', legend: 'auto' };
export const SETTINGS_KEY = 'pathlight.settings';

/** Settings that are remembered if they can be. Storage that fails costs the memory, nothing else. */
export function createSettings(storage?: StorageLike | null): SettingsStore {
  const store = createStore<Settings>()(() => read(storage));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    change(part) {
      store.setState(part);
      try {
        storage?.setItem(SETTINGS_KEY, JSON.stringify(store.getState()));
      } catch {
        // Full or forbidden: the choice lasts as long as the page.
      }
    },
  };
}

function read(storage?: StorageLike | null): Settings {
  try {
    return valid(JSON.parse(storage?.getItem(SETTINGS_KEY) ?? 'null'));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Known members with known values; anything else in storage is passed over. */
function valid(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { theme, motion, legend } = stored as Record<string, unknown>;
  return {
    theme: THEMES.find((known) => known === theme) ?? DEFAULT_SETTINGS.theme,
    motion: MOTIONS.find((known) => known === motion) ?? DEFAULT_SETTINGS.motion,
    legend: LEGENDS.find((known) => known === legend) ?? DEFAULT_SETTINGS.legend,
  };
}
