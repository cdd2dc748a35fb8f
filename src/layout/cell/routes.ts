import type { Point } from '../geometry';
import type { Route } from '../route';
import type { Anatomy } from './anatomy';
import type { Outline } from '../outline';
import type { Seat } from './along';
import type { Seats } from './seats';

const straight = (...corners: Point[]): Route => ({ corners });
const curve = (a: Point, b: Point, c: Point, d: Point): Route => ({ curve: [a, b, c, d] });
const beyond = ({ x, y, nx, ny }: Seat, distance: number): Point => [x + nx * distance, y + ny * distance];

/** The way of the depolarisation: within the membrane, from the receptors to the channel on the left flank. */
function inside({ points, normals }: Outline, from: Seat, to: Seat, depth: number): Route {
  const way: Point[] = [];
  const step = Math.sign(to.index - from.index) || 1;
  for (let i = from.index; i !== to.index - step * 5; i += step * 4) {
    if ((to.index - step * 5 - i) * step < 0) break;
    const [p, n] = [points[i] as Point, normals[i] as Point];
    way.push([p[0] - n[0] * depth, p[1] - n[1] * depth]);
  }
  return { corners: way, radius: 10 };
}

/** How every arrow of the ketamine mechanism runs. Those that are acted out keep a line for hand and morph. */
export function routesIn({ dendrite }: Anatomy, seats: Seats): Readonly<Record<string, Route>> {
  const [, middle] = seats.nmdarGaba as readonly [Seat, Seat, Seat];
  const first = seats.ampar[0] as Seat;
  return {
    'stress-loss': straight([142, 938], [142, 906]),
    'ketamine-nmdar': straight([214, 366], beyond(middle, 66)),
    'nmdar-firing': curve(beyond(seats.nmdarGaba[2] as Seat, -40), [330, 178], [350, 160], [380, 136]),
    'firing-gaba': curve([488, 126], [520, 130], [540, 150], [552, 172]),
    'gaba-release': straight([598, 226], beyond(seats.brake, 9)),
    'release-glutamate': straight([852, 424], [852, 448]),
    'glutamate-ampar': straight([796, 462], beyond(seats.ampar[1] as Seat, 40)),
    'ampar-vdcc': inside(dendrite.outline, first, seats.vdcc, 19),
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
    'ketamine-nmdar-rest': curve([344, 416], [500, 452], [700, 430], [826, 440]),
    'nmdar-rest-eef2k': curve([848, 520], [838, 690], [830, 800], [697, 826]),
    'eef2k-synthesis': curve([700, 868], [780, 892], [1030, 896], [1124, 878]),
    'synthesis-proteins': straight([1238, 848], [1256, 847]),
    'proteins-synaptogenesis': curve([1330, 826], [1296, 812], [1262, 790], [1258, 730]),
    'synaptogenesis-spines': curve([1308, 656], [1322, 650], [1330, 648], [1342, 646]),
    'synaptogenesis-loss': curve([1220, 730], [1000, 800], [520, 800], [300, 716]),
    'spines-circuit': straight([1216, 906], [1216, 936]),
    'circuit-relief': straight([1324, 962], [1376, 962]),
    'ampar-relief': straight([962, 906], [962, 936]),
  };
}
