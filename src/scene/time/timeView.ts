import { group as groupBy } from 'd3-array';
import { autoTimeLanes } from '../../layout/auto/timeLanes';
import { clamp, round1 } from '../../layout/geometry';
import { timeLayout } from '../../layout/time/timeLayout';
import type { ShareFigure, TimeLayout, TimePlacement, TimeRow } from '../../layout/time/types';
import type { MechanismNode, Step } from '../../model/graph';
import { isNumbered, type Mechanism, type MechanismGraph, stepNumberAt } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { TimeDrawing } from '../drawing';
import { restKey } from '../frameState';
import { circle, group, text } from '../items';
import { layoutCache } from '../layoutCache';
import { nameWithWords, nodeName } from '../names';
import { bodyGradients } from '../nodeStyle';
import type { GroupItem } from '../scene';
import { type StoryMoment, storyAt } from '../storyAt';
import { timingWords } from '../timingWords';
import { type } from '../type';
import type { StoryClock, View, ViewInput, ViewPicture } from '../views/view';
import { axisItems, gridItems } from './axisItems';
import { KEY_WIDTH, legend } from './legend';
import { noteItems } from './notes';
import { type Pins, pinsFor } from './pins';
import { momentWords, playheadItems } from './playheadItems';
import { rowItems } from './rowItems';
import { shareGround, shareItems, shareNames } from './shareItems';
import { bandItems, laneNames, strataItems } from './strataItems';

const BADGE_RADIUS = 15;

/** A step's number beside the name of its first row; the current one is filled. */
function badge(
  step: Step,
  number: number,
  index: number,
  at: number,
  row: TimeRow,
  layout: TimeLayout,
  pins: Pins,
): GroupItem {
  const on = index === at;
  const { unit } = pins;
  const x = round1(pins.across(layout.column.badge));
  return group(
    `badge-${step.id}`,
    [
      circle('hit', x, row.y, 19 * unit, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
      circle('ring', x, row.y, BADGE_RADIUS * unit, {
        role: 'badge',
        fill: on ? 'ink' : 'halo',
        stroke: on ? 'ink' : index < at ? 'ink2' : 'line',
        strokeWidth: 1.8 * unit,
      }),
      text('number', x, round1(row.y + 8 * unit), String(number), {
        size: type.sublabel * unit,
        weight: 650,
        anchor: 'middle',
        paint: on ? 'halo' : 'ink2',
      }),
    ],
    { target: { kind: 'step', id: step.id, name: `${number}: go to ${step.title}` } },
  );
}

/** Up to where the shares have been measured by now: at the end of the story all have. */
function sharesReached({ shares, bands, axis }: TimeLayout, stepIndex: number, moment: StoryMoment | null): number {
  const end = stepIndex === bands.length - 1 ? Number.POSITIVE_INFINITY : (bands[stepIndex]?.x1 ?? 0);
  const reached = moment ? axis.scale.x(moment.minutes) : end;
  // Between one mark and the next nothing changes.
  return Math.max(0, ...(shares?.marks ?? []).map(({ x }) => x).filter((x) => x <= reached + 0.5));
}

/**
 * Parts that have come to rest are the very same objects from call to call, so that whoever draws the scene touches
 * only what moves.
 */
function picture(layout: TimeLayout, { graph, frameState, selection, sight, moment = null }: ViewInput): ViewPicture {
  const keep = layoutCache(layout);
  const pins = pinsFor(layout, sight);
  /** A key of what stands at its own place; what a reader's hand moves is made anew. */
  const still = (key: string) => (pins.atRest ? key : null);
  const settled = frameState.scenery >= 1;
  const { stepIndex } = frameState;
  const shown = settled || frameState.scenery > 0.5 ? stepIndex : frameState.fromIndex;

  const node = (item: MechanismNode): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = selection?.kind === 'node' && selection.id === item.id;
    const rest = restKey(transition);
    return keep(rest === null ? null : still(`row ${item.id} ${rest} ${selected}`), () => {
      const items = rowItems({ node: item, layout, transition, selected, pins });
      const words = [nameWithWords(nodeName(item, transition.to), items), ...timingWords(item)];
      return group(item.id, items, { target: { kind: 'node', id: item.id, name: words.join(', '), selected } });
    });
  };
  const badges = () =>
    graph.steps.flatMap((step, i) => {
      const row = layout.nodes.get(layout.badges.get(step.id) ?? '');
      return row && isNumbered(graph) && !pins.isCovered(row.y - 4)
        ? [badge(step, stepNumberAt(graph, i).number, i, shown, row, layout, pins)]
        : [];
    });
  const playhead = keep(settled && !moment ? still(`playhead ${stepIndex}`) : null, () =>
    playheadItems(graph, layout, frameState, moment, pins),
  );
  const noted = selection?.kind === 'node' ? graph.nodes.find(({ id }) => id === selection.id) : undefined;

  return {
    backdrop: [
      keep('strata', () => group('strata', [...strataItems(layout), ...shareGround(layout)])),
      keep(settled ? `bands ${stepIndex}` : null, () => group('bands', bandItems(graph, layout, frameState))),
      keep('grid', () => group('grid', gridItems(layout))),
      keep(`shares ${sharesReached(layout, stepIndex, moment)}`, () =>
        group('shares', shareItems(layout, sharesReached(layout, stepIndex, moment))),
      ),
    ],
    // An arrow here would run through the rows of others: time orders the rows, and the arrows rest unseen.
    edges: graph.edges.map(({ id }) => keep(`edge ${id}`, () => group(id, [], { opacity: 0 }))),
    nodes: graph.nodes.map(node),
    overlay: [
      playhead.line,
      keep(still('lane names'), () => group('lane-names', laneNames(layout, pins), { role: 'headers' })),
      keep(still('share names'), () => group('share-names', shareNames(layout, pins))),
      keep(still(`badges ${shown}`), () => group('badges', badges())),
      ...(noted
        ? [keep(still(`note ${noted.id}`), () => group('note', noteItems(noted, layout, pins, sight?.box)))]
        : []),
      keep(settled && !moment ? still(`axis ${stepIndex}`) : null, () =>
        group('axis', axisItems(layout, pins, playhead.handle), { role: 'axis' }),
      ),
    ],
  };
}

