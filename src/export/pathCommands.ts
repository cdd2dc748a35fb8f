import svgPath from 'svgpath';
import type { Point } from '../layout/geometry';

/** One segment of a path in absolute coordinates: the control points of a curve (two for C, one for Q), then its end. */
export interface Command {
  verb: 'M' | 'L' | 'Q' | 'C' | 'Z';
  points: readonly Point[];
}

/** SVG path data as absolute commands, arcs as cubic curves. Like a browser, it stops at the first error. */
export function pathCommands(d: string): Command[] {
  const commands: Command[] = [];
  // `unshort` before `unarc`: a short curve that follows an arc has no control point to mirror.
  const path = svgPath(d).abs().unshort().unarc();
  path.iterate(([verb, ...numbers], _index, x, y) => {
    if (verb === 'H') commands.push({ verb: 'L', points: [[numbers[0] as number, y]] });
    else if (verb === 'V') commands.push({ verb: 'L', points: [[x, numbers[0] as number]] });
    else commands.push({ verb: verb as Command['verb'], points: pairsOf(numbers) });
  });
  return commands;
}

function pairsOf(numbers: readonly number[]): Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, i): Point => [
    numbers[2 * i] as number,
    numbers[2 * i + 1] as number,
  ]);
}

/** The same path in relative coordinates, to a hundredth of its unit, in about half the characters. */
export function shortenPath(d: string): string {
  // Rounded before the differences are taken, so that errors do not add up; after it, to drop what floating point adds.
  const short = svgPath(d).abs().round(2).rel().round(2).toString();
  return short.replace(/(?<![\d.])0\./g, '.');
}
