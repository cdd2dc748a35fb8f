import type { Clock } from '../../clock/clock';
import type { Driven } from './driven';

/** Paper does not wait longer than this for a picture. */
const PATIENCE_MS = 15_000;

/**
 * Puts a picture of the step in the place of a player, for a deck on paper. Where none can be made in time the player
 * itself stays.
 */
export function still(driven: Driven, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const stop = clock.after(PATIENCE_MS, resolve);
    let asked = false;
    const take = async (): Promise<void> => {
      const state = driven.state();
      if (!state || asked) return;
      asked = true;
      try {
        const { place } = driven;
        const image = place.ownerDocument.createElement('img');
        for (const name of ['class', 'width', 'height']) {
          const value = place.getAttribute(name);
          if (value !== null) image.setAttribute(name, value);
        }
        const { width, height } = place.getBoundingClientRect();
        image.style.cssText = place.style.cssText;
        if (width > 0) image.style.width ||= `${place.offsetWidth}px`;
        if (height > 0) image.style.height ||= `${place.offsetHeight}px`;
        image.style.objectFit = 'contain';
        // The themes of reveal put air around images, which a frame does not have: a slide would become two pages.
        image.style.margin = '0';
        image.style.verticalAlign = 'top';
        image.alt = `${state.title}. ${state.caption}`;
        image.src = URL.createObjectURL(await driven.picture());
        await image.decode();
        place.replaceWith(image);
      } catch {
        // A policy of the deck against such pictures, or none was made.
      }
      stop();
      resolve();
    };
    driven.onReady(() => void take());
    void take();
  });
}
