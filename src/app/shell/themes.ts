import { type Settings, THEMES } from '../../player/settings';

/** What a theme is called in the interface. */
export const themeNames: Readonly<Record<Settings['theme'], string>> = {
  system: 'as the system',
  light: 'light',
  dark: 'dark',
  projector: 'projector',
};

/** The theme that T goes to. */
export function nextTheme(theme: Settings['theme']): Settings['theme'] {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}
