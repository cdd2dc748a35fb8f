import type { Evidence } from './evidence';
import type { IdSet } from './ids';

/** One figure of a time course, in minutes after the dose, with the words and the evidence it rests on. */
export interface TimeFigure<I extends IdSet = IdSet> {
  /** Minutes after the dose; absent where no text that was read gives a number. */
  fromMin?: number;
  toMin?: number;
  /** The figure as the source words it, with species: "raised by 10–18 min (rat)". */
  text: string;
  evidence: readonly Evidence<I>[];
}

/** When a node starts to change, is strongest, and is over. What is absent is not known. */
export interface Timing<I extends IdSet = IdSet> {
  onset?: TimeFigure<I>;
  peak?: TimeFigure<I>;
  decay?: TimeFigure<I>;
}
