import { stretches } from '../../layout/cell/along';
import type { CellLayout } from '../../layout/cell/cellLayout';
import { spineSpots } from '../../layout/cell/spines';
import type { Point } from '../../layout/geometry';
import type { Outline } from '../../layout/outline';
import { group } from '../items';
import { layoutCache } from '../layoutCache';
import type { FrameState } from '../frameState';
import type { SceneItem } from '../scene';
import { lipidRow } from './body';
import type { Growth } from './choreography';
import { growthKey } from './choreography';
import type { Tone } from './tones';

/** Where new tissue ends and the shaft begins. */
const ROOT = 772;

type Ellipse = readonly [cx: number, cy: number, rx: number, ry: number];

const AROUND_SYNAPSE: Ellipse = [852, 480, 300, 160];
const ON_THE_RIGHT: Ellipse = [1400, 690, 330, 118];
const ON_THE_LEFT: Ellipse = [240, 690, 330, 118];

/** Where lipids are drawn at each step: the reader looks where the drawing is sharpest. */
const focuses: readonly (readonly Ellipse[])[] = [
  [ON_THE_LEFT, ON_THE_RIGHT],
  [[232, 262, 270, 170]],
  [AROUND_SYNAPSE],
  [[770, 540, 290, 190]],
  [[1000, 580, 240, 190]],
  [[980, 850, 380, 150]],
  [ON_THE_LEFT, ON_THE_RIGHT],
  [ON_THE_LEFT, ON_THE_RIGHT],
];

const within =
  (ellipses: readonly Ellipse[]) =>
  ([x, y]: Point) =>
    ellipses.some(([cx, cy, rx, ry]) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1);

function rows(
  id: string,
  outline: Outline,
  ellipses: readonly Ellipse[],
  t: Tone,
  isElsewhere: (point: Point) => boolean = () => false,
): SceneItem[] {
  const isNear = within(ellipses);
  return stretches(outline, (point) => isNear(point) && !isElsewhere(point)).map((stretch, i) =>
    lipidRow(`${id}${i}`, stretch, t),
  );
}

/** On new tissue the heads are green. */
function newRows({ anatomy }: CellLayout, index: number, grown: number, ellipses: readonly Ellipse[]): SceneItem[] {
  const isNear = within(ellipses);
  return stretches(anatomy.spine(index, grown).line, (point) => point[1] < ROOT && isNear(point)).map((stretch, i) =>
    lipidRow(`new${index}-${i}`, stretch, 'post', { gradient: 'cell-view-new-line' }),
  );
}

/** Lipid heads and tails around the current step, on the membranes as they are now. */
export function lipidGroups(
  layout: CellLayout,
  frameState: FrameState,
  state: { open: readonly number[]; shoulder: number; growth: readonly Growth[] },
): SceneItem[] {
  const keep = layoutCache(layout);
  const { anatomy } = layout;
  const shape = [growthKey(state.growth), ...state.open, state.shoulder].join(' ');
  const moves = growthKey(state.growth) === null || [...state.open, state.shoulder].some((v) => v !== 0 && v !== 1);
  const at = (step: number, opacity: number): SceneItem[] => {
    const ellipses = focuses[step];
    if (!ellipses || opacity <= 0) return [];
    const isNew = ([x, y]: Point) =>
      y < ROOT && state.growth.some(({ fresh }, i) => fresh >= 1 && Math.abs(x - spineSpots[i]!.x) < 76);
    const draw = () =>
      group(
        `lipids${step}`,
        [
          ...rows('gab', anatomy.interneuron.outline, ellipses, 'gab'),
          ...rows('glu', anatomy.terminalMembrane(state.open), ellipses, 'glu'),
          ...rows(
            'post',
            anatomy.dendriteMembrane({ growth: state.growth.map(({ grown }) => grown), open: state.shoulder }),
            ellipses,
            'post',
            isNew,
          ),
          ...state.growth.flatMap(({ grown, fresh }, i) => (fresh > 0 ? newRows(layout, i, grown, ellipses) : [])),
        ],
        { opacity: Math.round(opacity * 50) / 50 },
      );
    return [keep(moves || opacity < 1 ? null : `lipids ${step} ${shape}`, draw)];
  };
  const { stepIndex, fromIndex, scenery } = frameState;
  if (focuses[stepIndex] === focuses[fromIndex] || scenery >= 1) return at(stepIndex, 1);
  return [...at(fromIndex, 1 - scenery), ...at(stepIndex, scenery)];
}
