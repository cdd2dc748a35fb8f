import * as z from 'zod';
import { SCHEMA_VERSION } from '../model/mechanism';
import {
  courseSchema,
  figureSchema,
  historySchema,
  hypothesisSchema,
  interventionSchema,
  limitSchema,
  questionSchema,
  stepSchema,
  teachingSchema,
  termSchema,
} from './contextSchemas';
import { claimSchema, documentSchema, quoteSchema, referenceSchema } from './evidenceSchemas';
import { id, list, text } from './fields';
import {
  compartmentSchema,
  edgeKindSchema,
  edgeSchema,
  layerEdgeSchema,
  layerNodeSchema,
  nodeSchema,
} from './graphSchemas';

const minutes = z.number().positive();
const share = z.number().min(0).max(1);
const steepness = z.number().positive();
/** Above it the normalised Hill function has no value for the default steepness. */
const half = z.number().positive().max(0.6);

const nodeDynamicsSchema = z
  .looseObject({
    node: id,
    riseMin: minutes.optional(),
    fallMin: minutes.optional(),
    basal: share.optional(),
    gate: z.enum(['any', 'all']).optional(),
    why: text,
  })
  .meta({ id: 'NodeDynamics' });

const edgeDynamicsSchema = z
  .looseObject({
    edge: id,
    n: steepness.optional(),
    ec50: half.optional(),
    weight: share.optional(),
    needs: text.optional(),
    drawnOnly: z.boolean().optional(),
    ofAllRoutes: z.boolean().optional(),
    why: text,
  })
  .meta({ id: 'EdgeDynamics' });

const hiddenSchema = z
  .looseObject({
    nodes: list(z.looseObject({ id, label: text, name: text, hypothesis: id.optional(), why: text })),
    arrows: list(
      z.looseObject({ id, source: id, target: id, kind: edgeKindSchema, hypothesis: id.optional(), why: text }),
    ),
  })
  .meta({ id: 'HiddenParts' });

const inputDynamicsSchema = z
  .looseObject({
    node: id,
    control: z.enum(['dose', 'stress']),
    sign: z.enum(['stimulation', 'inhibition']),
    lastsMin: minutes.optional(),
    weight: share.optional(),
    halfDose: z.number().positive().optional(),
    n: steepness.optional(),
    carrier: id.optional(),
    carrierEc50: half.optional(),
    why: text,
  })
  .meta({ id: 'InputDynamics' });

const controlSchema = z
  .looseObject({
    id: z.enum(['dose', 'stress']),
    short: text,
    heading: text,
    label: text,
    max: z.number().positive(),
    default: z.number().min(0),
    choices: list(z.looseObject({ value: z.number().min(0), label: text, words: text.optional() })),
  })
  .meta({ id: 'RunControl' });

const doseAxisSchema = z
  .looseObject({
    species: text,
    unit: text,
    perDose: z.number().positive(),
    window: z.looseObject({ from: z.number().positive(), to: z.number().positive() }),
    without: list(z.number().positive()),
    hypotheses: list(id).optional(),
    why: text,
  })
  .meta({ id: 'DoseAxis' });

const runTimesSchema = z
  .looseObject({
    beforeMin: minutes.optional(),
    afterMin: minutes.optional(),
    firstMin: minutes.optional(),
    tauMin: minutes.optional(),
    earlyUntilMin: minutes.optional(),
  })
  .meta({ id: 'RunTimes' });

/** Mirrors `Dynamics`. */
const dynamicsSchema = z
  .looseObject({
    dose: text,
    doseAxes: list(doseAxisSchema).optional(),
    nodes: list(nodeDynamicsSchema),
    edges: list(edgeDynamicsSchema),
    inputs: list(inputDynamicsSchema),
    hidden: hiddenSchema.optional(),
    window: runTimesSchema.optional(),
    controls: list(controlSchema).optional(),
    agents: list(z.looseObject({ id, label: text, properties: list(text), why: text })),
  })
  .meta({ id: 'Dynamics' });

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
  teaching: teachingSchema.optional(),
});

/** The shape of the file format for editors and other programs, as JSON Schema 2020-12. */
export function toJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(mechanismSchema, {
    override: ({ jsonSchema }) => {
      // Lists are read-only for our code, not for the person who writes the file.
      delete jsonSchema.readOnly;
      // True of every whole number and every key that JSON can hold: noise to a person who reads the schema.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      delete jsonSchema.propertyNames;
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: 'Pathlight mechanism',
    description: 'A biological mechanism: one graph, its story, and the evidence it rests on.',
    ...rest,
  };
}
