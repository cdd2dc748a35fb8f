import { clamp, lerp, type Point, round1 } from '../../../../layout/geometry';
import { poreOf } from '../../../../layout/tissue/pits';
import { roundOpacity, staggered, tweenState } from '../../../../scene/cell/motion';
import { bubble } from '../../../../scene/cell/organelles';
import { easeInOut, easeOut } from '../../../../scene/ease';
import { bdnfMolecule } from '../../../../scene/glyphs/molecules';
import { circle, group } from '../../../../scene/items';
import type { SceneItem } from '../../../../scene/scene';
import type { VisualState } from '../../../../scene/visualState';
import { shoulderOpening } from './choreography';
import type { Painter } from './layout';
import { drops } from './scattered';

const VESICLE_RADIUS = 17;

/** The dense-core vesicles in the spine. The last one goes to the shoulder and opens there. */
export const BDNF_VESICLES = [
  [706, 590],
  [738, 628],
  [774, 594],
] as const satisfies readonly Point[];

function vesicle(id: string, x: number, y: number, core: number, opacity = 1): SceneItem {
  return group(
    id,
    [
      ...bubble('bubble', 0, 0, VESICLE_RADIUS, 'post'),
      circle('core', 0, 0, VESICLE_RADIUS * 0.62, { fill: { mix: ['post-light', 'growth', core] } }),
      bdnfMolecule('a', -3, -3, 0.64),
      bdnfMolecule('b', 4.5, 4, 0.64),
    ],
    { x: round1(x), y: round1(y), opacity },
  );
}

/** Three dense-core vesicles; when calcium has come, one crosses to the right shoulder and opens there. */
export const bdnfReleaseNode: Painter = {
  watches: ['release-bdnf'],
  draw: ({ layout, frameState, transition }) => {
    const core = 0.32 + 0.16 * tweenState(transition, (state) => (state === 'idle' ? 0 : 1));
    const { seat, depth } = layout.anatomy.shoulder;
    const release = frameState.transition('release-bdnf');
    const docked = { x: seat.x - seat.nx * (depth - 2), y: seat.y - seat.ny * (depth - 2) };
    const [hx, hy] = BDNF_VESICLES[2];
    const items = BDNF_VESICLES.slice(0, 2).map(([x, y], i) => vesicle(`v${i}`, x, y, core));
    // Gone while it is open; a new one stands at its place in the next step.
    if (release.to === 'active' && release.from !== 'active') {
      const t = easeInOut(transition.to === 'active' ? transition.progress : 1);
      const lift = Math.sin(Math.PI * t) * 34;
      if (poreOf(shoulderOpening(frameState)) <= 0)
        items.push(vesicle('traveller', lerp(hx, docked.x, t), lerp(hy, docked.y, t) - lift, core));
      return items;
    }
    const home = tweenState(release, (state) => (state === 'active' ? 0 : 1));
    if (home > 0) items.push(vesicle('traveller', hx, hy, core, roundOpacity(home)));
    return items;
  },
};

/** How many of the dimers outside, the last ones, stay in later steps. */
const STAYING = 3;

/** BDNF outside the spine. It drifts out of the open vesicle, and some of it reaches TrkB. */
export const bdnfNode: Painter = {
  watches: ['release-bdnf'],
  draw: ({ layout, frameState, transition }) => {
    const release = frameState.transition('release-bdnf');
    const shown = (state: VisualState, i: number) =>
      state === 'active' || (state === 'visited' && i >= drops.length - STAYING) ? 1 : 0;
    const isReleased = release.to === 'active' && release.from !== 'active';
    const { seat } = layout.anatomy.shoulder;
    // The drift takes the release and the node's own cue together.
    const t = isReleased ? release.progress * 0.55 + transition.progress * 0.45 : 1;
    return drops.flatMap(({ x, y, turn }, i) => {
      const level = isReleased ? (t > 0.22 ? 1 : 0) : tweenState(transition, (state) => shown(state, i));
      if (level <= 0) return [];
      const isInPore = i < 3;
      const u = isInPore ? 1 : easeOut(staggered(clamp((t - 0.25) / 0.75, 0, 1), i, 0.03, drops.length));
      const from = { x: seat.x - seat.nx * 22, y: seat.y - seat.ny * 22 };
      return [
        group(`drop${i}`, [bdnfMolecule('molecule', 0, 0, isInPore ? 0.86 : 1)], {
          x: round1(lerp(from.x, x, u)),
          y: round1(lerp(from.y, y, u)),
          rotate: Math.round(turn),
          opacity: roundOpacity(level),
        }),
      ];
    });
  },
};
