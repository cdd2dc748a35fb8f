import type { Player } from '../../player/player';
import type { Settings, SettingsStore } from '../../player/settings';

/** The theme that is drawn, which `system` is not. */
function themeOf(theme: Settings['theme'], dark: boolean): Exclude<Settings['theme'], 'system'> {
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

/** Absent in some embedded browsers and in jsdom. */
function media(window: Window, query: string): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function' ? window.matchMedia(query) : undefined;
}

/** Theme and motion on `<html>` and in the player, following the settings and, where those say so, the system. */
export function bindAppearance(settings: SettingsStore, player: Player, window: Window): () => void {
  const dark = media(window, '(prefers-color-scheme: dark)');
  const calm = media(window, '(prefers-reduced-motion: reduce)');

  const apply = (): void => {
    const { theme, motion } = settings.getState();
    const reduced = motion === 'reduced' || (motion === 'system' && (calm?.matches ?? false));
    const { dataset } = window.document.documentElement;
    dataset.theme = themeOf(theme, dark?.matches ?? false);
    dataset.motion = reduced ? 'reduced' : 'full';
    if (player.getState().reducedMotion !== reduced) player.setReducedMotion(reduced);
  };

  apply();
  const unsubscribe = settings.subscribe(apply);
  dark?.addEventListener('change', apply);
  calm?.addEventListener('change', apply);
  return () => {
    unsubscribe();
    dark?.removeEventListener('change', apply);
    calm?.removeEventListener('change', apply);
  };
}
