import type { AutoCellNode } from '../../layout/auto/cellLayout';
import { lerp, type Point, round1 } from '../../layout/geometry';
import { seededRandom } from '../../clock/seededRandom';
import type { SignalRole } from '../../model/graph';
import { easeOut } from '../ease';
import type { Transition } from '../frameState';
import { circle, ellipse, group, path, rect } from '../items';
import { roleLineColor } from '../nodeStyle';
import type { Paint, SceneItem } from '../scene';
import type { VisualState } from '../visualState';

function polygon(corners: number, r: number, turn: number, cx = 0, cy = 0): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (i / corners) * 2 * Math.PI + turn;
    return `${round1(cx + Math.cos(angle) * r)} ${round1(cy + Math.sin(angle) * r)}`;
  });
  return `M${points.join('L')}Z`;
}

/** One molecule. Its shape tells its role as its colour does, so that a print in grey keeps it apart from others. */
export function particle(
  id: string,
  x: number,
  y: number,
  role: SignalRole,
  options: { scale?: number; turn?: number; hollow?: boolean; opacity?: number } = {},
): SceneItem {
  const { scale = 1, turn = 0, hollow = false, opacity } = options;
  const line: Paint = hollow ? 'idle-line' : { mix: [roleLineColor(role), 'ink', 0.2] };
  const style = {
    fill: hollow ? ('surface' as const) : { gradient: `auto-cell-particle-${role}` },
    stroke: line,
    strokeWidth: 1.5,
  };
  const shape = (): SceneItem[] => {
    switch (role) {
      case 'drug': {
        const pair = `${polygon(6, 7, Math.PI / 6, -6.1, 2.4)}${polygon(6, 7, Math.PI / 6, 6.1, -2.4)}`;
        return [path('rings', pair, style)];
      }
      case 'inhibit':
        return [path('diamond', polygon(4, 9.4, 0), style)];
      case 'signal':
        return [rect('box', -7, -7, 14, 14, 4.6, style)];
      case 'growth':
        return [ellipse('a', -4, 0, 5, 7.6, 18, style), ellipse('b', 4, 0, 5, 7.6, -18, style)];
      case 'neutral':
        return [path('hexagon', polygon(6, 8.6, 0), style)];
      case 'excite':
        return [circle('ball', 0, 0, 7.8, style)];
    }
  };
  return group(id, shape(), {
    x: round1(x),
    y: round1(y),
    ...(turn !== 0 && { rotate: Math.round(turn) }),
    ...(scale !== 1 && { scale }),
    ...(opacity !== undefined && opacity < 1 && { opacity: Math.round(opacity * 50) / 50 }),
  });
}

const COUNT = 10;
const APART = 21;

/** Places of the molecules of a cloud around its middle, the middle ones first. The same for the same node. */
function spotsOf(id: string, w: number, h: number, large: number): { at: Point; turn: number; scale: number }[] {
  const chance = seededRandom([...id].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7));
  const found: { at: Point; turn: number; scale: number }[] = [];
  for (let tries = 0; found.length < COUNT && tries < 400; tries++) {
    const [angle, out] = [chance() * 2 * Math.PI, Math.sqrt(chance())];
    const at: Point = [Math.cos(angle) * out * (w / 2 - 11), Math.sin(angle) * out * (h / 2 - 11)];
    const turn = chance() * 120 - 60;
    const scale = (0.86 + chance() * 0.34) * large;
    if (found.every(({ at: [x, y] }) => Math.hypot(x - at[0], y - at[1]) > APART * large))
      found.push({ at, turn, scale });
  }
  return found.sort((a, b) => Math.hypot(...a.at) - Math.hypot(...b.at));
}

/** How many of a cloud's molecules are there in a state. */
function countIn(state: VisualState): number {
  switch (state) {
    case 'active':
    case 'reversed':
      return COUNT;
    case 'visited':
    case 'ongoing':
      return 8;
    case 'idle':
      return 5;
    case 'blocked':
      return 6;
    case 'silenced':
    case 'lifted':
    case 'over':
      return 3;
  }
}

const isHollow = (state: VisualState) =>
  state === 'idle' || state === 'over' || state === 'silenced' || state === 'lifted';

/** What the story has not reached is faint. */
const strengthIn = (state: VisualState) => (state === 'idle' ? 0.6 : 1);

/** A small molecule as a cloud of particles: hollow before its step, many while it acts, few once it is withheld. */
export function cloud(
  { node, size, place }: AutoCellNode,
  { from, to, progress }: Transition,
  large: number,
): SceneItem[] {
  const role: SignalRole = (progress > 0.5 ? to : from) === 'reversed' ? 'growth' : node.voice;
  const spots = spotsOf(node.id, size.w, size.h, large);
  return spots.flatMap(({ at: [x, y], turn, scale }, i) => {
    const [before, after] = [i < countIn(from), i < countIn(to)];
    if (!before && !after) return [];
    // One after the other, from the middle of the cloud outwards.
    const t = progress >= 1 ? 1 : easeOut(Math.max(0, Math.min(1, progress * 1.6 - (i / COUNT) * 0.6)));
    const opacity = lerp(before ? strengthIn(from) : 0, after ? strengthIn(to) : 0, t);
    const spread = !before && after ? lerp(0.35, 1, t) : 1;
    const id = `m${i}`;
    const at = { scale: round1(scale * 10) / 10, turn, opacity };
    const [px, py] = [place.x + x * spread, place.y + y * spread];
    const changes = isHollow(from) !== isHollow(to) && before && after && t < 1;
    if (!changes) return [particle(id, px, py, role, { ...at, hollow: isHollow(after ? to : from) })];
    return [
      particle(`${id}-from`, px, py, role, { ...at, hollow: isHollow(from), opacity: 1 }),
      particle(`${id}-to`, px, py, role, { ...at, hollow: isHollow(to), opacity: t }),
    ];
  });
}
