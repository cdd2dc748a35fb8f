import { lazy, Suspense } from 'react';
import { useSession } from '../../session/session';

const MarkedText = lazy(async () => ({ default: (await import('./MarkedText')).MarkedText }));

/**
 * A text of our own in which glossary terms open their definition; never used for a source's words. Plain text until
 * the glossary has loaded, or without one.
 */
export function GlossaryText({ text }: { text: string }) {
  const mechanism = useSession().latestMechanism();
  const isPlain = !('terms' in mechanism) || mechanism.terms.length === 0;
  // Another text is another element: a translator of the browser may have replaced the words of this one.
  return (
    <span key={text}>
      {isPlain ? (
        text
      ) : (
        <Suspense fallback={<span>{text}</span>}>
          <MarkedText mechanism={mechanism} text={text} />
        </Suspense>
      )}
    </span>
  );
}
