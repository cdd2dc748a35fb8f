import type { MechanismGraph } from '../../model/mechanism';
import type { Box } from '../geometry';
import { pointAt } from '../polyline';
import { routeLine } from '../route';
import type { PlacedEdge, PlacedNode, ViewLayout } from '../view';
import { type Anatomy, makeAnatomy } from './anatomy';
import type { Seat } from './along';
import { places } from './places';
import { routesIn } from './routes';
import { type Seats, seatsOn } from './seats';

/** Where everything stands in the cell view, with the tissue it stands in. */
export interface CellLayout extends ViewLayout {
  anatomy: Anatomy;
  seats: Seats;
}

/** The frames of the storyboard. On a phone only their middles count, so the whole scenes look where things happen. */
const frames: Readonly<Record<string, Box>> = {
  'stressed-synapse': { x: 0, y: 440, w: 660, h: 560 },
  'nmda-blockade': { x: 0, y: 70, w: 700, h: 500 },
  'glutamate-burst': { x: 690, y: 150, w: 702, h: 530 },
  'ampa-activation': { x: 262, y: 300, w: 702, h: 500 },
  'bdnf-trkb': { x: 782, y: 372, w: 702, h: 420 },
  mtorc1: { x: 752, y: 520, w: 702, h: 460 },
  synaptogenesis: { x: 900, y: 430, w: 700, h: 470 },
  relief: { x: 860, y: 560, w: 740, h: 440 },
};

/** A receptor's room in its membrane, and the quarter turn that tells whether it stands or lies. */
function seated(id: string, { x, y, degrees }: Seat, w: number, h: number): PlacedNode {
  const lies = Math.abs(Math.sin((degrees * Math.PI) / 180)) > 0.7;
  const [bw, bh] = lies ? [h, w] : [w, h];
  return { id, x, y, w, h, rotate: degrees, box: { x: x - bw / 2, y: y - bh / 2, w: bw, h: bh } };
}

const made = new WeakMap<MechanismGraph, CellLayout>();

/** Where everything stands in the cell view. The same object for the same mechanism, so that pictures can be kept. */
export function cellLayout(mechanism: MechanismGraph): CellLayout {
  const known = made.get(mechanism);
  if (known) return known;
  const anatomy = makeAnatomy();
  const seats = seatsOn(anatomy);
  const receptors: Readonly<Record<string, PlacedNode>> = {
    'nmdar-gaba': seated('nmdar-gaba', seats.nmdarGaba[2] as Seat, 56, 112),
    ampar: seated('ampar', seats.ampar[0] as Seat, 62, 96),
    'nmdar-rest': seated('nmdar-rest', seats.nmdarRest, 48, 92),
    vdcc: seated('vdcc', seats.vdcc, 56, 84),
    trkb: seated('trkb', seats.trkb, 56, 96),
  };
  const nodes = new Map<string, PlacedNode>();
  for (const { id } of mechanism.nodes) {
    const spot = (places as Readonly<Record<string, (typeof places)[keyof typeof places]>>)[id];
    const node =
      receptors[id] ??
      (spot && { ...spot, id, box: { x: spot.x - spot.w / 2, y: spot.y - spot.h / 2, w: spot.w, h: spot.h } });
    if (!node) throw new Error(`The cell view of “${mechanism.id}” has no place for the node “${id}”.`);
    nodes.set(id, node);
  }
  const routes = routesIn(anatomy, seats);
  const edges = new Map<string, PlacedEdge>();
  for (const { id } of mechanism.edges) {
    const route = routes[id];
    if (!route) throw new Error(`The cell view of “${mechanism.id}” has no way for the arrow “${id}”.`);
    const line = routeLine(route);
    const { x, y } = pointAt(line, line.length / 2);
    edges.set(id, { id, line, middle: [x, y] });
  }
  const whole = { x: 0, y: 0, w: 1600, h: 1000 };
  const focus = new Map(mechanism.steps.map((step) => [step.id, frames[step.id] ?? whole]));
  const layout: CellLayout = { width: 1600, height: 1000, nodes, edges, focus, anatomy, seats };
  made.set(mechanism, layout);
  return layout;
}
