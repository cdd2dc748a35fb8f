import { centredLines, path } from '../items';
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
