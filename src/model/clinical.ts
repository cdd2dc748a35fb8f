import type { Evidence } from './evidence';
import type { IdSet } from './ids';
import type { Timing } from './timing';

/** How a treatment's effect on patients runs over time: from onset to the strongest effect to its end. */
export interface ClinicalCourse<I extends IdSet = IdSet> {
  id: I['course'];
  /** "A single dose of ketamine", "Conventional antidepressants". */
  label: string;
  /** One or two sentences in plain words. */
  text: string;
  /** Minutes after the (first) dose. A figure without minutes is an order that no text puts a number to. */
  timing: Timing<I>;
  evidence: readonly Evidence<I>[];
}

/** A share of patients, in percent: one figure, or the two ends of a range. */
export interface Share {
  from: number;
  to?: number;
}

/** What share of patients a study or a text reports to respond, to remit, to relapse or to have no benefit. */
export interface ClinicalFigure<I extends IdSet = IdSet> {
  id: I['figure'];
  course: I['course'];
  measure: 'response' | 'remission' | 'still responding' | 'no benefit';
  share: Share;
  /** What it was compared with, where the text gives a figure: "midazolam". */
  control?: { label: string; share: Share };
  /** Minutes after the dose, where it was measured once. */
  atMin?: number;
  /** When it was measured, as the text words it: "at 24 hours", "the next day". */
  when: string;
  /** How many took part. */
  participants?: number;
  /** Who they were, in a few words. */
  population: string;
  /** The figure in a sentence, fit to be read aloud. */
  text: string;
  evidence: readonly Evidence<I>[];
}
