import { defineMechanism } from '../../model/defineMechanism';
import { graphParts } from './graph';
import { claims } from './records/claims';
import { courses, figures, history, hypotheses, limits, questions, terms } from './records/context';
import { documents, quotes } from './records/quotes';
import { references } from './records/references';

/**
 * What conventional antidepressants do, and why they take weeks. There is no executable model of it: no text that was read
 * gives a number for one.
 */
export const ssri = defineMechanism({
  ...graphParts,
  layerNodes: {},
  layerEdges: {},
  quotes,
  claims,
  documents,
  references,
  hypotheses,
  interventions: {},
  history,
  courses,
  figures,
  limits,
  questions,
  terms,
  teaching: {
    comparedWith: [
      {
        mechanism: 'ketamine',
        text: 'Conventional antidepressants take weeks or months; one dose of ketamine begins to relieve depression within hours.',
      },
    ],
  },
});
