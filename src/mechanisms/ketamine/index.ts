import { defineMechanism } from '../../model/defineMechanism';
import { claims } from './records/claims';
import { courses } from './records/courses';
import { documents } from './records/documents';
import { dynamics } from './dynamics';
import { figures } from './records/figures';
import { graphParts } from './graph';
import { history } from './records/history';
import { hypotheses } from './records/hypotheses';
import { interventions } from './records/interventions';
import { layerEdges, layerNodes } from './graph/explanationLayers';
import { limits } from './records/limits';
import { questions } from './records/questions';
import { quotes } from './records/quotes';
import { references } from './records/references';
import { teaching } from './teaching';
import { terms } from './records/glossary';

/** The built-in mechanism. */
export const ketamine = defineMechanism({
  ...graphParts,
  layerNodes,
  layerEdges,
  quotes,
  claims,
  documents,
  references,
  hypotheses,
  interventions,
  history,
  courses,
  figures,
  limits,
  questions,
  terms,
  dynamics,
  teaching,
});
