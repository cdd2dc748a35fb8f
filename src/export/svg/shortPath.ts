/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const PARTS = /([a-z])|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

interface Place {
  x: number;
  y: number;
}

/** Which of a command's numbers is measured along which axis; the others, of an arc, stand for themselves. */
function axisOf(verb: string, at: number): 'x' | 'y' | null {
  if (verb === 'H') return 'x';
  if (verb === 'V') return 'y';
  if (verb === 'A' && at < 5) return null;
  return at % 2 === (verb === 'A' ? 1 : 0) ? 'x' : 'y';
}

/** A number of hundredths as a path has it: no nought that says nothing. */
function written(hundredths: number): string {
  return String(hundredths / 100).replace(/^(-?)0\./, '$1.');
}

/**
 * The same path in about half the letters: steps from point to point and not places on the page, to a hundredth of the
 * unit. Each step begins where the one before ended when rounded, so that no error adds up. A path that cannot be read is
 * given back as it is.
 */
export function shortPath(d: string): string {
  const parts = [...d.matchAll(PARTS)];
  const now: Place = { x: 0, y: 0 };
  const start: Place = { x: 0, y: 0 };
  let short = '';
  let before = '';
  for (let next = 0, verb = '', isStep = false; next < parts.length; ) {
    const letter = parts[next]?.[1];
    if (letter !== undefined) {
      verb = letter.toUpperCase();
      isStep = letter !== verb;
      next++;
    } else if (verb === 'M') verb = 'L';
    const takes = TAKES[verb];
    if (takes === undefined || (letter === undefined && takes === 0)) return d;
    const numbers = parts.slice(next, next + takes).map(([text]) => Number(text));
    if (numbers.length < takes || numbers.some(Number.isNaN)) return d;
    next += takes;
    const steps = numbers.map((value, at) => {
      const axis = axisOf(verb, at);
      const whole = Math.round(value * 100);
      return axis && !isStep ? whole - now[axis] : whole;
    });
    // The first move may as well be a step from nowhere.
    const small = verb.toLowerCase();
    const repeats = before === small && small !== 'm' && small !== 'z';
    if (verb === 'Z') Object.assign(now, start);
    steps.forEach((step, at) => {
      const isEnd = at >= takes - (verb === 'H' || verb === 'V' ? 1 : 2);
      const axis = isEnd ? axisOf(verb, at) : null;
      const text = written(step);
      short += at > 0 || repeats ? (text.startsWith('-') ? text : ` ${text}`) : small + text;
      if (axis) now[axis] += step;
    });
    if (verb === 'Z') short += small;
    if (verb === 'M') Object.assign(start, now);
    before = small;
  }
  return short;
}
