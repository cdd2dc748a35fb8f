import { useEffect } from 'react';
import { memoize } from '../../../model/memoize';
import { createValueStore, type ValueStore } from '../../../player/valueStore';
import { type Session, useSession, useStore } from '../../session/session';
import { bindNarrator } from './narrator';
import './narration.css';

/** The sentence that is being read on a page, or null. */
const sentenceOf = memoize((_session: Session): ValueStore<string | null> => createValueStore<string | null>(null));

/** Reads the steps aloud while they play. */
export function Narration(_props: { onClose: () => void }) {
  const session = useSession();
  useEffect(() => bindNarrator(session, sentenceOf(session).set), [session]);
  return null;
}

/** The words that are being read, over the lower edge of the picture. Not a live region: they are heard already. */
export function NarrationCaption() {
  const session = useSession();
  const sentence = useStore(sentenceOf(session), (words) => words);
  if (sentence === null) return null;
  return (
    <p className="narration-caption" aria-hidden="true">
      <span>{sentence}</span>
    </p>
  );
}