/** The nodes that are active at a moment and belong to its step, in words. */
function momentSentence(graph: MechanismGraph, start: string, moment: StoryMoment): string {
  const step = graph.steps[moment.stepIndex];
  const at = momentWords(moment.minutes, start);
  const active = graph.nodes
    .filter(({ id, step: own }) => own === step?.id && moment.transition(id).to === 'active')
    .sort((a, b) => Number(b.isHub ?? false) - Number(a.isHub ?? false))
    .slice(0, 2)
    .map(({ label }) => label.replace(/\s+/g, ' '));
  const verb = active.length > 1 ? 'are' : 'is';
  return active.length > 0 ? `${at}: ${active.join(' and ')} ${verb} active` : `${at}: ${step?.title ?? ''}`;
}

function storyClock(graph: MechanismGraph, { axis, start, stepMinutes }: TimeLayout): StoryClock | null {
  if (!stepMinutes) return null;
  const { scale, named } = axis;
  const { before, last } = scale.range;
  const ticks = [...named.map(({ x }) => scale.minutesAt(x)), 0].sort((a, b) => a - b);
  return {
    start,
    from: before,
    to: last,
    ticks,
    stepMinutes,
    xOf: scale.x,
    momentAt: (x) => storyAt(graph, scale.minutesAt(clamp(x, before, last))),
    words: (moment) => momentSentence(graph, start, moment),
  };
}

/** The step whose place is nearest, where nothing has a time. */
function nearestStep(places: readonly number[], x: number): number {
  const away = (i: number) => Math.abs((places[i] as number) - x);
  return places.reduce((best, _, i) => (away(i) < away(best) ? i : best), 0);
}

function viewOf(placementOf: (graph: MechanismGraph) => TimePlacement): View {
  const layout = memoize((graph: MechanismGraph) => timeLayout(graph, placementOf(graph)));
  const clock = memoize((graph: MechanismGraph) => ({ value: storyClock(graph, layout(graph)) }));
  const gradients: View['gradients'] = bodyGradients;
  return {
    id: 'time',
    layout,
    picture: (input) => picture(layout(input.graph), input),
    key(graph, stepIndex) {
      const card = legend(graph, layout(graph), stepIndex);
      return { width: KEY_WIDTH, height: card.height, gradients, items: [card] };
    },
    // Its field is full of bars to the last corner.
    hasLegendRoom: () => false,
    keepsInSight: true,
    stepAt: (graph, x) => nearestStep(layout(graph).steps, x),
    storyClock: (graph) => clock(graph).value,
    gradients,
  };
}

/** The published shares that a whole mechanism brings, of the course that has most: those of others have other starts. */
function ownShares(graph: MechanismGraph | Mechanism): readonly ShareFigure[] {
  if (!('figures' in graph)) return [];
  const courses = [
    ...groupBy(
      graph.figures.filter(({ atMin }) => atMin !== undefined),
      ({ course }) => course,
    ).values(),
  ];
  return courses.sort((a, b) => b.length - a.length)[0] ?? [];
}

const automatic = viewOf((graph) => ({ lanes: autoTimeLanes(graph), shares: ownShares(graph) }));
const byHand = memoize((drawing: TimeDrawing) => viewOf(() => drawing));

/**
 * The mechanism along time: rows are things, bars are when they change. The same view for the same drawing; without one,
 * the lanes are those of `layout/auto`. It draws no explanations: what they add has no times to draw.
 *
 * @example
 * sceneAt({ mechanism, view: createTimeView(), playhead });
 */
export function createTimeView(drawing?: TimeDrawing): View {
  return drawing ? byHand(drawing) : automatic;
}
