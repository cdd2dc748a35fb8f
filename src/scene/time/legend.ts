import { type BarShape, type Basis, isDisputed } from '../../layout/time/barShape';
import type { TimeLayout } from '../../layout/time/types';
import type { MechanismGraph } from '../../model/mechanism';
import { circle, group, path, rect, text } from '../items';
import { type VisualState, visualStatesAt } from '../visualState';
import type { GroupItem, SceneItem } from '../scene';
import { type } from '../type';
import { type BarPaint, barItems } from './barItems';
import { barPaint } from './rowItems';
import { STEP_TINT } from './strataItems';

/** As wide as its longest words. */
export const KEY_WIDTH = 308;
const ROW = 35;
const PAD = 14;
const SAMPLE_X = 14;
const WORDS_X = 84;

const paintOf = (look: VisualState): BarPaint => barPaint(look, 'signal');

/** A bar 56 units long for the key. */
function sample(basis: Basis, open: boolean): BarShape {
  return {
    knots: open
      ? [
          [-20, 1],
          [4, 1],
        ]
      : [
          [0, 0],
          [20, 1],
          [36, 1],
          [56, 0],
        ],
    stretches: [{ x0: open ? -20 : 0, x1: open ? 4 : 56, basis }],
    openStart: false,
    openEnd: open,
    start: 0,
    end: 56,
  };
}

const evenSample: BarShape = {
  ...sample('order', false),
  knots: [
    [0, 1],
    [56, 1],
  ],
};

type Row = readonly [words: string, sample: readonly SceneItem[]];

function looksRows(graph: MechanismGraph, stepIndex: number): Row[] {
  const looks = visualStatesAt(graph, stepIndex);
  const words = { active: 'active now', visited: 'earlier step', over: 'over', idle: 'not yet' } as const;
  return (['active', 'visited', 'over', 'idle'] as const)
    .filter((look) => graph.nodes.some(({ id }) => looks.get(id) === look))
    .map((look): Row => [words[look], barItems(sample('read', false), false, paintOf(look))]);
}

function rows(graph: MechanismGraph, layout: TimeLayout, stepIndex: number): Row[] {
  const placed = [...layout.nodes.values()];
  const has = (test: (bar: BarShape) => boolean) => placed.some(({ bar }) => bar && test(bar));
  const hasBasis = (basis: Basis) => has(({ stretches }) => stretches.some((s) => s.basis === basis));
  const visited = paintOf('visited');
  const ring = [
    circle('ring', 28, 0, 13, { fill: 'halo', stroke: 'ink2', strokeWidth: 1.8, dash: [4, 2.6] }),
    text('mark', 28, 8, '?', { size: type.sublabel, weight: 650, anchor: 'middle' }),
  ];
  const marked = graph.nodes.some((n) => isDisputed(n.timing?.decay)) || hasBasis('disputed');
  const all: (Row | false)[] = [
    ...looksRows(graph, stepIndex),
    has(({ peak }) => peak !== undefined) && [
      'peak from, to',
      [...barItems({ ...sample('read', false), peak: [20, 36] }, false, visited)],
    ],
    placed.some(({ falls, bar }) => falls && bar) && [
      'falls',
      barItems(sample('read', false), true, paintOf('silenced')),
    ],
    has((bar) => bar.openStart || bar.openEnd) && [
      'no start or end read',
      [group('open', barItems(sample('read', true), false, visited), { x: 12 })],
    ],
    has(({ knots }) => knots.length === 1) && [
      'seen at this time',
      [
        group(
          'seen',
          barItems({ ...sample('read', true), knots: [[28, 1]], stretches: [], openEnd: false }, false, visited),
        ),
      ],
    ],
    hasBasis('memory') && ['reported, not re-read', barItems(sample('memory', false), false, visited)],
    hasBasis('order') && ['in words, no figure', barItems(evenSample, false, visited)],
    hasBasis('disputed') && ['between two ends', barItems(sample('disputed', false), false, visited)],
    marked && ['sources disagree', ring],
    layout.axis.hasTimes &&
      placed.some(({ bar }) => !bar) && [
        'no time read',
        [path('line', 'M0 0H58', { fill: 'none', stroke: 'idle-line', strokeWidth: 2, dash: [2, 10], cap: 'round' })],
      ],
    layout.axis.hasTimes && [
      'times of the step',
      [
        rect('band', 8, -13, 40, 26, 4, {
          fill: 'signal',
          fillOpacity: STEP_TINT,
          stroke: 'signal',
          strokeOpacity: 0.6,
          strokeWidth: 1.4,
        }),
      ],
    ],
  ];
  return all.filter((row) => row !== false);
}

/** A key to what is on screen at this step, and to nothing else, with the height it takes. */
export function legend(graph: MechanismGraph, layout: TimeLayout, stepIndex: number): GroupItem & { height: number } {
  const list = rows(graph, layout, stepIndex);
  const h = 2 * PAD + list.length * ROW;
  const items: SceneItem[] = [
    rect('shadow', 0, 4, KEY_WIDTH, h, 12, { fill: 'shadow', fillOpacity: 0.06 }),
    rect('card', 0, 0, KEY_WIDTH, h, 12, { role: 'card', fill: 'surface', stroke: 'rule', strokeWidth: 1.4 }),
    ...list.flatMap(([words, items], i) => {
      const y = PAD + ROW * (i + 0.5);
      return [
        group(`sample${i}`, items, { x: SAMPLE_X, y }),
        text(`words${i}`, WORDS_X, y + 8, words, { role: 'legend-words', size: type.sublabel, weight: 450 }),
      ];
    }),
  ];
  return { ...group('legend', items, { role: 'legend' }), height: h };
}
