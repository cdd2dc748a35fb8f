import { centredLines, path } from '../items';
import type { SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import { nodeStyle } from '../nodeStyle';
import { type } from '../type';
import { fading } from './glyph';
import { plateShape } from './plate';

const EVEN = Array.from({ length: 9 }, (_, i) => 0.05 + i * 0.112);
const THREE_THEN_FLAT = [0.06, 0.16, 0.27];

/** Spikes as an electrode sees them: even while the cell fires, three and then flat once it is silenced. */
function trace(width: number, height: number, spikes: readonly number[]): string {
  let d = `M${-width / 2} 0`;
  for (const at of spikes) {
    const x = Math.round((-width / 2 + at * width) * 10) / 10;
    d += `H${x - 2.4}L${x} ${-height}L${x + 1.9} ${height * 0.16}L${x + 3.8} 0`;
  }
  return `${d}H${width / 2}`;
}

const spikesFor = (look: VisualState) => (look === 'silenced' ? THREE_THEN_FLAT : EVEN);

/** The trace alone, where its plate has no room. */
export function firingInRow(look: VisualState): SceneItem[] {
  const d =
    look === 'silenced'
      ? 'M-19 6H-13L-11 -10L-9 8L-8 6H19'
      : 'M-19 6H-15L-13 -10L-11 8L-10 6H-3L-1 -10L1 8L2 6H9L11 -10L13 8L14 6H17';
  return [path('spikes', d, { fill: 'none', stroke: 'gab-deep', strokeWidth: 2, cap: 'round' })];
}

/** A firing cell as a process plate with its activity trace. */
export const firing = fading(({ node, spot, look }) => {
  const skin = nodeStyle(look, node.voice);
  const line = trace(spot.w - 40, 20, spikesFor(look)).replace('M', `M`);
  return [
    ...plateShape('process', spot.w, spot.h, skin),
    ...centredLines('label', 0, -17, [node.label], { size: type.plate, paint: skin.text }),
    {
      kind: 'group',
      id: 'trace',
      y: 30,
      children: [
        path('spikes', line, {
          fill: 'none',
          stroke: look === 'active' ? 'on-voice' : 'gab-deep',
          strokeWidth: 1.9,
          cap: 'round',
        }),
      ],
    },
  ];
});
