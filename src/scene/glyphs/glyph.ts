import type { PlacedNode } from '../../layout/view';
import type { MechanismNode } from '../../model/graph';
import { group } from '../items';
import type { VisualState } from '../visualState';
import type { SceneItem } from '../scene';

/** What a glyph draws from. Its origin is the middle of the node; a receptor's is the middle of its membrane. */
export interface GlyphInput {
  node: MechanismNode;
  spot: PlacedNode;
  look: VisualState;
}

/** A node drawn in one look. */
export type StillGlyph = (input: GlyphInput) => SceneItem[];

/** A node drawn on the way from one look to another; `progress` runs from 0 to 1. */
export type Glyph = (
  input: Omit<GlyphInput, 'look'> & { from: VisualState; to: VisualState; progress: number },
) => SceneItem[];

/** A glyph that passes from look to look by letting the new one appear over the old. */
export function fading(draw: StillGlyph): Glyph {
  return ({ from, to, progress, ...rest }) => {
    if (progress >= 1 || from === to) return draw({ ...rest, look: to });
    return [
      group('from', draw({ ...rest, look: from }), { opacity: progress > 0.75 ? (1 - progress) * 4 : 1 }),
      group('to', draw({ ...rest, look: to }), { opacity: progress }),
    ];
  };
}
