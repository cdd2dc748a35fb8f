import { type RefObject, useEffect } from 'react';
import { useSession } from '../../session/useSession';
import type { QuizSteps } from './quizSteps';

/** Keys of a clicker that a scrolling part would otherwise keep to itself. */
const TURNING: Readonly<Record<string, 'next' | 'previous'>> = { PageDown: 'next', PageUp: 'previous' };
/** These use Space themselves. */
const CONTROL = 'a[href], button, summary, input, select, textarea, [role="button"], [role="tab"], [role="switch"]';

function commandOf(event: KeyboardEvent): 'next' | 'previous' | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key !== ' ') return TURNING[event.key];
  if ((event.target as Element).closest(CONTROL)) return undefined;
  return event.shiftKey ? 'previous' : 'next';
}

/**
 * While a question is on screen, Next and Back are about it. A clicker must also work after the lecturer has pressed a
 * button of the panel, where PageDown would scroll.
 */
export function useQuizKeys(part: RefObject<HTMLElement | null>, lead: QuizSteps['lead']): void {
  const { leads } = useSession();

  useEffect(() => {
    leads.add(lead);
    return () => {
      leads.delete(lead);
    };
  }, [leads, lead]);

  useEffect(() => {
    const scroller = part.current?.closest<HTMLElement>('[data-scroller]');
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (command && lead(command)) event.preventDefault();
    };
    scroller?.addEventListener('keydown', onKeyDown);
    return () => scroller?.removeEventListener('keydown', onKeyDown);
  }, [part, lead]);
}

/** The place of the choice that a key names, by number or by letter; null for any other key. */
export function choiceOfKey(key: string, count: number): number | null {
  const at = /^[1-9]$/.test(key) ? Number(key) - 1 : /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
  return at >= 0 && at < count ? at : null;
}

/** "A" for the first. */
export function letterOf(at: number): string {
  return String.fromCharCode(65 + at);
}
