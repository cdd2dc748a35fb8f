import { bindAnnouncements } from '../../live/announcements';
import { bindKeys, runStoryCommand } from '../../player/bindKeys';
import { ariaShortcuts, type BoundCommand } from '../../player/keymap';
import type { PlayerController } from './playerController';
import type { ElementDiagram } from './elementDiagram';
import type { PlayerElements } from './playerDom';

interface PlayerParts {
  /** Its buttons name the keys that do the same. */
  frame: PlayerElements;
  picture: ElementDiagram;
  announce: (sentence: string) => void;
}

/** Binds the keys of a player. A key without a meaning here is left to the page around it. */
function bindPlayerKeys(
  target: EventTarget,
  core: PlayerController,
  { frame, picture, announce }: PlayerParts,
  toggleText: () => void,
): () => void {
  const { player, setup, graph, views } = core;
  const escape = (): boolean => {
    const { notices, selection, moment } = player.getState();
    const isUsed = notices.length > 0 || selection !== null || moment !== null || !frame.whole.hidden;
    for (const notice of notices) player.dismissNotice(notice);
    if (selection) player.select(null);
    if (moment) player.setMoment(null);
    picture.diagram.stage.fit();
    return isUsed;
  };
  /** Focuses the part of the picture that the Tab key would. */
  const enterPicture = (): boolean => {
    const stop = frame.svg.querySelector<SVGElement>('[role="button"][tabindex="0"]');
    stop?.focus();
    return stop !== null;
  };
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
          toggleText();
          return true;
        case 'downstream':
        case 'upstream':
        case 'jump':
          return enterPicture();
        default:
          return runStoryCommand(command, graph, player);
      }
    },
  });
}

/** The button that shows the mechanism as text in place of the picture. */
function createTextToggle(core: PlayerController, frame: PlayerElements, announce: (sentence: string) => void) {
  const { player, graph, lighting } = core;
  let close: (() => void) | null = null;
  let gone = false;
  return {
    toggle(): void {
      const isOn = frame.text.hidden !== false;
      frame.text.hidden = !isOn;
      frame.svg.toggleAttribute('data-hidden', isOn);
      frame.asText.setAttribute('aria-pressed', String(isOn));
      close?.();
      close = null;
      if (!isOn) return;
      import('../../live/textView').then(
        ({ mountTextView }) => {
          if (gone || frame.text.hidden) return;
          close = mountTextView({
            host: frame.text,
            mechanism: () => graph,
            player,
            highlighting: lighting,
            address: () => frame.open.href,
          });
        },
        () => announce('The text view did not load. Check the connection and try again.'),
      );
    },
    end(): void {
      gone = true;
      close?.();
    },
  };
}

/**
 * What a player does once its picture stands: it hears keys, shows its text, tells a screen reader what changes, settles on paper and
 * leaves a dropped file to the full page. Returns what ends it.
 */
export function bindPlayerLater(
  host: HTMLElement,
  core: PlayerController,
  parts: PlayerParts & { since: number },
): () => void {
  const { player, setup, graph, lighting } = core;
  const { frame, announce, since } = parts;
  const text = createTextToggle(core, frame, announce);
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
    [frame.asText, 'click', text.toggle],
    [window, 'beforeprint', onPrint],
    [window, 'afterprint', afterPrint],
  ];
  for (const [target, name, listener] of listeners) target?.addEventListener(name, listener);
  const cleanups = [
    bindPlayerKeys(setup.keysOn ?? host, core, parts, text.toggle),
    text.end,
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
