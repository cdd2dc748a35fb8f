import type { ThemeOption } from '../player/pageOptions';

const DARK_QUERY = '(prefers-color-scheme: dark)';
const REDUCED_MOTION_QUERY = '(prefers-reduced-motion: reduce)';

/** Preferences of the reader's system. */
export interface SystemPreferences {
  prefersDark(): boolean;
  prefersReducedMotion(): boolean;
  /** Calls the listener on changes until the returned function is called. */
  watch(listener: () => void): () => void;
}

/** `matchMedia` is absent in some embedded browsers and in documents without a window. */
export function createSystemPreferences(window: Window | null | undefined): SystemPreferences {
  const media = (query: string) => (typeof window?.matchMedia === 'function' ? window.matchMedia(query) : undefined);
  const lists = [media(DARK_QUERY), media(REDUCED_MOTION_QUERY)] as const;
  return {
    prefersDark: () => lists[0]?.matches ?? false,
    prefersReducedMotion: () => lists[1]?.matches ?? false,
    watch(listener) {
      for (const list of lists) list?.addEventListener('change', listener);
      return () => {
        for (const list of lists) list?.removeEventListener('change', listener);
      };
    },
  };
}

/** The chosen theme, else that of the system. */
export function resolveTheme(system: SystemPreferences, chosen: ThemeOption | null): ThemeOption {
  return chosen ?? (system.prefersDark() ? 'dark' : 'light');
}
