import { isWithoutFigure } from '../../layout/time/timeOrder';
import type { TimeFigure } from '../../model/graph';
import type { Run } from './wrapRuns';

/** A time as its source words it; that it was seen in people goes without saying where all of it was. */
export function figureText(figure: TimeFigure): string {
  const text = figure.text
    .replace(/ \((?:people|patients|human)\)$/, '')
    // A number is not torn from its unit.
    .replace(/(\d) (?=(?:min|h|d|hours?|days?|weeks?|months?)\b)/g, '$1\u00a0');
  return isWithoutFigure(figure) && !text.includes('no figure') ? `${text} (no figure was read)` : text;
}

/** What stands beside a bar: the phase, the time in the source's words, and where it is from. */
export function figureRuns(word: string, figure: TimeFigure, source: string): Run[] {
  return [
    { text: word, weight: 600, paint: 'ink' },
    { text: figureText(figure), weight: 450, paint: 'ink' },
    ...(source === '' ? [] : ([{ text: source, weight: 450, paint: 'ink3' }] as const)),
  ];
}
