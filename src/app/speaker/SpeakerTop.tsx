import { ExternalLink } from 'lucide-react';
import { type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import { showOf } from '../present/show';
import { createHeld } from '../session/held';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import type { Link, Other } from './bindChannel';
import { openHall } from './openHall';
import { SpeakerTimer } from './SpeakerTimer';
import { toggleBlack } from './speakerActs';

const NOBODY = createHeld<Other>({ state: 'waiting', step: null, playing: false });

function wordsOf(graph: MechanismGraph, { state, step, playing }: Other): string {
  if (state === 'waiting') return 'No hall window';
  if (state === 'gone') return 'The hall’s window is closed';
  const at = graph.steps.findIndex(({ id }) => id === step);
  if (at < 0) return 'The hall follows';
  const { number, label } = stepNumberAt(graph, at);
  const where = graph.steps[at]?.role === 'canonical' ? `step ${number}` : `the ${label.toLowerCase()}`;
  return `The hall is at ${where}${playing ? ' and plays by itself' : ''}`;
}

/** Whether the hall follows, and how long it has been listening. */
export function SpeakerTop({ link }: { link: Link | null }) {
  const session = useSession();
  const { graph, options } = session;
  const black = useStore(showOf(session).black, Boolean);
  const other = useStore(link?.other ?? NOBODY, (state) => state);
  return (
    <header className="speaker-top">
      <h1>Speaker view</h1>
      <p className="speaker-link" data-state={other.state} role="status">
        <span className="speaker-lamp" aria-hidden="true" />
        {wordsOf(graph, other)}
      </p>
      {other.state !== 'here' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            const hall = options.speaker === null ? null : openHall(session, options.speaker);
            if (hall) link?.addPeer(hall);
          }}
        >
          <ExternalLink className="icon" aria-hidden="true" />
          Open the hall’s window
        </button>
      )}
      {black && (
        <div className="speaker-black">
          <p>
            <strong>The hall is black.</strong> <span>Only you see the picture.</span>
          </p>
          <button type="button" className="button" onClick={() => toggleBlack(session)}>
            Show the picture
          </button>
        </div>
      )}
      <SpeakerTimer />
    </header>
  );
}
