import { bindKeys } from '../../player/bindKeys';
import { presentationOf } from '../features/presentation/presentation';
import type { Session } from '../session/session';
import { runSharedCommand } from '../session/sharedCommands';

/** Overlays handle their own keys. */
const OVERLAY_SELECTOR = '[role="dialog"], [role="menu"]';

type KeyOverlay = 'help' | 'search' | 'export' | 'share';

/** Back to the story; the focus goes from the evidence of a part to the part in the picture. */
function returnFromEvidence({ player, window: { document } }: Session): void {
  const { selection } = player.getState();
  const isInPanel = document.activeElement?.closest('.panel') !== null || document.activeElement === document.body;
  player.select(null);
  if (!isInPanel || !selection) return;
  const parts = [...document.querySelectorAll<SVGElement>('.diagram__picture [role="button"]')];
  const part = parts.find((each) => each.dataset.targetId === selection.id);
  (part ?? document.getElementById('diagram'))?.focus({ preventScroll: true });
}

/** Where nothing has the focus, what a key opens leads back to the picture. */
function focusSomewhere({ window: { document } }: Session): void {
  if (document.activeElement === document.body) {
    document.querySelector<HTMLElement>('.diagram')?.focus({ preventScroll: true });
  }
}

/** The keyboard of the whole page. What is typed while a dialog's code loads is meant for that dialog. */
export function bindPageKeys(session: Session, open: (overlay: KeyOverlay) => void, isOpen: () => boolean): () => void {
  const { window, graph, clock, player, settings, presenting, scissors, announcer } = session;
  /** F5 is the start button of a remote control; to those who never presented it is the browser's. */
  const isReload = (key: string): boolean =>
    key === 'F5' && presentationOf(session).timer.getState().elapsedMs === 0 && !presenting.getState();
  return bindKeys(window, 'page', {
    graph,
    clock,
    letters: () => settings.getState().letters,
    isBlocked: (_command, { key, target }) =>
      isReload(key) || isOpen() || (target instanceof Element && target.closest(OVERLAY_SELECTOR) !== null),
    announce: session.announcer.say,
    run(command) {
      switch (command.kind) {
        case 'escape':
          if (scissors.getState()) scissors.set(null);
          else if (player.getState().moment) player.setMoment(null);
          else if (player.getState().selection) returnFromEvidence(session);
          else player.setLens(null);
          return true;
        case 'scissors': {
          const isOn = scissors.getState() === null;
          scissors.set(isOn ? {} : null);
          announcer.say(
            isOn
              ? 'Scissors: press an arrow to cut it, or a part to block it. Escape leaves.'
              : 'The scissors are off.',
          );
          return true;
        }
        case 'textView':
          focusSomewhere(session);
          settings.change({ textView: !settings.getState().textView });
          return true;
        case 'downstream':
        case 'upstream':
        case 'jump': {
          // From anywhere they lead into the picture, where they have their meaning.
          const stop = window.document.querySelector<SVGElement>('.diagram__picture [role="button"][tabindex="0"]');
          stop?.focus();
          return stop !== null;
        }
        case 'present':
          focusSomewhere(session);
          presenting.set(true);
          return true;
        case 'help':
        case 'search':
        case 'export':
        case 'share':
          focusSomewhere(session);
          open(command.kind);
          return true;
        default:
          return runSharedCommand(command, session);
      }
    },
  });
}
