import { runStoryCommand } from '../../player/bindKeys';
import type { KeyCommand } from '../../player/keymap';
import { type Settings, THEMES } from '../../player/settings';
import type { Session } from './session';

/** Names of the themes. */
export const themeNames: Readonly<Record<Settings['theme'], string>> = {
  system: 'as the system',
  light: 'light',
  dark: 'dark',
  projector: 'projector',
};

/** The next theme of the cycle. */
export function nextTheme(theme: Settings['theme']): Settings['theme'] {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

/** Runs a command that all windows of the page share; returns false for others. */
export function runSharedCommand(
  command: KeyCommand,
  { graph, player, settings, legend, announcer, commandInterceptors, showView }: Session,
): boolean {
  switch (command.kind) {
    case 'next':
    case 'previous': {
      const { kind } = command;
      if (![...commandInterceptors].some((lead) => lead(kind))) player[kind]();
      return true;
    }
    case 'view':
      showView(command.view);
      return true;
    case 'legend':
      legend.toggle();
      return true;
    case 'theme': {
      const theme = nextTheme(settings.getState().theme);
      settings.change({ theme });
      announcer.say(`Theme: ${themeNames[theme]}.`);
      return true;
    }
    case 'marks': {
      const marks = !player.getState().marks;
      player.setMarks(marks);
      announcer.say(marks ? 'Evidence marks are on.' : 'Evidence marks are off.');
      return true;
    }
    default:
      return runStoryCommand(command, graph, player);
  }
}
