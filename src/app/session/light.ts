import type { Light } from '../../scene/light';

/** Holds the light; null is the plain picture. */
export interface LightSwitch {
  getState(): Light | null;
  set(light: Light | null): void;
  subscribe(listener: () => void): () => void;
}

export function createLightSwitch(): LightSwitch {
  let current: Light | null = null;
  const listeners = new Set<() => void>();
  return {
    getState: () => current,
    set(light) {
      if (light === current) return;
      current = light;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
