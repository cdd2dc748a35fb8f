import type { Box } from '../../layout/geometry';
import type { Scene, SceneItem } from '../../scene/scene';
import type { Token } from '../../scene/tokens';
import type { Stamp } from '../stamp/stamp';

/** A scene in its place on a sheet: what lies within `frame` is shown in `at`, and nothing beyond its edge. */
export interface PlacedPicture {
  id: string;
  scene: Scene;
  /** In the units of the scene. */
  frame: Box;
  /** On the sheet. */
  at: Box;
}

/**
 * Everything that an exported picture shows, as plain data: pictures in their places, and words and rules over them. All
 * writers draw this and nothing else. The unit is the point, 1/72 inch; y runs downwards.
 */
export interface Sheet {
  width: number;
  height: number;
  /** What lies behind everything; null for a transparent sheet. */
  background: Token | null;
  pictures: readonly PlacedPicture[];
  items: readonly SceneItem[];
  /** What it is called, in one line. */
  title: string;
  /** What it shows, for whoever cannot see it. */
  description: string;
  /** The language of its words, as BCP 47 has it. */
  language: string;
  /** What reopens it. */
  stamp: Stamp;
}
