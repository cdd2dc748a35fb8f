import { spineSpots } from '../../layout/cell/spines';
import { growths, valueOf } from './choreography';
import { contact, ghost } from './spineItems';
import type { Painter } from './painter';

const indicesOn = (side: 'left' | 'right') => spineSpots.flatMap((spot, i) => (spot.side === side ? [i] : []));

/** The spines that stress took, as what is missing; once they are back, their synapses. */
export const lossNode: Painter = {
  watches: [],
  draw: ({ layout, frameState, transition }) => {
    const all = growths(frameState);
    const back = valueOf(transition, (look) => (look === 'reversed' ? 1 : 0));
    return indicesOn('left').flatMap((i) => [
      ...ghost(layout, i, all[i]!.grown),
      ...contact(layout, i, back * Math.min(1, all[i]!.grown)),
    ]);
  },
};

/** New spines: outlines that wait to be filled. */
export const spinesNode: Painter = {
  watches: ['synapse-loss', 'synaptogenesis'],
  draw: ({ layout, frameState }) => {
    const all = growths(frameState);
    return indicesOn('right').flatMap((i) => ghost(layout, i, all[i]!.grown));
  },
};

/** New synapses: receptors and densities that rise into the heads of the new spines. */
export const synaptogenesisNode: Painter = {
  watches: ['spines', 'synapse-loss'],
  draw: ({ layout, frameState, transition }) => {
    const all = growths(frameState);
    const level = valueOf(transition, (look) => (look === 'active' || look === 'visited' ? 1 : 0));
    return indicesOn('right').flatMap((i) => contact(layout, i, level * all[i]!.fresh * Math.min(1, all[i]!.grown)));
  },
};
