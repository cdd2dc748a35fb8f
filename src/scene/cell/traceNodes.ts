import { path } from '../items';
import type { VisualState } from '../visualState';
import type { Transition } from '../frameState';
import type { SceneItem } from '../scene';
import type { Token } from '../tokens';
import { openings } from './choreography';
import type { Painter } from './painter';
import { dockedRow } from './release';

interface Trace {
  x: number;
  y: number;
  w: number;
  h: number;
  paint: Token;
  /** Spikes as shares of the width. */
  spikes(look: VisualState): readonly number[];
}

/** What an electrode sees, drawn from spikes that each have a height. While a look changes, old spikes sink and new ones rise. */
function trace({ x, y, w, h, paint, spikes }: Trace, { from, to, progress }: Transition): SceneItem {
  const [before, after] = [spikes(from), spikes(to)];
  const all = [
    ...before.map((at) => ({ at, height: after.includes(at) ? 1 : 1 - progress })),
    ...after.filter((at) => !before.includes(at)).map((at) => ({ at, height: progress })),
  ]
    .filter(({ height }) => height > 0)
    .sort((a, b) => a.at - b.at);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  let d = `M${x} ${y}`;
  for (const { at, height } of all) {
    const px = tenth(x + at * w);
    d += `H${tenth(px - 2.6)}L${px} ${tenth(y - h * height)}L${tenth(px + 2)} ${tenth(y + h * 0.16 * height)}L${tenth(px + 4)} ${y}`;
  }
  return path('trace', `${d}H${x + w}`, { fill: 'none', stroke: paint, strokeWidth: 2.2, cap: 'round' });
}

const EVEN = [0.05, 0.15, 0.26, 0.35, 0.47, 0.57, 0.68, 0.78, 0.9];
const THREE_THEN_FLAT = [0.05, 0.15, 0.26];

const interneuron: Trace = {
  x: 324,
  y: 126,
  w: 160,
  h: 20,
  paint: 'gab-deep',
  spikes: (look) => (look === 'silenced' ? THREE_THEN_FLAT : EVEN),
};

const SPARSE = [0.22, 0.71];
const BURST = [0.2, 0.245, 0.29, 0.335, 0.38, 0.46, 0.5, 0.54, 0.58, 0.62, 0.72, 0.76, 0.8];
const AFTER = [0.1, 0.3, 0.46, 0.68, 0.88];

const terminal: Trace = {
  x: 1010,
  y: 132,
  w: 190,
  h: 20,
  paint: 'glu-deep',
  spikes: (look) => (look === 'active' ? BURST : look === 'visited' ? AFTER : SPARSE),
};

/** The firing of the interneuron: even, or three spikes and then flat. */
export const firingNode: Painter = { watches: [], draw: ({ transition }) => [trace(interneuron, transition)] };

/** The firing of the terminal, and the vesicles it makes open. */
export const releaseNode: Painter = {
  watches: ['release-glutamate'],
  draw: ({ layout, frameState, transition }) => [trace(terminal, transition), dockedRow(layout, openings(frameState))],
};
