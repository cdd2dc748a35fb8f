import { lazy, Suspense } from 'react';
import { useSession } from '../../session/session';

const MarkedText = lazy(async () => ({ default: (await import('./MarkedText')).MarkedText }));

/**
 * A text of our own in which the words that a reader may not know explain themselves; never a source's words. Until the
 * glossary is there, and for those who have none, it is the plain text.
 */
export function GlossaryText({ text }: { text: string }) {
  const known = useSession().known();
  if (!('terms' in known) || known.terms.length === 0) return text;
  return (
    <Suspense fallback={text}>
      <MarkedText mechanism={known} text={text} />
    </Suspense>
  );
}
