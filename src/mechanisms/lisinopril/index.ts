import { defineMechanism } from '../../model/defineMechanism';
import { graphParts } from './graph';
import { quotes } from './records/quotes';
import { documents, references } from './records/sources';
import { limits, questions, terms } from './records/context';

/**
 * A small mechanism, written by hand from one file of DrugMechDB: six nodes, six arrows, a sentence for each. The example of
 * docs/your-own-mechanism.md.
 */
export const lisinopril = defineMechanism({
  ...graphParts,
  layerNodes: {},
  layerEdges: {},
  quotes,
  claims: {},
  documents,
  references,
  hypotheses: {},
  interventions: {},
  history: {},
  courses: {},
  figures: {},
  limits,
  questions,
  terms,
});
