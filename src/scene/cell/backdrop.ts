import type { CellLayout } from '../../layout/cell/cellLayout';
import { pitAt } from '../../layout/cell/pits';
import { poreOf } from '../../layout/cell/anatomy';
import { dendriteField, HEAD } from '../../layout/cell/bodies';
import { smoothPath } from '../../layout/cell/smoothPath';
import { stretches } from '../../layout/cell/along';
import { group, path } from '../items';
import { layoutCache } from '../layoutCache';
import type { FrameState } from '../frameState';
import type { SceneItem } from '../scene';
import { bilayer } from './body';
import { growthKey, growths, openings, quietness, shoulderOpening } from './choreography';
import { lipidGroups } from './focusedLipids';
import { stageGlows } from './glows';
import { freshMembrane, spineBody } from './spineItems';
import { hollows } from './release';
import { dendriteBody, density, ground, interneuron, passingAxons, terminalBody } from './tissue';

/** How pale a passing axon is while it has no partner. */
const PALE = 0.6;

/** The band behind the synapse of the spine in the middle. */
function middleDensity({ anatomy }: CellLayout): SceneItem {
  const top = stretches(
    anatomy.dendrite.outline,
    ([x, y], [, ny]) => ny < -0.5 && Math.abs(x - HEAD.x) < 168 && y < 560,
  )[0];
  return top ? density('density', smoothPath(top, -15), smoothPath(top, -15), 11) : group('density', []);
}

/** The tissue from back to front. What has come to rest is the very same objects from call to call. */
export function backdrop(layout: CellLayout, frameState: FrameState): SceneItem[] {
  const keep = layoutCache(layout);
  const quiet = quietness(frameState);
  const open = openings(frameState);
  const shoulder = shoulderOpening(frameState);
  const growth = growths(frameState);
  const restingGrowth = growthKey(growth);
  const whole = (values: readonly number[]) => (values.every((v) => v === 0 || v === 1) ? values.join(' ') : null);
  const restore = growth.reduce((sum, { fresh, grown }) => sum + fresh * Math.min(1, grown), 0) / growth.length;
  const membraneKey = restingGrowth === null || whole([shoulder]) === null ? null : `${restingGrowth} ${shoulder}`;
  const { anatomy } = layout;
  const pore = poreOf(shoulder);
  return [
    keep('far', () => ground()),
    keep(restingGrowth === null ? null : `passing ${restore}`, () =>
      group('axons', [keep('axons', () => group('passing', passingAxons(layout)))], {
        opacity: Math.round((PALE + (1 - PALE) * restore) * 50) / 50,
      }),
    ),
    ...stageGlows(layout, frameState),
    keep(whole([quiet]) === null ? null : `interneuron ${quiet}`, () =>
      group('interneuron', interneuron(layout, quiet)),
    ),
    keep('terminal', () => group('terminal', terminalBody(layout))),
    keep(whole(open) === null ? null : `terminal membrane ${whole(open)}`, () =>
      group('terminal-membrane', [
        ...hollows(layout, open),
        bilayer('membrane', smoothPath(anatomy.terminalMembrane(open)), 'glu'),
      ]),
    ),
    keep('dendrite', () => group('dendrite', dendriteBody(layout))),
    keep(membraneKey === null ? null : `dendrite membrane ${membraneKey}`, () =>
      group('dendrite-membrane', [
        ...growth.flatMap((state, i) => spineBody(layout, i, state)),
        ...(pore > 0
          ? [path('hollow', smoothPath(pitAt(dendriteField, anatomy.shoulder, pore).hollow), { fill: 'surface' })]
          : []),
        bilayer(
          'membrane',
          smoothPath(anatomy.dendriteMembrane({ growth: growth.map(({ grown }) => grown), open: shoulder })),
          'post',
        ),
        ...growth.flatMap((state, i) => freshMembrane(layout, i, state)),
      ]),
    ),
    keep('density', () => middleDensity(layout)),
    ...lipidGroups(layout, frameState, { open, shoulder, growth }),
  ];
}
