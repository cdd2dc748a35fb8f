import { defineMechanism } from '../../model/defineMechanism';
import { claims } from './claims';
import { courses } from './courses';
import { documents } from './documents';
import { dynamics } from './dynamics';
import { figures } from './figures';
import { graphParts } from './graph';
import { history } from './history';
import { hypotheses } from './hypotheses';
import { interventions } from './interventions';
import { layerEdges } from './layerEdges';
import { layerNodes } from './layerNodes';
import { limits } from './limits';
import { questions } from './questions';
import { quotes } from './quotes';
import { references } from './references';
import { terms } from './terms';

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
});
