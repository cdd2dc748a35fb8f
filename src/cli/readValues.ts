import { quoted } from '../player/urlCodec';
import type { Clamp } from '../simulate/scenario';
import { DEFAULT_UNTIL_MIN, STRESS_BEFORE_MIN } from '../simulate/parameters';
import { WrongUse } from './problems';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number within limits. `what` begins the sentence that says what was expected. */
export function readNumber(text: string, what: string, most = Infinity): number {
  const value = NUMBER.test(text.trim()) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= most && Number.isFinite(value)) return value;
  const range = most === Infinity ? '0 or more' : `from 0 to ${most}`;
  throw new WrongUse(`${what} must be a number ${range}, with a point for decimals, not ${quoted(text)}.`);
}

/** `mtorc1=0` holds a node at a value, `mtorc1*0.5` leaves it that share of its own activity. */
export function readClamp(text: string): Clamp {
  const at = text.search(/[=*]/);
  if (at <= 0) {
    const node = at < 0 && text !== '' ? text : 'mtorc1';
    throw new WrongUse(
      `The clamp ${quoted(text)} does not say what is done to which node: write ${quoted(`${node}=0`)} to hold it at 0, or ${quoted(`${node}*0.5`)} to leave half.`,
    );
  }
  const node = text.slice(0, at).trim();
  const value = text.slice(at + 1);
  if (text[at] === '=') return { node, to: readNumber(value, `The value at which ${quoted(node)} is held`, 1) };
  return { node, factor: readNumber(value, `The share of ${quoted(node)} that is left`) };
}

export interface Time {
  /** As asked for. */
  label: string;
  /** After the dose. */
  minutes: number;
}

const UNITS: Readonly<Record<string, number>> = { min: 1, m: 1, h: 60, d: 1440, w: 10_080 };
const TIME = /^(-?(?:\d+\.?\d*|\.\d+))\s*(min|[mhdw])$/i;

/** “30min”, “24h” or “7d” after the dose; a minus sign is before it. */
export function readTime(text: string): Time {
  const [, figure = '', unit = ''] = TIME.exec(text) ?? (text === '0' ? ['', '0', 'min'] : []);
  if (unit === '')
    throw new WrongUse(`${quoted(text)} is not a time: write a number and a unit, as in “30min”, “24h” or “7d”.`);
  const minutes = Number(figure) * (UNITS[unit.toLowerCase()] ?? 1);
  if (minutes < -STRESS_BEFORE_MIN || minutes > DEFAULT_UNTIL_MIN) {
    const [first, last] = [STRESS_BEFORE_MIN / 1440, DEFAULT_UNTIL_MIN / 1440];
    throw new WrongUse(`${quoted(text)} is outside the run, which goes from -${first}d to ${last}d.`);
  }
  return { label: text, minutes };
}
