import type { Seat } from '../../layout/cell/along';
import type { Glyph } from '../glyphs/glyph';
import { ampaReceptor, nmdaReceptor, trkb, vdcc } from '../glyphs/receptors';
import { group } from '../items';
import type { SceneItem } from '../scene';
import { isLit, valueOf } from './choreography';
import type { NodeInput, Painter } from './painter';
import { calciumAt } from './calcium';

/** Copies of a receptor, each upright in its membrane. */
function copies(
  id: string,
  glyph: Glyph,
  { node, spot, transition }: NodeInput,
  seats: readonly Seat[],
  scale: number,
): SceneItem[] {
  const body = glyph({ node, spot, ...transition });
  return seats.map(({ x, y, degrees }, i) =>
    group(`${id}${i}`, body, {
      x: Math.round(x * 10) / 10,
      y: Math.round(y * 10) / 10,
      rotate: Math.round(degrees * 10) / 10,
      scale,
    }),
  );
}

/** Three receptors drive the interneuron. */
export const nmdarGaba: Painter = {
  watches: [],
  draw: (input) => copies('nmdar', nmdaReceptor, input, input.layout.seats.nmdarGaba, 0.94),
};

/** The spine's own, among the AMPA receptors. */
export const nmdarRest: Painter = {
  watches: [],
  draw: (input) => copies('nmdar', nmdaReceptor, input, [input.layout.seats.nmdarRest], 0.66),
};

/** Four in the spine; two more once new GluA1 has arrived. */
export const ampar: Painter = {
  watches: ['spines'],
  draw: (input) => {
    const { seats } = input.layout;
    const added = valueOf(input.frameState.transition('spines'), (look) => (isLit(look) ? 1 : 0));
    const fresh = copies('new', ampaReceptor, input, seats.amparNew, 0.72);
    return [
      ...copies('ampar', ampaReceptor, input, seats.ampar, 0.72),
      ...(added > 0 ? [group('added', fresh, { opacity: Math.round(added * 50) / 50 })] : []),
    ];
  },
};

/** The channel on the left flank, and the calcium that comes in while it is open. */
export const calciumChannel: Painter = {
  watches: [],
  draw: (input) => [
    ...calciumAt(input.layout, input.transition),
    ...copies('vdcc', vdcc, input, [input.layout.seats.vdcc], 0.78),
  ],
};

export const trkbReceptor: Painter = {
  watches: [],
  draw: (input) => copies('trkb', trkb, input, [input.layout.seats.trkb], 0.8),
};
