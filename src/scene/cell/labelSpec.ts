import type { Point } from '../../layout/geometry';
import type { Anchor } from '../../layout/view';
import type { Token } from '../tokens';

/** A label and the steps at which it stands. Coordinates are those of the baseline of its first line. */
export interface LabelSpec {
  /** What it names; a label that changes its words or place from step to step has several of the same. */
  id: string;
  at: readonly number[];
  x: number;
  y: number;
  anchor?: Anchor;
  title: string;
  /** A second line of the title, in its size. */
  more?: string;
  /** A quiet second line. */
  sub?: string;
  paint?: Token;
  style?: 'event' | 'territory' | 'quiet';
  /** The step it is named for. */
  badge?: number;
  /** A line from the label to the thing, by way of at most one bend. */
  leader?: readonly Point[];
}

/** The corners of a leader, as x and y in turn. */
export function way(...numbers: readonly number[]): Point[] {
  return numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] as number]] : []));
}
