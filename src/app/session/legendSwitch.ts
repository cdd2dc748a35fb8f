import type { SettingsStore } from '../../player/settings';

/** Where the legend stands: in the picture where the whole of it is shown, on a card over it elsewhere. */
export type LegendPlace = 'picture' | 'card' | 'nowhere';

/** The legend's switch. Unless asked, it stands in the whole picture, where there is room for it, and nowhere else. */
export interface LegendSwitch {
  getState(): LegendPlace;
  subscribe(listener: () => void): () => void;
  toggle(): void;
  /** The diagram tells whether the whole of it is in sight. */
  setWhole(whole: boolean): void;
}

export function createLegendSwitch(settings: SettingsStore): LegendSwitch {
  let whole = false;
  const listeners = new Set<() => void>();
  const getState = (): LegendPlace => {
    const { legend } = settings.getState();
    if (legend === 'closed' || (legend === 'auto' && !whole)) return 'nowhere';
    return whole ? 'picture' : 'card';
  };
  return {
    getState,
    toggle: () => settings.change({ legend: getState() === 'nowhere' ? 'open' : 'closed' }),
    setWhole(now) {
      if (now === whole) return;
      whole = now;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = settings.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
