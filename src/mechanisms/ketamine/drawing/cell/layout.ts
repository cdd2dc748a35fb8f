import type { Box, Point } from '../../../../layout/geometry';
import { memoize } from '../../../../model/memoize';
import { pointAt } from '../../../../layout/polyline';
import { type Route, routeLine } from '../../../../layout/route';
import { type Outline, seatAt, type Seat } from '../../../../layout/tissue/outline';
import type { PlacedEdge, PlacedNode, ViewLayout } from '../../../../layout/view';
import type { MechanismGraph } from '../../../../model/mechanism';
import type { CellNodePainter } from '../../../../scene/drawing';
import { anatomy, type Anatomy } from './anatomy';

/** Where everything stands in the cell view, with the tissue it stands in. */
export interface KetamineCellLayout extends ViewLayout {
  anatomy: Anatomy;
  seats: Seats;
}

/** How a node is drawn in this tissue. */
export type Painter = CellNodePainter<KetamineCellLayout>;

const WIDTH = 1600;
const HEIGHT = 1000;

/** A node's centre and room, where the anatomy does not give it. Design units of a picture 1600 wide and 1000 high. */
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

const place = (x: number, y: number, w: number, h: number): Place => ({ x, y, w, h });

/** The strip under the dendrite where behaviour stands. */
const STRIP = 962;

/** Where the way from the new spines to the outcomes runs along the shaft, and where it leaves the dendrite. */
export const COLLECTING = 800;
const OUT_OF_SPINES = 1243;

/** Where the plates, the clouds and the groups stand. */
const places: Readonly<Record<string, Place>> = {
  'chronic-stress': place(142, STRIP, 216, 48),
  'synapse-loss': place(242, 668, 128, 118),
  ketamine: place(214, 414, 250, 120),
  'gaba-firing': place(405, 116, 166, 34),
  gaba: place(562, 206, 124, 96),
  'glutamate-release': place(852, 400, 340, 66),
  glutamate: place(852, 470, 300, 56),
  'bdnf-release': place(740, 609, 112, 79),
  bdnf: place(1112, 545, 110, 84),
  'pi3k-akt': place(922, 604, 128, 40),
  'mek-erk': place(922, 655, 128, 40),
  mtorc1: place(852, 838, 136, 52),
  p70s6k: place(1006, 812, 104, 34),
  '4e-bp1': place(1006, 855, 104, 34),
  'protein-synthesis': place(1160, 846, 150, 66),
  'synaptic-proteins': place(1416, 846, 318, 40),
  synaptogenesis: place(1254, 668, 112, 104),
  spines: place(1406, 646, 132, 122),
  'synaptic-potentiation': place(881, 556, 204, 32),
  'circuit-function': place(1240, STRIP, 204, 48),
  'relief-early': place(1012, STRIP, 168, 48),
  'relief-lasting': place(1494, STRIP, 180, 48),
};

/** Where the receptors stand in their membranes. */
export interface Seats {
  nmdarGaba: readonly Seat[];
  ampar: readonly Seat[];
  /** Those that new GluA1 adds. */
  amparNew: readonly Seat[];
  vdcc: Seat;
  trkb: Seat;
  /** Where the interneuron's bouton faces the terminal. */
  brake: Seat;
}

/** Where the receptors stand, by the outlines of their cells. */
export function seatsOn({
  interneuron,
  terminal,
  dendrite,
}: Pick<Anatomy, 'interneuron' | 'terminal' | 'dendrite'>): Seats {
  const spine = dendrite.outline;
  const head = (x: number) => seatAt(spine, x, 480);
  return {
    nmdarGaba: [
      [138, 320],
      [232, 310],
      [326, 248],
    ].map(([x, y]) => seatAt(interneuron.outline, x as number, y as number)),
    ampar: [738, 797, 907, 966].map(head),
    amparNew: [680, 1024].map(head),
    vdcc: seatAt(spine, 660, 620),
    trkb: seatAt(spine, 1052, 624),
    brake: seatAt(terminal.outline, 628, 238),
  };
}

const straight = (...corners: Point[]): Route => ({ corners });
const curve = (a: Point, b: Point, c: Point, d: Point): Route => ({ curve: [a, b, c, d] });
const beyond = ({ x, y, nx, ny }: Seat, distance: number): Point => [x + nx * distance, y + ny * distance];

/** The way of the depolarisation: inside the membrane, from the receptors to the channel on the left flank. */
function alongInside({ points, normals }: Outline, from: Seat, to: Seat, depth: number): Route {
  const way: Point[] = [];
  const step = Math.sign(to.index - from.index) || 1;
  for (let i = from.index; i !== to.index - step * 5; i += step * 4) {
    if ((to.index - step * 5 - i) * step < 0) break;
    const [p, n] = [points[i] as Point, normals[i] as Point];
    way.push([p[0] - n[0] * depth, p[1] - n[1] * depth]);
  }
  return { corners: way, radius: 10 };
}

