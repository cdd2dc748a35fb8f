import { autoTimeLanes } from '../../layout/auto/timeLanes';
import { nearestStep } from '../../layout/time/stepPlaces';
import { timeLayout } from '../../layout/time/timeLayout';
import type { TimeLayout, TimePlacement, TimeRow } from '../../layout/time/types';
import type { MechanismNode, Step } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { TimeDrawing } from '../drawing';
import { restKey } from '../frameState';
import { circle, group, text } from '../items';
import { layoutCache } from '../layoutCache';
import { nameWithWords, nodeName } from '../names';
import { bodyGradients } from '../nodeStyle';
import type { GroupItem } from '../scene';
import { type } from '../type';
import type { View, ViewInput, ViewPicture } from '../views/view';
import { axisItems } from './axisItems';
import { BADGE_RADIUS, type Caption, captionsOf } from './captions';
import { KEY_WIDTH, legend, legendStrip } from './legend';
import { playheadItems, playheadLine, playheadX } from './playheadItems';
import { rowItems } from './rowItems';
import { strataItems, washes } from './strataItems';

/** A step's number beside the first bar of the step; the current one is filled. */
function badge(step: Step, index: number, at: number, row: TimeRow, caption: Caption): GroupItem {
  const on = index === at;
  const x = caption.badge ?? row.x;
  return group(
    `badge-${step.id}`,
    [
      circle('hit', x, row.y, 22, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
      circle('ring', x, row.y, BADGE_RADIUS, {
        role: 'badge',
        fill: on ? 'ink' : 'halo',
        stroke: on ? 'ink' : index < at ? 'ink2' : 'line',
        strokeWidth: 1.8,
      }),
      text('number', x, row.y + 8, String(index), {
        size: type.sublabel,
        weight: 650,
        anchor: 'middle',
        paint: on ? 'halo' : 'ink2',
      }),
    ],
    { target: { kind: 'step', id: step.id, name: `${index}: go to ${step.title}` } },
  );
}

const UNDER_LEGEND = 14;

/**
 * Parts that have come to rest are the very same objects from call to call, so that whoever draws the scene touches
 * only what moves.
 */
function picture(layout: TimeLayout, { graph, frameState, selection, legend: showLegend }: ViewInput): ViewPicture {
  const keep = layoutCache(layout);
  const captions = keep('captions', () => captionsOf(graph.nodes, layout));
  const settled = frameState.scenery >= 1;
  const { stepIndex } = frameState;
  const shown = frameState.scenery > 0.5 ? stepIndex : frameState.fromIndex;
  const axisEnd = layout.axis.scale.range.last;
  const row = (id: string) => layout.nodes.get(id) as TimeRow;

  const node = (item: MechanismNode): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = selection?.kind === 'node' && selection.id === item.id;
    const rest = restKey(transition);
    return keep(rest === null ? null : `row ${item.id} ${rest} ${selected}`, () => {
      const caption = captions.get(item.id) as Caption;
      const items = rowItems({ node: item, row: row(item.id), caption, transition, selected, axisEnd });
      const words = nameWithWords(nodeName(item, transition.to), items);
      const name = caption.whole ? `${words}, ${caption.whole}` : words;
      return group(item.id, items, { target: { kind: 'node', id: item.id, name, selected } });
    });
  };
  const badges = () =>
    graph.steps.flatMap((step, i) => {
      const id = layout.badges.get(step.id);
      return id ? [badge(step, i, shown, row(id), captions.get(id) as Caption)] : [];
    });

  return {
    backdrop: [
      keep('strata', () => group('strata', strataItems(layout))),
      keep(settled ? `washes ${stepIndex}` : null, () => group('washes', washes(graph, layout, frameState))),
      keep('axis', () => group('axis', axisItems(layout, captions), { role: 'axis' })),
      keep(settled ? `line ${stepIndex}` : null, () => playheadLine(layout, captions, playheadX(layout, frameState))),
    ],
    // An arrow here would run through the words of other rows: time orders the rows, and the arrows rest unseen.
    edges: graph.edges.map(({ id }) => keep(`edge ${id}`, () => group(id, [], { opacity: 0 }))),
    nodes: graph.nodes.map(node),
    overlay: [
      keep(`badges ${shown}`, () => group('badges', badges())),
      keep(settled ? `playhead ${stepIndex}` : null, () => playheadItems(graph, layout, frameState)),
      ...(showLegend ? [keep(`legend ${stepIndex}`, () => legendIn(graph, layout, stepIndex))] : []),
    ],
  };
}

/** The key in the region that the layout leaves free: a card at the side of the rows, or a strip under them. */
function legendIn(graph: MechanismGraph, layout: TimeLayout, stepIndex: number): GroupItem {
  const { legend: box } = layout;
  return box.y >= layout.foot ? legendStrip(graph, layout, stepIndex) : legend(graph, layout, box, stepIndex);
}

/** A layout whose legend stands under the rows ends where the highest key of any step does. */
function withLegendRoom(graph: MechanismGraph, layout: TimeLayout): TimeLayout {
  const { legend: box } = layout;
  if (box.y < layout.foot) return layout;
  const h = Math.max(0, ...graph.steps.map((_, i) => legendStrip(graph, layout, i).height));
  return { ...layout, legend: { ...box, h }, height: Math.ceil(box.y + h + UNDER_LEGEND) };
}

function viewOf(placementOf: (graph: MechanismGraph) => TimePlacement): View {
  const layout = memoize((graph: MechanismGraph) => withLegendRoom(graph, timeLayout(graph, placementOf(graph))));
  const gradients: View['gradients'] = bodyGradients;
  return {
    id: 'time',
    layout,
    picture: (input) => picture(layout(input.graph), input),
    key(graph, stepIndex) {
      const card = legend(graph, layout(graph), { x: 0, y: 0, w: KEY_WIDTH, h: 0 }, stepIndex);
      return { width: KEY_WIDTH, height: card.height, gradients, items: [card] };
    },
    stepAt: (graph, x) => nearestStep(layout(graph).steps, x),
    gradients,
  };
}

const automatic = viewOf((graph) => ({ lanes: autoTimeLanes(graph) }));
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
