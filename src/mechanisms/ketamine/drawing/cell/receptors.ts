import { clamp, lerp, type Point } from '../../../../layout/geometry';
import { dots } from '../../../../scene/cell/dots';
import { activity, isLit, roundOpacity, tweenState } from '../../../../scene/cell/motion';
import { receptorsAt } from '../../../../scene/cell/nodeShapes';
import type { FrameState, Transition } from '../../../../scene/frameState';
import { ampaReceptor, nmdaReceptor, trkb, vdcc } from '../../../../scene/glyphs/receptors';
import { group } from '../../../../scene/items';
import type { SceneItem } from '../../../../scene/scene';
import type { VisualState } from '../../../../scene/visualState';
import { BDNF_VESICLES } from './bdnf';
import type { KetamineCellLayout, Painter } from './layout';
import { calciumInside } from './scattered';

/** Three receptors drive the interneuron. */
export const interneuronNmdar: Painter = {
  draw: (input) => receptorsAt('nmdar', nmdaReceptor, input, input.layout.seats.nmdarGaba, 0.94),
};

/** Small enough for six of them, and the NMDA receptor, to stand apart. */
const AMPAR_SCALE = 0.66;

/** The look of a receptor that is there, closed, with nothing bound to it. */
const CLOSED: VisualState = 'blocked';

/** After the burst they are closed, and as much there as those that have been added. */
const atRest = (state: VisualState): VisualState => (state === 'over' ? CLOSED : state);

/** As AMPA receptors are drawn: glutamate that has arrived is bound to them before they open. */
function bindingOf(frameState: FrameState, transition: Transition): Transition {
  const glutamate = frameState.transition('glutamate');
  const bound = (own: VisualState, transmitter: VisualState): VisualState =>
    own === 'idle' && transmitter === 'active' ? 'visited' : own;
  const [from, to] = [bound(transition.from, glutamate.from), bound(transition.to, glutamate.to)];
  if (transition.from !== transition.to) return { ...transition, from: atRest(from), to: atRest(to) };
  // It binds once it has crossed the cleft.
  return { from: atRest(from), to: atRest(to), progress: clamp(glutamate.progress * 2 - 1, 0, 1) };
}

/** Four in the spine; two more once new GluA1 has arrived. */
export const amparNode: Painter = {
  watches: ['spines', 'glutamate'],
  draw: (input) => {
    const { seats } = input.layout;
    const added = tweenState(input.frameState.transition('spines'), (state) => (isLit(state) ? 1 : 0));
    const bound = { ...input, transition: bindingOf(input.frameState, input.transition) };
    const held: Transition = { from: CLOSED, to: CLOSED, progress: 1 };
    const fresh = receptorsAt('new', ampaReceptor, { ...input, transition: held }, seats.amparNew, AMPAR_SCALE);
    return [
      ...receptorsAt('ampar', ampaReceptor, bound, seats.ampar, AMPAR_SCALE),
      ...(added > 0 ? [group('added', fresh, { opacity: roundOpacity(added) })] : []),
    ];
  },
};

export const trkbNode: Painter = {
  draw: (input) => receptorsAt('trkb', trkb, input, [input.layout.seats.trkb], 0.8),
};

/** The channel on the left flank, and the calcium that comes in while it is open. */
export const vdccNode: Painter = {
  draw: (input) => [
    ...calciumAtChannel(input.layout, input.transition),
    ...receptorsAt('vdcc', vdcc, input, [input.layout.seats.vdcc], 0.78),
  ],
};

const CALCIUM_RADIUS = 3.3;

function calcium(places: readonly Point[], rimmed: readonly Point[], opacity: number, rimOpacity: number): SceneItem[] {
  return [
    dots('calcium-rim', rimmed, CALCIUM_RADIUS + 1, 'halo', rimOpacity),
    dots('calcium', places, CALCIUM_RADIUS, 'signal', opacity),
  ];
}

/** Calcium at the channel: three ions wait outside, the others have come in. */
function calciumAtChannel(layout: KetamineCellLayout, transition: Transition): SceneItem[] {
  const level = activity(transition);
  if (level <= 0) return [];
  const { x, y, nx, ny } = layout.seats.vdcc;
  const pore: Point = [x - nx * 6, y - ny * 6];
  const entering = transition.to === 'active';
  const inside = calciumInside.map(([px, py], i): Point => {
    const t = entering ? Math.min(1, Math.max(0, level * 1.6 - (i / calciumInside.length) * 0.6)) : 1;
    return [lerp(pore[0], px, t), lerp(pore[1], py, t)];
  });
  const outside: Point[] = [
    [40, -9],
    [44, 5],
    [53, -3],
  ].map(([out, across]): Point => [x + nx * out! - ny * across!, y + ny * out! + nx * across!]);
  const shown = entering ? inside.slice(0, Math.ceil(level * calciumInside.length)) : inside;
  return calcium([...shown, ...outside], shown, entering ? Math.min(1, level * 3) : level, entering ? 1 : level);
}

/** Calcium on its way from the channel to the vesicles: how the arrow from one to the other is acted out. */
export function calciumToVesicles(transition: Transition): SceneItem[] {
  const level = activity(transition);
  if (level <= 0) return [];
  const moving = transition.to === 'active';
  const places = calciumInside.slice(0, 12).map(([x, y], i): Point => {
    const [vx, vy] = BDNF_VESICLES[i % BDNF_VESICLES.length] as Point;
    // At rest they stand close around the vesicles they have reached.
    const angle = 0.4 + i * 1.57 + (i % 3) * 0.5;
    const [gx, gy] = [vx + Math.cos(angle) * (24 + (i % 2) * 4), vy + Math.sin(angle) * (24 + (i % 2) * 4)];
    const t = moving ? level : 1;
    return [lerp(x, gx, t), lerp(y, gy, t)];
  });
  return calcium(places, places, moving ? 1 : level, moving ? 1 : level);
}
