import { type RefObject, useEffect } from 'react';
import type { Deck } from './deck';

/** How long the mouse rests before it, its ring and the buttons go. */
const REST_MS = 3000;

/**
 * Says on the page whether the mouse has moved of late, and puts the ring where it is; without a render of React, because
 * the mouse moves sixty times a second.
 */
export function usePointer(page: RefObject<HTMLElement | null>, ring: RefObject<HTMLElement | null>, deck: Deck): void {
  const { window, clock } = deck.session;
  useEffect(() => {
    let stop: (() => void) | null = null;
    const rest = (): void => {
      stop = null;
      delete page.current?.dataset.awake;
    };
    const wake = (event: PointerEvent): void => {
      if (!page.current) return;
      page.current.dataset.awake = '';
      if (event.pointerType !== 'touch') {
        ring.current?.style.setProperty('transform', `translate(${event.clientX}px, ${event.clientY}px)`);
      }
      stop?.();
      stop = clock.after(REST_MS, rest);
    };
    // Once at the beginning, for whoever came by key and knows of no buttons.
    page.current?.setAttribute('data-awake', '');
    stop = clock.after(REST_MS, rest);
    window.addEventListener('pointermove', wake);
    window.addEventListener('pointerdown', wake);
    return () => {
      stop?.();
      window.removeEventListener('pointermove', wake);
      window.removeEventListener('pointerdown', wake);
    };
  }, [page, ring, window, clock]);
}
