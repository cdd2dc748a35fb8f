import { lerp } from '../../layout/geometry';
import { path } from '../items';
import type { VisualState } from '../visualState';
import type { Paint, SceneItem } from '../scene';
import type { Glyph } from './glyph';

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

/** An overshoot that settles, as in swelling. */
function swell(t: number): number {
  const c = 1.4;
  const u = t - 1;
  return t >= 1 ? 1 : 1 + (c + 1) * u * u * u + c * u * u;
}

function glyph(
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
export const lostSpine = glyph(
  [0],
  (look) => (look === 'idle' || look === 'reversed' ? 1 : 0.06),
  (look) => look === 'reversed',
);

/** Two spines that grow out of stubs. */
export const newSpines = glyph(
  [-46, 46],
  (look) => (look === 'active' || look === 'visited' ? 1 : 0.06),
  (look) => look === 'active' || look === 'visited',
);
