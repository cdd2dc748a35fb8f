/**
 * The ids a mechanism may use, one member a kind. Every model type takes such a set, so that `defineMechanism` can
 * insist that a built-in mechanism names only what exists; a mechanism read from a file has plain strings.
 */
export interface IdSet {
  compartment: string;
  node: string;
  edge: string;
  step: string;
  quote: string;
  claim: string;
  document: string;
  reference: string;
  hypothesis: string;
  intervention: string;
  event: string;
  course: string;
  figure: string;
  limit: string;
  question: string;
  term: string;
}
