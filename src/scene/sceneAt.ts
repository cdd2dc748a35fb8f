import { pathwayLayout } from '../layout/pathway/pathwayLayout';
import type { PathwayLayout, PlacedEdge, PlacedNode } from '../layout/pathway/types';
import type { MechanismGraph } from '../model/mechanism';
import type { MechanismNode } from '../model/node';
import { group, rect } from './items';
import { type Moment, momentAt, type Passage, type Playhead } from './motion';
import { bandLevel, bands, headers } from './pathway/bands';
import { cellGradients, cells, lipids } from './pathway/cells';
import { edgeItems } from './pathway/edges';
import { legend } from './pathway/legend';
import { nodeItems } from './pathway/nodes';
import type { Gradient, GroupItem, Scene, SceneItem } from './scene';
import { edgeName, nodeName } from './names';
import { keeper } from './keeper';

export interface SceneInput {
  mechanism: MechanismGraph;
  playhead: Playhead;
  selection?: { kind: 'node' | 'edge'; id: string } | null;
  legend?: boolean;
}

const BLEED = 420;

function glows(): Gradient[] {
  return (['drug', 'inhibit', 'excite', 'signal', 'growth', 'idle'] as const).map((voice) => ({
    id: `glow-${voice}`,
    kind: 'radial',
    units: 'box',
    at: [0.5, 0.5, 0.5],
    stops: [
      { offset: 0.35, paint: voice === 'idle' ? 'idle-line' : voice, opacity: 0.42 },
      { offset: 1, paint: voice === 'idle' ? 'idle-line' : voice, opacity: 0 },
    ],
  }));
}

const gradients: readonly Gradient[] = [...cellGradients(), ...glows()];

const settled = ({ progress, to, from }: Passage) => (progress >= 1 ? to : progress <= 0 ? `${from}>${to}` : null);

/** How quiet the interneuron is: its fill pales while its firing is silenced. */
function quietness(mechanism: MechanismGraph, moment: Moment): number {
  const firing = mechanism.nodes.find((node) => node.glyph === 'firing');
  if (!firing) return 0;
  const { from, to, progress } = moment.passage(firing.id);
  return (to === 'silenced' ? progress : 0) + (from === 'silenced' && to !== 'silenced' ? 1 - progress : 0) * (progress < 1 ? 1 : 0);
}

function ground(layout: PathwayLayout): SceneItem {
  return rect('ground', -BLEED, -BLEED, layout.width + 2 * BLEED, layout.height + 2 * BLEED, 0, { fill: 'stage' });
}

/**
 * The picture at one moment: a pure function of its input. Parts that have come to rest are the very same objects from
 * call to call, so that whoever draws the scene touches only what moves.
 */
export function sceneAt({ mechanism, playhead, selection = null, legend: showLegend = false }: SceneInput): Scene {
  const layout = pathwayLayout(mechanism);
  const moment = momentAt(mechanism, playhead);
  const keep = keeper(layout);
  const still = moment.scenery >= 1;
  const { stepIndex } = moment;
  const nodes = new Map(mechanism.nodes.map((node) => [node.id, node]));
  const isSelected = (kind: 'node' | 'edge', id: string) => selection?.kind === kind && selection.id === id;

  const quiet = quietness(mechanism, moment);
  const quietKey = quiet === 0 || quiet === 1 ? `cells ${quiet}` : null;
  const column = layout.columns[stepIndex] as { x0: number; x1: number };

  const edge = (item: MechanismGraph['edges'][number]): GroupItem => {
    const passage = moment.passage(item.id);
    const selected = isSelected('edge', item.id);
    const rest = settled(passage);
    const moving = moment.beforeEndMs > 0 && passage.to === 'active' && passage.progress > 0;
    return keep(rest === null || moving ? null : `edge ${item.id} ${rest} ${selected}`, () =>
      group(
        item.id,
        edgeItems({
          edge: item,
          placed: layout.edges.get(item.id) as PlacedEdge,
          source: nodes.get(item.source) as MechanismNode,
          target: nodes.get(item.target) as MechanismNode,
          passage,
          beforeEndMs: moment.beforeEndMs,
          selected,
        }),
        { target: { kind: 'edge', id: item.id, name: edgeName(item, nodes), selected } },
      ),
    );
  };
  const node = (item: MechanismNode): GroupItem => {
    const passage = moment.passage(item.id);
    const selected = isSelected('node', item.id);
    const rest = settled(passage);
    return keep(rest === null ? null : `node ${item.id} ${rest} ${selected}`, () =>
      group(item.id, nodeItems({ node: item, spot: layout.nodes.get(item.id) as PlacedNode, passage, selected }), {
        target: { kind: 'node', id: item.id, name: nodeName(item, passage.to), selected },
      }),
    );
  };

  return {
    width: layout.width,
    height: layout.height,
    gradients,
    items: [
      keep('ground', () => ground(layout)),
      keep(still ? `bands ${stepIndex}` : null, () => group('bands', bands(mechanism, layout, moment))),
      keep(quietKey, () => group('cells', cells(layout, quiet))),
      keep(still ? `lipids ${stepIndex}` : null, () =>
        group('lipids', lipids(layout, column.x0 - 20, column.x1 + 20), { opacity: bandLevel(moment, stepIndex) }),
      ),
      keep(still ? `headers ${stepIndex}` : null, () => group('headers', headers(mechanism, layout, moment))),
      group('edges', mechanism.edges.map(edge)),
      group('nodes', mechanism.nodes.map(node)),
      ...(showLegend ? [keep(`legend ${stepIndex}`, () => legend(mechanism, layout.legend, stepIndex))] : []),
    ],
  };
}
