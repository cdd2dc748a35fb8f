import { NAME_LEADING } from '../../layout/time/rowNames';
import type { TimeLayout } from '../../layout/time/types';
import { BADGE_RADIUS, type Caption, figureWidth, type Words } from './captions';
import { laneNameWidth } from './strataItems';

/** From one height to another. */
export type Gap = readonly [from: number, to: number];

/** Half the height of the gap that a line leaves around words. */
const CLEAR = 16;
/** A piece of line shorter than this between two gaps is a speck. */
const SPECK = 8;

function crosses(words: Words | undefined, width: number, x: number): boolean {
  if (!words) return false;
  const left = words.anchor === 'start' ? words.x : words.x - width;
  return x > left - 5 && x < left + width + 5;
}

/** Where an upright line would run through the words of rows, or through names of lanes above their rows. */
export function wordGaps(layout: TimeLayout, captions: ReadonlyMap<string, Caption>, x: number): Gap[] {
  const inRows = [...layout.nodes.values()]
    .filter(({ id, nameWidth }) => {
      const { name, figure } = captions.get(id) ?? {};
      return crosses(name, nameWidth, x) || (figure && crosses(figure, figureWidth(figure.text), x));
    })
    .map(({ y, lines }): Gap => {
      const clear = CLEAR + ((lines.length - 1) * NAME_LEADING) / 2;
      return [y - clear, y + clear];
    });
  const inLaneNames = layout.strata
    .filter(({ lines, box, rowsTop }) => rowsTop > box.y && x < box.x + 26 + laneNameWidth(lines))
    .map(({ nameY }): Gap => [nameY - 23, nameY + 8]);
  return [...inRows, ...inLaneNames];
}

/** Where an upright line would run through the numbers of steps. */
export function badgeGaps(layout: TimeLayout, captions: ReadonlyMap<string, Caption>, x: number): Gap[] {
  return [...layout.nodes.values()].flatMap(({ id, y }): Gap[] => {
    const badge = captions.get(id)?.badge;
    return badge !== undefined && Math.abs(badge - x) < BADGE_RADIUS + 4 ? [[y - CLEAR - 4, y + CLEAR + 4]] : [];
  });
}

/** An upright line that steps aside at gaps, as path data. */
export function lineWithGaps(
  x: number,
  y0: number,
  y1: number,
  gaps: readonly Gap[],
  at: (y: number) => number,
): string {
  let d = `M${x} ${y0}`;
  let end = -SPECK;
  for (const [from, to] of [...gaps].sort((a, b) => a[0] - b[0])) {
    d = from - end < SPECK ? d.slice(0, d.lastIndexOf('M')) : `${d}V${at(from)}`;
    d += `M${x} ${at(Math.max(to, end))}`;
    end = Math.max(to, end);
  }
  return `${d}V${y1}`;
}
