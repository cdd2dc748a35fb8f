import { createSystemPreferences, resolveTheme } from '../../live/systemPreferences';
import type { Player } from '../../player/createPlayer';
import type { SettingsStore } from '../../player/settings';

/** Applies theme and motion to `<html>` and to the player, from the settings or, where they say so, the system. */
export function bindAppearance(settings: SettingsStore, player: Player, window: Window): () => void {
  const system = createSystemPreferences(window);

  const apply = (): void => {
    const { theme, motion } = settings.getState();
    const reduced = motion === 'reduced' || (motion === 'system' && system.prefersReducedMotion());
    const { dataset } = window.document.documentElement;
    dataset.theme = resolveTheme(system, theme === 'system' ? null : theme);
    dataset.motion = reduced ? 'reduced' : 'full';
    if (player.getState().reducedMotion !== reduced) player.setReducedMotion(reduced);
  };

  apply();
  const stop = [settings.subscribe(apply), system.watch(apply)];
  return () => {
    for (const undo of stop) undo();
  };
}
