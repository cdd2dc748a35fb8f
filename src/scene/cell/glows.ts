import type { CellLayout } from '../../layout/cell/cellLayout';
import { layoutCache } from '../layoutCache';
import { type FrameState, restKey } from '../frameState';
import type { SceneItem } from '../scene';
import { valueOf } from './choreography';

interface Glow {
  /** What lights it while it is active. */
  by: string;
  voice: 'drug' | 'excite' | 'signal' | 'growth';
  at: readonly [cx: number, cy: number, rx: number, ry: number];
  strength: number;
}

/** The soft lights behind the cells: where the event of a step takes place. */
const glows: readonly Glow[] = [
  { by: 'ketamine-nmdar', voice: 'drug', at: [226, 330, 270, 170], strength: 0.62 },
  { by: 'glutamate', voice: 'excite', at: [852, 480, 350, 108], strength: 0.95 },
  { by: 'vdcc', voice: 'signal', at: [604, 604, 160, 130], strength: 0.62 },
  { by: 'bdnf', voice: 'growth', at: [1106, 566, 190, 140], strength: 0.66 },
];

/** A glow swells with what lights it, and fades with it. */
export function stageGlows(layout: CellLayout, frameState: FrameState): SceneItem[] {
  const keep = layoutCache(layout);
  return glows.flatMap(({ by, voice, at: [cx, cy, rx, ry], strength }) => {
    const transition = frameState.transition(by);
    const level = valueOf(transition, (look) => (look === 'active' ? 1 : 0));
    if (level <= 0) return [];
    const rest = restKey(transition);
    return [
      keep(
        rest === null ? null : `glow ${by} ${rest}`,
        (): SceneItem => ({
          kind: 'ellipse',
          id: `glow-${by}`,
          cx,
          cy,
          rx,
          ry,
          fill: { gradient: `cell-view-glow-${voice}` },
          opacity: Math.round(level * strength * 100) / 100,
        }),
      ),
    ];
  });
}
