import type { IdSet } from './idSet';

/** What a question put by hand asks about, in the words of the question. */
export interface AskedOutcome<I extends IdSet = IdSet> {
  node: I['node'];
  name: string;
  /** When it is looked at, in minutes after the start; without it, when it answers most strongly. */
  atMin?: number;
}

/** A question put by hand. Which choice is right is not written here: the model is asked. */
export interface WorkedQuestion<I extends IdSet = IdSet> {
  /** As it stands in an address. */
  id: string;
  /** The experiment whose outcome is to be predicted. */
  intervention: I['intervention'];
  prompt: string;
  /** What is acted on, as it stands within a sentence. */
  part: string;
  outcomes: readonly AskedOutcome<I>[];
}

/** Another built-in mechanism with which this one is worth seeing on one axis of time. */
export interface ComparedMechanism {
  /** Its id. */
  mechanism: string;
  /** What the two show together, in one or two sentences. */
  text: string;
}

/** What helps to teach a mechanism. Each part may be missing: generic code supplies it, or does without. */
export interface Teaching<I extends IdSet = IdSet> {
  /** In the order in which they are asked; beside them, questions are made from the graph. */
  questions?: readonly WorkedQuestion<I>[];
  /** The nodes whose courses are plotted first; else the last in each step that responds. */
  readouts?: readonly I['node'][];
  /** The treatment that others are compared with; else none is. */
  baseline?: I['course'];
  /** Mechanisms to compare it with; else none are offered. */
  comparedWith?: readonly ComparedMechanism[];
}
