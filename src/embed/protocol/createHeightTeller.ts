import type { Clock } from '../../clock/clock';
import type { PathlightPlayerElement } from '../api/types';

export interface HeightTeller {
  /** Tells the height again, though it is the same: to somebody new. */
  again(): void;
  stop(): void;
}

/** After these the caption, and with it the height, may be another. */
const CHANGES = ['ready', 'stepchange', 'viewchange'] as const;

/** Tells how high the player would like to be, in whole CSS px, whenever that changes. */
export function createHeightTeller(
  player: PathlightPlayerElement,
  window: Window,
  clock: Clock,
  tell: (height: number) => void,
): HeightTeller {
  let told = 0;
  let stopWait: () => void = () => undefined;
  const measure = (): void => {
    const height = Math.ceil(player.preferredHeight);
    if (!(height > 0) || Math.abs(height - told) < 1) return;
    told = height;
    tell(height);
  };
  // Measured once everything that follows a change is in the page.
  const soon = (): void => {
    stopWait();
    stopWait = clock.after(0, measure);
  };
  const { ResizeObserver } = window as Window & { ResizeObserver?: typeof globalThis.ResizeObserver };
  const resized = ResizeObserver && new ResizeObserver(soon);
  resized?.observe(player);
  for (const name of CHANGES) player.addEventListener(name, soon);
  soon();
  return {
    again() {
      told = 0;
      soon();
    },
    stop() {
      stopWait();
      resized?.disconnect();
      for (const name of CHANGES) player.removeEventListener(name, soon);
    },
  };
}
