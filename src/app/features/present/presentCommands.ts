import { bindSwipe } from '../diagram/bindSwipe';
import { bindKeys } from '../../../player/bindKeys';
import type { KeyCommand } from '../../../player/keymap';
import { nextTheme, runSharedCommand, themeNames } from '../../session/sharedCommands';
import { showNextView } from '../presentation/presentation';
import type { PresentContext } from './presentState';

/** On a black screen these only show the picture again. */
const PICTURE_COMMANDS = new Set<KeyCommand['kind']>([
  'next',
  'previous',
  'first',
  'last',
  'step',
  'view',
  'nextView',
  'replay',
  'autoplay',
]);

/** Switches the black screen and announces it. */
export function setBlack({ black, session: { announcer } }: PresentContext, on: boolean): void {
  if (black.getState() === on) return;
  black.set(on);
  announcer.say(on ? 'The screen is black. Any step key shows the picture again.' : 'The picture is shown again.');
}

/** Closes the sheet, else the black screen, else the presentation. */
function closeTopmost(deck: PresentContext): void {
  if (deck.overlay.getState()) deck.overlay.set(null);
  else if (deck.black.getState()) setBlack(deck, false);
  else deck.leave();
}

async function toggleFullScreen({ screen, session: { announcer } }: PresentContext): Promise<void> {
  if (screen.isOn()) screen.leave();
  else if (!(await screen.enter())) announcer.say('Full screen is not available here.');
}

function openSpeaker({ session }: PresentContext): void {
  import('../speaker/openSpeaker').then(
    (module) => module.openSpeaker(session),
    () => session.player.notify('The speaker view did not load. Check the connection and try again.'),
  );
}

/** Runs a command of a key, a button or a remote control. */
export function runPresentCommand(deck: PresentContext, command: KeyCommand): void {
  const { session, overlay } = deck;
  const { settings, legend, announcer } = session;
  if (deck.black.getState() && PICTURE_COMMANDS.has(command.kind)) return setBlack(deck, false);
  switch (command.kind) {
    case 'nextView':
      return showNextView(session);
    case 'escape':
      return closeTopmost(deck);
    case 'black':
      return setBlack(deck, !deck.black.getState());
    case 'fullScreen':
      return void toggleFullScreen(deck);
    case 'overview':
    case 'goTo':
    case 'help':
    case 'questions': {
      const { kind } = command;
      setBlack(deck, false);
      return overlay.set(overlay.getState() === kind ? null : kind);
    }
    case 'speaker':
      return openSpeaker(deck);
    case 'legend':
      return settings.override({ legend: legend.getState() === 'nowhere' ? 'open' : 'closed' });
    case 'pointer':
    case 'time': {
      const store = deck[command.kind];
      store.set(!store.getState());
      const what = command.kind === 'pointer' ? 'The ring around the pointer' : 'The elapsed time';
      return announcer.say(`${what} is ${store.getState() ? 'shown' : 'hidden'}.`);
    }
    case 'theme': {
      const theme = nextTheme(settings.getState().theme);
      settings.override({ theme });
      return announcer.say(`Theme: ${themeNames[theme]}.`);
    }
    default:
      runSharedCommand(command, session);
  }
}

/** Commands that work while a sheet is open; other keys belong to the sheet. */
const OVERLAY_COMMANDS: ReadonlySet<KeyCommand['kind']> = new Set([
  'escape',
  'black',
  'fullScreen',
  'overview',
  'goTo',
  'help',
  'questions',
]);
/** Some browsers pass on the Esc that ends full screen: within this time it is one press, not two. */
const SAME_PRESS_MS = 700;

/** Binds the keys of a presentation. */
export function bindPresentKeys(deck: PresentContext): () => void {
  const { session, screen, overlay, black, fullScreenLost } = deck;
  const { settings, clock, announcer } = session;
  let escapedMs = -SAME_PRESS_MS;

  const stopKeys = bindKeys(session.window, 'present', {
    graph: session.graph,
    clock,
    letters: () => settings.getState().letters,
    isBlocked: ({ kind }) =>
      // The dialog of a dropped file has its own keys.
      session.opening.getState() !== null || (overlay.getState() !== null && !OVERLAY_COMMANDS.has(kind)),
    announce: announcer.say,
    run(command) {
      if (command.kind === 'escape') {
        escapedMs = clock.now();
        fullScreenLost.set(false);
      } else if (fullScreenLost.getState()) {
        fullScreenLost.set(false);
        if (command.kind !== 'fullScreen') void screen.enter();
      }
      runPresentCommand(deck, command);
      return true;
    },
  });

  const stopScreen = screen.onDropped(() => {
    if (clock.now() - escapedMs < SAME_PRESS_MS) return;
    // Esc was meant for the sheet or the black screen; the next key restores full screen.
    fullScreenLost.set(overlay.getState() !== null || black.getState());
    closeTopmost(deck);
  });
  return () => {
    stopScreen();
    stopKeys();
  };
}

function targetOf(event: Event): { kind: string; id: string } | null {
  const element = event.target instanceof Element ? event.target.closest('[data-target]') : null;
  const kind = element?.getAttribute('data-target');
  return kind === undefined || kind === null ? null : { kind, id: element?.getAttribute('data-target-id') ?? '' };
}

/**
 * Clicks in a presentation: on a node or arrow they highlight it, elsewhere they go to the next step. On the page a
 * node leads to its own step, which would interrupt a lecture.
 */
export function bindStagePointer(stage: HTMLElement, deck: PresentContext): () => void {
  const { player } = deck.session;

  /** Returns whether the event was handled. */
  const highlight = (event: Event): boolean => {
    const thing = targetOf(event);
    if (!thing || (thing.kind !== 'node' && thing.kind !== 'edge')) return false;
    event.stopPropagation();
    event.preventDefault();
    const { selection } = player.getState();
    const same = selection?.kind === thing.kind && selection.id === thing.id;
    player.select(same ? null : { kind: thing.kind, id: thing.id });
    return true;
  };

  const onClick = (event: MouseEvent): void => {
    // Keys belong to the remote control again, not to what was clicked.
    if (event.detail > 0) stage.focus({ preventScroll: true });
    if (highlight(event) || targetOf(event)) return;
    if (event.target instanceof Element && event.target.closest('button, a[href], .legend-card')) return;
    runPresentCommand(deck, { kind: 'next' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') highlight(event);
  };

  const stopSwipe = bindSwipe(stage, (kind) => runPresentCommand(deck, { kind }));
  stage.addEventListener('click', onClick, true);
  stage.addEventListener('keydown', onKeyDown, true);
  return () => {
    stage.removeEventListener('click', onClick, true);
    stage.removeEventListener('keydown', onKeyDown, true);
    stopSwipe();
  };
}
