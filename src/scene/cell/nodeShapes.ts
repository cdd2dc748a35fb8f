import { round1 } from '../../layout/geometry';
import type { Seat } from '../../layout/tissue/outline';
import type { CellNodeInput } from '../drawing';
import type { Transition } from '../frameState';
import type { Glyph } from '../glyphs/glyph';
import { quietPlate } from '../glyphs/plate';
import { group, path } from '../items';
import type { Paint, SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import { activity } from './motion';
import type { GlowRole } from './tones';

/** A light around what is active in the tissue, behind its plate; `room` units larger. It swells once and stays. */
export function plateGlow(
  { spot, transition }: CellNodeInput,
  role: GlowRole,
  room: number,
  strength: number,
): SceneItem[] {
  const level = activity(transition);
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
      fill: { gradient: `cell-view-glow-${role}` },
      opacity: Math.round(level * strength * 100) / 100,
    },
  ];
}

/** The plate of a node's kind at its place, with its name on one line. */
export function placedPlate({ node, spot, transition }: CellNodeInput): SceneItem {
  const named = { ...node, label: node.label.replace('\n', ' ') };
  return group('plate', quietPlate({ node: named, spot, ...transition }), { role: 'plate', x: spot.x, y: spot.y });
}

/** A node that nothing in the tissue acts out: its plate, in a glow where it is a signal or growth. */
export function plateItems(input: CellNodeInput): SceneItem[] {
  const { voice } = input.node;
  const glow = voice === 'signal' || voice === 'growth' ? plateGlow(input, voice, 40, 0.7) : [];
  return [...glow, placedPlate(input)];
}

/** Copies of a receptor, each upright in its membrane. */
export function receptorsAt(
  id: string,
  glyph: Glyph,
  { node, spot, transition }: CellNodeInput,
  seats: readonly Seat[],
  scale: number,
): SceneItem[] {
  const body = glyph({ node, spot, ...transition });
  return seats.map(({ x, y, degrees }, i) =>
    group(`${id}${i}`, body, { x: round1(x), y: round1(y), rotate: round1(degrees), scale }),
  );
}

/** A recording of firing: its base line in design units, and the spikes of each state as shares of its width. */
export interface SpikeTrace {
  x: number;
  y: number;
  w: number;
  h: number;
  paint: Paint;
  spikes(state: VisualState): readonly number[];
}

/** What an electrode records. While the state changes, old spikes sink and new ones rise. */
export function spikeTrace({ x, y, w, h, paint, spikes }: SpikeTrace, { from, to, progress }: Transition): SceneItem {
  const [before, after] = [spikes(from), spikes(to)];
  const all = [
    ...before.map((at) => ({ at, height: after.includes(at) ? 1 : 1 - progress })),
    ...after.filter((at) => !before.includes(at)).map((at) => ({ at, height: progress })),
  ]
    .filter(({ height }) => height > 0)
    .sort((a, b) => a.at - b.at);
  let d = `M${x} ${y}`;
  for (const { at, height } of all) {
    const px = round1(x + at * w);
    const [top, dip] = [round1(y - h * height), round1(y + h * 0.16 * height)];
    d += `H${round1(px - 2.6)}L${px} ${top}L${round1(px + 2)} ${dip}L${round1(px + 4)} ${y}`;
  }
  return path('trace', `${d}H${x + w}`, { fill: 'none', stroke: paint, strokeWidth: 2.2, cap: 'round' });
}
