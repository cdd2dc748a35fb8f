import { stepIndexOfNumber } from '../../model/mechanism';
import type { KeyCommand, PresentCommand } from '../../player/keymap';
import { type Settings, THEMES } from '../../player/settings';
import type { Session } from './session';

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

/** Does what a key means in every window of the page; false for what only some of them know. */
export function runSharedCommand(
  command: KeyCommand | PresentCommand,
  { graph, player, settings, legend, announcer, leads, showView }: Session,
): boolean {
  switch (command.kind) {
    case 'next':
    case 'previous': {
      const { kind } = command;
      if (![...leads].some((lead) => lead(kind))) player[kind]();
      return true;
    }
    case 'first':
    case 'last':
    case 'replay':
      player[command.kind]();
      return true;
    case 'autoplay':
      player.togglePlay();
      return true;
    case 'step':
      player.goTo(stepIndexOfNumber(graph, command.number));
      return true;
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
      announcer.say(marks ? 'The picture shows how well each part is backed.' : 'Marks of the evidence are off.');
      return true;
    }
    default:
      return false;
  }
}
