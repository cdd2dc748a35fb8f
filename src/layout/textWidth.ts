import metrics from './fontMetrics.data.json';

export type Weight = 450 | 550 | 600 | 650;

const place = new Map([...metrics.characters].map((character, i) => [character, i]));
/** A letter the table lacks is taken to be as wide as this one, which is wider than most. */
const UNKNOWN = place.get('m') as number;

/** Height of a capital and depth of a tail in the shipped sans, in shares of its size. */
export const CAP_HEIGHT = 0.698;
export const DESCENT = 0.22;

/** How wide a line of the shipped sans is at a size, in the unit of the size. Kerning is left out: it only narrows. */
export function textWidth(text: string, size: number, weight: Weight, tracking = 0): number {
  const widths = metrics.widths[`${weight}`];
  let sum = 0;
  let count = 0;
  for (const character of text) {
    sum += widths[place.get(character) ?? UNKNOWN] as number;
    count++;
  }
  return (sum / metrics.unitsPerEm) * size + tracking * count;
}
