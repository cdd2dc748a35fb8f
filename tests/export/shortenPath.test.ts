import fc from 'fast-check';
import svgPath from 'svgpath';
import { describe, expect, it } from 'vitest';
import { shortenPath } from '../../src/export/pathCommands';

/** Where a path of steps goes, as places: the ends of its commands, with their handles. */
function places(d: string): string[] {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const out: string[] = [];
  for (const [, verb = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    const takes = { M: 2, m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, a: 7, s: 4, z: 0 }[verb] ?? Number.NaN;
    if (verb === 'z') [x, y] = [startX, startY];
    for (let at = 0; at < numbers.length; at += takes) {
      const part = numbers.slice(at, at + takes);
      if (verb === 'h') x += part[0] ?? 0;
      else if (verb === 'v') y += part[0] ?? 0;
      else [x, y] = [x + (part.at(-2) ?? 0), y + (part.at(-1) ?? 0)];
      if (/m/i.test(verb)) [startX, startY] = [x, y];
      out.push(`${verb} ${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`);
    }
  }
  return out;
}

describe('shortenPath', () => {
  it.each([
    ['M10 20L30 20L30 50Z', 'M10 20l20 0 0 30z'],
    ['M0.5 0.25H1.5V-0.75', 'M.5 .25h1v-1'],
    ['M10 10Q20 0 30 10C40 20 50 20 60 10S80 0 90 10', 'M10 10q10-10 20 0c10 10 20 10 30 0s20-10 30 0'],
    ['M10 10A5 6 30 0 1 20 20', 'M10 10a5 6 30 0 1 10 10'],
    ['M1 1 2 2 3 1Z M5 5L6 6', 'M1 1l1 1 1-1z m4 4l1 1'],
    ['m1 1l1 0h2v3z', 'M1 1l1 0h2v3z'],
    ['', ''],
  ])('%s becomes %s', (d, short) => {
    expect(shortenPath(d)).toBe(short);
  });

  it('ends where the path ends, however many steps it has', () => {
    const points = Array.from({ length: 500 }, (_, i) => `L${(i + 1) / 3} ${(i + 1) / 7}`);
    expect(places(shortenPath(`M0 0${points.join('')}`)).at(-1)).toBe('l 166.67 71.43');
  });

  it('ends where a browser would stop reading', () => {
    expect(shortenPath('M1 2L3')).toBe('M1 2');
    expect(shortenPath('1 2L3 4')).toBe('');
  });

  /** What its one pass stands for, pass by pass. */
  const inPasses = (d: string): string =>
    svgPath(d)
      .abs()
      .round(2)
      .rel()
      .round(2)
      .toString()
      .replace(/(?<![\d.])0\./g, '.');

  it('gives what svgpath gives in four passes, also where a number lies on the edge of rounding', () => {
    const number = fc.oneof(
      fc.double({ min: -3000, max: 3000, noNaN: true }),
      fc.integer({ min: -300_000, max: 300_000 }).map((thousandths) => thousandths / 1000),
    );
    const numbers = (count: number) => fc.tuple(...Array.from({ length: count }, () => number));
    const drawn = fc.oneof(
      ...Object.entries({ M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 }).map(([verb, count]) =>
        fc
          .tuple(fc.constantFrom(verb, verb.toLowerCase()), numbers(count))
          .map(([letter, own]) => letter + own.join(' ')),
      ),
      fc
        .tuple(fc.constantFrom('A', 'a'), numbers(3), fc.constantFrom('0 0', '0 1', '1 0', '1 1'), numbers(2))
        .map(([letter, shape, flags, end]) => `${letter}${shape.join(' ')} ${flags} ${end.join(' ')}`),
    );
    const path = fc.tuple(numbers(2), fc.array(drawn, { maxLength: 12 }));
    fc.assert(
      fc.property(path, ([start, rest]) => {
        const d = `M${start.join(' ')}${rest.join('')}`;
        expect(shortenPath(d)).toBe(inPasses(d));
      }),
    );
  });
});
