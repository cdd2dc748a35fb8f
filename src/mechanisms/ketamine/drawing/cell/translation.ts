import { clamp, lerp, round1 } from '../../../../layout/geometry';
import { isLit, roundOpacity, tweenState } from '../../../../scene/cell/motion';
import { placedPlate, plateGlow, plateItems } from '../../../../scene/cell/nodeShapes';
import { easeOut } from '../../../../scene/ease';
import { plateShape } from '../../../../scene/glyphs/plate';
import { ribosomes } from '../../../../scene/glyphs/growth';
import { centredLines, group, path } from '../../../../scene/items';
import { nodeStyle } from '../../../../scene/nodeStyle';
import { type } from '../../../../scene/type';
import type { VisualState } from '../../../../scene/visualState';
import type { Painter } from './layout';

/** What strengthens the synapses is no thing that stands in a spine: nothing is drawn until the story has reached it. */
export const potentiationNode: Painter = {
  draw: (input) => {
    const shown = tweenState(input.transition, (state) => (state === 'idle' ? 0 : 1));
    return shown > 0 ? [group('reached', plateItems(input), { opacity: roundOpacity(shown) })] : [];
  },
};

export const mtorc1Node: Painter = {
  draw: (input) => [...plateGlow(input, 'signal', 100, 1), placedPlate(input)],
};

/** Once its step is over the ribosomes are at rest, and no chain grows on them. */
const atRest = (state: VisualState): VisualState => (state === 'visited' ? 'over' : state);

export const synthesisNode: Painter = {
  draw: (input) => {
    const { node, spot } = input;
    const { from, to, progress } = input.transition;
    const transition = { from: atRest(from), to: atRest(to), progress };
    return [
      ...plateGlow(input, 'growth', 70, 0.7),
      group('glyph', ribosomes({ node, spot, ...transition }), { role: 'glyph', x: spot.x, y: spot.y }),
    ];
  },
};

/** The three plates of the synaptic proteins, from left to right: middle and width in design units. */
const PLATES = [
  { x: 1301, w: 78 },
  { x: 1402, w: 88 },
  { x: 1519, w: 102 },
] as const;

/** Where the finished proteins start: at the last ribosome. */
const START = 1210;

/** GluA1, PSD-95 and synapsin leave one by one along the microtubules and stop under the stubs. Before, there are none. */
export const proteinsNode: Painter = {
  draw: ({ node, spot, transition }) => {
    const level = tweenState(transition, (state) => (isLit(state) ? 1 : 0));
    if (level <= 0) return [];
    const style = nodeStyle(transition.to === 'idle' ? transition.from : transition.to, node.voice);
    const leaving = isLit(transition.to) && !isLit(transition.from);
    return (node.parts ?? []).flatMap((part, i) => {
      const place = PLATES[i];
      if (!place) return [];
      // The one that goes furthest goes first.
      const t = leaving ? easeOut(clamp(level * 1.5 - (2 - i) * 0.25, 0, 1)) : 1;
      if (t <= 0) return [];
      const behind = -place.w / 2 - 8;
      return [
        group(
          part.label,
          [
            path('chevron', `M${behind - 5} -6L${behind + 1} 0L${behind - 5} 6`, {
              fill: 'none',
              stroke: 'growth',
              strokeWidth: 2.6,
              cap: 'round',
            }),
            ...plateShape('macromolecule', place.w, 34, style),
            ...centredLines('label', 0, 0, [part.label], { size: type.sublabel, paint: style.text }),
          ],
          {
            x: round1(lerp(START, place.x, t)),
            y: spot.y,
            opacity: leaving ? Math.min(1, Math.round(t * 100) / 50) : roundOpacity(level),
          },
        ),
      ];
    });
  },
};
