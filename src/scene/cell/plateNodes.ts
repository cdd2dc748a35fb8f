import { PROTEIN_PLATES } from '../../layout/cell/places';
import { clamp, lerp } from '../../layout/geometry';
import { easeOut } from '../ease';
import { plate, plateShape } from '../glyphs/plate';
import { ribosomes } from '../glyphs/ribosomes';
import { centredLines, group, path } from '../items';
import type { SceneItem } from '../scene';
import { nodeStyle } from '../nodeStyle';
import { type } from '../type';
import { isLit, valueOf } from './choreography';
import type { NodeInput, Painter } from './painter';

/** A light around what is active in the tissue, behind its plate. It swells once and stays. */
function light(
  { spot, transition }: NodeInput,
  voice: 'signal' | 'growth',
  room: number,
  strength: number,
): SceneItem[] {
  const level = valueOf(transition, (look) => (look === 'active' ? 1 : 0));
  if (level <= 0) return [];
  const pulse = transition.to === 'active' ? 1 + 0.2 * Math.sin(Math.PI * transition.progress) : 1;
  return [
    {
      kind: 'ellipse',
      id: 'light',
      cx: spot.x,
      cy: spot.y,
      rx: (spot.w / 2 + room) * pulse,
      ry: (spot.h / 2 + room * 0.6) * pulse,
      fill: { gradient: `cell-view-glow-${voice}` },
      opacity: Math.round(level * strength * 100) / 100,
    },
  ];
}

/** A plate with its name on one line. */
function onOneLine({ node, spot, transition }: NodeInput): SceneItem {
  const named = { ...node, label: node.label.replace('\n', ' ') };
  return group('plate', plate({ node: named, spot, ...transition }), { x: spot.x, y: spot.y });
}

export const plateNode: Painter = {
  watches: [],
  draw: (input) => {
    const voice = input.node.voice === 'signal' || input.node.voice === 'growth' ? input.node.voice : null;
    return [...(voice ? light(input, voice, 40, 0.7) : []), onOneLine(input)];
  },
};

export const mtorc1Node: Painter = {
  watches: [],
  draw: (input) => [...light(input, 'signal', 100, 1), onOneLine(input)],
};

export const synthesisNode: Painter = {
  watches: [],
  draw: (input) => {
    const { node, spot, transition } = input;
    return [
      ...light(input, 'growth', 70, 0.7),
      group('glyph', ribosomes({ node, spot, ...transition }), { x: spot.x, y: spot.y }),
    ];
  },
};

/** Where the finished proteins start: at the last ribosome. */
const START = 1210;

/** GluA1, PSD-95 and synapsin leave one by one along the microtubules and stop under the stubs. Before, there are none. */
export const proteinsNode: Painter = {
  watches: [],
  draw: ({ node, spot, transition }) => {
    const level = valueOf(transition, (look) => (isLit(look) ? 1 : 0));
    if (level <= 0) return [];
    const skin = nodeStyle(transition.to === 'idle' ? transition.from : transition.to, node.voice);
    const leaving = isLit(transition.to) && !isLit(transition.from);
    return (node.parts ?? []).flatMap((part, i) => {
      const place = PROTEIN_PLATES[i];
      if (!place) return [];
      // The one that goes furthest goes first.
      const t = leaving ? easeOut(clamp(level * 1.5 - (2 - i) * 0.25, 0, 1)) : 1;
      if (t <= 0) return [];
      const x = lerp(START, place.x, t);
      const style = { fill: 'none', stroke: 'growth', strokeWidth: 2.6, cap: 'round' } as const;
      const behind = -place.w / 2 - 8;
      return [
        group(
          part.label,
          [
            path('chevron', `M${behind - 5} -6L${behind + 1} 0L${behind - 5} 6`, style),
            ...plateShape('macromolecule', place.w, 34, skin),
            ...centredLines('label', 0, 0, [part.label], { size: type.sublabel, paint: skin.text }),
          ],
          {
            x: Math.round(x * 10) / 10,
            y: spot.y,
            opacity: leaving ? Math.min(1, Math.round(t * 100) / 50) : Math.round(level * 50) / 50,
          },
        ),
      ];
    });
  },
};
