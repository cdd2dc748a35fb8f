import type { Point } from '../layout/geometry';

export interface Arc {
  rx: number;
  ry: number;
  /** Degrees by which the ellipse is turned. */
  turn: number;
  large: boolean;
  sweep: boolean;
}

type Curve = readonly [Point, Point, Point];

/**
 * An elliptical arc of SVG as cubic curves, none longer than a quarter. The centre is found as in the implementation
 * notes of SVG 2, section B.2.4; radii that are too small are made to fit.
 */
function arcCurves([x0, y0]: Point, { rx, ry, turn, large, sweep }: Arc, [x1, y1]: Point): Curve[] {
  if (x0 === x1 && y0 === y1) return [];
  if (rx === 0 || ry === 0)
    return [
      [
        [x0, y0],
        [x1, y1],
        [x1, y1],
      ],
    ];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [hx, hy] = [(x0 - x1) / 2, (y0 - y1) / 2];
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx];
  let [a, b] = [Math.abs(rx), Math.abs(ry)];
  const excess = (px / a) ** 2 + (py / b) ** 2;
  if (excess > 1) [a, b] = [a * Math.sqrt(excess), b * Math.sqrt(excess)];
  const square = (a * b) ** 2 - (a * py) ** 2 - (b * px) ** 2;
  const share = Math.sqrt(Math.max(0, square) / ((a * py) ** 2 + (b * px) ** 2)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(share * a * py) / b, (-share * b * px) / a];
  const from = Math.atan2((py - cy) / b, (px - cx) / a);
  const to = Math.atan2((-py - cy) / b, (-px - cx) / a);
  let span = to - from;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;

  const count = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const step = span / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const out = (u: number, v: number): Point => [
    cos * (cx + a * u) - sin * (cy + b * v) + mx,
    sin * (cx + a * u) + cos * (cy + b * v) + my,
  ];
  return Array.from({ length: count }, (_, i): Curve => {
    const [s, e] = [from + i * step, from + (i + 1) * step];
    return [
      out(Math.cos(s) - reach * Math.sin(s), Math.sin(s) + reach * Math.cos(s)),
      out(Math.cos(e) + reach * Math.sin(e), Math.sin(e) - reach * Math.cos(e)),
      i === count - 1 ? [x1, y1] : out(Math.cos(e), Math.sin(e)),
    ];
  });
}

/** One stretch of a path in absolute coordinates: the handles of a curve (two for C, one for Q), then where it ends. */
export interface Command {
  verb: 'M' | 'L' | 'Q' | 'C' | 'Z';
  points: readonly Point[];
}

/** How many numbers each letter of path data takes. */
const ARGUMENT_COUNT: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const GAP = /[\s,]*/y;

function matchAt(pattern: RegExp, d: string, from: number): string | undefined {
  pattern.lastIndex = from;
  return pattern.exec(d)?.[0];
}

/** The letters of path data with their numbers; a letter that is left out is that of the stretch before. */
function tokenizePath(d: string): { letter: string; numbers: number[] }[] {
  const found: { letter: string; numbers: number[] }[] = [];
  let [i, letter] = [0, ''];
  for (;;) {
    i += matchAt(GAP, d, i)?.length ?? 0;
    if (i >= d.length) return found;
    const own = /[a-z]/i.test(d.charAt(i));
    if (own) letter = d.charAt(i++);
    else if (letter === '' || /z/i.test(letter)) return found;
    const takes = ARGUMENT_COUNT[letter.toUpperCase()];
    if (takes === undefined) return found;
    const numbers: number[] = [];
    for (let k = 0; k < takes; k++) {
      i += matchAt(GAP, d, i)?.length ?? 0;
      // The two flags of an arc may stand together with what follows.
      const isFlag = /a/i.test(letter) && (k === 3 || k === 4);
      const text = isFlag ? d.charAt(i) : matchAt(NUMBER, d, i);
      if (!text) return found;
      numbers.push(Number(text));
      i += text.length;
    }
    found.push({ letter, numbers });
    if (letter === 'M') letter = 'L';
    if (letter === 'm') letter = 'l';
  }
}

/** SVG path data as commands: absolute, arcs as curves, short forms written out. It stops at the first error, as SVG does. */
export function pathCommands(d: string): Command[] {
  const commands: Command[] = [];
  let [now, start, handle]: [Point, Point, Point | null] = [[0, 0], [0, 0], null];
  let before = '';
  for (const { letter, numbers } of tokenizePath(d)) {
    const verb = letter.toUpperCase();
    const [ox, oy] = letter === verb ? [0, 0] : now;
    const point = (k: number): Point => [(numbers[k] as number) + ox, (numbers[k + 1] as number) + oy];
    /** The last handle mirrored, where the stretch before was a curve of the same kind. */
    const mirrored = (kinds: string): Point =>
      handle && kinds.includes(before) ? [2 * now[0] - handle[0], 2 * now[1] - handle[1]] : now;
    const line = (verbOf: 'M' | 'L', end: Point): void => {
      commands.push({ verb: verbOf, points: [end] });
      now = end;
    };
    const cubic = (a: Point, b: Point, end: Point): void => {
      commands.push({ verb: 'C', points: [a, b, end] });
      [now, handle] = [end, b];
    };
    const square = (a: Point, end: Point): void => {
      commands.push({ verb: 'Q', points: [a, end] });
      [now, handle] = [end, a];
    };
    if (verb === 'Z') {
      commands.push({ verb: 'Z', points: [] });
      now = start;
    } else if (verb === 'M') {
      start = point(0);
      line('M', start);
    } else if (verb === 'L') line('L', point(0));
    else if (verb === 'H') line('L', [(numbers[0] as number) + ox, now[1]]);
    else if (verb === 'V') line('L', [now[0], (numbers[0] as number) + oy]);
    else if (verb === 'C') cubic(point(0), point(2), point(4));
    else if (verb === 'S') cubic(mirrored('CS'), point(0), point(2));
    else if (verb === 'Q') square(point(0), point(2));
    else if (verb === 'T') square(mirrored('QT'), point(0));
    else if (verb === 'A') {
      const [rx, ry, turn, large, sweep] = numbers as [number, number, number, number, number];
      const end = point(5);
      for (const [a, b, c] of arcCurves(now, { rx, ry, turn, large: large === 1, sweep: sweep === 1 }, end))
        cubic(a, b, c);
      now = end;
    }
    before = verb;
  }
  return commands;
}
