import { FolderOpen, Pause, Pencil, Play } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { listings } from '../../../mechanisms/listings';
import { mechanisms } from '../../../mechanisms/registry';
import { serializePageOptions } from '../../../player/pageOptions';
import { useSession, useStore } from '../../session/session';
import { LiveRegion } from '../announcements/LiveRegion';
import { Notices } from '../../ui/Notices';
import { KeptMechanisms } from './KeptMechanisms';
import { MechanismCard } from './MechanismCard';
import './shelf.css';

/** Gives the window a title until the returned function is called. */
function nameDocument(document: Document, title: string): () => void {
  const before = document.title;
  document.title = title;
  return () => {
    document.title = before;
  };
}

/** Which card plays: the one that is pointed at, else those in sight take turns. */
function useTurns(count: number) {
  const [turn, setTurn] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const [inSight, setInSight] = useState<ReadonlySet<number>>(new Set());
  /** Changes with every step, so that the same card can play again. */
  const [round, setRound] = useState(0);
  const cards = useMemo(
    () =>
      Array.from({ length: count }, (_, at) => ({
        onPoint: (isPointed: boolean) => setPointed((now) => (isPointed ? at : now === at ? null : now)),
        onSight: (isInSight: boolean) =>
          setInSight((now) => new Set(isInSight ? [...now, at] : [...now].filter((other) => other !== at))),
        onStep: () => {
          setTurn((at + 1) % count);
          setRound((now) => now + 1);
        },
      })),
    [count],
  );
  const order = cards.map((_, at) => (turn + at) % count);
  const playing = pointed ?? order.find((at) => inSight.has(at)) ?? null;
  return { cards, playing, round };
}

/** The start page of Pathlight: the built-in mechanisms, those that were opened here, and how to bring one's own. */
export function ShelfPage(_props: { onClose: () => void }) {
  const { window, opening, player } = useSession();
  const { cards, playing, round } = useTurns(mechanisms.length);
  const [paused, setPaused] = useState(false);
  const reducedMotion = useStore(player, (state) => state.reducedMotion);
  const hrefOf = useCallback(
    (mechanism: string) => {
      const search = new URLSearchParams(window.location.search);
      search.delete('shelf');
      return `${window.location.pathname}${serializePageOptions({ mechanism }, search.toString())}`;
    },
    [window],
  );

  useEffect(() => nameDocument(window.document, 'All mechanisms · Pathlight'), [window]);

  return (
    <div className="shelf">
      <header className="top-bar shelf-bar">
        <p className="top-bar-brand">Pathlight</p>
        {!reducedMotion && (
          <button type="button" className="button" onClick={() => setPaused(!paused)}>
            {paused ? <Play className="icon" aria-hidden="true" /> : <Pause className="icon" aria-hidden="true" />}
            {paused ? 'Play the pictures' : 'Pause the pictures'}
          </button>
        )}
      </header>
      <main className="shelf-main">
        <div className="shelf-head">
          <h1>Biological mechanisms, step by step</h1>
          <p>Each plays as a moving diagram, and every claim stands beside the sentence it rests on.</p>
        </div>
        <Notices />
        <section aria-labelledby="shelf-built-in">
          <h2 id="shelf-built-in">Ready to play</h2>
          <ul className="shelf-cards">
            {mechanisms.map((builtIn, at) => {
              const [listing, handlers] = [listings[at], cards[at]];
              return (
                listing &&
                handlers && (
                  <MechanismCard
                    key={builtIn.id}
                    builtIn={builtIn}
                    listing={listing}
                    href={hrefOf(builtIn.id)}
                    plays={!paused && playing === at ? round : null}
                    {...handlers}
                  />
                )
              );
            })}
          </ul>
        </section>
        <section aria-labelledby="shelf-own">
          <div className="shelf-own-head">
            <h2 id="shelf-own">Your own</h2>
            <div className="shelf-acts">
              <button type="button" className="button" onClick={() => opening.set({ stage: 'choose' })}>
                <FolderOpen className="icon" aria-hidden="true" />
                Open a file
              </button>
              <a className="button" href="?edit=new">
                <Pencil className="icon" aria-hidden="true" />
                Make your own
              </a>
            </div>
          </div>
          <KeptMechanisms hrefOf={hrefOf} />
        </section>
      </main>
      <LiveRegion />
    </div>
  );
}
