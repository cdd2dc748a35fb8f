import type { Box } from '../../layout/geometry';
import type { MechanismGraph } from '../../model/mechanism';
import type { PlayerState } from '../../player/playerState';
import type { Alter } from '../../scene/motion';
import type { Scene } from '../../scene/scene';
import type { ViewId } from '../../scene/views/ids';
import type { View } from '../../scene/views/view';

/** How the picture is lit: what is set aside, marked and laid over it. Its code comes with the evidence. */
export interface Light {
  dress(scene: Scene, graph: MechanismGraph, view: View, state: PlayerState): Scene;
  /** What runs otherwise than told. */
  alter?: Alter;
  /** Whether explanations are laid over the picture, in the room where its legend would stand. */
  layered: boolean;
  /** What is to be in sight of them where the whole picture is not. */
  focus(view: View, graph: MechanismGraph, viewId: ViewId): Box | null;
}

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