/** How every arrow runs. Those that are acted out keep a line to be pointed at and for the morph between views. */
function routesIn({ dendrite }: Anatomy, seats: Seats): Readonly<Record<string, Route>> {
  const [, middle] = seats.nmdarGaba as readonly [Seat, Seat, Seat];
  const first = seats.ampar[0] as Seat;
  return {
    'stress-loss': straight([142, 938], [142, 906]),
    'ketamine-nmdar': straight([214, 366], beyond(middle, 66)),
    'nmdar-firing': curve(beyond(seats.nmdarGaba[2] as Seat, -40), [330, 178], [350, 160], [380, 136]),
    'firing-gaba': curve([488, 126], [520, 130], [540, 150], [552, 172]),
    'gaba-release': straight([598, 226], beyond(seats.brake, 9)),
    'release-glutamate': straight([852, 424], [852, 448]),
    'glutamate-ampar': straight([824, 450], beyond(seats.ampar[1] as Seat, 40)),
    'ampar-vdcc': alongInside(dendrite.outline, first, seats.vdcc, 19),
    'vdcc-bdnf': straight(beyond(seats.vdcc, -34), [714, 604]),
    'release-bdnf': curve([782, 590], [860, 540], [960, 536], [1030, 546]),
    'bdnf-trkb': straight([1106, 572], beyond(seats.trkb, 44)),
    'trkb-pi3k': straight([1018, 608], [988, 604]),
    'trkb-mek': curve([1018, 628], [1010, 640], [1002, 648], [988, 653]),
    'pi3k-mtorc1': curve([857, 608], [838, 640], [845, 718], [845, 809]),
    'mek-mtorc1': curve([872, 676], [860, 700], [860, 740], [860, 809]),
    'mtorc1-p70s6k': curve([922, 828], [932, 824], [938, 816], [951, 813]),
    'mtorc1-4ebp1': curve([922, 846], [932, 850], [938, 853], [950, 855]),
    'p70s6k-synthesis': curve([1060, 813], [1070, 814], [1076, 822], [1084, 832]),
    '4ebp1-synthesis': curve([1060, 856], [1068, 856], [1074, 854], [1082, 852]),
    'synthesis-proteins': straight([1238, 848], [1256, 847]),
    'proteins-synaptogenesis': curve([1330, 826], [1296, 812], [1262, 790], [1258, 730]),
    'synaptogenesis-spines': curve([1308, 656], [1322, 650], [1330, 648], [1342, 646]),
    'synaptogenesis-loss': curve([1220, 730], [1000, 800], [520, 800], [300, 716]),
    'spines-circuit': straight([1396, 724], [1396, COLLECTING], [OUT_OF_SPINES, COLLECTING], [OUT_OF_SPINES, 936]),
    'circuit-relief': straight([1344, STRIP], [1402, STRIP]),
    'ampar-potentiation': curve([712, 552], [718, 570], [744, 564], [771, 556]),
    'trkb-potentiation': curve([1028, 602], [1028, 578], [1016, 556], [991, 553]),
    // Down the neck and around mTORC1, so that it is taken for the effect of nothing that it passes.
    'potentiation-relief': {
      corners: [
        [822, 577],
        [822, 748],
        [738, 806],
        [738, STRIP],
        [926, STRIP],
      ],
      radius: 34,
    },
  };
}

/** The part of the picture that each step is about, for viewports that cannot show all of it legibly. */
const frames: Readonly<Record<string, Box>> = {
  'stressed-synapse': { x: 0, y: 410, w: 660, h: 560 },
  'nmda-blockade': { x: 0, y: 70, w: 700, h: 500 },
  'glutamate-burst': { x: 742, y: 150, w: 702, h: 530 },
  'ampa-activation': { x: 230, y: 300, w: 702, h: 500 },
  'bdnf-trkb': { x: 784, y: 372, w: 702, h: 420 },
  mtorc1: { x: 752, y: 520, w: 702, h: 460 },
  synaptogenesis: { x: 900, y: 404, w: 700, h: 470 },
  relief: { x: 918, y: 530, w: 670, h: 470 },
};

/** A receptor's room in its membrane, upright or lying by the nearest quarter turn. */
function seated(id: string, { x, y, degrees }: Seat, w: number, h: number): PlacedNode {
  const lies = Math.abs(Math.sin((degrees * Math.PI) / 180)) > 0.7;
  const [bw, bh] = lies ? [h, w] : [w, h];
  return { id, x, y, w, h, rotate: degrees, box: { x: x - bw / 2, y: y - bh / 2, w: bw, h: bh } };
}

/** Where everything stands in the cell view: the same object for the same graph. */
export const cellLayout = memoize((graph: MechanismGraph): KetamineCellLayout => {
  const tissue = anatomy();
  const seats = seatsOn(tissue);
  const receptors: Readonly<Record<string, PlacedNode>> = {
    'nmdar-gaba': seated('nmdar-gaba', seats.nmdarGaba[2] as Seat, 56, 112),
    ampar: seated('ampar', seats.ampar[0] as Seat, 62, 96),
    vdcc: seated('vdcc', seats.vdcc, 56, 84),
    trkb: seated('trkb', seats.trkb, 56, 96),
  };
  const nodes = new Map<string, PlacedNode>();
  for (const { id } of graph.nodes) {
    const spot = places[id];
    const node =
      receptors[id] ??
      (spot && { ...spot, id, box: { x: spot.x - spot.w / 2, y: spot.y - spot.h / 2, w: spot.w, h: spot.h } });
    if (!node) throw new Error(`The cell view of “${graph.id}” has no place for the node “${id}”.`);
    nodes.set(id, node);
  }
  const routes = routesIn(tissue, seats);
  const edges = new Map<string, PlacedEdge>();
  for (const { id } of graph.edges) {
    const route = routes[id];
    if (!route) throw new Error(`The cell view of “${graph.id}” has no route for the arrow “${id}”.`);
    const line = routeLine(route);
    const { x, y } = pointAt(line, line.length / 2);
    edges.set(id, { id, line, middle: [x, y] });
  }
  const whole = { x: 0, y: 0, w: WIDTH, h: HEIGHT };
  const focus = new Map(graph.steps.map((step) => [step.id, frames[step.id] ?? whole]));
  return { width: WIDTH, height: HEIGHT, nodes, edges, focus, anatomy: tissue, seats };
});
