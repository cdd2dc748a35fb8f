import { easeBackOut } from 'd3-ease';
import { lerp } from '../../layout/geometry';
import { ellipse, group, path } from '../items';
import { bodyStyle, type NodeStyle } from '../nodeStyle';
import type { Paint, SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import type { Glyph } from './glyph';

const CHAIN_BEADS = 5;

/** One ribosome with its nascent chain; `grown` runs from 0 to 1. */
function ribosome(id: string, x: number, y: number, skin: NodeStyle, grown: number): SceneItem {
  const beads = Array.from({ length: CHAIN_BEADS }, (_, i) => ({
    x: 3 + i * 6 + Math.sin(i * 1.7) * 2.5,
    y: -19 - i * 4.4 + Math.cos(i * 1.3) * 3,
    shown: Math.min(1, Math.max(0, grown * CHAIN_BEADS - i)),
  }));
  return group(
    id,
    [
      path('large', 'M-15 1C-18 -12 -8 -19 0 -17.5C9 -19 18 -12 15 1C8 4 -8 4 -15 1Z', {
        fill: skin.fill,
        stroke: skin.line,
        strokeWidth: skin.width,
      }),
      path('small', 'M-12.5 5.5C-14 13 -6 16 0 15C7 16 14 13 12.5 5.5C6 7.5 -6 7.5 -12.5 5.5Z', {
        fill: skin.fill,
        stroke: skin.line,
        strokeWidth: skin.width,
      }),
      ...beads
        .filter((bead) => bead.shown > 0)
        .map((bead, i) =>
          ellipse(`bead${i}`, bead.x, bead.y, 3.3 * bead.shown, 3.3 * bead.shown, 0, {
            fill: skin.shade,
            stroke: skin.line,
            strokeWidth: 1,
          }),
        ),
    ],
    { x, y, scale: 1.08 },
  );
}

/** Ribosomes on a messenger: chains grow on them while translation is on. */
export const ribosomes: Glyph = ({ node, spot, from, to, progress }) => {
  const lit = (look: typeof to) => look === 'active' || look === 'visited';
  const grownAt = (look: typeof to) => (lit(look) ? 1 : 0.2);
  const grown = grownAt(from) + (grownAt(to) - grownAt(from)) * progress;
  const skin = bodyStyle(progress > 0.2 ? to : from, node.voice);
  const w = spot.w;
  return [
    path('messenger', `M${-w / 2} 8C${-w / 4} -6 ${-w / 8} 14 0 4S${w / 4} -6 ${w / 2} 8`, {
      fill: 'none',
      stroke: skin.line,
      strokeWidth: 2.4,
    }),
    ...[-1, 0, 1].map((i) =>
      ribosome(`ribosome${i + 1}`, i * w * 0.31, 3, skin, Math.min(1, grown * (1.15 - 0.1 * (i + 1)))),
    ),
  ];
};

/** How far a spine's shade reaches over the membrane below it, so that neck and dendrite are one. */
const ROOT = 6;

/**
 * A spine on a membrane at y = 0, outside up, as an open line from root to root. `grown` 0 is a stub, 1 a mature spine
 * with a head; the neck stays organic because one number moves every point.
 */
function spinePath(x: number, grown: number): string {
  const neck = lerp(8, 12, grown);
  const rise = lerp(12, 40, grown);
  const head = lerp(7, 33, grown);
  const top = -rise - lerp(6, 40, grown);
  const r = (v: number) => Math.round(v * 10) / 10;
  return (
    `M${r(x - 34)} ${ROOT - 6}C${r(x - 18)} 0 ${r(x - neck)} -2 ${r(x - neck)} ${r(-rise * 0.45)}` +
    `C${r(x - neck)} ${r(-rise * 0.8)} ${r(x - head)} ${r(-rise * 0.75)} ${r(x - head)} ${r((-rise + top) / 2)}` +
    `C${r(x - head)} ${r(top)} ${r(x + head)} ${r(top)} ${r(x + head)} ${r((-rise + top) / 2)}` +
    `C${r(x + head)} ${r(-rise * 0.75)} ${r(x + neck)} ${r(-rise * 0.8)} ${r(x + neck)} ${r(-rise * 0.45)}` +
    `C${r(x + neck)} -2 ${r(x + 18)} 0 ${r(x + 34)} ${ROOT - 6}`
  );
}

function spine(id: string, x: number, grown: number, line: Paint): SceneItem[] {
  const d = spinePath(x, grown);
  return [
    path(`${id}-fill`, `${d}V${ROOT}H${x - 34}Z`, { fill: 'post-light' }),
    path(`${id}-line`, d, { fill: 'none', stroke: line, strokeWidth: 8, cap: 'butt' }),
    path(`${id}-light`, d, { fill: 'none', stroke: 'post-light', strokeWidth: 3.6, cap: 'butt' }),
  ];
}

/** What stood there: absence is drawn. */
function ghost(id: string, x: number): SceneItem {
  return path(`${id}-ghost`, spinePath(x, 1), {
    fill: 'post-fill',
    fillOpacity: 0.3,
    stroke: 'post-mem',
    strokeWidth: 2.2,
    dash: [0.1, 7],
    cap: 'round',
  });
}

/** Overshoots by a few per cent and settles, as what swells does. */
const swell = easeBackOut.overshoot(1.4);

function spineGlyph(
  xs: readonly number[],
  grownIn: (look: VisualState) => number,
  isGreen: (look: VisualState) => boolean,
): Glyph {
  return ({ from, to, progress }) => {
    const start = grownIn(from);
    const end = grownIn(to);
    const grown = start + (end - start) * (end > start ? swell(progress) : progress);
    const line: Paint = isGreen(to) ? { mix: ['post-mem', 'growth', Math.round(progress * 20) / 20] } : 'post-mem';
    return xs.flatMap((x, i) => [
      ...(grown < 0.97 ? [ghost(`s${i}`, x)] : []),
      ...spine(`s${i}`, x, Math.max(0, Math.min(1.06, grown)), line),
    ]);
  };
}

/** A spine that stress takes and synaptogenesis brings back. */
export const lostSpine = spineGlyph(
  [0],
  (look) => (look === 'idle' || look === 'reversed' ? 1 : 0.06),
  (look) => look === 'reversed',
);

/** Two spines that grow out of stubs. */
export const newSpines = spineGlyph(
  [-46, 46],
  (look) => (look === 'active' || look === 'visited' ? 1 : 0.06),
  (look) => look === 'active' || look === 'visited',
);
