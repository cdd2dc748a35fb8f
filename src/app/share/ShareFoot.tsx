import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Told } from './useCopied';

interface ShareFootProps {
  /** What became of the last press, in place of what is said otherwise. */
  told: Told | null;
  /** What it will be, in a line, or why it cannot be. */
  said: string;
  isWrong?: boolean;
  /** A second line. */
  name?: string;
  /** The buttons. */
  children: ReactNode;
}

/** What it will be, and the buttons that make it. */
export function ShareFoot({ told, said, isWrong = false, name, children }: ShareFootProps) {
  const isBad = told ? !told.isDone : isWrong;
  return (
    <footer className="export-foot share-foot">
      <div className="export-said">
        <p role={told && !told.isDone ? 'alert' : undefined} className={isBad ? 'export-wrong' : 'export-summary'}>
          {told?.isDone && <Check className="icon" aria-hidden="true" />}
          {told?.sentence ?? said}
        </p>
        {!told && name && <p className="export-name">{name}</p>}
      </div>
      <div className="export-buttons">{children}</div>
    </footer>
  );
}
