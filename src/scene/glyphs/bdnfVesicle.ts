import { circle } from '../items';
import { nodeStyle } from '../nodeStyle';
import { fading } from './glyph';
import { bdnfMolecule } from './molecules';

/** A dense-core vesicle with the factor in it. */
export const bdnfVesicle = fading(({ node, spot, look }) => {
  const skin = nodeStyle(look, node.voice);
  const radius = spot.w / 2;
  return [
    circle('rim', 0, 0, radius, {
      fill: 'post-light',
      stroke: look === 'idle' ? 'post-mem' : skin.line,
      strokeWidth: look === 'active' ? 5 : 4,
      ...(skin.dash && { dash: skin.dash }),
    }),
    circle('rim-light', 0, 0, radius, { fill: 'none', stroke: 'post-light', strokeWidth: 1.2 }),
    circle('core', 0, 0, radius * 0.62, { fill: { mix: ['post-light', 'growth', look === 'idle' ? 0.3 : 0.5] } }),
    bdnfMolecule('a', -4, -4, 0.75),
    bdnfMolecule('b', 5, 5, 0.75),
  ];
});
