import { bindAnnouncements } from '../../live/announcements';
import { bindKeys, runStoryCommand } from '../../player/bindKeys';
import { ariaShortcuts, type BoundCommand } from '../../player/keymap';
import type { PlayerController } from './playerController';
import type { PlayerElements } from './playerDom';

interface PlayerCommands {
  /** Its buttons name the keys that do the same. */
  frame: PlayerElements;
  escape: () => boolean;
  announce: (sentence: string) => void;
  toggleText: () => void;
  /** Focuses the part of the picture that the Tab key would. */
  enterPicture: () => boolean;
}

/** Binds the keys of a player. A key without a meaning here is left to the page around it. */
function bindPlayerKeys(
  target: EventTarget,
  core: PlayerController,
  { frame, escape, announce, ...own }: PlayerCommands,
): () => void {
  const { player, setup, graph, views } = core;
  const named: readonly (readonly [HTMLElement, BoundCommand])[] = [
    [frame.back, { kind: 'previous' }],
    [frame.next, { kind: 'next' }],
    [frame.play, { kind: 'autoplay' }],
    [frame.asText, { kind: 'textView' }],
  ];
  for (const [button, command] of named) {
    const keys = ariaShortcuts('frame', command);
    if (keys) button.setAttribute('aria-keyshortcuts', keys);
  }
  return bindKeys(target, () => (setup.isInDeck() ? 'deck' : 'frame'), {
    graph,
    clock: setup.clock,
    letters: () => setup.letters,
    announce,
    run(command) {
      switch (command.kind) {
        case 'next':
        case 'previous':
          core.requestStep(command.kind);
          return true;
        case 'view':
          if (views.includes(command.view)) core.showView(command.view);
          return views.includes(command.view);
        case 'escape':
          return escape();
        case 'textView':
          own.toggleText();
          return true;
        case 'downstream':
        case 'upstream':
        case 'jump':
          return own.enterPicture();
        default:
          return runStoryCommand(command, graph, player);
      }
    },
  });
}

/**
 * What a player does once its picture stands: it hears keys, tells a screen reader what changes, settles on paper and
 * leaves a dropped file to the full page. Returns what ends it.
 */
export function bindPlayerLater(
  host: HTMLElement,
  core: PlayerController,
  commands: PlayerCommands & { since: number },
): () => void {
  const { player, setup, graph, lighting } = core;
  const { frame, announce, since } = commands;
  const { defaultView: window } = host.ownerDocument;
  /** In print the picture is settled and scales to the page. */
  const onPrint = (): void => {
    player.settle();
    frame.svg.setAttribute('viewBox', `0 0 ${frame.svg.clientWidth} ${frame.svg.clientHeight}`);
  };
  const afterPrint = (): void => frame.svg.removeAttribute('viewBox');
  /** Without it the browser would show the file in place of the player. */
  const refuseFiles = (event: Event): void => {
    if (!(event as DragEvent).dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop') player.notify('A file is opened on the full page, not here.');
  };
  const listeners: [EventTarget | null, string, (event: Event) => void][] = [
    [setup.keysOn, 'dragover', refuseFiles],
    [setup.keysOn, 'drop', refuseFiles],
    [window, 'beforeprint', onPrint],
    [window, 'afterprint', afterPrint],
  ];
  for (const [target, name, listener] of listeners) target?.addEventListener(name, listener);
  const cleanups = [
    bindPlayerKeys(setup.keysOn ?? host, core, commands),
    bindAnnouncements({
      mechanism: () => graph,
      player,
      highlighting: lighting,
      whatIfAt: (stepIndex) => lighting.text()?.sentenceAt(stepIndex),
      isRead: () => false,
      say: announce,
      since,
    }),
  ];
  return () => {
    for (const cleanup of cleanups) cleanup();
    for (const [target, name, listener] of listeners) target?.removeEventListener(name, listener);
  };
}
