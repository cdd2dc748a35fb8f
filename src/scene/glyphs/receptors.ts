import { ellipse, group, path, rect } from '../items';
import type { VisualState } from '../visualState';
import type { SceneItem } from '../scene';
import { bodyStyle, type NodeStyle } from '../nodeStyle';
import { type StillGlyph, fading } from './glyph';
import { bdnfMolecule, glutamateMolecule, twoRingMolecule } from './molecules';

/** Receptors stand in a membrane: origin in its middle, outside is up. */
const SCALE = 1.12;

const body = (skin: NodeStyle) => ({
  fill: skin.fill,
  stroke: skin.line,
  strokeWidth: skin.width,
  ...(skin.dash && { dash: skin.dash }),
});

/** Three ions standing in an open pore: openness is drawn, not only coloured. */
function openPore(width: number, ion: NodeStyle['line']): SceneItem[] {
  return [
    rect('pore', -width / 2, -18, width, 36, 4, { fill: 'stage' }),
    ...[-10, 1, 12].map((y, i) => ellipse(`ion${i}`, i % 2 ? 1 : -1, y, 2.4, 2.4, 0, { fill: ion })),
  ];
}

const isLit = (look: VisualState) => look === 'active' || look === 'ongoing';

const nmda: StillGlyph = ({ node, look }) => {
  const skin = bodyStyle(look, node.voice);
  const gap = isLit(look) ? 2 : 0;
  const tails = 'M-12 14q-5 10 0 19q3 6-1 11M12 14q5 10 0 19q-3 6 1 11';
  const halves = [-1, 1].flatMap((side) => [
    rect(`barrel${side}`, side < 0 ? -21 - gap : 6 + gap, -16, 15, 32, 6.5, body(skin)),
    ellipse(`waist${side}`, side * (11.5 + gap), -24, 10, 11, 0, body(skin)),
    ellipse(`head${side}`, side * 9.6, -46, 11.5, 15.5, side * -16, body(skin)),
  ]);
  const items: SceneItem[] = [
    path('tails', tails, { fill: 'none', stroke: skin.line, strokeWidth: 2, cap: 'round' }),
    ...(gap ? openPore(16, skin.line) : []),
    ...halves,
  ];
  if (look === 'blocked') items.push(twoRingMolecule('plug', 0, -3, 1.12, -62, true));
  return [group('body', items, { scale: SCALE })];
};

const ampa: StillGlyph = ({ node, look }) => {
  const skin = bodyStyle(look, node.voice);
  const gap = isLit(look) ? 2.5 : 0;
  const items: SceneItem[] = [
    path('tails', 'M-12 14q-3 9 1 16M12 14q3 9-1 16', {
      fill: 'none',
      stroke: skin.line,
      strokeWidth: 2,
      cap: 'round',
    }),
    ...(gap ? openPore(11, skin.line) : []),
  ];
  for (const side of [-1, 1]) {
    items.push(
      rect(`barrel${side}`, side < 0 ? -18 - gap : 4 + gap, -16, 14, 32, 6.5, body(skin)),
      ellipse(`waist${side}`, side * (10 + gap), -25, 8.5, 11, side * -6, body(skin)),
      ellipse(`arm${side}`, side * (19.5 + gap), -46, 8.5, 14.5, side * 26, body(skin)),
    );
  }
  if (look === 'active' || look === 'visited') {
    items.push(glutamateMolecule('bound-1', -3, -27, 4.4), glutamateMolecule('bound1', 3, -27, 4.4));
  }
  return [group('body', items, { scale: SCALE })];
};

const channel: StillGlyph = ({ node, look }) => {
  const skin = bodyStyle(look, node.voice);
  const gap = isLit(look) ? 2.5 : 0;
  const items: SceneItem[] = [
    path('chain', 'M12 20q8 2 9 8', { fill: 'none', stroke: skin.line, strokeWidth: 2 }),
    ellipse('ball', 20, 34, 9.5, 8.5, 0, body(skin)),
    ...(gap ? openPore(9, skin.line) : []),
  ];
  for (const side of [-1, 1]) {
    items.push(rect(`barrel${side}`, side < 0 ? -21 - gap : 2 + gap, -19, 19, 40, 8, body(skin)));
    const x = side * (11.5 + gap);
    items.push(
      path(`plus${side}`, `M${x - 3.4} 1h6.8M${x} -2.4v6.8`, {
        fill: 'none',
        stroke: isLit(look) ? 'on-voice' : skin.line,
        strokeWidth: 1.9,
        cap: 'round',
      }),
    );
  }
  items.push(ellipse('cap', -5, -29, 17, 8.5, -8, body(skin)));
  return [group('body', items, { scale: SCALE })];
};

const kinase: StillGlyph = ({ node, look }) => {
  const skin = bodyStyle(look, node.voice);
  const bound = look === 'active' || look === 'visited';
  const near = bound ? -1.5 : 2.5;
  const items: SceneItem[] = [];
  for (const side of [-1, 1]) {
    const x = side * (10 + near);
    const hook = `M${x - side * 3} -42q${side * 11} -1 ${side * 10} -13q${-side} -5 ${side * -6} -6`;
    items.push(
      path(`rod-line${side}`, `M${x} -14V18`, { fill: 'none', stroke: skin.line, strokeWidth: 8, cap: 'round' }),
      path(`rod${side}`, `M${x} -14V18`, { fill: 'none', stroke: skin.shade, strokeWidth: 5, cap: 'round' }),
      ellipse(`bead${side}`, x, -21, 6.2, 7, 0, body(skin)),
      ellipse(`bead2${side}`, x + side * 1.5, -34, 6.4, 7.2, 0, body(skin)),
      path(`hook-line${side}`, hook, { fill: 'none', stroke: skin.line, strokeWidth: 7.4, cap: 'round' }),
      path(`hook${side}`, hook, { fill: 'none', stroke: skin.shade, strokeWidth: 4.2, cap: 'round' }),
      rect(`kinase${side}`, x - 8.2, 17, 16.4, 19, 7, body(skin)),
    );
    if (isLit(look))
      items.push(
        ellipse(`phosphate${side}`, x + side * 9, 35, 4.8, 4.8, 0, {
          fill: 'growth',
          stroke: 'halo',
          strokeWidth: 1.2,
        }),
      );
  }
  if (bound) items.push(bdnfMolecule('bound', 0, -53, 1.1));
  return [group('body', items, { scale: SCALE })];
};

/** Closed balloon, two domains touching; blocked, a small molecule stands in the pore. */
export const nmdaReceptor = fading(nmda);
/** Open Y, arms splayed. */
export const ampaReceptor = fading(ampa);
/** Barrel with plus signs, cap outside, ball inside. */
export const vdcc = fading(channel);
/** Two beaded hooks with kinase boxes inside. */
export const trkb = fading(kinase);
