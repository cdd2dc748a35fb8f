import * as z from 'zod';
import { SCHEMA_VERSION } from '../model/mechanism';
import { courseSchema, figureSchema, historySchema, limitSchema, questionSchema, termSchema } from './contextSchemas';
import { dynamicsSchema } from './dynamicsSchema';
import { claimSchema, quoteSchema } from './evidenceSchemas';
import { id, list, text } from './fields';
import { compartmentSchema, edgeSchema, layerEdgeSchema, layerNodeSchema, nodeSchema } from './graphSchemas';
import { documentSchema, referenceSchema } from './sourceSchemas';
import { hypothesisSchema, interventionSchema, stepSchema } from './storySchemas';

/** The shape of a file of the current version. Unknown fields pass through, so that a newer tool's notes survive. */
export const mechanismSchema = z.looseObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id,
  title: text,
  subtitle: text,
  summary: text,
  notice: text,
  compartments: list(compartmentSchema),
  nodes: list(nodeSchema),
  edges: list(edgeSchema),
  steps: list(stepSchema),
  layerNodes: list(layerNodeSchema),
  layerEdges: list(layerEdgeSchema),
  quotes: list(quoteSchema),
  claims: list(claimSchema),
  documents: list(documentSchema),
  references: list(referenceSchema),
  hypotheses: list(hypothesisSchema),
  interventions: list(interventionSchema),
  history: list(historySchema),
  courses: list(courseSchema),
  figures: list(figureSchema),
  limits: list(limitSchema),
  questions: list(questionSchema),
  terms: list(termSchema),
  dynamics: dynamicsSchema.optional(),
});
