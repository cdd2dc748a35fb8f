import { useEffect, useRef, useState } from 'react';
import type { BuiltInMechanism, MechanismEntry } from '../../../scene/mechanismEntry';
import type { MechanismListing } from '../../../model/mechanismListing';
import { mechanismFacts } from './mechanismFacts';
import { MovingPicture } from './MovingPicture';

interface MechanismCardProps {
  builtIn: BuiltInMechanism;
  listing: MechanismListing;
  href: string;
  /** Null while its picture stands still; with each other number it plays the next step. */
  plays: number | null;
  /** The reader points at it or has focused it, or has left it. */
  onPoint: (isPointed: boolean) => void;
  /** It has come into sight, or has left it. */
  onSight: (isInSight: boolean) => void;
  onStep: () => void;
}

/** What a mechanism has, in a line. */
export function FactList({ listing }: { listing: MechanismListing }) {
  return (
    <ul className="shelf-counts">
      {mechanismFacts(listing).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** A built-in mechanism: a picture that plays, its title as the link, and what it has. */
export function MechanismCard({
  builtIn: { id, open },
  listing,
  href,
  plays,
  onPoint,
  onSight,
  onStep,
}: MechanismCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const [entry, setEntry] = useState<MechanismEntry | null>(null);

  useEffect(() => {
    let gone = false;
    // Without its code the card has words and no picture.
    open().then(
      (opened) => !gone && setEntry(opened),
      () => undefined,
    );
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
            {listing.title}
          </a>
        </h3>
        <p>{listing.sentence}</p>
        {listing.relations.map((relation) => (
          <p key={relation}>{relation}</p>
        ))}
        <FactList listing={listing} />
      </div>
    </li>
  );
}
