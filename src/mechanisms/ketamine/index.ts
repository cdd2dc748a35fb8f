import { defineMechanism } from '../../model/defineMechanism';
import { claims } from './claims';
import { documents } from './documents';
import { graphParts } from './graph';
import { hypotheses } from './hypotheses';
import { interventions } from './interventions';
import { quotes } from './quotes';
import { references } from './references';

/** The built-in mechanism. */
export const ketamine = defineMechanism({
  ...graphParts,
  quotes,
  claims,
  documents,
  references,
  hypotheses,
  interventions,
});
