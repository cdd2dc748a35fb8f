import { bindKeys } from '../../../player/bindKeys';
import type { Session } from '../../session/session';
import { runSharedCommand } from '../../session/sharedCommands';
import { presentationOf, showNextView } from '../presentation/presentation';
import type { WindowLink } from './speakerLink';

/** Next or Back: what is black comes back first, and a question is asked what they mean to it. */
export function moveStep(session: Session, way: 'next' | 'previous'): void {
  const { black } = presentationOf(session);
  if (black.getState()) black.set(false);
  else runSharedCommand({ kind: way }, session);
}

/** Plays on by itself or holds, also where it is the hall's window that plays. */
export function togglePlayback({ player }: Session, link: WindowLink | null): void {
  const moves = player.getState().motion === 'play';
  if (!moves && link?.other.getState().playing) link.stopPlayback();
  else player.togglePlay();
}

export function toggleBlack(session: Session): void {
  const { black } = presentationOf(session);
  const on = !black.getState();
  black.set(on);
  session.announcer.say(on ? 'The hall is black.' : 'The hall sees the picture again.');
}

/** The same keys as in the window of the slides, as far as there is something for them to do here. */
export function bindSpeakerKeys(session: Session, link: WindowLink | null): () => void {
  const { window, graph, clock, player, settings, announcer } = session;
  return bindKeys(window, 'speaker', {
    graph,
    clock,
    letters: () => settings.getState().letters,
    announce: announcer.say,
    run(command) {
      switch (command.kind) {
        case 'next':
        case 'previous':
          moveStep(session, command.kind);
          return true;
        case 'nextView':
          showNextView(session);
          return true;
        case 'autoplay':
          togglePlayback(session, link);
          return true;
        case 'black':
          toggleBlack(session);
          return true;
        case 'escape':
          if (presentationOf(session).black.getState()) toggleBlack(session);
          else player.select(null);
          return true;
        default:
          return runSharedCommand(command, session);
      }
    },
  });
}
