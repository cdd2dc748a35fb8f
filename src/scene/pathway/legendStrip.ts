import { textWidth } from '../../layout/textWidth';
import type { MechanismGraph } from '../../model/mechanism';
import { group, text } from '../items';
import type { SceneItem } from '../scene';
import { type } from '../type';
import { legendColumns, ROW } from './legend';

/** Room for a sample, in design units: that of an arrow, and its distance from its words. */
const SAMPLE = 84;
/** Between an entry and the next. */
const GAP = 30;

/** The key to the pathway as lines of samples with their words, for a place that is wide and low. */
export function legendStrip(
  mechanism: MechanismGraph,
  stepIndex: number,
  width: number,
): { items: SceneItem[]; width: number; height: number } {
  const items: SceneItem[] = [];
  let [x, row] = [0, 0];
  const entries = legendColumns(mechanism, stepIndex).flatMap(({ rows }) => rows);
  for (const [at, [words, sample]] of entries.entries()) {
    const w = SAMPLE + textWidth(words, type.sublabel, 450);
    if (x > 0 && x + w > width) [x, row] = [0, row + 1];
    const y = ROW * (row + 0.5);
    items.push(
      group(`sample${at}`, sample, { x: x + SAMPLE / 2 - 4, y }),
      text(`words${at}`, x + SAMPLE, y + 8, words, { role: 'legend-words', size: type.sublabel, weight: 450 }),
    );
    x += w + GAP;
  }
  return { items, width, height: ROW * (row + 1) };
}
