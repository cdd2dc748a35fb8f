import type { Silhouette } from '../../layout/auto/cellModel';
import type { SignalRole } from '../../model/graph';
import { ellipse, path, rect } from '../items';
import { bodyStyle, type NodeStyle, roleLineColor } from '../nodeStyle';
import type { SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import { particle } from './autoMolecules';

/** What a thing in a membrane is drawn from: its origin is the middle of the membrane, and outside is up. */
export interface ReceptorInput {
  state: VisualState;
  voice: SignalRole;
  /** The role of what binds to it, and of what blocks it. */
  ligand?: SignalRole | undefined;
  blocker?: SignalRole | undefined;
}

const body = (skin: NodeStyle) => ({
  fill: skin.fill,
  stroke: skin.line,
  strokeWidth: skin.width,
  ...(skin.dash && { dash: skin.dash }),
});
const wire = (skin: NodeStyle, width = 2.2) =>
  ({
    fill: 'none',
    stroke: skin.line,
    strokeWidth: width,
    cap: 'round',
    ...(skin.dash && { dash: skin.dash }),
  }) as const;

const isOpen = (state: VisualState) => state === 'active';
const isBound = (state: VisualState) => state === 'active' || state === 'visited';

/** Two subunits around a pore: they part when it opens, and a blocker stands between them. */
function channel({ state, voice, ligand, blocker }: ReceptorInput, skin: NodeStyle): SceneItem[] {
  const gap = isOpen(state) ? 3.5 : state === 'blocked' ? 2 : 0;
  const items: SceneItem[] = [path('tails', 'M-13 16q-5 12 0 20q3 6 -1 12M13 16q5 12 0 20q-3 6 1 12', wire(skin))];
  if (gap > 0) items.push(rect('pore', -8, -22, 16, 44, 5, { fill: 'stage' }));
  for (const side of [-1, 1]) {
    items.push(
      rect(`barrel${side}`, side < 0 ? -24 - gap : 6 + gap, -19, 18, 38, 8, body(skin)),
      ellipse(`waist${side}`, side * (14 + gap), -30, 11.5, 13, side * -4, body(skin)),
      ellipse(`head${side}`, side * (17 + gap), -54, 12.5, 17, side * 14, body(skin)),
    );
  }
  if (isOpen(state)) {
    items.push(
      ...[-15, -1, 13].map((y, i) =>
        ellipse(`ion${i}`, i % 2 ? 1.4 : -1.4, y, 3, 3, 0, { fill: roleLineColor(voice) }),
      ),
    );
  }
  if (isBound(state) && ligand) items.push(particle('bound', 0, -50, ligand, { scale: 0.8 }));
  if (state === 'blocked') items.push(particle('plug', 0, -8, blocker ?? 'drug', { scale: 1.15, turn: -62 }));
  return items;
}

/** Two chains that pair when something binds, each with a kinase within. */
function kinase({ state, ligand, blocker }: ReceptorInput, skin: NodeStyle): SceneItem[] {
  const near = isBound(state) ? -2 : 3;
  const items: SceneItem[] = [];
  for (const side of [-1, 1]) {
    const x = side * (12 + near);
    const hook = `M${x - side * 3} -42q${side * 12} -2 ${side * 10} -14q${-side} -5 ${side * -6} -6`;
    items.push(
      path(`rod-line${side}`, `M${x} -16V22`, { ...wire(skin, 9), cap: 'round' }),
      path(`rod${side}`, `M${x} -16V22`, { fill: 'none', stroke: skin.shade, strokeWidth: 5.4, cap: 'round' }),
      ellipse(`bead${side}`, x, -22, 7, 7.6, 0, body(skin)),
      ellipse(`bead2${side}`, x + side * 1.5, -36, 7, 7.6, 0, body(skin)),
      path(`hook-line${side}`, hook, wire(skin, 8.6)),
      path(`hook${side}`, hook, { fill: 'none', stroke: skin.shade, strokeWidth: 5, cap: 'round' }),
      rect(`kinase${side}`, x - 9.4, 20, 18.8, 26, 8, body(skin)),
    );
  }
  if (isBound(state)) items.push(particle('bound', 0, -57, ligand ?? 'growth', { scale: 0.9 }));
  if (state === 'blocked') items.push(particle('plug', 0, -57, blocker ?? 'drug', { scale: 1 }));
  return items;
}

const HELICES = [-42, -28, -14, 0, 14, 28, 42];

/** Seven helices through the membrane, a pocket above, a G protein below that lets go when it acts. */
function coupled({ state, voice, ligand, blocker }: ReceptorInput, skin: NodeStyle): SceneItem[] {
  const loops = HELICES.slice(1)
    .map((x, i) => `M${x - 14} ${i % 2 ? 18 : -18}q7 ${i % 2 ? 17 : -17} 14 0`)
    .join('');
  const apart = isOpen(state) ? 11 : 0;
  const gSkin = bodyStyle(state === 'active' ? 'active' : state, voice);
  return [
    ellipse('alpha', -13 - apart, 36 + apart * 0.4, 13, 11, -8, body(gSkin)),
    ellipse('beta', 10, 38, 12, 10, 10, body(gSkin)),
    ellipse('gamma', 25, 35, 6.5, 7, 0, body(gSkin)),
    path('loops', `M-42 -18q-9 -12 -3 -21${loops}M42 18q8 10 12 13`, wire(skin, 2.8)),
    ...HELICES.map((x, i) =>
      rect(
        `helix${i}`,
        x - 6.2,
        -21 + Math.abs(x) * 0.05,
        12.4,
        42 - Math.abs(x) * 0.1,
        5.8,
        i % 2 ? body(skin) : body(skin),
      ),
    ),
    ...(isBound(state) && ligand ? [particle('bound', 0, -26, ligand, { scale: 0.95 })] : []),
    ...(state === 'blocked' ? [particle('plug', 0, -26, blocker ?? 'drug', { scale: 1.05 })] : []),
  ];
}

/** Two halves that rock: open to the outside at rest, to the inside while it carries. */
function transporter({ state, voice, ligand, blocker }: ReceptorInput, skin: NodeStyle): SceneItem[] {
  const inward = isOpen(state);
  const half = (side: number) => {
    const [top, foot] = inward ? [5, 17] : [17, 5];
    const s = side;
    return `M${s * top} -34C${s * 38} -42 ${s * 44} -18 ${s * 36} 0C${s * 44} 18 ${s * 38} 42 ${s * foot} 34C${s * (foot - 2)} 22 ${s * 5} 12 ${s * 5} 0C${s * 5} -12 ${s * (top - 2)} -22 ${s * top} -34Z`;
  };
  return [
    path('left', half(-1), body(skin)),
    path('right', half(1), body(skin)),
    ...(isBound(state) ? [particle('carried', 0, inward ? 24 : -24, ligand ?? voice, { scale: 0.85 })] : []),
    ...(state === 'blocked' ? [particle('plug', 0, -20, blocker ?? 'drug', { scale: 1.1 })] : []),
  ];
}

/** A stalk with two arms. */
function plain({ state, ligand, blocker }: ReceptorInput, skin: NodeStyle): SceneItem[] {
  const spread = isBound(state) ? -3 : 2;
  const items: SceneItem[] = [path('tails', 'M-8 18q-4 12 1 24M8 18q4 12 -1 24', wire(skin, 2.6))];
  for (const side of [-1, 1]) {
    items.push(
      rect(`stem${side}`, side < 0 ? -17 : 2, -24, 15, 46, 7, body(skin)),
      ellipse(`arm${side}`, side * (17 + spread), -45, 10, 19, side * 27, body(skin)),
    );
  }
  if (isBound(state) && ligand) items.push(particle('bound', 0, -50, ligand, { scale: 0.9 }));
  if (state === 'blocked') items.push(particle('plug', 0, -50, blocker ?? 'drug', { scale: 1.1 }));
  return items;
}

/** A protein that spans the membrane, of which no more is known. */
function spanning(_: ReceptorInput, skin: NodeStyle): SceneItem[] {
  const helix = 'M-9 -16q9 5 0 10.5q-9 5 0 10.5q9 5 0 10.5M11 -16q9 5 0 10.5q-9 5 0 10.5q9 5 0 10.5';
  return [
    path(
      'body',
      'M-28 -26C-30 -44 -8 -44 2 -39C18 -46 34 -38 29 -20C25 -8 26 8 29 20C34 38 14 44 2 38C-12 45 -32 40 -28 24C-25 10 -26 -12 -28 -26Z',
      body(skin),
    ),
    path('helices', helix, { ...wire(skin, 3.4), strokeOpacity: 0.45 }),
  ];
}

const draw: Readonly<Record<Silhouette, (input: ReceptorInput, skin: NodeStyle) => SceneItem[]>> = {
  channel,
  kinase,
  coupled,
  transporter,
  receptor: plain,
  protein: spanning,
};

/** A thing in a membrane by what its name says it is. */
export function receptor(silhouette: Silhouette, input: ReceptorInput): SceneItem[] {
  return draw[silhouette](input, bodyStyle(input.state, input.voice));
}
