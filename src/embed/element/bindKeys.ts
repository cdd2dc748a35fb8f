import { stepIndexOfNumber } from '../../model/mechanism';
import { keyContextOf } from '../../live/keyContextOf';
import { commandOfKey } from '../../player/keymap';
import type { Core } from './core';

/** The keys of a player, where it has the focus or is all there is. What means nothing here is left to the page around it. */
export function bindKeys(target: EventTarget, core: Core, escape: () => boolean): () => void {
  const { player, setup } = core;
  /** Whether the key meant anything. */
  const obey = (event: KeyboardEvent): boolean => {
    // Beyond the shadow root an event names the element as a whole.
    const [target] = event.composedPath();
    const command = commandOfKey(event, { ...keyContextOf(target), letters: setup.letters });
    switch (command?.kind) {
      case 'next':
      case 'previous':
        core.ask(command.kind);
        return true;
      case 'first':
      case 'last':
      case 'replay':
        player[command.kind]();
        return true;
      case 'autoplay':
        player.togglePlay();
        return true;
      case 'step': {
        const index = stepIndexOfNumber(setup.graph, command.number);
        if (index >= 0) player.goTo(index);
        return index >= 0;
      }
      case 'view':
        core.showView(command.view);
        return true;
      case 'escape':
        return escape();
      default:
        return false;
    }
  };
  const onKeyDown = (event: Event): void => {
    if (!event.defaultPrevented && obey(event as KeyboardEvent)) event.preventDefault();
  };
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}
