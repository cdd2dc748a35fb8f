import { lazy, Suspense } from 'react';
import { useSession } from '../../session/session';

const MarkedText = lazy(async () => ({ default: (await import('./MarkedText')).MarkedText }));

/**
 * A text of our own in which glossary terms open their definition; never used for a source's words. Plain text until
 * the glossary has loaded, or without one.
 */
export function GlossaryText({ text }: { text: string }) {
  const mechanism = useSession().latestMechanism();
  if (!('terms' in mechanism) || mechanism.terms.length === 0) return text;
  return (
    <Suspense fallback={text}>
      <MarkedText mechanism={mechanism} text={text} />
    </Suspense>
  );
}
