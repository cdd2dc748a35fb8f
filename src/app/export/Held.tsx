import type { ReactNode } from 'react';
import type { Kind } from './choices';

interface HeldProps {
  isHeld: boolean;
  /** What is being made while it is held. */
  kind: Kind;
  children: ReactNode;
}

/** Choices that stay as they are while a file is made of them. */
export function Held({ isHeld, kind, children }: HeldProps) {
  const reason = kind === 'film' ? 'A film is being made' : 'A file is being made';
  return (
    <fieldset className="export-held" disabled={isHeld} title={isHeld ? reason : undefined}>
      {children}
    </fieldset>
  );
}
