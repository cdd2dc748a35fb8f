import type { ThemeOption } from '../player/pageOptions';

const DARK_QUERY = '(prefers-color-scheme: dark)';
const REDUCED_MOTION_QUERY = '(prefers-reduced-motion: reduce)';

/** What the reader's system asks for. */
export interface SystemPreferences {
  dark(): boolean;
  calm(): boolean;
  /** Tells of changes until the returned function is called. */
  watch(listener: () => void): () => void;
}

/** Absent in some embedded browsers and in documents that are not shown. */
export function createSystemPreferences(window: Window | null | undefined): SystemPreferences {
  const media = (query: string) => (typeof window?.matchMedia === 'function' ? window.matchMedia(query) : undefined);
  const lists = [media(DARK_QUERY), media(REDUCED_MOTION_QUERY)] as const;
  return {
    dark: () => lists[0]?.matches ?? false,
    calm: () => lists[1]?.matches ?? false,
    watch(listener) {
      for (const list of lists) list?.addEventListener('change', listener);
      return () => {
        for (const list of lists) list?.removeEventListener('change', listener);
      };
    },
  };
}

/** The theme that is drawn: what is asked for, else the system's. */
export function resolveTheme(system: SystemPreferences, asked: ThemeOption | null): ThemeOption {
  return asked ?? (system.dark() ? 'dark' : 'light');
}
