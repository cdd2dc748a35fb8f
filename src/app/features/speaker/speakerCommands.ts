import { bindKeys } from '../../../player/bindKeys';
import type { Session } from '../../session/session';
import { runSharedCommand } from '../../session/sharedCommands';
import { presentationOf, showNextView } from '../presentation/presentation';
import type { WindowLink } from './speakerLink';

/** Next or Back: ends the black screen first; an open question handles it before the player. */
export function moveStep(session: Session, way: 'next' | 'previous'): void {
  const { black } = presentationOf(session);
  if (black.getState()) black.set(false);
  else runSharedCommand({ kind: way }, session);
}

/** Toggles autoplay, also if it is the audience window that plays. */
export function togglePlayback({ player }: Session, link: WindowLink | null): void {
  const moves = player.getState().motion === 'play';
  if (!moves && link?.other.getState().playing) link.stopPlayback();
  else player.togglePlay();
}

export function toggleBlack(session: Session): void {
  const { black } = presentationOf(session);
  const on = !black.getState();
  black.set(on);
  session.announcer.say(on ? 'The audience sees a black screen.' : 'The audience sees the picture again.');
}

/** Binds the keys of the speaker view. */
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
