import { minutesAtX } from '../../layout/time/axis';
import { stepAtTime } from '../../layout/time/stepAtTime';
import { autoTimeLanes } from '../../layout/auto/timeLanes';
import { memoize } from '../../model/memoize';
import { timeLayout } from '../../layout/time/timeLayout';
import type { TimeLayout, TimePlacement, TimeRow } from '../../layout/time/types';
import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import type { TimeDrawing } from '../drawing';
import { group } from '../items';
import { layoutCache } from '../layoutCache';
import { restKey } from '../frameState';
import { nameWithWords, nodeName } from '../names';
import type { GroupItem } from '../scene';
import type { View, ViewInput, ViewPicture } from '../views/view';
import { axisItems } from './axisItems';
import { badge } from './badges';
import { type Caption, captionsOf } from './captions';
import { legend } from './legend';
import { playheadItems, playheadLine, playheadX } from './playheadItems';
import { rowItems } from './rowItems';
import { strataItems, washes } from './strataItems';

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
  const row = (id: string) => layout.nodes.get(id) as TimeRow;

  const node = (item: MechanismNode): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = selection?.kind === 'node' && selection.id === item.id;
    const rest = restKey(transition);
    return keep(rest === null ? null : `row ${item.id} ${rest} ${selected}`, () => {
      const caption = captions.get(item.id) as Caption;
      const items = rowItems({ node: item, row: row(item.id), caption, transition, selected });
      const name = nameWithWords(nodeName(item, transition.to), items);
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
      keep('axis', () => group('axis', axisItems(layout), { role: 'axis' })),
      keep(settled ? `line ${stepIndex}` : null, () => playheadLine(layout, captions, playheadX(graph, frameState))),
    ],
    // An arrow here would run through the words of other rows: time orders the rows, and the arrows rest unseen.
    edges: graph.edges.map(({ id }) => keep(`edge ${id}`, () => group(id, [], { opacity: 0 }))),
    nodes: graph.nodes.map(node),
    overlay: [
      keep(`badges ${shown}`, () => group('badges', badges())),
      keep(settled ? `playhead ${stepIndex}` : null, () => playheadItems(graph, layout, frameState)),
      ...(showLegend ? [keep(`legend ${stepIndex}`, () => legend(graph, layout, layout.legend, stepIndex))] : []),
    ],
  };
}

function viewOf(placementOf: (graph: MechanismGraph) => TimePlacement): View {
  const layout = memoize((graph: MechanismGraph) => timeLayout(graph, placementOf(graph)));
  const gradients: View['gradients'] = [];
  return {
    id: 'time',
    layout,
    picture: (input) => picture(layout(input.graph), input),
    key(graph, stepIndex) {
      const { legend: box } = layout(graph);
      const card = legend(graph, layout(graph), { ...box, x: 0, y: 0 }, stepIndex);
      return { width: box.w, height: card.height, gradients, items: [card] };
    },
    stepAt: (graph, x) => stepAtTime(graph, minutesAtX(x)),
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
