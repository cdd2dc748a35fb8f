import type { NodeKind } from '../../model/graph';
import { centredLines, group, path, rect } from '../items';
import { type NodeStyle, nodeStyle, roleLineColor } from '../nodeStyle';
import type { SceneItem } from '../scene';
import { type } from '../type';
import type { VisualState } from '../visualState';
import { fading, type StillGlyph } from './glyph';

const CUT = 11;
const POINT = 15;
const WAIST = 13;
const HUB_SIZE = 25;

function outline(kind: NodeKind, w: number, h: number): string {
  const [x0, x1, y0, y1] = [-w / 2, w / 2, -h / 2, h / 2];
  switch (kind) {
    case 'complex':
      return `M${x0 + CUT} ${y0}H${x1 - CUT}L${x1} ${y0 + CUT}V${y1 - CUT}L${x1 - CUT} ${y1}H${x0 + CUT}L${x0} ${y1 - CUT}V${y0 + CUT}Z`;
    case 'phenotype':
      return `M${x0 + POINT} ${y0}H${x1 - POINT}L${x1} 0L${x1 - POINT} ${y1}H${x0 + POINT}L${x0} 0Z`;
    case 'perturbing agent':
      return `M${x0} ${y0}H${x1}L${x1 - WAIST} 0L${x1} ${y1}H${x0}L${x0 + WAIST} 0Z`;
    default: {
      const r = kind === 'process' ? 3 : kind === 'simple chemical' ? h / 2 : 9;
      return `M${x0 + r} ${y0}H${x1 - r}Q${x1} ${y0} ${x1} ${y0 + r}V${y1 - r}Q${x1} ${y1} ${x1 - r} ${y1}H${x0 + r}Q${x0} ${y1} ${x0} ${y1 - r}V${y0 + r}Q${x0} ${y0} ${x0 + r} ${y0}Z`;
    }
  }
}

/** The shape of a kind without its words. A process wears a small square on its left edge. */
export function plateShape(kind: NodeKind, w: number, h: number, skin: NodeStyle): SceneItem[] {
  const style = { fill: skin.fill, stroke: skin.line, strokeWidth: skin.width, ...(skin.dash && { dash: skin.dash }) };
  const shape = path('plate', outline(kind, w, h), style);
  return kind === 'process' ? [shape, rect('square', -w / 2 - 7, -7, 14, 14, 1, style)] : [shape];
}

const plateIn =
  (styleOf: typeof nodeStyle): StillGlyph =>
  ({ node, spot, look }) => {
    const skin = styleOf(look, node.voice);
    const size = node.isHub ? HUB_SIZE : type.plate;
    return [
      ...plateShape(node.kind, spot.w, spot.h, skin),
      ...centredLines('label', node.kind === 'process' ? 3 : 0, 0, spot.lines ?? node.label.split('\n'), {
        size,
        paint: skin.text,
      }),
    ];
  };

/** A node as the plate of its kind with its label inside. */
export const plate = fading(plateIn(nodeStyle));

/** The same where what works as before must not outshine what the step is about. */
export const quietPlate = fading(
  plateIn((look, voice) => {
    const style = nodeStyle(look, voice);
    if (look !== 'ongoing') return style;
    const [fill, line] = [nodeStyle('visited', voice).fill, roleLineColor(voice)];
    return { ...style, fill, line: { mix: [line, 'idle-line', 0.5] }, width: 1.8 };
  }),
);

/** Several proteins that act together, each on a plate of its own within one frame. */
export const proteinGroup = fading(({ node, spot, look }) => {
  const skin = nodeStyle(look, node.voice);
  const parts = node.parts ?? [{ label: node.label, identifiers: [] }];
  const pitch = (spot.h - 10) / parts.length;
  return [
    rect('frame', -spot.w / 2, -spot.h / 2, spot.w, spot.h, 13, {
      fill: 'surface',
      fillOpacity: 0.6,
      stroke: skin.line,
      strokeWidth: 1.6,
    }),
    ...parts.map((part, i) =>
      group(
        part.label,
        [
          ...plateShape('macromolecule', spot.w - 22, pitch - 8, skin),
          ...centredLines('label', 0, 0, [part.label], { size: type.plate, paint: skin.text }),
        ],
        { y: -spot.h / 2 + 5 + pitch * (i + 0.5) },
      ),
    ),
  ];
});

/** The same without its words. */
export function proteinGroupInRow(_look: VisualState, style: NodeStyle): SceneItem[] {
  return [-9.5, 0, 9.5].map((y, i) =>
    rect(`part${i}`, -13, y - 4, 26, 8, 3.5, { fill: style.fill, stroke: style.line, strokeWidth: 1.6 }),
  );
}

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
