import { keyContextFor, type PresentCommand, presentCommandFor } from '../../../player/keymap';
import { nextTheme, runSharedCommand, themeNames } from '../../session/sharedCommands';
import { showNextView } from '../presentation/presentation';
import type { PresentContext } from './presentState';

/** These would move the picture, which nobody sees while the screen is black: they only bring it back. */
const PICTURE_COMMANDS = new Set<PresentCommand['kind']>([
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

/** Black, and what a screen reader is told of it; the hall is shown nothing but black. */
export function setBlack({ black, session: { announcer } }: PresentContext, on: boolean): void {
  if (black.getState() === on) return;
  black.set(on);
  announcer.say(on ? 'The screen is black. Any step key shows the picture again.' : 'The picture is shown again.');
}

/** Ends what is uppermost: what is open, the black screen, or the presentation. */
function closeTopmost(deck: PresentContext): void {
  if (deck.overlay.getState()) deck.overlay.set(null);
  else if (deck.black.getState()) setBlack(deck, false);
  else deck.leave();
}

async function toggleFullScreen({ screen, session: { announcer } }: PresentContext): Promise<void> {
  if (screen.isOn()) screen.leave();
  else if (!(await screen.enter())) announcer.say('This browser does not give the page the full screen here.');
}

function openSpeaker({ session }: PresentContext): void {
  import('../speaker/openSpeaker').then(
    (module) => module.openSpeaker(session),
    () => session.player.notify('The speaker view did not load. Check the connection and try again.'),
  );
}

/** Does what a key, a button or a clicker asks for. */
export function runPresentCommand(deck: PresentContext, command: PresentCommand): void {
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
      return settings.lend({ legend: legend.getState() === 'nowhere' ? 'open' : 'closed' });
    case 'pointer':
    case 'time': {
      const held = deck[command.kind];
      held.set(!held.getState());
      const what = command.kind === 'pointer' ? 'The ring around the pointer' : 'The elapsed time';
      return announcer.say(`${what} is ${held.getState() ? 'shown' : 'hidden'}.`);
    }
    case 'theme': {
      const theme = nextTheme(settings.getState().theme);
      settings.lend({ theme });
      return announcer.say(`Theme: ${themeNames[theme]}.`);
    }
    default:
      runSharedCommand(command, session);
  }
}

/** What works over something that is open; the rest are its own keys. */
const OVERLAY_COMMANDS: ReadonlySet<PresentCommand['kind']> = new Set([
  'escape',
  'black',
  'fullScreen',
  'overview',
  'goTo',
  'help',
  'questions',
]);
/** A browser that tells the page of the Esc with which it ends full screen means one press, not two. */
const SAME_PRESS_MS = 700;

/** The keyboard and the clicker of a presentation. */
export function bindPresentKeys(deck: PresentContext): () => void {
  const { session, screen, overlay, black, lost } = deck;
  const { window, settings, clock } = session;
  let escapedMs = -SAME_PRESS_MS;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = presentCommandFor(event, {
      ...keyContextFor(event.target),
      letters: settings.getState().letters,
    });
    if (!command) {
      // A clicker's start button held down must not load the page again either.
      if (event.key === 'F5' && !event.ctrlKey && !event.metaKey) event.preventDefault();
      return;
    }
    if (overlay.getState() && !OVERLAY_COMMANDS.has(command.kind)) return;
    event.preventDefault();
    if (command.kind === 'escape') {
      escapedMs = clock.now();
      lost.set(false);
    } else if (lost.getState()) {
      lost.set(false);
      if (command.kind !== 'fullScreen') void screen.enter();
    }
    runPresentCommand(deck, command);
  };

  const stopScreen = screen.onDropped(() => {
    if (clock.now() - escapedMs < SAME_PRESS_MS) return;
    // It was meant for what is open or for the black screen; the next key takes the full screen again.
    lost.set(overlay.getState() !== null || black.getState());
    closeTopmost(deck);
  });
  window.addEventListener('keydown', onKeyDown);
  return () => {
    stopScreen();
    window.removeEventListener('keydown', onKeyDown);
  };
}

/** A finger that went further to the side than this, and more to the side than up or down, turned a page. */
const SWIPE_PX = 48;

function targetOf(event: Event): { kind: string; id: string } | null {
  const element = event.target instanceof Element ? event.target.closest('[data-target]') : null;
  const kind = element?.getAttribute('data-target');
  return kind === undefined || kind === null ? null : { kind, id: element?.getAttribute('data-target-id') ?? '' };
}

/**
 * What a press on the picture means in a hall: a thing is highlighted, and anywhere else is the next step. In the page a
 * thing leads to its own step, which would tear the lecture off its place.
 */
export function bindStagePointer(stage: HTMLElement, deck: PresentContext): () => void {
  const { player } = deck.session;

  /** Whether the press was dealt with here. */
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
    // The keys are the clicker's again, not those of the thing that was pressed.
    if (event.detail > 0) stage.focus({ preventScroll: true });
    if (highlight(event) || targetOf(event)) return;
    if (event.target instanceof Element && event.target.closest('button, a[href], .legend-card')) return;
    runPresentCommand(deck, { kind: 'next' });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') highlight(event);
  };

  let from: { x: number; y: number } | null = null;
  const onTouchStart = ({ touches: [touch, second] }: TouchEvent): void => {
    from = touch && !second ? { x: touch.clientX, y: touch.clientY } : null;
  };
  const onTouchEnd = ({ changedTouches: [touch] }: TouchEvent): void => {
    if (!from || !touch) return;
    const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
    from = null;
    if (Math.abs(dx) > SWIPE_PX && Math.abs(dx) > 2 * Math.abs(dy)) {
      runPresentCommand(deck, { kind: dx < 0 ? 'next' : 'previous' });
    }
  };

  stage.addEventListener('click', onClick, true);
  stage.addEventListener('keydown', onKeyDown, true);
  stage.addEventListener('touchstart', onTouchStart, { passive: true });
  stage.addEventListener('touchend', onTouchEnd, { passive: true });
  return () => {
    stage.removeEventListener('click', onClick, true);
    stage.removeEventListener('keydown', onKeyDown, true);
    stage.removeEventListener('touchstart', onTouchStart);
    stage.removeEventListener('touchend', onTouchEnd);
  };
}
