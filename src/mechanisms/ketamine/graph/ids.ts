import type { IdSet } from '../../../model/idSet';
import type { claims } from '../records/claims';
import type { courses } from '../records/courses';
import type { documents } from '../records/documents';
import type { quotes } from '../records/quotes';
import type { references } from '../records/references';
import type { edges } from './edges';
import type { layerEdges, layerNodes } from './explanationLayers';
import type { hiddenArrows } from './hidden';
import type { compartments, nodes } from './nodes';

/** Written out, because nodes name steps and steps name nodes: inferring both would be circular. */
export type StepId =
  | 'stressed-synapse'
  | 'nmda-blockade'
  | 'glutamate-burst'
  | 'ampa-activation'
  | 'bdnf-trkb'
  | 'mtorc1'
  | 'synaptogenesis'
  | 'relief';

/** What a document or a claim may name. */
export interface SourceIds extends IdSet {
  reference: keyof typeof references;
}

/** What a quote may name. */
export interface QuoteIds extends SourceIds {
  document: keyof typeof documents;
}

/** What a piece of evidence may name. */
export interface EvidenceIds extends IdSet {
  quote: keyof typeof quotes;
  claim: keyof typeof claims;
}

/** What a node may name. */
export interface NodeIds extends EvidenceIds {
  compartment: keyof typeof compartments;
  step: StepId;
}

/** Written out for the same reason: hypotheses name the things of their layers, and these name them. */
export type HypothesisId =
  | 'disinhibition'
  | 'direct-inhibition'
  | 'extrasynaptic-glun2b'
  | 'hnk'
  | 'trkb-binding'
  | 'lateral-habenula'
  | 'opioid'
  | 'dopamine'
  | 'cp-ampar'
  | 'gsk3'
  | 'stress-redd1'
  | 'mecp2'
  | 'mglu2-3'
  | 'serotonin';

/** What a node of a layer may name. */
export interface LayerNodeIds extends NodeIds {
  hypothesis: HypothesisId;
}

/** What an edge or an intervention may name. */
export interface EdgeIds extends LayerNodeIds {
  node: keyof typeof nodes | keyof typeof layerNodes;
}

/** What a step may name. */
export interface StepIds extends EdgeIds {
  edge: keyof typeof edges | keyof typeof layerEdges;
}

/** What an intervention or a number of the run may name. */
export interface RunIds extends Omit<StepIds, 'edge'> {
  edge: StepIds['edge'] | (typeof hiddenArrows)[number]['id'];
}

/** What a clinical figure may name. */
export interface FigureIds extends EvidenceIds {
  course: keyof typeof courses;
}
