import type { Ground, Strength } from '../../model/strength';
import { circle, group, path, rect, text } from '../items';
import type { SceneItem } from '../scene';
import { type } from '../type';

const INK = 'ink2';
const LINE = { fill: 'none', stroke: INK, strokeWidth: 1.8, cap: 'round' } as const;

/** The room of a pictogram, which is drawn around the origin. */
const PICTOGRAM = 18;

/** What a finding was seen in, told by its silhouette alone: neutrals, because a hue means a voice. */
export const pictograms: Readonly<Record<Ground, () => SceneItem[]>> = {
  people: () => [
    circle('head', 0, -4.7, 4.1, { fill: INK }),
    path('shoulders', 'M-8 9C-8 3 -5 0.8 0 0.8S8 3 8 9Z', { fill: INK }),
  ],
  animals: () => [
    path('tail', 'M-5 6.2C-10 7 -8 0.6 -10.4 -1.4', LINE),
    path('mouse', 'M-5.6 7C-6.8 -0.2 -0.6 -4.2 4 -1.8C6.8 -0.2 9 3 9.8 5.2C10 6.4 9.2 7 8.2 7Z', { fill: INK }),
    circle('ear', 3.4, -3.6, 2.9, { fill: INK, stroke: 'surface', strokeWidth: 1 }),
    circle('eye', 6.4, 2.4, 1, { fill: 'surface' }),
  ],
  cells: () => [
    circle('cell', 0, 0, 8, { fill: 'none', stroke: INK, strokeWidth: 1.9 }),
    circle('nucleus', 1.6, 1.2, 3.4, { fill: INK }),
  ],
  text: () => [
    rect('page', -6.6, -8.4, 13.2, 16.8, 1.6, { fill: 'none', stroke: INK, strokeWidth: 1.8 }),
    path('lines', 'M-3.4 -3.8H3.4M-3.4 0.2H3.4M-3.4 4.2H1', { ...LINE, strokeWidth: 1.6 }),
  ],
  none: () => [circle('nothing', 0, 0, 7.6, { fill: 'none', stroke: INK, strokeWidth: 1.7, dash: [3, 2.97] })],
};

/** Whole: what it was seen in, and how well it is backed. Pips: the latter alone, for arrows and narrow places. */
export type MarkForm = 'whole' | 'pips';

/** A mark drawn around the origin, with the room it takes. */
export interface Mark {
  items: SceneItem[];
  w: number;
  h: number;
}

const PIPS = 3;
const PIP = { radius: 4, pitch: 10.6 };
const PIPS_WIDTH = 2 * PIP.radius + (PIPS - 1) * PIP.pitch;
const PAD = 5;
const SIGN_RADIUS = 12;

const PIPS_HEIGHT = 18;
const WHOLE_HEIGHT = 26;

function pips(level: number, left: number): SceneItem[] {
  return Array.from({ length: PIPS }, (_, i) =>
    circle(`pip${i}`, left + PIP.radius + i * PIP.pitch, 0, PIP.radius, {
      fill: i < level ? 'ink' : 'surface',
      stroke: i < level ? 'ink' : 'ink3',
      strokeWidth: 1.5,
    }),
  );
}

/** The sign of debate, as on an arrow; quiet where many stand together. */
export function debateSign(x: number, y: number, quiet = false): SceneItem {
  const paint = quiet ? 'ink2' : 'ink';
  return group('debated', [
    circle('ring', x, y, SIGN_RADIUS, { role: 'badge', fill: 'halo', stroke: paint, strokeWidth: quiet ? 1.5 : 1.8 }),
    text('mark', x, y + 8, '?', { size: type.sublabel, weight: quiet ? 600 : 650, anchor: 'middle', paint }),
  ]);
}

/** How well a thing is backed, by shape alone: a pictogram, pips filled to the level, and the sign of debate. */
export function markOf({ ground, level }: Strength, form: MarkForm, contested: boolean): Mark {
  const whole = form === 'whole';
  const plate = whole ? WHOLE_HEIGHT : PIPS_HEIGHT;
  const pipsLeft = PAD + (whole ? PICTOGRAM + PAD : 0);
  const room = pipsLeft + PIPS_WIDTH + PAD;
  // The ring stands on the rounded end of the plate, so that the two read as one mark.
  const w = contested ? room + 2 * SIGN_RADIUS - (whole ? 2 : 4) : room;
  const left = -w / 2;
  const items: SceneItem[] = [
    rect('ground', left, -plate / 2, contested && whole ? w : room, plate, plate / 2, {
      fill: 'surface',
      stroke: 'rule',
      strokeWidth: 1.6,
    }),
    ...(whole ? [group('seen-in', pictograms[ground](), { x: left + PAD + PICTOGRAM / 2 + 1 })] : []),
    ...pips(level, left + pipsLeft),
    ...(contested ? [debateSign(w / 2 - SIGN_RADIUS - (whole ? 0.6 : 0), 0, true)] : []),
  ];
  // What counts as a plate is cut whole at the edge of a frame, and never loses its sign alone.
  return {
    items: [group('plate', items, { role: 'plate' })],
    w,
    h: contested ? Math.max(plate, 2 * SIGN_RADIUS + 2) : plate,
  };
}

const SEEN: Readonly<Record<Strength['ground'], string>> = {
  people: 'seen in people',
  animals: 'seen in animals',
  cells: 'seen in cells',
  text: 'said in text only',
  none: 'no evidence',
};

/** What a mark says, for whoever does not see it. */
export function strengthWords({ ground, level, contested }: Strength): string {
  return `${SEEN[ground]}, strength ${level} of 3${contested ? ', contested' : ''}`;
}
