import type { DrawnShots } from '../../../../scene/drawing';

/**
 * Where the camera looks in the cell view. A box is what has to be in the frame, beside the label of the
 * step, in design units. Steps 1 to 5
 * rest on what they are about, the others on the whole.
 */
export const shots: DrawnShots = {
  'stressed-synapse': [{ show: ['chronic-stress', 'stress-loss', 'synapse-loss'] }, { atMs: 2000, show: 'whole' }],
  'nmda-blockade': [{ show: { x: 40, y: 20, w: 700, h: 500 } }],
  'glutamate-burst': [{ show: { x: 500, y: 150, w: 850, h: 500 } }],
  'ampa-activation': [{ show: { x: 300, y: 360, w: 780, h: 390 } }],
  'bdnf-trkb': [{ show: { x: 620, y: 400, w: 800, h: 380 } }],
  // The chains that meet, then the ribosomes.
  mtorc1: [{ show: { x: 620, y: 470, w: 860, h: 440 } }],
  // The spines on the right, then those on the left with them.
  synaptogenesis: [{ show: { x: 960, y: 440, w: 620, h: 460 } }, { atMs: 3000, show: 'whole' }],
  relief: [{ show: { x: 760, y: 590, w: 830, h: 400 } }, { atMs: 2000, show: 'whole' }],
};
