import { useEffect, useRef, useState } from 'react';
import type { BuiltInMechanism, MechanismEntry } from '../../../scene/mechanismEntry';
import { type MechanismFacts, mechanismFacts } from './mechanismFacts';
import { MovingPicture } from './MovingPicture';

interface MechanismCardProps {
  builtIn: BuiltInMechanism;
  href: string;
  /** Null while its picture stands still; with each other number it plays the next step. */
  plays: number | null;
  /** The reader points at it or has focused it, or has left it. */
  onPoint: (isPointed: boolean) => void;
  /** It has come into sight, or has left it. */
  onSight: (isInSight: boolean) => void;
  onStep: () => void;
}

/** A built-in mechanism: a picture that plays, its title as the link, and what it has. */
export function MechanismCard({ builtIn: { id, open }, href, plays, onPoint, onSight, onStep }: MechanismCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const [entry, setEntry] = useState<MechanismEntry | null>(null);
  const [facts, setFacts] = useState<MechanismFacts | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    const run = async (): Promise<void> => {
      const opened = await open();
      if (gone) return;
      setEntry(opened);
      const whole = await opened.load();
      if (!gone) setFacts(mechanismFacts(whole));
    };
    run().catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
    };
  }, [open]);

  useEffect(() => {
    if (!card.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(([seen]) => onSight(seen?.isIntersecting === true), { threshold: 0.5 });
    observer.observe(card.current);
    return () => observer.disconnect();
  }, [onSight]);

  return (
    <li ref={card} className="shelf-card">
      {entry ? (
        <MovingPicture entry={entry} plays={plays} onStep={onStep} idPrefix={`shelf-${id}-`} />
      ) : (
        <div className="shelf-picture" aria-hidden="true" />
      )}
      <div className="shelf-words">
        <h3>
          {/* Its area is the whole card. */}
          <a
            href={href}
            onPointerEnter={({ pointerType }) => pointerType === 'mouse' && onPoint(true)}
            onPointerLeave={() => onPoint(false)}
            onFocus={() => onPoint(true)}
            onBlur={() => onPoint(false)}
          >
            {facts?.title ?? entry?.graph.title ?? id}
          </a>
        </h3>
        {facts && <p>{facts.sentence}</p>}
        {facts?.relations.map((relation) => (
          <p key={relation}>{relation}</p>
        ))}
        {facts && (
          <ul className="shelf-counts">
            {facts.counts.map((count) => (
              <li key={count}>{count}</li>
            ))}
          </ul>
        )}
        {failed && <p role="status">Its records did not load. Check the connection and reload the page.</p>}
      </div>
    </li>
  );
}
