/** A piece of a path in absolute numbers: to a point, along a line, along a cubic curve, or back to where it began. */
export type Piece =
  | { verb: 'M' | 'L'; to: readonly [number, number] }
  | { verb: 'C'; to: readonly [number, number, number, number, number, number] }
  | { verb: 'Z' };

const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };
const TOKEN = /[a-zA-Z]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;

/** The commands of a `d`, each with its own numbers. Scenes have no arcs; a command that is not known throws. */
function* commandsOf(d: string): Generator<{ letter: string; numbers: number[] }> {
  const tokens = d.match(TOKEN) ?? [];
  let letter = '';
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as string;
    if (/[a-zA-Z]/.test(token)) {
      letter = token;
      at++;
    }
    const count = COUNTS[letter.toUpperCase()];
    if (count === undefined) throw new RangeError(`A path has “${letter}”, which is not drawn: ${d.slice(0, 60)}`);
    yield { letter, numbers: tokens.slice(at, at + count).map(Number) };
    at += count;
    if (count === 0 && tokens[at] !== undefined && !/[a-zA-Z]/.test(tokens[at] as string)) return;
    // What follows a point that a line starts from is a line to the next.
    if (letter === 'M') letter = 'L';
    if (letter === 'm') letter = 'l';
  }
}

/** The `d` of a path in the four commands that PDF has; a quadratic curve becomes the cubic one that is the same. */
export function pathCurves(d: string): Piece[] {
  const pieces: Piece[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** Where the last curve came from, for one that goes on smoothly. */
  let cubic: [number, number] | null = null;
  let square: [number, number] | null = null;
  const curve = (a: number, b: number, p: number, q: number, toX: number, toY: number): void => {
    pieces.push({ verb: 'C', to: [a, b, p, q, toX, toY] });
    [x, y] = [toX, toY];
  };
  const quadratic = (a: number, b: number, toX: number, toY: number): void => {
    const third = (from: number, control: number): number => from + ((control - from) * 2) / 3;
    curve(third(x, a), third(y, b), third(toX, a), third(toY, b), toX, toY);
    square = [a, b];
  };
  for (const { letter, numbers } of commandsOf(d)) {
    const verb = letter.toUpperCase();
    const lower = letter !== verb;
    const n = numbers.map((value, i) => {
      if (!lower) return value;
      return value + (verb === 'V' || (verb !== 'H' && i % 2 === 1) ? y : x);
    }) as [number, number, number, number, number, number];
    const [lastCubic, lastSquare]: ([number, number] | null)[] = [cubic, square];
    cubic = square = null;
    if (verb === 'M' || verb === 'L') {
      pieces.push({ verb, to: [n[0], n[1]] });
      [x, y] = [n[0], n[1]];
      if (verb === 'M') [startX, startY] = [x, y];
    } else if (verb === 'H' || verb === 'V') {
      [x, y] = verb === 'H' ? [n[0], y] : [x, n[0]];
      pieces.push({ verb: 'L', to: [x, y] });
    } else if (verb === 'C') {
      cubic = [n[2], n[3]];
      curve(...n);
    } else if (verb === 'S') {
      const [a, b] = lastCubic ? [2 * x - lastCubic[0], 2 * y - lastCubic[1]] : [x, y];
      cubic = [n[0], n[1]];
      curve(a, b, n[0], n[1], n[2], n[3]);
    } else if (verb === 'Q') {
      quadratic(n[0], n[1], n[2], n[3]);
    } else if (verb === 'T') {
      const [a, b] = lastSquare ? [2 * x - lastSquare[0], 2 * y - lastSquare[1]] : [x, y];
      quadratic(a, b, n[0], n[1]);
    } else {
      pieces.push({ verb: 'Z' });
      [x, y] = [startX, startY];
    }
  }
  return pieces;
}
